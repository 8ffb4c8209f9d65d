package dev.segmind4j.internal.engine;

/**
 * How many retries the whole client may make, so that a dead service is not hammered by 100,000 jobs at once: 100 at once, then
 * 5 a second, and one more for every call that is answered. A retry without a token is not dropped, it waits.
 */
final class RetryBudget {
    private static final double CAPACITY = 100;
    private static final double PER_NANO = 5 / 1e9;

    private double tokens = CAPACITY;
    private long filledNanos;

    RetryBudget(long nowNanos) {
        filledNanos = nowNanos;
    }

    boolean take(long nowNanos) {
        tokens = Math.min(CAPACITY, tokens + (nowNanos - filledNanos) * PER_NANO);
        filledNanos = nowNanos;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    void answered() {
        tokens = Math.min(CAPACITY, tokens + 1);
    }
}
