package dev.segmind4j.emulator.fault;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Faults that answer with an error in place of the API, or of the truth. */
final class Refusals {
    private static final String RESET = "x-rate-limit-reset-at-utc";
    private static final int OVERSIZED = 4 << 20;

    private Refusals() {}

    /** An error for a request that is not looked at: nothing is accepted. */
    static Fault unaccepted(ServerReply reply) {
        return exchange -> {
            exchange.readAll();
            exchange.send(reply);
        };
    }

    /** An error from something in between, which has passed the request on. */
    static Fault accepted(ServerReply reply) {
        return exchange -> {
            exchange.answer();
            exchange.send(reply);
        };
    }

    static ServerReply error(int status, String text) {
        return ServerReply.json(status, "{\"error\":\"" + text + "\"}");
    }

    static ServerReply page(int status) {
        return new ServerReply(
                status,
                Map.of("Content-Type", "text/html"),
                ("<html><body><h1>" + status + "</h1></body></html>").getBytes(StandardCharsets.UTF_8),
                null);
    }

    static ServerReply redirect() {
        return page(302).withHeader("Location", "http://127.0.0.1:9/login");
    }

    static ServerReply resetAbsurd() {
        return error(429, "Too many requests").withHeader(RESET, "20261128090000");
    }

    static ServerReply retryInTwoHours() {
        return error(429, "Too many requests").withHeader("Retry-After", "7200");
    }

    static ServerReply resetOfManyDigits() {
        return error(429, "Too many requests").withHeader(RESET, "1".repeat(200_000));
    }

    static ServerReply resetPast() {
        return error(429, "Too many requests").withHeader(RESET, "2001-01-01T00:00:00Z");
    }

    static ServerReply retryAtOnce() {
        return error(503, "Overloaded").withHeader("Retry-After", "0");
    }

    static ServerReply oversized() {
        return ServerReply.json(500, "{\"error\":\"" + "x".repeat(OVERSIZED) + "\"}");
    }
}
