package dev.segmind4j.job;

import dev.segmind4j.error.JobTimeoutException;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;

/**
 * A submitted job. It is polled in the background from its submission until it is finished, abandoned, past its deadline
 * or the client is closed, whether or not somebody waits for it. Thread-safe.
 */
public interface Job {
    /**
     * What finds the job again, in another process too.
     *
     * @return the reference; keep its text
     */
    JobRef ref();

    /**
     * What the last poll saw. Never blocks and never asks the server.
     *
     * @return {@link JobState#QUEUED} before the first poll, unless the submission's reply said something else
     */
    JobState state();

    /**
     * Whether there is nothing more to wait for: a result, a failure, or polling has ended for another reason.
     *
     * @return true if {@link #await()} would not block
     */
    boolean isDone();

    /**
     * The result when it is there.
     *
     * @return a new future at each call, which completes with the result or with one of the exceptions of
     *     {@code dev.segmind4j.error}. Cancelling it, letting it time out or completing it in any other way ends that future
     *     alone: {@link #abandon()} ends the job
     */
    CompletableFuture<Generation> result();

    /**
     * Blocks until the job is done, at most until its deadline.
     *
     * @return the result
     * @throws InterruptedException if the thread is interrupted; only this wait ends, the job is polled on
     * @throws dev.segmind4j.error.SegmindException if the job failed or was lost, see there
     * @throws java.util.concurrent.CancellationException if the job was abandoned
     */
    Generation await() throws InterruptedException;

    /**
     * Blocks until the job is done, at most for a time. An expired wait ends only this wait: the job is polled on.
     *
     * @param limit the longest time to wait; zero or less asks without waiting
     * @return the result
     * @throws JobTimeoutException if the time is over first, or the job's deadline
     * @throws InterruptedException if the thread is interrupted; only this wait ends, the job is polled on
     * @throws dev.segmind4j.error.SegmindException if the job failed or was lost, see there
     * @throws java.util.concurrent.CancellationException if the job was abandoned
     */
    Generation await(Duration limit) throws InterruptedException;

    /**
     * How much of the job's time is over, to draw a progress bar: an estimate from how long the model's jobs took so far,
     * since the API reports none. Never falls. Never blocks and never asks the server.
     *
     * @return from 0 to 0.99, and 1 as soon as the result is there; where it ended if the job ended without a result; nothing
     *     before the result if the client's poll policy makes no estimate, as those other than the default do
     */
    OptionalDouble progress();

    /**
     * What happened to the job until now.
     *
     * @return its steps; {@link Timeline#EMPTY} unless the client was built with {@code timeline(true)}
     */
    Timeline timeline();

    /**
     * Stops polling. The job runs on at the server and is billed: the API has no way to cancel one. {@link #ref()} can
     * still be resumed. Does nothing if the job is done.
     */
    void abandon();
}
