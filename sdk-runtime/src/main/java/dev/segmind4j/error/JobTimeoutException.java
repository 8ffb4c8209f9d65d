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

    private final transient @Nullable JobState lastState;
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
     * @param cause the failure of the latest attempt to ask, or null if the server was answering
     * @return the exception
     */
    public static JobTimeoutException deadline(
            JobRef ref, JobState lastState, Duration elapsed, @Nullable SegmindException cause) {
        return new JobTimeoutException(
                "Job '" + ref.requestId() + "' of '" + ref.model() + "' was still " + lastState
                        + " when its deadline passed after "
                        + Sentences.seconds(elapsed)
                        + "." + Sentences.resume(ref) + " A longer deadline avoids this."
                        + (cause == null ? "" : " The latest attempt to ask failed: " + Sentences.cause(cause)),
                ref,
                lastState,
                elapsed,
                cause);
    }

    /**
     * The API takes no calls until after the deadline: polling ends at once. For the runtime and for tests that need a failure.
     *
     * @param ref the job
     * @param lastState the state that the last poll saw
     * @param elapsed how long the call has taken
     * @param cause the reply that asked for the pause
     * @return the exception
     */
    public static JobTimeoutException paused(JobRef ref, JobState lastState, Duration elapsed, ApiException cause) {
        return new JobTimeoutException(
                "Job '" + ref.requestId() + "' of '" + ref.model() + "' was still " + lastState + " after "
                        + Sentences.seconds(elapsed)
                        + ", and the API takes no calls until after its deadline: " + Sentences.cause(cause)
                        + Sentences.resume(ref),
                ref,
                lastState,
                elapsed,
                cause);
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
                "Job '" + ref.requestId() + "' of '" + ref.model() + "' was still " + lastState + " after a wait of "
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
                call + " was not accepted before its deadline passed after " + Sentences.seconds(elapsed) + ". "
                        + (cause == null
                                ? "It was still queued in this client: nothing was sent. "
                                : "The last attempt failed: " + Sentences.cause(cause) + " ")
                        + "No job was created; it is safe to call again.",
                null,
                null,
                elapsed,
                cause);
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
