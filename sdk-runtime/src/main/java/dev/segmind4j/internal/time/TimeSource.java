package dev.segmind4j.internal.time;

import java.time.Clock;

/** Where time comes from: the system's, or one that is moved by hand. */
public interface TimeSource {
    /**
     * A monotonic clock, for durations.
     *
     * @return nanoseconds from an arbitrary origin
     */
    long nanoTime();

    /**
     * The wall clock, for absolute times. It may jump.
     *
     * @return a clock
     */
    Clock clock();

    /**
     * Makes a scheduler that runs on this time.
     *
     * @param name of its thread, if it has one
     * @return a scheduler that is the caller's to close
     */
    Scheduler newScheduler(String name);

    /**
     * The system's time.
     *
     * @return the real one
     */
    static TimeSource system() {
        return SystemTime.INSTANCE;
    }
}
