package dev.segmind4j.internal.time;

import java.time.Duration;

/** Checks settings that are times. */
public final class Durations {
    private Durations() {}

    /**
     * Checks that a time is above zero.
     *
     * @param name what the setting is called
     * @param time its value
     * @return the value
     * @throws IllegalArgumentException if it is zero or less
     */
    public static Duration positive(String name, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(name + " must be above zero, but is " + time);
        }
        return time;
    }
}
