package dev.segmind4j.internal.engine.limit;

/** How many calls were answered lately: in the last five to ten seconds. */
final class Throughput {
    private static final long HALF = 5_000_000_000L;
    private static final double AT_LEAST = 1e9;

    private long sinceNanos;
    private long before;
    private long lately;
    private boolean full;

    Throughput(long nowNanos) {
        sinceNanos = nowNanos;
    }

    void add(long now) {
        turn(now);
        lately++;
    }

    /** Calls per nanosecond; a first second counts whole. */
    double perNano(long now) {
        turn(now);
        return (before + lately) / Math.max(AT_LEAST, (now - sinceNanos) + (full ? HALF : 0));
    }

    private void turn(long now) {
        long passed = now - sinceNanos;
        if (passed >= HALF) {
            before = passed < 2 * HALF ? lately : 0;
            full = true;
            lately = 0;
            sinceNanos = now - (passed < 2 * HALF ? passed - HALF : 0);
        }
    }
}
