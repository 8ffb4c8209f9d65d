package dev.segmind4j.client;

import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import dev.segmind4j.request.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Watches jobs: for logs, metrics, progress. Every method has an empty body; implement those of interest. Events of one
 * client come one after the other, in their order, on one of the client's callback threads; a listener may block, which
 * delays later events and nothing else. What a listener throws is dropped. No event contains the API key or the content of
 * a request.
 *
 * <p>The times {@code at} are by the server's clock as far as it is known; the durations are measured on a clock that never
 * jumps.
 *
 * <p>What a server said is in events as it came, apart from the key; an unknown {@link JobState} and every message show it on one
 * line, bounded and with control characters escaped.
 */
public interface JobListener {
    /**
     * A request has warnings: it is sent, but something in it is doubtful.
     *
     * @param event what is doubtful
     */
    default void warned(Warned event) {}

    /**
     * The API has accepted a job, or a job is resumed here.
     *
     * @param event which
     */
    default void submitted(Submitted event) {}

    /**
     * A poll was answered.
     *
     * @param event what it saw
     */
    default void polled(Polled event) {}

    /**
     * A poll saw another state than the one before.
     *
     * @param event the change
     */
    default void stateChanged(StateChanged event) {}

    /**
     * An attempt failed and will be made again: the network failed, or a reply came that does not end a paid job, such as a
     * gateway's error, a page of HTML, a first 404 or a reply to another question.
     *
     * @param event why and when
     */
    default void retried(Retried event) {}

    /**
     * The API limits the rate: nothing is sent for a while.
     *
     * @param event until when
     */
    default void paused(Paused event) {}

    /**
     * A job that still runs will soon be forgotten by the API; sent once, ten minutes before.
     *
     * @param event which
     */
    default void expiring(Expiring event) {}

    /**
     * A job was accepted, but its caller is gone: the call was interrupted or cancelled, its deadline passed or the client was
     * closed while the request was under way. Nobody polls the job; it runs and is billed. Keep the reference, or resume it.
     *
     * @param event which
     */
    default void orphaned(Orphaned event) {}

    /**
     * What became of a request whose caller is gone is unknown: it was left in flight, and no usable reply came. A job may be
     * running and billed. Who still waited for it is told by the exception itself.
     *
     * @param event which
     */
    default void inDoubt(InDoubt event) {}

    /**
     * A job is done, or polling it has ended for another reason.
     *
     * @param event how
     */
    default void finished(Finished event) {}

    /**
     * Something in a request is doubtful. Contains no key.
     *
     * @param model the model's slug
     * @param warnings what is doubtful, at least one
     * @param at when
     */
    record Warned(String model, List<Violation> warnings, Instant at) {}

    /**
     * A job was accepted or resumed. Contains no key.
     *
     * @param job the job
     * @param resumed true if it was submitted elsewhere and is only resumed here
     * @param took from the call to the acceptance: waiting for a turn, retries and the submission itself; zero if resumed
     * @param at when
     */
    record Submitted(JobRef job, boolean resumed, Duration took, Instant at) {}

    /**
     * A poll was answered. Contains no key.
     *
     * @param job the job
     * @param state what it saw
     * @param polls how many polls of the job were answered so far, this one included
     * @param age the time since the API accepted the job
     * @param took how long the HTTP call took
     * @param progress as {@link dev.segmind4j.job.Job#progress()} had it
     * @param at when
     */
    record Polled(
            JobRef job, JobState state, int polls, Duration age, Duration took, OptionalDouble progress, Instant at) {}

    /**
     * A change of state. Contains no key.
     *
     * @param job the job
     * @param from the state before
     * @param to the state now
     * @param age the time since the API accepted the job
     * @param at when it was seen, which is later than when it happened
     */
    record StateChanged(JobRef job, JobState from, JobState to, Duration age, Instant at) {}

    /**
     * A failed attempt that will be made again. Contains no key.
     *
     * @param model the model's slug, or empty for a call that concerns none
     * @param job the job, or null while it is not accepted
     * @param attempt which attempt failed, from 1 on
     * @param delay how long until the next attempt at the earliest
     * @param cause why it failed
     * @param at when
     */
    record Retried(
            String model, @Nullable JobRef job, int attempt, Duration delay, SegmindException cause, Instant at) {}

    /**
     * A pause of the whole client. Contains no key.
     *
     * @param until when it ends
     * @param cause the reply that asked for it
     * @param at when it began
     */
    record Paused(Instant until, ApiException cause, Instant at) {}

    /**
     * A job that will soon be forgotten by the API. Contains no key.
     *
     * @param job the job
     * @param at when
     */
    record Expiring(JobRef job, Instant at) {}

    /**
     * A job whose caller is gone. Contains no key.
     *
     * @param job the job
     * @param at when its acceptance was heard of
     * @param why what the caller did, in a few words that are meant to be read and may change
     */
    record Orphaned(JobRef job, Instant at, String why) {}

    /**
     * A request whose caller is gone, and whose outcome is unknown. Contains no key.
     *
     * @param model the model's slug
     * @param failure what is known of it
     * @param at when it was clear that no more would be known
     * @param why what the caller did, in a few words that are meant to be read and may change
     */
    record InDoubt(String model, SubmitOutcomeUnknownException failure, Instant at, String why) {}

    /**
     * The end of a job, or of polling it. Contains no key.
     *
     * @param job the job
     * @param generation the result, or null if there is none
     * @param failure why there is no result: one of the family, or a {@link java.util.concurrent.CancellationException} if
     *     the job was abandoned; null if there is a result
     * @param polls how many polls were answered
     * @param age the time since the API accepted the job
     * @param at when
     */
    record Finished(
            JobRef job,
            @Nullable Generation generation,
            @Nullable Throwable failure,
            int polls,
            Duration age,
            Instant at) {}
}
