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
 * <p>It has one scheduler thread, at most {@code maxConcurrentCalls} + {@code maxConcurrentSyncRuns} threads for calls in
 * flight, at most 8 for downloads and at most 4 for callbacks; all are daemons and all but the first come and go with the
 * work. A job that waits holds no thread.
 */
public final class SegmindClient implements AutoCloseable {
    private final Engine engine;

    SegmindClient(Engine engine) {
        this.engine = engine;
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
        return engine.model(slug);
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
        return engine.model(binding);
    }

    /**
     * Goes on polling a job that was submitted before, here or in another process.
     *
     * @param ref the job
     * @return the job, polled from now on, at most for the client's deadline
     */
    public Job resume(JobRef ref) {
        return resume(ref, CallOptions.defaults());
    }

    /**
     * Goes on polling a job that was submitted before, here or in another process.
     *
     * @param ref the job
     * @param options what differs from the client's settings; the deadline counts from now
     * @return the job, polled from now on
     */
    public Job resume(JobRef ref, CallOptions options) {
        return engine.resume(ref, options);
    }

    /**
     * The jobs that are polled at the moment.
     *
     * @return their references, in no particular order
     */
    public List<JobRef> openJobs() {
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
     * Ends everything: calls are cut off, open jobs and waiting calls fail with a {@code ClientClosedException} that lists
     * the jobs, the client's threads end. Jobs run on at the server. Waits up to five seconds for callbacks that are under
     * way, then interrupts them; called from a callback, it does not wait. An {@code OkHttpClient} that was passed in stays
     * as it is. Closing twice does nothing.
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
