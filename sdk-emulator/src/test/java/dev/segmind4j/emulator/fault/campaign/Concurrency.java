package dev.segmind4j.emulator.fault.campaign;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds calls until as many as are wanted are in flight at once, and knows how many were. */
final class Concurrency {
    /** After what it has seen, the client's gate may let through one in seconds at first. */
    static final Duration LONGEST = Duration.ofSeconds(90);

    private final CountDownLatch full;

    Concurrency(int wanted) {
        full = new CountDownLatch(wanted);
    }

    /** Called by the server for each call, before its reply. */
    void hold() throws InterruptedException {
        full.countDown();
        boolean unused = full.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many of those that were wanted were never there. */
    int missing() {
        return (int) full.getCount();
    }
}
