package dev.segmind4j.emulator.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a job goes on: it is done after some polls or after some time on the server's clock, whichever is later.
 *
 * @param polls how many polls see it QUEUED (the first) or PROCESSING (the others) before one sees its end
 * @param duration how long after its acceptance it ends at the earliest
 * @param failure the error text if it fails, or null if it succeeds
 */
public record JobPlan(
        int polls, Duration duration, @Nullable String failure) {
    /**
     * A job that succeeds.
     *
     * @param polls how many polls see it still running
     * @return the plan
     */
    public static JobPlan afterPolls(int polls) {
        return new JobPlan(polls, Duration.ZERO, null);
    }

    /**
     * A job that succeeds.
     *
     * @param duration how long it takes on the server's clock
     * @return the plan
     */
    public static JobPlan after(Duration duration) {
        return new JobPlan(0, duration, null);
    }

    /**
     * The same job, but it fails.
     *
     * @param text the server's error text
     * @return a new plan
     */
    public JobPlan failing(String text) {
        return new JobPlan(polls, duration, text);
    }
}
