package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.poll.PollPolicy;
import dev.segmind4j.testkit.OurThreads;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What users' code may do on the threads that it is called on, and what it finds there. */
@Timeout(60)
class CallbackThreadsTest {
    private static final InheritableThreadLocal<String> TENANT = new InheritableThreadLocal<>();

    /** A rig whose server tells the balance whenever it is asked. */
    private static SocketRig rich(UnaryOperator<SegmindClientBuilder> settings) {
        SocketRig rig = new SocketRig(settings);
        rig.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().body("{\"credits\":1}").build();
            }
        });
        return rig;
    }

    /** Fault 1.22: four callbacks that waited for another future of the client stopped it for good. */
    @Test
    void callbacksMayWaitForOtherFuturesOfTheClient() {
        try (SocketRig rig = rich(builder -> builder)) {
            List<CompletableFuture<Credits>> outer = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                outer.add(rig.client
                        .creditsAsync()
                        .thenApply(credits -> rig.client
                                .creditsAsync()
                                .thenApply(inner -> rig.client.creditsAsync().join())
                                .join()));
            }
            outer.forEach(CompletableFuture::join);
        }
    }

    /** Fault 1.24: the future was never completed. */
    @Test
    void anExecutorThatThrowsHoldsNoFutureUp() {
        try (SocketRig rig = rich(builder -> builder.callbackExecutor(task -> {
            throw new AssertionError("the executor's");
        }))) {
            assertThat(threadOf(rig)).startsWith("segmind4j-callback-");
        }
    }

    /** Fault 1.24: the callback ran on the engine's thread, which then waited for itself. */
    @Test
    void aCallbackThatTheExecutorRejectsMayCallTheClient() {
        try (SocketRig rig = rich(builder -> builder.callbackExecutor(task -> {
            throw new RejectedExecutionException("shut down");
        }))) {
            assertThat(blockingCallInACallback(rig)).isEqualTo(new Credits(BigDecimal.ONE, BigDecimal.ZERO));
        }
    }

    /** Fault 1.24: the same, with an executor that runs tasks where it is called. */
    @Test
    void aCallbackOfADirectExecutorMayCallTheClient() {
        try (SocketRig rig = rich(builder -> builder.callbackExecutor(Runnable::run))) {
            assertThat(blockingCallInACallback(rig)).isEqualTo(new Credits(BigDecimal.ONE, BigDecimal.ZERO));
            assertThat(threadOf(rig)).startsWith("segmind4j-callback-");
        }
    }

    /** Fault 1.34: one job that was polled often had as many threads as it had been polled times, up to 80. */
    @Test
    void aJobThatIsPolledOftenHasAThreadOrTwo() throws Exception {
        try (SocketRig rig = new SocketRig(builder -> builder.pollPolicy(PollPolicy.fixed(Duration.ofMillis(10))))) {
            rig.accepted();
            for (int i = 0; i < 30; i++) {
                rig.reply(200, "{\"status\":\"PROCESSING\"}");
            }
            rig.completed().reply(200, "{\"status\":\"COMPLETED\",\"output\":\"hi\"}");
            rig.run();
            assertThat(OurThreads.alive().stream()
                            .map(Thread::getName)
                            .filter(name -> name.startsWith("segmind4j-call-"))
                            .collect(Collectors.toList()))
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    /** Fault 1.37: the callbacks of tenant B saw tenant A, who had built the client. */
    @Test
    void nothingOfTheBuildersIsInherited() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        TENANT.set("A");
        try (SocketRig rig = new SocketRig(builder -> builder.apiKey(() -> {
                    seen.add("key: " + TENANT.get());
                    return SocketRig.KEY;
                })
                .listener(new JobListener() {
                    @Override
                    public void finished(Finished event) {
                        seen.add("listener: " + TENANT.get());
                    }
                }))) {
            CountDownLatch attached = new CountDownLatch(1);
            rig.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                    attached.await();
                    return new MockResponse.Builder()
                            .body("{\"request_id\":\"a\",\"status\":\"COMPLETED\",\"output\":\"hi\"}")
                            .build();
                }
            });
            CompletableFuture<Boolean> callback = rig.client
                    .model("flux-pro")
                    .runAsync(Map.of())
                    .handle((value, problem) -> seen.add("callback: " + TENANT.get()));
            attached.countDown();
            callback.join();
            rig.client.close();
        } finally {
            TENANT.remove();
        }
        assertThat(seen).containsOnly("key: null", "listener: null", "callback: null");
    }

    /** On which thread the client completes a future. */
    private static String threadOf(SocketRig rig) {
        CountDownLatch attached = new CountDownLatch(1);
        AtomicReference<String> name = new AtomicReference<>("");
        rig.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                attached.await();
                return new MockResponse.Builder().body("{\"credits\":1}").build();
            }
        });
        CompletableFuture<Void> named = rig.client
                .creditsAsync()
                .thenAccept(credits -> name.set(Thread.currentThread().getName()));
        attached.countDown();
        named.join();
        return name.get();
    }

    private static Credits blockingCallInACallback(SocketRig rig) {
        return rig.client
                .creditsAsync()
                .thenApply(credits -> {
                    try {
                        return rig.client.credits();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                })
                .join();
    }
}
