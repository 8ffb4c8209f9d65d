package dev.segmind4j.client;

import dev.segmind4j.internal.engine.Engine;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.request.ModelRequest;
import dev.segmind4j.support.ModelBinding;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The one owner of connections, threads, limits and open jobs. Make one, share it, close it. Generated sets of models are
 * stateless views of it. Thread-safe.
 *
 * <p>It has one scheduler thread, one thread per call in flight, at most {@code maxConcurrentCalls} +
 * {@code maxConcurrentSyncRuns}, at most 32 for downloads and four for callbacks, more while those are stuck. All are daemons and
 * inherit nothing; all but the scheduler's and one for callbacks come and go with the work. A job that waits holds no thread. A
 * client that nobody holds any more, nor a model, a job or a file of it, ends with a warning when nothing is under way.
 */
public final class SegmindClient implements AutoCloseable {
    private final Engine engine;

    SegmindClient(Engine engine) {
        this.engine = engine;
        boolean watched = false;
        try {
            engine.endWith(this);
            watched = true;
        } finally {
            if (!watched) {
                engine.close();
            }
        }
    }

    /**
     * A client with the key from the environment variable {@code SEGMIND_API_KEY} and default settings.
     *
     * @return an open client
     * @throws IllegalStateException if the variable is not set
     */
    public static SegmindClient create() {
        return builder().build();
    }

    /**
     * Starts a client with other settings.
     *
     * @return a builder with the defaults
     */
    public static SegmindClientBuilder builder() {
        return new SegmindClientBuilder();
    }

    /**
     * A model without a spec. The request is a map of parameters: texts, numbers, booleans, lists, maps and nulls, sent as
     * they are and unchecked. What is no JSON value is refused with an {@link IllegalArgumentException} when the call is
     * made.
     *
     * @param slug the model's name in URLs, for example {@code flux-pro}
     * @return the model, ready to be called
     * @throws IllegalArgumentException if the slug is empty or cannot stand in a URL
     */
    public ModelClient<Map<String, ?>> model(String slug) {
        return engine.model(slug, this);
    }

    /**
     * A generated model. Generated sets call this; applications call {@code Segmind.fluxPro()} and the like.
     *
     * @param binding how to call the model
     * @param <R> the generated request class
     * @param <A> the generated Retrofit interface
     * @return the model, ready to be called
     */
    public <R extends ModelRequest, A> ModelClient<R> model(ModelBinding<R, A> binding) {
        return engine.model(binding, this);
    }

    /**
     * Goes on polling a job that was submitted before, here or in another process. A job that is polled here already is not
     * polled twice.
     *
     * @param ref the job
     * @return the job, polled from now on, at most for the client's deadline; the one that is open, with its own deadline, if
     *     there is one
     */
    public Job resume(JobRef ref) {
        return resume(ref, CallOptions.defaults());
    }

    /**
     * Goes on polling a job that was submitted before, here or in another process. A job that is polled here already is not
     * polled twice.
     *
     * @param ref the job
     * @param options what differs from the client's settings; the deadline counts from now
     * @return the job, polled from now on; the one that is open, with its own options, if there is one
     */
    public Job resume(JobRef ref, CallOptions options) {
        return engine.resume(ref, options, this);
    }

    /**
     * The jobs that are polled at the moment.
     *
     * @return in no particular order; each is the one that was submitted or resumed
     */
    public List<Job> openJobs() {
        return engine.openJobs();
    }

    /**
     * The balance of the key's account; blocks for one call.
     *
     * @return the balance; {@link Credits#NONE} if the API knows no credits of the account
     * @throws InterruptedException if the thread is interrupted
     */
    public Credits credits() throws InterruptedException {
        return engine.credits();
    }

    /**
     * The balance of the key's account.
     *
     * @return completes with the balance; {@link Credits#NONE} if the API knows no credits of the account
     */
    public CompletableFuture<Credits> creditsAsync() {
        return engine.creditsAsync();
    }

    /**
     * Ends everything: open jobs and waiting calls fail with a {@code ClientClosedException} that lists the jobs, the client's
     * threads end. Jobs run on at the server. Submissions and v1 calls that are under way are heard out for up to three
     * seconds: each ends with its job's reference, its result, or a {@code SubmitOutcomeUnknownException}.
     *
     * <p>Waits up to five seconds for callbacks, then interrupts those that have been under way all the time; called from a
     * callback, it does not wait for those. Callbacks that wait their turn are run even after that, so that every future is
     * completed. An {@code OkHttpClient} that was passed in stays as it is. Closing twice does nothing.
     *
     * <p>A client that nobody holds any more, nor a model, job or file of it, is ended when it is collected and nothing is under
     * way, with a warning to the logger {@code dev.segmind4j}.
     */
    @Override
    public void close() {
        engine.close();
    }

    /** The base URL; never the key. */
    @Override
    public String toString() {
        return "SegmindClient{" + engine.baseUrl() + "}";
    }
}
