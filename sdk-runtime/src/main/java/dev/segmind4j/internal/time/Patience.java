package dev.segmind4j.internal.time;

import java.util.concurrent.locks.LockSupport;

/**
 * Some five seconds of waits that grow from 1 ms to half a second: a shortage of memory or threads is often over by then. Keeps no
 * state, so that it needs no memory either.
 */
public final class Patience {
    private static final int DOUBLINGS = 9;
    private static final int ATTEMPTS = 18;

    private Patience() {}

    /**
     * After a failed attempt: waits for the next.
     *
     * @param attempt which it was, counted from 0
     * @return false at once if there is to be no other
     */
    public static boolean waitsAfter(int attempt) {
        if (attempt >= ATTEMPTS) {
            return false;
        }
        // An interrupted thread would not wait at all.
        boolean interrupted = Thread.interrupted();
        LockSupport.parkNanos(1_000_000L << Math.min(attempt, DOUBLINGS));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
