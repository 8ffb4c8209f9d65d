package dev.segmind4j.client;

import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.poll.PollPolicy;
import dev.segmind4j.testkit.FakeApi;
import dev.segmind4j.testkit.RecordingListener;
import dev.segmind4j.testkit.TestThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;

/** A client on a clock that stands still until it is moved, with an API that answers as told. */
public final class Rig implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    public final ManualTime time = new ManualTime(START);
    public final TestThreads threads = new TestThreads();
    public final FakeApi api = new FakeApi(time);
    public final RecordingListener listener = new RecordingListener();
    public final SegmindClient client;

    public Rig() {
        this(builder -> builder);
    }

    public Rig(UnaryOperator<SegmindClientBuilder> settings) {
        client = settings.apply(SegmindClient.builder()
                        .apiKey("SG_0123456789abcdef")
                        .httpClient(
                                new OkHttpClient.Builder().addInterceptor(api).build())
                        .listener(listener)
                        .pollPolicy(PollPolicy.fixed(Duration.ofSeconds(1)))
                        .time(time)
                        .threads(threads)
                        // Retries take the whole of their grown delay.
                        .random(() -> 0.999999999))
                .build();
    }

    public CompletableFuture<Generation> run() {
        return run(CallOptions.defaults());
    }

    public CompletableFuture<Generation> run(CallOptions options) {
        CompletableFuture<Generation> future =
                client.model("flux-pro").runAsync(Map.of("prompt", "a lighthouse"), options);
        time.run();
        return future;
    }

    public CompletableFuture<Job> submit() {
        CompletableFuture<Job> future = client.model("flux-pro").submitAsync(Map.of("prompt", "a lighthouse"));
        time.run();
        return future;
    }

    public void advance(double seconds) {
        time.advance(Duration.ofNanos((long) (seconds * 1e9)));
    }

    /** Runs what is to be run, without moving the time, until something is so that other threads bring about. */
    public void until(BooleanSupplier reached) {
        time.run();
        while (!reached.getAsBoolean()) {
            Thread.onSpinWait();
            time.run();
        }
    }

    /** Until so many calls were made. */
    public void untilCalled(int times) {
        until(() -> api.log().size() >= times);
    }

    /** Waits for a future and says why it failed. */
    public static Throwable failureWhenDone(CompletableFuture<?> future) {
        endOf(future);
        return failure(future);
    }

    /** Waits for a future, whatever comes of it. */
    static void endOf(CompletableFuture<?> future) {
        var unused = future.handle((value, problem) -> problem).join();
    }

    /** Why a future failed. */
    public static Throwable failure(CompletableFuture<?> future) {
        if (!future.isDone()) {
            throw new AssertionError("the future is not done");
        }
        // Not join(): how it wraps a cancellation differs between JDKs.
        return future.handle((value, problem) -> {
                    if (problem == null) {
                        throw new AssertionError("the future has a value: " + value);
                    }
                    return problem;
                })
                .join();
    }

    @Override
    public void close() {
        threads.release();
        client.close();
    }
}
