package dev.segmind4j.internal.engine;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.client.Credits;
import dev.segmind4j.client.ModelClient;
import dev.segmind4j.internal.engine.call.Core;
import dev.segmind4j.internal.engine.call.CreditsOperation;
import dev.segmind4j.internal.engine.call.ModelFacts;
import dev.segmind4j.internal.engine.call.ServerClock;
import dev.segmind4j.internal.engine.call.Settings;
import dev.segmind4j.internal.engine.call.Undertaking;
import dev.segmind4j.internal.engine.call.Undertakings;
import dev.segmind4j.internal.engine.job.JobContext;
import dev.segmind4j.internal.engine.job.JobLife;
import dev.segmind4j.internal.engine.job.OpenJobs;
import dev.segmind4j.internal.engine.limit.Backoff;
import dev.segmind4j.internal.engine.limit.Gate;
import dev.segmind4j.internal.engine.limit.Lanes;
import dev.segmind4j.internal.engine.limit.RetryBudget;
import dev.segmind4j.internal.engine.tell.Callbacks;
import dev.segmind4j.internal.engine.tell.Events;
import dev.segmind4j.internal.engine.tell.Pending;
import dev.segmind4j.internal.file.Downloader;
import dev.segmind4j.internal.http.Wire;
import dev.segmind4j.internal.reply.Generations;
import dev.segmind4j.internal.thread.DaemonThreads;
import dev.segmind4j.internal.thread.Leftovers;
import dev.segmind4j.internal.thread.PlainThreads;
import dev.segmind4j.internal.thread.Registration;
import dev.segmind4j.internal.thread.Threads;
import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.internal.time.TimeSource;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.request.ModelRequest;
import dev.segmind4j.support.JsonValues;
import dev.segmind4j.support.ModelBinding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The engine behind a client. All that changes (operations, lanes, gate, budget) belongs to the scheduler's thread; other
 * threads only give it tasks. Calls run on a bounded number of threads, futures and listeners on callback threads.
 */
public final class Engine {
    /** How long closing waits for requests that are in flight: their replies may name paid jobs. */
    private static final long HEARD_OUT = 3_000_000_000L;

    private static final Logger LOG = Logger.getLogger("dev.segmind4j");

    private final Core core;
    private final OpenJobs jobs = new OpenJobs();
    private final Threads threads;
    private final Waits waits;
    private final Downloader downloader;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable Registration registration;

    /**
     * Starts an engine.
     *
     * @param settings what the client was built with
     * @param time where time comes from
     * @param random numbers from 0 inclusive to 1 exclusive
     * @param threads its threads, or null for threads of its own
     */
    public Engine(Settings settings, TimeSource time, DoubleSupplier random, @Nullable Threads threads) {
        this.threads = threads != null
                ? threads
                : new DaemonThreads(settings.limits().threads(), Wire.MAX_DOWNLOADS, settings.callbackExecutor());
        Scheduler scheduler = time.newScheduler("segmind4j-scheduler");
        waits = new Waits(scheduler, random);
        Callbacks callbacks = new Callbacks(this.threads.callbacks());
        Backoff backoff = new Backoff(random);
        Wire wire = new Wire(
                settings.key(),
                settings.baseUrl(),
                settings.httpClient(),
                settings.limits().threads(),
                time::nanoTime,
                this.threads.downloads(),
                this.threads.callbacks());
        Gate gate = new Gate(random, scheduler.nanoTime());
        core = new Core(
                settings,
                scheduler,
                new ServerClock(time),
                random,
                callbacks,
                new Events(settings.listeners(), callbacks),
                wire,
                this.threads,
                gate,
                new Lanes(scheduler, gate, settings.limits()),
                backoff,
                new RetryBudget(scheduler.nanoTime()),
                new Undertakings());
        downloader = new Downloader(
                wire, settings.downloadTimeout(), settings.replies().mediaLimit(), waits, settings.key()::scrub);
        scheduler.onDeath(this::died);
    }

    /**
     * Ends the engine when a client is collected that was not closed, as soon as nothing is under way.
     *
     * @param client what its users hold
     */
    public void endWith(Object client) {
        registration = Leftovers.register(client, this::dropped);
    }

    /**
     * A model without a spec.
     *
     * @param slug the model's name in URLs
     * @param keeper what keeps the client open
     * @return the model
     * @throws IllegalArgumentException if the slug cannot stand in a URL
     */
    public ModelClient<Map<String, ?>> model(String slug, Object keeper) {
        Slugs.check(slug);
        return new EngineModel<>(
                context(keeper),
                new ModelFacts(slug, null),
                request -> core.wire().post("v2", slug, copy(request)),
                request -> core.wire().post("v1", slug, copy(request)),
                request -> List.of());
    }

    /**
     * A generated model.
     *
     * @param binding how to call it
     * @param keeper what keeps the client open
     * @param <R> the request class
     * @param <A> the Retrofit interface
     * @return the model
     */
    public <R extends ModelRequest, A> ModelClient<R> model(ModelBinding<R, A> binding, Object keeper) {
        return new EngineModel<>(
                context(keeper),
                new ModelFacts(binding.info().slug(), binding.info().typicalLatency()),
                request -> binding.submit(core.wire().api(binding.api(), binding.adapters()), request)
                        .request(),
                request -> binding.run(core.wire().api(binding.api(), binding.adapters()), request)
                        .request(),
                ModelRequest::warnings);
    }

    private JobContext context(Object keeper) {
        return new JobContext(core, jobs, new Generations(downloader.keeping(keeper)), keeper);
    }

    private static Map<?, ?> copy(Map<String, ?> request) {
        return (Map<?, ?>) Objects.requireNonNull(JsonValues.copyOf("request", request));
    }

    /**
     * Goes on polling a job, unless it is polled.
     *
     * @param ref the job
     * @param options what differs from the settings
     * @param keeper what keeps the client open
     * @return the job
     */
    public Job resume(JobRef ref, CallOptions options, Object keeper) {
        Slugs.check(ref.model());
        JobLife candidate = JobLife.resumed(context(keeper), options, ref);
        JobLife job = jobs.openOr(candidate);
        if (job == candidate) {
            job.start();
        }
        return job.face();
    }

    /**
     * Asks for the balance.
     *
     * @return the balance
     * @throws InterruptedException if the thread is interrupted
     */
    public Credits credits() throws InterruptedException {
        Pending<Credits> result = new Pending<>(core.callbacks());
        CreditsOperation operation = new CreditsOperation(core, result);
        operation.start();
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
        Pending<Credits> result = new Pending<>(core.callbacks());
        CreditsOperation operation = new CreditsOperation(core, result);
        CompletableFuture<Credits> future = result.complete(new CompletableFuture<>(), operation::giveUp);
        operation.start();
        return future;
    }

    /**
     * The jobs that are polled.
     *
     * @return in no particular order
     */
    public List<Job> openJobs() {
        return jobs.all();
    }

    /**
     * Where the API is.
     *
     * @return the base URL
     */
    public String baseUrl() {
        return core.settings().baseUrl().toString();
    }

    /** Ends everything, see {@code SegmindClient.close()}. */
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        Registration watched = registration;
        if (watched != null) {
            watched.cancel();
        }
        // First, so that a download that is woken from its wait does not begin another attempt.
        downloader.close();
        CountDownLatch heardOut = new CountDownLatch(1);
        if (core.scheduler().execute(() -> beginClosing(heardOut))) {
            core.scheduler().await(heardOut, HEARD_OUT);
        }
        core.scheduler().execute(this::giveUpAll);
        core.scheduler().close();
        core.wire().close();
        threads.close();
    }

    private void beginClosing(CountDownLatch heardOut) {
        core.open().end();
        jobs.closing();
        waits.end();
        core.open().all().forEach(Undertaking::close);
        core.open().whenIdle(heardOut::countDown);
        if (core.open().isEmpty()) {
            heardOut.countDown();
        }
    }

    private void giveUpAll() {
        core.open().all().forEach(Undertaking::giveUpAtClosing);
    }

    /** The scheduler's thread has ended by a fault: nobody is left waiting for it. */
    private void died() {
        Throwable how = new IllegalStateException(
                "the engine's thread is dead; its handler of uncaught exceptions was told why");
        core.open().endBy(how);
        jobs.closing();
        // Without the engine's time a download would neither end nor wait between its tries.
        downloader.end();
        waits.end();
        core.open().all().forEach(open -> open.abort(jobs.whenClosing(), how));
    }

    /** Nobody holds the client any more. */
    private void dropped() {
        if (!closed.get()) {
            LOG.warning(
                    "A SegmindClient was dropped without close(): its threads and connections end now that nothing is under "
                            + "way any more. Make one client, share it and close it.");
            core.scheduler().execute(() -> {
                core.open().whenIdle(this::closeElsewhere);
                if (core.open().isEmpty()) {
                    closeElsewhere();
                }
            });
        }
    }

    /** The scheduler's thread cannot wait for its own end. */
    private void closeElsewhere() {
        PlainThreads.make("segmind4j-closing", this::close, Engine.class.getClassLoader())
                .start();
    }
}
