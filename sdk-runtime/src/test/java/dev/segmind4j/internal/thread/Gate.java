package dev.segmind4j.internal.thread;

import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** A task that stays until it is let go. */
final class Gate implements Runnable {
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch left = new CountDownLatch(1);
    volatile boolean interrupted;

    private final CountDownLatch open;

    Gate() {
        this(new CountDownLatch(1));
    }

    /** One of several that are let go together. */
    Gate(CountDownLatch open) {
        this.open = open;
    }

    void open() {
        open.countDown();
    }

    @Override
    public void run() {
        entered.countDown();
        try {
            open.await();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        left.countDown();
    }

    /** Waits for what other threads do in a moment. */
    static void await(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /** Waits until all threads have come back and wait for a task. */
    static void awaitQuiet(Workers workers) {
        await(() -> workers.idle() == workers.size());
    }
}
