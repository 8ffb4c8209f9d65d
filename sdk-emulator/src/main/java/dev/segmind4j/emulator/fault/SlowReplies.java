package dev.segmind4j.emulator.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/** Faults of time: replies that come late, in drops or not at all. */
final class SlowReplies {
    private static final Duration SLOW = Duration.ofMillis(200);
    private static final Duration DROP = Duration.ofMillis(5);

    private SlowReplies() {}

    static void slowHead(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.pause(SLOW);
        exchange.send(reply);
    }

    static void drippedBody(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.tell(reply);
        exchange.sendHead(reply.withHeader("Content-Length", String.valueOf(reply.body().length)));
        exchange.drip(reply.body(), 8, DROP);
    }

    static void stalledHead(FaultyExchange exchange) throws IOException {
        exchange.answer();
        exchange.hang();
    }

    static void stalledBody(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.sendHead(reply.withHeader("Content-Length", String.valueOf(reply.body().length)));
        exchange.write(Arrays.copyOf(reply.body(), 10));
        exchange.hang();
    }

    static void stalledAfterId(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.tell(reply);
        exchange.sendHead(reply.withHeader("Content-Length", String.valueOf(reply.body().length)));
        exchange.write(Arrays.copyOf(reply.body(), BrokenFraming.endOfId(reply)));
        exchange.hang();
    }
}
