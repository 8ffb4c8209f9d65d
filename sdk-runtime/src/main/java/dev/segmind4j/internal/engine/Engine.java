package dev.segmind4j.internal.engine;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.client.Credits;
import dev.segmind4j.client.ModelClient;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.internal.file.Downloader;
import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.internal.http.SegmindApi;
import dev.segmind4j.internal.http.UntypedBody;
import dev.segmind4j.internal.http.Wire;
import dev.segmind4j.internal.reply.Generations;
import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.internal.time.TimeSource;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import dev.segmind4j.request.ModelRequest;
import dev.segmind4j.support.JsonValues;
import dev.segmind4j.support.ModelBinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The engine behind a client. All that changes (operations, lanes, pause, budget) belongs to the scheduler's thread; other
 * threads only give it tasks. Calls run on a bounded dispatcher, futures and listeners on callback threads.
 */
public final class Engine {
    private final Settings settings;
    private final DoubleSupplier random;
    private final Scheduler scheduler;
    private final Threads threads;
    private final ServerClock clock;
    private final Callbacks callbacks;
    private final Events events;
    private final Wire wire;
    private final Downloader downloader;
    private final Generations generations;
    private final Lanes lanes;
    private final Pause pause;
    private final Backoff backoff;
    private final RetryBudget retries;
    private final Set<Operation<?>> open = ConcurrentHashMap.newKeySet();
    private final Set<Nap> naps = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean ending;

    /**
     * Starts an engine.
     *
     * @param settings what the client was built with
     * @param time where time comes from
     * @param random numbers from 0 inclusive to 1 exclusive
     * @param threads its threads, or null for threads of its own
     */
    public Engine(Settings settings, TimeSource time, DoubleSupplier random, @Nullable Threads threads) {
        this.settings = settings;
        this.random = random;
        this.threads = threads != null
                ? threads
                : new DaemonThreads(
                        settings.maxConcurrentCalls() + settings.maxConcurrentSyncRuns(), settings.callbackExecutor());
        scheduler = time.newScheduler("segmind4j-scheduler");
        clock = new ServerClock(time);
        callbacks = new Callbacks(this.threads.callbacks());
        events = new Events(settings.listeners(), callbacks);
        backoff = new Backoff(random);
        wire = new Wire(
                settings.key(),
                settings.baseUrl(),
                settings.httpClient(),
                settings.maxConcurrentCalls() + settings.maxConcurrentSyncRuns(),
                this.threads.calls(),
                this.threads.downloads());
        downloader = new Downloader(wire, failures -> nap(backoff.after(failures)));
        generations = new Generations(downloader);
        lanes = new Lanes(this, settings);
        pause = new Pause(this);
        retries = new RetryBudget(scheduler.nanoTime());
    }

    /**
     * A model without a spec.
     *
     * @param slug the model's name in URLs
     * @return the model
     * @throws IllegalArgumentException if the slug cannot stand in a URL
     */
    public ModelClient<Map<String, ?>> model(String slug) {
        checkSlug(slug);
        return new EngineModel<>(
                this,
                new ModelFacts(slug, null),
                request -> api().submit(slug, body(request)),
                request -> api().run(slug, body(request)),
                request -> List.of());
    }

    /**
     * A generated model.
     *
     * @param binding how to call it
     * @param <R> the request class
     * @param <A> the Retrofit interface
     * @return the model
     */
    public <R extends ModelRequest, A> ModelClient<R> model(ModelBinding<R, A> binding) {
        return new EngineModel<>(
                this,
                new ModelFacts(binding.info().slug(), binding.info().typicalLatency()),
                request -> binding.submit(wire.api(binding.api(), binding.adapters()), request),
                request -> binding.run(wire.api(binding.api(), binding.adapters()), request),
                ModelRequest::warnings);
    }

    private static UntypedBody body(Map<String, ?> request) {
        return new UntypedBody((Map<?, ?>) Objects.requireNonNull(JsonValues.copyOf("request", request)));
    }

    private static void checkSlug(String slug) {
        boolean bad = slug.isEmpty() || slug.equals(".") || slug.equals("..");
        for (int i = 0; i < slug.length() && !bad; i++) {
            char c = slug.charAt(i);
            bad = c <= ' ' || c == 0x7f || "/\\?#%".indexOf(c) >= 0;
        }
        if (bad) {
            throw new IllegalArgumentException(
                    "'" + slug + "' is no slug: it is the last part of a model's address, such as "
                            + "'flux-pro', without '/', '?', '#', '%' or spaces");
        }
    }

    /**
     * Goes on polling a job.
     *
     * @param ref the job
     * @param options what differs from the settings
     * @return the job
     */
    public Job resume(JobRef ref, CallOptions options) {
        checkSlug(ref.model());
        EngineJob job = new EngineJob(this, options, ref, new ModelFacts(ref.model(), null));
        start(job, () -> job.begin(JobState.QUEUED, Duration.ZERO));
        return job;
    }

    /**
     * Asks for the balance.
     *
     * @return the balance
     * @throws InterruptedException if the thread is interrupted
     */
    public Credits credits() throws InterruptedException {
        Pending<Credits> result = new Pending<>(callbacks);
        CreditsOperation operation = new CreditsOperation(this, result);
        start(operation, operation::begin);
        try {
            return result.await();
        } catch (InterruptedException e) {
            operation.giveUp();
            throw e;
        }
    }

    /**
     * Asks for the balance.
     *
     * @return completes with the balance
     */
    public CompletableFuture<Credits> creditsAsync() {
        Pending<Credits> result = new Pending<>(callbacks);
        CreditsOperation operation = new CreditsOperation(this, result);
        CompletableFuture<Credits> future = result.future(operation::giveUp);
        start(operation, operation::begin);
        return future;
    }

    /**
     * The jobs that are polled.
     *
     * @return their references
     */
    public List<JobRef> openJobs() {
        List<JobRef> refs = new ArrayList<>();
        for (Operation<?> operation : open) {
            if (operation instanceof EngineJob job) {
                refs.add(job.ref());
            }
        }
        return refs;
    }

    /**
     * Where the API is.
     *
     * @return the base URL
     */
    public String baseUrl() {
        return settings.baseUrl().toString();
    }

    /** Ends everything, see {@code SegmindClient.close()}. */
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        // First, so that a download that is woken from its wait does not begin another attempt.
        downloader.close();
        scheduler.execute(this::endAll);
        scheduler.close();
        wire.close();
        threads.close();
    }

    private void endAll() {
        ending = true;
        ClientClosedException reason = new ClientClosedException(openJobs());
        for (Operation<?> operation : new ArrayList<>(open)) {
            operation.fail(reason);
        }
        naps.forEach(Nap::wake);
    }

    /** Blocks a user's thread for a while, at most until the engine is closed. */
    private void nap(long nanos) throws InterruptedException {
        Nap nap = new Nap();
        naps.add(nap);
        try {
            boolean taken = scheduler.execute(() -> {
                if (ending) {
                    nap.wake();
                } else {
                    scheduler.schedule(nap, scheduler.nanoTime() + nanos);
                }
            });
            if (taken) {
                nap.await();
            }
        } finally {
            naps.remove(nap);
            scheduler.execute(() -> scheduler.cancel(nap));
        }
    }

    /** Hands an operation to the engine's thread. */
    void start(Operation<?> operation, Runnable begin) {
        boolean taken = scheduler.execute(() -> {
            if (ending) {
                // It never began, so no listener may hear of its end.
                operation.end();
                operation.refuse(new ClientClosedException(List.of()));
            } else {
                began(operation);
                operation.guarded(begin);
            }
        });
        if (!taken) {
            operation.refuse(new ClientClosedException(List.of()));
        }
    }

    /** An operation is under way. */
    void began(Operation<?> operation) {
        open.add(operation);
    }

    /** An operation is over. */
    void ended(Operation<?> operation) {
        open.remove(operation);
    }

    Settings settings() {
        return settings;
    }

    ApiKey key() {
        return settings.key();
    }

    Scheduler scheduler() {
        return scheduler;
    }

    ServerClock clock() {
        return clock;
    }

    Callbacks callbacks() {
        return callbacks;
    }

    Events events() {
        return events;
    }

    SegmindApi api() {
        return wire.api();
    }

    Generations generations() {
        return generations;
    }

    Lanes lanes() {
        return lanes;
    }

    Pause pause() {
        return pause;
    }

    Backoff backoff() {
        return backoff;
    }

    RetryBudget retries() {
        return retries;
    }

    double random() {
        return random.getAsDouble();
    }

    /** The path of a call as messages name it. */
    String path(String relative) {
        return settings.baseUrl().url().encodedPath() + relative;
    }
}
