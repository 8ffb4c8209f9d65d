package dev.segmind4j.job;

import java.util.concurrent.CompletableFuture;

/**
 * The future result of a request that was sent in the background, and the job that makes it. Completes with the result or with
 * one of the exceptions of {@code dev.segmind4j.error}. Cancelling it, or completing it in any other way, abandons the job,
 * which runs on at the server and is billed.
 */
public final class JobFuture extends CompletableFuture<Generation> {
    private final CompletableFuture<Job> job;

    /**
     * For the runtime and for tests that need a result.
     *
     * @param job completes when the job is accepted
     */
    public JobFuture(CompletableFuture<Job> job) {
        this.job = job;
    }

    /**
     * The job.
     *
     * @return completes as soon as the API has accepted the job, so that {@link Job#ref()} can be kept; fails as this future
     *     does if there is none. Completing it in another way changes nothing
     */
    public CompletableFuture<Job> job() {
        return job;
    }
}
