package dev.segmind4j.internal.engine.limit;

import java.util.function.DoubleSupplier;

/** Delays between attempts: twice as long each time, with full jitter. */
public final class Backoff {
    private static final long FIRST = 500_000_000L;
    private static final long LONGEST = 15_000_000_000L;
    private static final long SHORTEST = 50_000_000L;

    private final DoubleSupplier random;

    /**
     * Delays that differ.
     *
     * @param random numbers from 0 inclusive to 1 exclusive
     */
    public Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * A delay.
     *
     * @param failures how many attempts have failed in a row
     * @return nanoseconds
     */
    public long after(int failures) {
        long grown = Math.min(LONGEST, FIRST << Math.min(failures - 1, 10));
        return Math.max(SHORTEST, (long) (grown * random.getAsDouble()));
    }

    /**
     * A delay for an attempt that the retry budget does not cover.
     *
     * @return nanoseconds
     */
    public long overBudget() {
        return LONGEST + (long) (LONGEST * random.getAsDouble());
    }
}
