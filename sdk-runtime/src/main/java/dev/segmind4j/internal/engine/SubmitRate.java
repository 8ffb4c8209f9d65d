package dev.segmind4j.internal.engine;

/** A limit of requests per minute, submissions or polls: a bucket that holds a sixth of them and is refilled evenly. */
final class SubmitRate {
    private final double capacity;
    private final double perNano;
    private double tokens;
    private long filledNanos;

    SubmitRate(int perMinute, long nowNanos) {
        capacity = Math.max(1, perMinute / 6.0);
        perNano = perMinute / 60e9;
        tokens = capacity;
        filledNanos = nowNanos;
    }

    /** Takes a token if there is one; else how long until there will be, in nanoseconds. */
    long take(long nowNanos) {
        tokens = Math.min(capacity, tokens + (nowNanos - filledNanos) * perNano);
        filledNanos = nowNanos;
        // A hair less than one, or rounding could keep a timer waiting for ever shorter times.
        if (tokens >= 1 - 1e-6) {
            tokens--;
            return 0;
        }
        return (long) Math.ceil((1 - tokens) / perNano);
    }
}
