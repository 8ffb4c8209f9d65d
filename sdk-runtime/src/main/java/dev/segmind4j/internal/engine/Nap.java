package dev.segmind4j.internal.engine;

import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.internal.time.Timer;

/** A wait of a user's thread on the engine's time. */
final class Nap extends Timer {
    private boolean over;

    static void take(Scheduler scheduler, long nanos) throws InterruptedException {
        Nap nap = new Nap();
        long until = scheduler.nanoTime() + nanos;
        if (!scheduler.execute(() -> scheduler.schedule(nap, until))) {
            return;
        }
        synchronized (nap) {
            while (!nap.over) {
                nap.wait();
            }
        }
    }

    @Override
    protected synchronized void fire() {
        over = true;
        notifyAll();
    }
}
