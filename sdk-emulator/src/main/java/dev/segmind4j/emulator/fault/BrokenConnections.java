package dev.segmind4j.emulator.fault;

import java.io.IOException;
import java.time.Duration;

/** Faults of the connection: refused, reset, closed at the wrong moment. */
final class BrokenConnections {
    private static final Duration MOMENT = Duration.ofMillis(50);

    private BrokenConnections() {}

    static void refuse(FaultyExchange exchange) throws IOException {
        exchange.server().refuse(MOMENT);
        closeAfterwards(exchange);
    }

    static void resetNext(FaultyExchange exchange) throws IOException {
        exchange.server().resetNext(1);
        closeAfterwards(exchange);
    }

    static void resetAfterHead(FaultyExchange exchange) throws IOException {
        exchange.reset();
    }

    static void resetInBody(FaultyExchange exchange) throws IOException {
        exchange.readTo(exchange.request().bodyExpected() / 2);
        exchange.reset();
    }

    static void resetAfterRequest(FaultyExchange exchange) throws IOException {
        exchange.answer();
        exchange.reset();
    }

    static void closeUnread(FaultyExchange exchange) throws IOException {
        exchange.close();
    }

    static void closeUnanswered(FaultyExchange exchange) throws IOException {
        exchange.answer();
        exchange.close();
    }

    static void closeAfterReplyHead(FaultyExchange exchange) throws IOException {
        exchange.sendHead(exchange.answer());
        exchange.close();
    }

    static void resetAfterReplyHead(FaultyExchange exchange) throws IOException {
        exchange.sendHead(exchange.answer());
        exchange.reset();
    }

    static void closeAfterwards(FaultyExchange exchange) throws IOException {
        exchange.send(exchange.answer().withHeader("Connection", "close"));
    }

    /** Promises nothing, and closes at once. */
    static void closeSilently(FaultyExchange exchange) throws IOException {
        exchange.send(exchange.answer());
        exchange.close();
    }

    /** Promises a second, and closes before. */
    static void closeEarly(FaultyExchange exchange) throws IOException {
        exchange.send(exchange.answer().withHeader("Connection", "keep-alive").withHeader("Keep-Alive", "timeout=1"));
        if (exchange.isIdleFor(MOMENT)) {
            exchange.close();
        }
    }

    static void replyTwice(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.send(reply);
        exchange.send(reply);
    }
}
