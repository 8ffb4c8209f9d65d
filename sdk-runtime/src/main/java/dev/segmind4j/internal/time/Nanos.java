package dev.segmind4j.internal.time;

import java.time.Duration;

/** Durations as nanoseconds that never overflow. */
public final class Nanos {
    /** Some 73 years: longer than any process runs, and safe to add to a clock. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 4);

    private Nanos() {}

    /**
     * A duration in nanoseconds.
     *
     * @param time the duration
     * @return its nanoseconds; 0 for a negative one, at most some 73 years
     */
    public static long of(Duration time) {
        if (time.isNegative()) {
            return 0;
        }
        return time.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : time.toNanos();
    }
}
