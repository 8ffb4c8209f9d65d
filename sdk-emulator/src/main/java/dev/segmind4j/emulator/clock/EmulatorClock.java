package dev.segmind4j.emulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time that an emulator lives by: it decides when jobs finish and when results expire. Implementations are
 * thread-safe.
 */
public interface EmulatorClock extends InstantSource {
    /**
     * The time now.
     *
     * @return a time that never runs backwards
     */
    @Override
    Instant instant();

    /**
     * Runs a task once this clock has moved on.
     *
     * @param delay how far, in this clock's time; zero or less runs the task as soon as possible
     * @param task what to run; short, it may hold up others
     */
    void schedule(Duration delay, Runnable task);
}
