package dev.segmind4j.client;

import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import java.util.concurrent.CompletableFuture;

/**
 * One model, ready to be called. Thread-safe. Every call checks that the client is open; a request was checked against
 * its spec when it was built.
 *
 * <p>All methods fail with the exceptions of {@code dev.segmind4j.error}: blocking ones throw them, futures complete with
 * them.
 *
 * @param <R> the request's class: a generated one, or {@code Map<String, ?>} for a model without a spec
 */
public interface ModelClient<R> {
    /**
     * The model's name in URLs.
     *
     * @return for example {@code flux-pro}
     */
    String slug();

    /**
     * Submits a job, polls it and fetches its result; blocks until then, at most for the client's deadline.
     *
     * @param request the request
     * @return the result
     * @throws InterruptedException if the thread is interrupted; polling stops, the job runs on and is billed
     */
    default Generation run(R request) throws InterruptedException {
        return run(request, CallOptions.defaults());
    }

    /**
     * Submits a job, polls it and fetches its result; blocks until then, at most for the deadline.
     *
     * @param request the request
     * @param options what differs from the client's settings
     * @return the result
     * @throws InterruptedException if the thread is interrupted; polling stops, the job runs on and is billed
     */
    Generation run(R request, CallOptions options) throws InterruptedException;

    /**
     * Submits a job, polls it and fetches its result without holding a thread.
     *
     * @param request the request
     * @return completes with the result; cancelling it stops the polling, the job runs on and is billed
     */
    default CompletableFuture<Generation> runAsync(R request) {
        return runAsync(request, CallOptions.defaults());
    }

    /**
     * Submits a job, polls it and fetches its result without holding a thread.
     *
     * @param request the request
     * @param options what differs from the client's settings
     * @return completes with the result; cancelling it stops the polling, the job runs on and is billed
     */
    CompletableFuture<Generation> runAsync(R request, CallOptions options);

    /**
     * Submits a job; blocks until its id is known. From then on it is polled in the background.
     *
     * @param request the request
     * @return the job
     * @throws InterruptedException if the thread is interrupted; whether the job was accepted may be unknown
     */
    default Job submit(R request) throws InterruptedException {
        return submit(request, CallOptions.defaults());
    }

    /**
     * Submits a job; blocks until its id is known. From then on it is polled in the background.
     *
     * @param request the request
     * @param options what differs from the client's settings
     * @return the job
     * @throws InterruptedException if the thread is interrupted; whether the job was accepted may be unknown
     */
    Job submit(R request, CallOptions options) throws InterruptedException;

    /**
     * Submits a job without holding a thread.
     *
     * @param request the request
     * @return completes with the job as soon as its id is known
     */
    default CompletableFuture<Job> submitAsync(R request) {
        return submitAsync(request, CallOptions.defaults());
    }

    /**
     * Submits a job without holding a thread.
     *
     * @param request the request
     * @param options what differs from the client's settings
     * @return completes with the job as soon as its id is known
     */
    CompletableFuture<Job> submitAsync(R request, CallOptions options);

    /**
     * Runs the model in one v1 call, without polling; blocks until the output is there. The call's timeout is the
     * deadline. Long runs may be cut off by the server near 100 s.
     *
     * @param request the request
     * @return the result
     * @throws InterruptedException if the thread is interrupted; the call is given up, its outcome is unknown
     */
    default Generation runSync(R request) throws InterruptedException {
        return runSync(request, CallOptions.defaults());
    }

    /**
     * Runs the model in one v1 call, without polling; blocks until the output is there. The call's timeout is the
     * deadline. Long runs may be cut off by the server near 100 s.
     *
     * @param request the request
     * @param options what differs from the client's settings
     * @return the result
     * @throws InterruptedException if the thread is interrupted; the call is given up, its outcome is unknown
     */
    Generation runSync(R request, CallOptions options) throws InterruptedException;
}
