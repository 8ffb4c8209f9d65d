package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The deadline, or the limit of one wait, passed here while the job was still running there. That is not a failure of the
 * job: it may still finish, is billed if it does, and can be resumed with its reference.
 */
public final class JobTimeoutException extends SegmindException {
    private static final long serialVersionUID = 1L;

    /** What {@link #lastState()} answers. */
    private final @Nullable JobState lastState;
    /** What {@link #elapsed()} answers. */
    private final Duration elapsed;

    private JobTimeoutException(
            String message,
            @Nullable JobRef ref,
            @Nullable JobState lastState,
            Duration elapsed,
            @Nullable Throwable cause) {
        super(message, ref, cause);
        this.lastState = lastState;
        this.elapsed = elapsed;
    }

    /**
     * The deadline passed: polling has ended. For the runtime and for tests that need a failure.
     *
     * @param ref the job
     * @param lastState the state that the last poll saw
     * @param elapsed how long the call has taken
     * @param setbacks the attempts to ask that failed; the last one's failure becomes the cause
     * @return the exception
     */
    public static JobTimeoutException deadline(JobRef ref, JobState lastState, Duration elapsed, Setbacks setbacks) {
        return deadline(ref, lastState, elapsed, setbacks, null);
    }

    /**
     * The deadline passed: polling has ended. For the runtime and for tests that need a failure.
     *
     * @param ref the job
     * @param lastState the state that the last poll saw
     * @param elapsed how long the call has taken
     * @param setbacks the attempts to ask that failed; the last one's failure becomes the cause
     * @param pausedBy if the client was pausing then, what the reply that asked for it said: {@link ApiException#summary()};
     *     null if it was not
     * @return the exception
     */
    public static JobTimeoutException deadline(
            JobRef ref, JobState lastState, Duration elapsed, Setbacks setbacks, @Nullable String pausedBy) {
        JobTimeoutException made = new JobTimeoutException(
                still(ref, lastState) + " when its deadline passed after " + Sentences.seconds(elapsed) + "."
                        + (pausedBy == null
                                ? ""
                                : " The client was not asking then, because the API limits the rate ("
                                        + Sentences.words(pausedBy) + ").")
                        + Sentences.resume(ref) + " A longer deadline avoids this.",
                ref,
                lastState,
                elapsed,
                setbacks.last());
        made.attach(setbacks);
        return made;
    }

    /**
     * One wait is over; the job is polled on. For the runtime and for tests that need a failure.
     *
     * @param ref the job
     * @param lastState the state that the last poll saw
     * @param waited how long this wait took
     * @return the exception
     */
    public static JobTimeoutException waited(JobRef ref, JobState lastState, Duration waited) {
        return new JobTimeoutException(
                still(ref, lastState) + " after a wait of "
                        + Sentences.seconds(waited)
                        + ". Only this wait has ended: the job is polled on, await(...) and result() still work.",
                ref,
                lastState,
                waited,
                null);
    }

    /**
     * The deadline passed before anything was sent, or before a reply that refused the call could be tried again. For the
     * runtime and for tests that need a failure.
     *
     * @param call method and path
     * @param elapsed how long the call has waited
     * @param cause why the last attempt failed, or null if there was none
     * @return the exception
     */
    public static JobTimeoutException notSubmitted(String call, Duration elapsed, @Nullable SegmindException cause) {
        return new JobTimeoutException(
                Sentences.call(call) + " was not accepted before its deadline passed after "
                        + Sentences.seconds(elapsed) + ". "
                        + (cause == null
                                ? "It was still queued in this client: nothing was sent. "
                                : "The last attempt failed: " + Sentences.brief(cause) + " ")
                        + "No job was created; it is safe to call again.",
                null,
                null,
                elapsed,
                cause);
    }

    private static String still(JobRef ref, JobState lastState) {
        return Sentences.theJob(ref)
                + (lastState.equals(JobState.COMPLETED)
                        ? " was COMPLETED, but its result had not come"
                        : " was still " + lastState);
    }

    /**
     * What the last poll saw.
     *
     * @return the state, or null if the deadline passed before a job was created
     */
    public @Nullable JobState lastState() {
        return lastState;
    }

    /**
     * How long the call or the wait took.
     *
     * @return a time on the monotonic clock
     */
    public Duration elapsed() {
        return elapsed;
    }
}
