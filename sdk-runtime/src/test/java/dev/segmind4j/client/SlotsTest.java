package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.internal.thread.Threads;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.testkit.Caller;
import dev.segmind4j.testkit.FakeApi;
import dev.segmind4j.testkit.TestThreads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown while a call is made costs that call, typed, and nobody else: its slot comes back. */
@Timeout(60)
class SlotsTest {
    private static final int SLOTS = 2;

    private static Rig rig() {
        return new Rig(builder -> builder.maxConcurrentCalls(SLOTS).maxConcurrentSyncRuns(1));
    }

    static List<Supplier<Throwable>> whateverIsThrown() {
        return List.of(
                () -> new OutOfMemoryError("Java heap space"),
                StackOverflowError::new,
                () -> new NoClassDefFoundError("some/Metrics"),
                () -> new AssertionError("no"),
                () -> new IllegalStateException("no"),
                () -> new Exception("sneaky"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable problem) throws E {
        throw (E) problem;
    }

    private static FakeApi.Step thrower(Supplier<Throwable> kind) throws Exception {
        return request -> {
            SlotsTest.<RuntimeException>sneak(kind.get());
            throw new AssertionError();
        };
    }

    /** An answer that cannot be read to its end. */
    private static FakeApi.Step unreadable(Rig rig, Supplier<Throwable> kind) {
        return request -> rig.api
                .response(request, 200, "{")
                .newBuilder()
                .body(ResponseBody.create(
                        Okio.buffer(new ForwardingSource(new Buffer()) {
                            @Override
                            public long read(Buffer sink, long byteCount) {
                                SlotsTest.<RuntimeException>sneak(kind.get());
                                throw new AssertionError();
                            }
                        }),
                        MediaType.get("application/json"),
                        -1))
                .build();
    }

    private static void awaitEnd(Rig rig, Caller<?> caller) {
        while (!caller.isOver()) {
            rig.advance(0.1);
        }
    }

    private static void everythingWorks(Rig rig) throws InterruptedException {
        List<CompletableFuture<Generation>> futures = new ArrayList<>();
        rig.api.otherwise(request -> rig.api.response(request, 200, answer(request)));
        for (int i = 0; i < 3 * SLOTS; i++) {
            futures.add(rig.run());
        }
        CompletableFuture<Credits> credits = rig.client.creditsAsync();
        Caller<Generation> sync = Caller.of(() -> rig.client.model("flux-pro").runSync(Map.of()));
        awaitEnd(rig, sync);
        rig.advance(10);
        assertThat(futures).allMatch(future -> future.isDone() && !future.isCompletedExceptionally());
        assertThat(credits).isCompleted();
        assertThat(sync.value().text()).isEqualTo("x");
    }

    private static final AtomicInteger IDS = new AtomicInteger();

    private static String answer(Request request) {
        String path = request.url().encodedPath();
        return path.startsWith("/v2") && request.method().equals("POST")
                ? "{\"request_id\":\"works" + IDS.incrementAndGet() + "\"}"
                : path.endsWith("credits") ? "{\"credits\":1}" : "{\"status\":\"COMPLETED\",\"output\":\"x\"}";
    }

    /** Fault 1.19: an interceptor that never comes back holds its slot for half a minute, and not for ever. */
    @Test
    void aCallThatDoesNotComeBackCostsItsSlotForAWhile() throws Exception {
        try (Rig rig = rig()) {
            rig.threads.hold();
            List<CompletableFuture<Credits>> stuck = new ArrayList<>();
            for (int i = 0; i < SLOTS; i++) {
                stuck.add(rig.client.creditsAsync());
            }
            rig.time.run();
            assertThat(rig.threads.inFlight()).isEqualTo(SLOTS);
            rig.threads.release();
            CompletableFuture<Credits> later = rig.client.creditsAsync();
            rig.api.otherwise(request -> rig.api.response(request, 200, answer(request)));
            rig.advance(60 + 29);
            assertThat(later).isNotDone();
            rig.advance(2);
            assertThat(later).isCompleted();
            rig.advance(60);
            assertThat(stuck).allMatch(CompletableFuture::isDone);
            everythingWorks(rig);
        }
    }

    /** Fault 1.19: out of an interceptor, before anything was sent. */
    @ParameterizedTest
    @MethodSource("whateverIsThrown")
    void anInterceptorThatThrowsCostsNoSlot(Supplier<Throwable> kind) throws Exception {
        try (Rig rig = rig()) {
            rig.api.otherwise(thrower(kind));
            for (int i = 0; i < SLOTS + 1; i++) {
                CompletableFuture<Job> job = rig.submit();
                CompletableFuture<Credits> credits = rig.client.creditsAsync();
                Caller<Generation> sync =
                        Caller.of(() -> rig.client.model("flux-pro").runSync(Map.of()));
                rig.advance(60);
                awaitEnd(rig, sync);
                assertThat(Rig.failure(job))
                        .isInstanceOf(TransportException.class)
                        .hasMessageStartingWith("POST /v2/flux-pro failed: "
                                + kind.get().getClass().getSimpleName());
                assertThat(Rig.failure(credits)).isInstanceOf(TransportException.class);
                assertThat(sync.failure()).isInstanceOf(TransportException.class);
            }
            everythingWorks(rig);
        }
    }

    /** Fault 1.19: while a reply is buffered. */
    @ParameterizedTest
    @MethodSource("whateverIsThrown")
    void aReplyThatCannotBeBufferedCostsNoSlot(Supplier<Throwable> kind) throws Exception {
        try (Rig rig = rig()) {
            for (int i = 0; i < SLOTS + 1; i++) {
                rig.api.step(unreadable(rig, kind));
                assertThat(Rig.failure(rig.submit()))
                        .isInstanceOf(SubmitOutcomeUnknownException.class)
                        .hasMessageStartingWith(
                                "Whether POST /v2/flux-pro was accepted is unknown: it was answered with 200, but the"
                                        + " reply broke off")
                        .hasMessageContaining("(" + kind.get().getClass().getSimpleName());
            }
            everythingWorks(rig);
        }
    }

    /** Fault 1.19: and costs no job that was accepted before. */
    @ParameterizedTest
    @MethodSource("whateverIsThrown")
    void whatIsThrownDuringPollsEndsNoJob(Supplier<Throwable> kind) throws Exception {
        try (Rig rig = rig()) {
            rig.api.accepted("a");
            CompletableFuture<Generation> future = rig.run();
            rig.api.otherwise(thrower(kind));
            rig.advance(100);
            rig.api.otherwise(unreadable(rig, kind));
            rig.advance(100);
            assertThat(future).isNotDone();
            assertThat(rig.listener.failures())
                    .hasSizeGreaterThan(10)
                    .allMatch(failure -> failure instanceof SegmindException && failure.ref() != null);
            everythingWorks(rig);
            rig.advance(20);
            assertThat(future).isCompleted();
        }
    }

    /** Fault 1.19: out of the supplier of the key. */
    @ParameterizedTest
    @MethodSource("whateverIsThrown")
    void aKeySupplierThatThrowsCostsNoSlot(Supplier<Throwable> kind) throws Exception {
        AtomicBoolean fails = new AtomicBoolean(true);
        Supplier<String> keys = () -> {
            if (fails.get()) {
                SlotsTest.<RuntimeException>sneak(kind.get());
            }
            return SocketRig.KEY;
        };
        try (SocketRig rig = new SocketRig(builder -> builder.apiKey(keys).maxConcurrentCalls(SLOTS))) {
            for (int i = 0; i < SLOTS + 1; i++) {
                assertThatThrownBy(rig::run)
                        .isInstanceOf(TransportException.class)
                        .hasMessageStartingWith("POST /v2/flux-pro failed: ");
            }
            fails.set(false);
            rig.accepted().completed().reply(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
            assertThat(rig.run().text()).isEqualTo("x");
        }
    }

    /** An engine that fails where it computes delays, as often as it is told to. */
    private static Rig failingEngine(AtomicInteger failing, Supplier<Throwable> kind) {
        return new Rig(builder -> builder.maxConcurrentCalls(SLOTS).random(() -> {
            if (failing.get() > 0 && failing.getAndDecrement() > 0) {
                SlotsTest.<RuntimeException>sneak(kind.get());
            }
            return 0.999999999;
        }));
    }

    /** Faults 1.19, 1.20: out of the engine itself, for a moment: the job is polled on. */
    @ParameterizedTest
    @MethodSource("whateverIsThrown")
    void aStepOfTheEngineThatFailsIsMadeAgain(Supplier<Throwable> kind) throws Exception {
        AtomicInteger failing = new AtomicInteger();
        try (Rig rig = failingEngine(failing, kind)) {
            rig.api.accepted("a").reply(502, "");
            CompletableFuture<Generation> future = rig.run();
            failing.set(1);
            rig.advance(1);
            assertThat(failing).hasValue(0);
            assertThat(future).isNotDone();
            everythingWorks(rig);
            assertThat(future).isCompleted();
        }
    }

    /** Faults 1.19, 1.20: and if even that fails, it is done a moment later: nobody waits for ever. */
    @ParameterizedTest
    @MethodSource("whateverIsThrown")
    void aStepOfTheEngineThatFailsTwiceIsMadeUpForLater(Supplier<Throwable> kind) throws Exception {
        AtomicInteger failing = new AtomicInteger();
        try (Rig rig = failingEngine(failing, kind)) {
            rig.api.accepted("a").reply(502, "");
            CompletableFuture<Generation> future = rig.run();
            failing.set(2);
            rig.advance(1);
            assertThat(failing).hasValue(0);
            everythingWorks(rig);
            rig.advance(1);
            assertThat(future).isCompleted();
        }
    }

    /** Faults 1.19, 1.20: a submission that the engine fails over is in doubt. */
    @Test
    void aSubmissionThatTheEngineFailsOverIsTold() throws Exception {
        AtomicInteger failing = new AtomicInteger();
        try (Rig rig = failingEngine(failing, () -> new OutOfMemoryError("Java heap space"))) {
            rig.api.step(FakeApi.refuse());
            failing.set(1);
            assertThat(Rig.failure(rig.submit()))
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageStartingWith("Whether POST /v2/flux-pro was accepted is unknown: this client failed"
                            + " (OutOfMemoryError: Java heap space).");
            everythingWorks(rig);
        }
    }

    /** Fault 1.20: no memory to complete a future: it is tried again, and the other futures are completed. */
    @Test
    void aCallbackThatCannotBeQueuedIsQueuedLater() {
        AtomicInteger failing = new AtomicInteger();
        TestThreads threads = new TestThreads();
        Threads shortOfMemory = new Threads() {
            @Override
            public ExecutorService calls() {
                return threads.calls();
            }

            @Override
            public ExecutorService downloads() {
                return threads.downloads();
            }

            @Override
            public Executor callbacks() {
                return task -> {
                    if (failing.get() > 0 && failing.getAndDecrement() > 0) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                    task.run();
                };
            }

            @Override
            public void close() {}
        };
        try (Rig rig = new Rig(builder -> builder.threads(shortOfMemory))) {
            rig.api.accepted("a");
            Job job = rig.submit().join();
            rig.api.otherwise(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
            List<CompletableFuture<Generation>> futures = List.of(job.result(), job.result(), job.result());
            failing.set(20);
            rig.advance(1);
            assertThat(failing).hasValue(0);
            assertThat(futures).allMatch(CompletableFuture::isDone);
        }
    }

    /** Fault 1.19: a listener of jobs that throws what need not be declared, or what must. */
    @Test
    void aListenerThatThrowsAnythingHearsTheNextEvent() {
        List<String> heard = new ArrayList<>();
        JobListener broken = new JobListener() {
            @Override
            public void submitted(Submitted event) {
                heard.add(event.job().requestId());
                SlotsTest.<RuntimeException>sneak(new IOException("sneaky"));
            }
        };
        try (Rig rig = new Rig(builder -> builder.listener(broken))) {
            rig.api.accepted("a").accepted("b");
            rig.submit();
            rig.submit();
            assertThat(heard).containsExactly("a", "b");
            assertThat(rig.listener.events()).hasSize(2);
        }
    }
}
