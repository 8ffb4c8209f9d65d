package dev.segmind4j.emulator.job;

import java.time.Duration;

/**
 * How long a job takes, in the clock's time.
 *
 * @param queue how long it waits for a worker
 * @param inference how long it runs
 */
public record JobTiming(Duration queue, Duration inference) {
    /**
     * From submission to the end.
     *
     * @return the sum of both
     */
    public Duration total() {
        return queue.plus(inference);
    }
}
