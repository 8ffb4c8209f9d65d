package dev.segmind4j.emulator.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** Faults of a reply's content: JSON that is not quite, and what is something else. */
final class OddBodies {
    static final String PAGE = "<!DOCTYPE html><html><body><h1>Just a moment…</h1></body></html>";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int DEPTH = 100;
    private static final int DIGITS = 1_001;

    private OddBodies() {}

    /** A fault that answers with what is made of the right reply. */
    static Fault reply(UnaryOperator<ServerReply> change) {
        return exchange -> exchange.send(change.apply(exchange.answer()));
    }

    static ServerReply byteOrderMark(ServerReply reply) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(BYTE_ORDER_MARK);
        body.writeBytes(reply.body());
        return reply.withBody(body.toByteArray());
    }

    static ServerReply deepMember(ServerReply reply) {
        return withMember(reply, "\"deep\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH));
    }

    static ServerReply hugeNumber(ServerReply reply) {
        return withMember(reply, "\"number\":" + "9".repeat(DIGITS));
    }

    static ServerReply textBehind(ServerReply reply) {
        return reply.withBody(reply.text() + "\n<!-- served by edge-17 -->");
    }

    /** What Python and JavaScript print. */
    static ServerReply noJson(ServerReply reply) {
        return withMember(
                reply,
                "\"eta\":NaN,\"rate\":Infinity,\"least\":-Infinity,\"note\":None,\"paid\":True,\"next\":undefined");
    }

    static ServerReply page(ServerReply reply) {
        return new ServerReply(200, Map.of("Content-Type", "text/html; charset=utf-8"), bytes(PAGE), null);
    }

    static ServerReply empty(ServerReply reply) {
        return new ServerReply(200, Map.of("Content-Type", "application/json"), bytes(""), null);
    }

    static ServerReply noContent(ServerReply reply) {
        return new ServerReply(204, Map.of(), bytes(""), null);
    }

    static ServerReply wrongType(ServerReply reply) {
        return reply.withHeader("Content-Type", "text/html");
    }

    static ServerReply absurdDate(ServerReply reply) {
        return reply.withHeader("Date", "Fri, 31 Dec 9999 23:59:59 GMT");
    }

    static ServerReply hugeHeader(ServerReply reply) {
        return reply.withHeader("x-remaining-credits", "9".repeat(200_000));
    }

    static ServerReply unknownState(ServerReply reply) {
        return state(reply, "CANCELLED\",\"error\":\"the worker went away");
    }

    static ServerReply oddState(ServerReply reply) {
        String text = reply.text();
        for (String word : new String[] {"QUEUED", "PROCESSING", "COMPLETED", "FAILED"}) {
            text = text.replace(
                    "\"" + word + "\"",
                    "\"  " + word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) + " \"");
        }
        return reply.withBody(text);
    }

    static ServerReply noState(ServerReply reply) {
        return reply.withBody(reply.text().replaceFirst(",?\"status\":\"[^\"]*\"", ""));
    }

    /** The API key in a state word, an error and an address. */
    static void echoKey(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        String key = exchange.key();
        if (exchange.request().call() == CallKind.STATUS) {
            reply = state(reply, "WAITING FOR " + key + "\",\"error\":\"key " + key + " is busy");
        } else {
            reply = withMember(
                    reply,
                    "\"note\":\"" + key + "\",\"poll_url\":\""
                            + exchange.server().url() + "/?key=" + key + "\"");
        }
        exchange.send(reply.withHeader("x-note", key));
    }

    private static ServerReply state(ServerReply reply, String word) {
        return reply.withStatus(200)
                .withBody(reply.text()
                        .replaceFirst(
                                "\"status\":\"[^\"]*\"", Matcher.quoteReplacement("\"status\":\"" + word + "\"")));
    }

    /** A member before all others. */
    private static ServerReply withMember(ServerReply reply, String member) {
        return reply.withBody("{" + member + "," + reply.text().substring(1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
