package dev.segmind4j.internal.engine.limit;

/**
 * How many retries the whole client may make, so that a dead service is not hammered by 100,000 jobs at once: 100 at once, then
 * 5 a second, and one more for every call that is answered. A retry without a token is not dropped, it waits.
 */
public final class RetryBudget {
    private static final double CAPACITY = 100;
    private static final double PER_NANO = 5 / 1e9;

    private double tokens = CAPACITY;
    private long filledNanos;

    /**
     * A budget that is full.
     *
     * @param nowNanos the time
     */
    public RetryBudget(long nowNanos) {
        filledNanos = nowNanos;
    }

    /**
     * Takes a token if there is one.
     *
     * @param nowNanos the time
     * @return whether there was one
     */
    public boolean take(long nowNanos) {
        tokens = Math.min(CAPACITY, tokens + (nowNanos - filledNanos) * PER_NANO);
        filledNanos = nowNanos;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** A call was answered. */
    public void answered() {
        tokens = Math.min(CAPACITY, tokens + 1);
    }
}
