package dev.segmind4j.internal.engine;

import dev.segmind4j.internal.time.Timer;

/** A wait of a user's thread on the engine's time. */
final class Nap extends Timer {
    private boolean over;

    @Override
    protected void fire() {
        wake();
    }

    synchronized void wake() {
        over = true;
        notifyAll();
    }

    synchronized void await() throws InterruptedException {
        while (!over) {
            wait();
        }
    }
}
