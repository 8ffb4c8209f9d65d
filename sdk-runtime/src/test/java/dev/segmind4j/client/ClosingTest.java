package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.job.Generation;
import dev.segmind4j.testkit.FixedWall;
import dev.segmind4j.testkit.OurThreads;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing outlives {@code close()}, and nothing keeps the JVM alive. */
@Timeout(120)
class ClosingTest {
    @Test
    void allThreadsEndAndAllAreDaemons() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"" + rig.server.url("/x") + "\"}")
                    .reply(200, "pixels");
            CompletableFuture<Generation> future = rig.client.model("flux-pro").runAsync(Map.of());
            future.join().file().bytes();
            // OkHttp gives a thread its own name back a moment after the call.
            for (String kind : List.of("scheduler", "call-", "download-", "callback-")) {
                while (OurThreads.alive().stream()
                        .noneMatch(thread -> thread.getName().startsWith("segmind4j-" + kind))) {
                    Thread.onSpinWait();
                }
            }
            List<Thread> ours = OurThreads.alive();
            assertThat(ours).allMatch(Thread::isDaemon);
            rig.close();
            assertThat(ours).noneMatch(Thread::isAlive);
        }
    }

    @Test
    void callsInFlightAreHeardOutForAMomentAndThenCutOff() throws Exception {
        CountDownLatch read = new CountDownLatch(3);
        try (SocketRig rig = new SocketRig()) {
            rig.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    read.countDown();
                    return new MockResponse.Builder()
                            .onResponseStart(SocketEffect.Stall.INSTANCE)
                            .build();
                }
            });
            CompletableFuture<Generation> submission =
                    rig.client.model("flux-pro").runAsync(Map.of());
            CompletableFuture<Credits> credits = rig.client.creditsAsync();
            AtomicReference<Throwable> run = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    rig.runSync();
                } catch (Exception e) {
                    run.set(e);
                }
            });
            caller.start();
            read.await();
            List<Thread> ours = OurThreads.alive();
            rig.client.close();
            caller.join();
            assertThat(Rig.failure(submission))
                    .hasMessageStartingWith(
                            "Whether POST /v2/flux-pro was accepted is unknown: the client was closed before"
                                    + " an answer came.");
            assertThat(Rig.failure(credits)).isInstanceOf(ClientClosedException.class);
            assertThat(run.get())
                    .hasMessageStartingWith(
                            "Whether POST /v1/flux-pro was accepted is unknown: the client was closed before"
                                    + " an answer came.");
            assertThat(ours).noneMatch(Thread::isAlive);
        }
    }

    @Test
    void aDownloadThatWaitsForItsNextAttemptIsWoken() throws Exception {
        ManualTime time = new ManualTime(FixedWall.NOW);
        try (SocketRig rig = new SocketRig(builder -> builder.time(time))) {
            rig.reply(200, "{\"output\":\"" + rig.server.url("/x.png") + "\"}", "Content-Type: application/json")
                    .reply(503, "");
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    rig.runSync().file().bytes();
                } catch (Throwable e) {
                    thrown.set(e);
                }
            });
            caller.start();
            // The timer of the next attempt, which never comes because time stands still; that of the whole download is
            // longer, and that of the v1 call is gone by then.
            Duration next = null;
            while (rig.server.getRequestCount() < 2 || next == null || next.toMinutes() > 0) {
                time.run();
                Thread.onSpinWait();
                next = time.untilNextTimer();
            }
            rig.client.close();
            caller.join();
            assertThat(thrown.get()).isInstanceOf(ClientClosedException.class);
        }
    }

    @Test
    void aCallbackMayCloseTheClient() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(200, "{\"credits\":1}");
            CompletableFuture<Void> closed = rig.client.creditsAsync().thenAccept(credits -> rig.client.close());
            closed.join();
            for (Thread thread : OurThreads.alive()) {
                thread.join();
            }
        }
    }

    /** Fault 1.23: with four busy callbacks, no future was completed. */
    @Test
    void everyFutureIsCompletedThoughCallbacksAreBusy() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(4);
        CountDownLatch attached = new CountDownLatch(1);
        try (SocketRig rig = new SocketRig()) {
            stall(rig, 4, attached);
            List<CompletableFuture<?>> four = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                four.add(rig.client.creditsAsync().thenAccept(credits -> {
                    busy.countDown();
                    awaitQuietly(go);
                }));
            }
            attached.countDown();
            busy.await();
            List<CompletableFuture<Generation>> futures = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                futures.add(rig.client.model("flux-pro").runAsync(Map.of()));
            }
            Thread closer = new Thread(rig.client::close);
            closer.start();
            assertThat(futures)
                    .allSatisfy(
                            future -> assertThat(Rig.failureWhenDone(future)).isInstanceOf(SegmindException.class));
            go.countDown();
            closer.join();
            four.forEach(CompletableFuture::join);
        }
    }

    /** Fault 1.23: what five seconds did not suffice for was never completed; here closing does not wait for callbacks at all. */
    @Test
    void everyFutureIsCompletedHoweverLongThatTakes() throws Exception {
        AtomicInteger completions = new AtomicInteger();
        try (SocketRig rig = new SocketRig()) {
            stall(rig, 0, new CountDownLatch(0));
            List<CompletableFuture<?>> futures = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                futures.add(rig.client.model("flux-pro").runAsync(Map.of()).handle((value, problem) -> {
                    LockSupport.parkNanos(1_000_000);
                    return completions.incrementAndGet();
                }));
            }
            Thread.currentThread().interrupt();
            rig.client.close();
            assertThat(Thread.interrupted()).isTrue();
            futures.forEach(CompletableFuture::join);
        }
        assertThat(completions).hasValue(1000);
    }

    /** The balance is told so many times when the time has come, then nothing more is answered. */
    private static void stall(SocketRig rig, int balances, CountDownLatch when) {
        AtomicInteger left = new AtomicInteger(balances);
        rig.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                when.await();
                return left.getAndDecrement() > 0
                        ? new MockResponse.Builder().body("{\"credits\":1}").build()
                        : new MockResponse.Builder()
                                .onResponseStart(SocketEffect.Stall.INSTANCE)
                                .build();
            }
        });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    @Test
    void aCallbackMayBlockOnAnotherCall() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            for (int i = 0; i < 16; i++) {
                rig.reply(200, "{\"credits\":1}");
            }
            List<CompletableFuture<Credits>> nested = new ArrayList<>();
            // More than there are callback threads: the waits inside do not need one.
            for (int i = 0; i < 8; i++) {
                nested.add(rig.client.creditsAsync().thenApply(credits -> {
                    try {
                        return rig.client.credits();
                    } catch (InterruptedException e) {
                        throw new CancellationException();
                    }
                }));
            }
            nested.forEach(CompletableFuture::join);
        }
    }

    @Test
    void aListenerThatThrowsHarmsNoJob() throws Exception {
        JobListener broken = new JobListener() {
            @Override
            public void submitted(Submitted event) {
                throw new IllegalStateException("listener");
            }

            @Override
            public void polled(Polled event) {
                throw new AssertionError("listener");
            }
        };
        try (SocketRig rig = new SocketRig(builder -> builder.listener(broken))) {
            rig.accepted().completed().reply(200, "{\"status\":\"COMPLETED\",\"output\":\"hi\"}");
            assertThat(rig.run().text()).isEqualTo("hi");
        }
    }

    @Test
    void aCallbackExecutorOfTheUsersIsUsedAndLeftAlone() throws Exception {
        ExecutorService own = Executors.newSingleThreadExecutor(task -> new Thread(task, "the-users"));
        try (SocketRig rig = new SocketRig(builder -> builder.callbackExecutor(own))) {
            CountDownLatch attached = new CountDownLatch(1);
            rig.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                    attached.await();
                    return new MockResponse.Builder().body("{\"credits\":1}").build();
                }
            });
            CompletableFuture<String> thread = rig.client
                    .creditsAsync()
                    .thenApply(credits -> Thread.currentThread().getName());
            attached.countDown();
            assertThat(thread.join()).isEqualTo("the-users");
        }
        assertThat(own.isShutdown()).isFalse();
        own.shutdown();
    }

    @Test
    void moreThanFiveCallsRunAtOnce() throws Exception {
        CountDownLatch together = new CountDownLatch(40);
        try (SocketRig rig = new SocketRig(builder -> builder.maxConcurrentSubmits(40))) {
            rig.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                    together.countDown();
                    together.await();
                    return new MockResponse.Builder().code(400).build();
                }
            });
            List<CompletableFuture<Generation>> futures = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                futures.add(rig.client.model("flux-pro").runAsync(Map.of()));
            }
            together.await();
            futures.forEach(Rig::failureWhenDone);
        }
    }

    @Test
    void manyThreadsThatSubmitCancelAndCloseAtRandomLeaveNothingBehind() throws Exception {
        for (int round = 0; round < 5; round++) {
            try (SocketRig rig = new SocketRig(builder -> builder.callTimeout(Duration.ofMillis(200)))) {
                AtomicInteger ids = new AtomicInteger();
                Random chance = new Random(round);
                rig.server.setDispatcher(new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        MockResponse.Builder reply = new MockResponse.Builder();
                        int dice = chance.nextInt(20);
                        if (dice == 0) {
                            return reply.code(502).build();
                        } else if (dice == 1) {
                            return reply.onResponseStart(new SocketEffect.CloseSocket())
                                    .build();
                        } else if (dice == 2) {
                            return reply.onResponseStart(SocketEffect.Stall.INSTANCE)
                                    .build();
                        } else if (request.getMethod().equals("POST")) {
                            return reply.body("{\"request_id\":\"" + ids.incrementAndGet() + "\"}")
                                    .build();
                        }
                        return reply.body("{\"status\":\"" + (dice < 12 ? "PROCESSING" : "COMPLETED")
                                        + "\",\"output\":\"x\"}")
                                .build();
                    }
                });
                List<CompletableFuture<Generation>> futures = Collections.synchronizedList(new ArrayList<>());
                List<CompletableFuture<Generation>> counted = Collections.synchronizedList(new ArrayList<>());
                AtomicInteger completions = new AtomicInteger();
                List<Thread> callers = new ArrayList<>();
                for (int t = 0; t < 6; t++) {
                    Random own = new Random(round * 100L + t);
                    Thread caller = new Thread(() -> {
                        for (int i = 0; i < 40; i++) {
                            CompletableFuture<Generation> future = rig.client
                                    .model("flux-pro")
                                    .runAsync(Map.of(), CallOptions.deadline(Duration.ofMillis(1 + own.nextInt(500))));
                            futures.add(future);
                            counted.add(future.whenComplete((value, problem) -> completions.incrementAndGet()));
                            if (own.nextInt(4) == 0) {
                                future.cancel(true);
                            }
                        }
                    });
                    callers.add(caller);
                    caller.start();
                }
                if (round % 2 == 0) {
                    for (Thread caller : callers) {
                        caller.join();
                    }
                }
                List<Thread> ours = OurThreads.alive();
                rig.client.close();
                for (Thread caller : callers) {
                    caller.join();
                }
                // Those that came too late are told in a moment.
                counted.forEach(Rig::endOf);
                assertThat(futures).hasSize(240).allMatch(CompletableFuture::isDone);
                assertThat(completions.get()).isEqualTo(240);
                assertThat(rig.client.openJobs()).isEmpty();
                assertThat(ours).noneMatch(Thread::isAlive);
            }
        }
    }

    @Test
    void aServerThatNeverAcceptsDoesNotHoldUpClosing() throws Exception {
        // A full backlog: connecting hangs.
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SegmindClient client = SegmindClient.builder()
                    .apiKey("SG_0123456789abcdef")
                    .baseUrl("http://127.0.0.1:" + full.getLocalPort())
                    .build();
            List<CompletableFuture<Generation>> futures = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                futures.add(client.model("flux-pro").runAsync(Map.of()));
            }
            client.close();
            assertThat(futures)
                    .allSatisfy(
                            future -> assertThat(Rig.failureWhenDone(future)).isInstanceOf(SegmindException.class));
        }
    }
}
