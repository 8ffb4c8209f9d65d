package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds replies to requests that have been accepted until it is opened. */
final class Gate implements Fault {
    static final Duration LONG = Duration.ofSeconds(20);

    private final CountDownLatch opened = new CountDownLatch(1);
    private final FaultServer server;
    private final CallKind call;

    Gate(FaultServer server, CallKind call) {
        this.server = server;
        this.call = call;
    }

    @Override
    public void play(FaultyExchange exchange) throws IOException, InterruptedException {
        ServerReply reply = exchange.answer();
        assertThat(opened.await(LONG.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        exchange.send(reply);
    }

    @Override
    public String label() {
        return "held";
    }

    void open() {
        opened.countDown();
    }

    /** Until so many requests are held, and accepted. */
    void awaitHeld(int count) throws InterruptedException {
        assertThat(server.await(() -> server.ledger().entries().size() >= count, LONG))
                .as("%s of %s requests", server.exchanges(call).size(), count)
                .isTrue();
    }
}
