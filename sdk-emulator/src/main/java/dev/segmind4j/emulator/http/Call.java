package dev.segmind4j.emulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request on the wire and the way to answer it. */
final class Call {
    private static final long LONGEST_BODY = 64L << 20;
    private static final int NO_BODY = -1;

    private final HttpExchange exchange;

    Call(HttpExchange exchange) {
        this.exchange = exchange;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /** The path as it was sent, without the query. */
    String path() {
        return exchange.getRequestURI().getRawPath();
    }

    List<String> segments() throws Refusal {
        List<String> segments = new ArrayList<>();
        for (String segment : path().substring(1).split("/", -1)) {
            try {
                segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw new Refusal(Reply.error(400, "The path is malformed."));
            }
        }
        return segments;
    }

    @Nullable
    String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    boolean carriesKey() {
        return header("x-api-key") != null || header("Authorization") != null;
    }

    /** Reads the whole body, so that the client is done sending when it gets its answer. */
    byte[] body() throws IOException, Refusal {
        String announced = header("Content-Length");
        if (announced != null && Long.parseLong(announced) > LONGEST_BODY) {
            throw tooLong();
        }
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes((int) LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                throw tooLong();
            }
            return body;
        }
    }

    private static Refusal tooLong() {
        return new Refusal(Reply.error(413, "The body is longer than " + LONGEST_BODY + " bytes."));
    }

    /** Answers and ends the call. A client that is gone by now is none of our business. */
    void answer(Reply reply) {
        try (exchange) {
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            if (method().equals("HEAD")) {
                exchange.sendResponseHeaders(reply.status(), NO_BODY);
                return;
            }
            exchange.sendResponseHeaders(reply.status(), reply.body().length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply.body());
            }
        } catch (IOException e) {
            // The client went away.
        }
    }
}
