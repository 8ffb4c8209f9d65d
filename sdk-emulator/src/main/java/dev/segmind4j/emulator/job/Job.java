package dev.segmind4j.emulator.job;

import dev.segmind4j.emulator.job.Outcome.Failure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * A job. Its states follow from its times, so that a waiting job costs neither a thread nor a timer.
 *
 * @param id 32 hexadecimal digits
 * @param submitted when it was accepted
 * @param timing how long it waits and runs
 * @param outcome what comes of it
 * @param cost what it is billed, in dollars; 0 for a job that fails
 * @param remaining the account's balance after it, in dollars
 */
public record Job(
        String id, Instant submitted, JobTiming timing, Outcome outcome, BigDecimal cost, BigDecimal remaining) {
    /**
     * How far the job has come.
     *
     * @param now the time
     * @return its state at that time
     */
    public JobState stateAt(Instant now) {
        Duration age = Duration.between(submitted, now);
        if (age.compareTo(timing.queue()) < 0) {
            return JobState.QUEUED;
        }
        if (age.compareTo(timing.total()) < 0) {
            return JobState.PROCESSING;
        }
        return outcome instanceof Failure ? JobState.FAILED : JobState.COMPLETED;
    }
}
