package dev.segmind4j.client;

import java.time.Duration;

/** Checks settings that are times. */
final class Durations {
    private Durations() {}

    static Duration positive(String name, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + " must be above zero, but is " + time);
        }
        return time;
    }
}
