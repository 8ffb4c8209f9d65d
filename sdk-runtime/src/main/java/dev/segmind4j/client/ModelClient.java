package dev.segmind4j.client;

import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobFuture;
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
     * @throws InterruptedException if the thread is interrupted: waiting and polling stop, the job runs on and is billed. A
     *     request that is under way is heard out in the background. A suppressed
     *     {@link dev.segmind4j.error.OrphanedException} has the job's reference, or a future of it
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
     * @throws InterruptedException if the thread is interrupted: waiting and polling stop, the job runs on and is billed. A
     *     request that is under way is heard out in the background. A suppressed
     *     {@link dev.segmind4j.error.OrphanedException} has the job's reference, or a future of it
     */
    Generation run(R request, CallOptions options) throws InterruptedException;

    /**
     * Submits a job, polls it and fetches its result without holding a thread.
     *
     * @param request the request
     * @return completes with the result; knows its job as soon as that is accepted. Cancelling it stops the polling, the job
     *     runs on and is billed; a request that is under way is heard out, and listeners hear of its job by
     *     {@link JobListener#orphaned}
     */
    default JobFuture runAsync(R request) {
        return runAsync(request, CallOptions.defaults());
    }

    /**
     * Submits a job, polls it and fetches its result without holding a thread.
     *
     * @param request the request
     * @param options what differs from the client's settings
     * @return completes with the result; knows its job as soon as that is accepted. Cancelling it stops the polling, the job
     *     runs on and is billed; a request that is under way is heard out, and listeners hear of its job by
     *     {@link JobListener#orphaned}
     */
    JobFuture runAsync(R request, CallOptions options);

    /**
     * Submits a job; blocks until its id is known. From then on it is polled in the background.
     *
     * @param request the request
     * @return the job
     * @throws InterruptedException if the thread is interrupted: the job is not polled. A request that is under way is heard
     *     out in the background. A suppressed {@link dev.segmind4j.error.OrphanedException} has the job's reference, or a
     *     future of it
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
     * @throws InterruptedException if the thread is interrupted: the job is not polled. A request that is under way is heard
     *     out in the background. A suppressed {@link dev.segmind4j.error.OrphanedException} has the job's reference, or a
     *     future of it
     */
    Job submit(R request, CallOptions options) throws InterruptedException;

    /**
     * Submits a job without holding a thread.
     *
     * @param request the request
     * @return completes with the job as soon as its id is known. If it is cancelled, a request that is under way is heard out,
     *     its job is not polled, and listeners hear of it by {@link JobListener#orphaned}
     */
    default CompletableFuture<Job> submitAsync(R request) {
        return submitAsync(request, CallOptions.defaults());
    }

    /**
     * Submits a job without holding a thread.
     *
     * @param request the request
     * @param options what differs from the client's settings
     * @return completes with the job as soon as its id is known. If it is cancelled, a request that is under way is heard out,
     *     its job is not polled, and listeners hear of it by {@link JobListener#orphaned}
     */
    CompletableFuture<Job> submitAsync(R request, CallOptions options);

    /**
     * Runs the model in one v1 call; blocks until the output is there. The call's timeout is the deadline. Long runs may be
     * cut off by the server near 100 s. A call that the API answers with a queued job is polled to its end.
     *
     * @param request the request
     * @return the result
     * @throws InterruptedException if the thread is interrupted: waiting stops, the call is heard out until its deadline and
     *     billed. A suppressed {@link dev.segmind4j.error.OrphanedException} tells what becomes of it
     */
    default Generation runSync(R request) throws InterruptedException {
        return runSync(request, CallOptions.defaults());
    }

    /**
     * Runs the model in one v1 call; blocks until the output is there. The call's timeout is the deadline. Long runs may be
     * cut off by the server near 100 s. A call that the API answers with a queued job is polled to its end.
     *
     * @param request the request
     * @param options what differs from the client's settings
     * @return the result
     * @throws InterruptedException if the thread is interrupted: waiting stops, the call is heard out until its deadline and
     *     billed. A suppressed {@link dev.segmind4j.error.OrphanedException} tells what becomes of it
     */
    Generation runSync(R request, CallOptions options) throws InterruptedException;
}
