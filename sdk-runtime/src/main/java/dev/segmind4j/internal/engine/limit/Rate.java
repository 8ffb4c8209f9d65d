package dev.segmind4j.internal.engine.limit;

/** A limit of requests per minute, submissions or polls: a bucket that holds a sixth of them and is refilled evenly. */
final class Rate {
    private final double capacity;
    private final double perNano;
    private double tokens;
    private long filledNanos;

    Rate(int perMinute, long nowNanos) {
        capacity = Math.max(1, perMinute / 6.0);
        perNano = perMinute / 60e9;
        tokens = capacity;
        filledNanos = nowNanos;
    }

    /** How long until there is a token, in nanoseconds; 0 if there is one. */
    long untilNext(long nowNanos) {
        tokens = Math.min(capacity, tokens + (nowNanos - filledNanos) * perNano);
        filledNanos = nowNanos;
        // A hair less than one, or rounding could keep a timer waiting for ever shorter times.
        return tokens >= 1 - 1e-6 ? 0 : (long) Math.ceil((1 - tokens) / perNano);
    }

    /** Takes the token that is there. */
    void take() {
        tokens--;
    }
}
