package dev.segmind4j.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.client.JobListener;
import dev.segmind4j.client.Rig;
import dev.segmind4j.client.SegmindClient;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.internal.time.TimeInjection;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.poll.PollPolicy;
import dev.segmind4j.testkit.OurThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are made, cancelled, timed out, interrupted and closed at random end once each and leave nothing behind. */
@Timeout(120)
class AtRandomTest {
    private static final int THREADS = 8;
    private static final int CALLS = 150;

    @Test
    void allEndWhenTheirTimeIsOverAndNothingIsLeftRunning() throws Exception {
        try (Load load = new Load(1)) {
            load.join();
            load.awaitAll();
            assertThat(load.time.timersSet()).isEmpty();
            while (load.api.inFlight.get() > 0) {
                // A call that was cut off takes a moment to notice.
                Thread.onSpinWait();
            }
            assertThat(load.client.openJobs()).isEmpty();
            List<Thread> ours = OurThreads.alive();
            load.client.close();
            load.check(ours);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void allEndWhenTheClientIsClosedInBetweenFromSeveralThreads(long seed) throws Exception {
        try (Load load = new Load(seed)) {
            load.awaitCalls((int) (20 * seed));
            List<Thread> ours = OurThreads.alive();
            Thread other = new Thread(load.client::close);
            other.start();
            load.client.close();
            other.join();
            load.join();
            load.awaitAll();
            assertThat(load.closed.get()).isPositive();
            load.check(ours);
        }
    }

    @Test
    void onAClockThatIsMovedByHandNoTimerIsLeft() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            FlakyApi api = new FlakyApi(seed, false);
            try (Rig rig = new Rig(builder -> builder.httpClient(
                    new OkHttpClient.Builder().addInterceptor(api).build()))) {
                List<CompletableFuture<?>> futures = new ArrayList<>();
                for (int i = 0; i < 150; i++) {
                    CallOptions options = CallOptions.deadline(Duration.ofMillis(1 + random.nextInt(5000)))
                            .withCallTimeout(Duration.ofMillis(1 + random.nextInt(1000)));
                    switch (random.nextInt(8)) {
                        case 0 -> rig.threads.hold();
                        case 1 -> {
                            rig.threads.release();
                            rig.threads.runAll();
                        }
                        case 2 -> rig.advance(random.nextDouble());
                        case 3 -> {
                            if (!futures.isEmpty()) {
                                futures.get(random.nextInt(futures.size())).cancel(true);
                            }
                        }
                        case 4 -> futures.add(rig.client.creditsAsync());
                        case 5 ->
                            futures.add(rig.client
                                    .resume(ref("r" + i, rig.time.clock().instant()), options)
                                    .result());
                        default ->
                            futures.add(
                                    rig.client.model("flux-pro").runAsync(Map.of("prompt", "a lighthouse"), options));
                    }
                }
                rig.threads.release();
                rig.threads.runAll();
                // Credits have the client's deadline.
                rig.advance(600);
                assertThat(futures).as("seed " + seed).allMatch(CompletableFuture::isDone);
                assertThat(rig.client.openJobs()).as("seed " + seed).isEmpty();
                assertThat(rig.threads.inFlight()).as("seed " + seed).isZero();
                assertThat(api.inFlight.get()).as("seed " + seed).isZero();
                assertThat(rig.time.untilNextTimer()).as("seed " + seed).isNull();
            }
        }
    }

    private static JobRef ref(String id, Instant submittedAt) {
        return JobRef.of("flux-pro", id, submittedAt);
    }

    /** Threads that do anything with one client. */
    private static final class Load implements AutoCloseable {
        final WatchedTime time = new WatchedTime();
        final FlakyApi api;
        final Ends ends = new Ends();
        final SegmindClient client;
        final AtomicInteger closed = new AtomicInteger();
        private final List<Thread> callers = new ArrayList<>();
        private final ConcurrentLinkedQueue<CompletableFuture<?>> futures = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<CompletableFuture<?>> counted = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Throwable> surprises = new ConcurrentLinkedQueue<>();
        private final AtomicInteger made = new AtomicInteger();
        private final AtomicInteger completions = new AtomicInteger();
        private final CountDownLatch[] after = new CountDownLatch[THREADS];

        Load(long seed) {
            api = new FlakyApi(seed, true);
            client = TimeInjection.inject(SegmindClient.builder(), time)
                    .apiKey("SG_0123456789abcdef")
                    .httpClient(new OkHttpClient.Builder().addInterceptor(api).build())
                    .pollPolicy(PollPolicy.fixed(Duration.ofMillis(2)))
                    .deadline(Duration.ofMillis(300))
                    .callTimeout(Duration.ofMillis(50))
                    .listener(ends)
                    .build();
            for (int t = 0; t < THREADS; t++) {
                Random random = new Random(100 * seed + t);
                int number = t;
                after[t] = new CountDownLatch(CALLS);
                Thread caller = new Thread(() -> {
                    for (int i = 0; i < CALLS; i++) {
                        call(random, number + "-" + i);
                        after[number].countDown();
                    }
                });
                callers.add(caller);
                caller.start();
            }
        }

        private void call(Random random, String name) {
            made.incrementAndGet();
            CallOptions options = CallOptions.deadline(Duration.ofMillis(1 + random.nextInt(250)));
            Map<String, String> request = Map.of("prompt", "a lighthouse");
            try {
                switch (random.nextInt(8)) {
                    case 0 -> client.model("flux-pro").run(request, options);
                    case 1 -> {
                        Thread.currentThread().interrupt();
                        client.model("flux-pro").run(request, options);
                    }
                    case 2 -> client.model("flux-pro").runSync(request, options);
                    case 3 -> {
                        Job job = client.model("flux-pro").submit(request, options);
                        watch(job.result());
                        job.await(Duration.ofMillis(3));
                    }
                    case 4 ->
                        watch(client.resume(ref(name, time.clock().instant()), options)
                                .result());
                    case 5 -> watch(client.creditsAsync());
                    case 6 -> {
                        CompletableFuture<Job> submission =
                                client.model("flux-pro").submitAsync(request, options);
                        watch(submission);
                        watch(submission.thenCompose(job -> {
                            if (job.ref().requestId().endsWith("7")) {
                                job.abandon();
                            }
                            return job.result();
                        }));
                    }
                    default -> watch(client.model("flux-pro").runAsync(request, options));
                }
            } catch (InterruptedException e) {
                // The flag is down again, as it should be.
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
            } catch (ClientClosedException e) {
                closed.incrementAndGet();
            } catch (SegmindException e) {
                // One of the ends that a call may have.
                assertThat(e.getMessage()).isNotEmpty();
            } catch (RuntimeException | Error e) {
                surprises.add(e);
            }
            if (random.nextInt(3) == 0) {
                CompletableFuture<?> first = futures.peek();
                if (first != null) {
                    first.cancel(true);
                }
            }
        }

        private void watch(CompletableFuture<?> future) {
            futures.add(future);
            counted.add(future.whenComplete((value, problem) -> {
                completions.incrementAndGet();
                if (problem instanceof ClientClosedException) {
                    closed.incrementAndGet();
                }
            }));
        }

        /** Until the first thread has come so far. */
        void awaitCalls(int count) throws InterruptedException {
            while (CALLS - after[0].getCount() < count && callers.get(0).isAlive()) {
                Thread.onSpinWait();
            }
        }

        void join() throws InterruptedException {
            for (Thread caller : callers) {
                caller.join();
            }
        }

        void awaitAll() {
            for (CompletableFuture<?> future : counted) {
                var unused = future.handle((value, problem) -> problem).join();
            }
        }

        /** After a failure too, so that no other test finds this one's threads. */
        @Override
        public void close() {
            client.close();
        }

        void check(List<Thread> ours) throws InterruptedException {
            OurThreads.awaitEnd(ours);
            // A thread that has told of a call that came too late.
            OurThreads.awaitEnd(OurThreads.alive());
            assertThat(surprises).isEmpty();
            assertThat(made.get()).isEqualTo(THREADS * CALLS);
            assertThat(futures).isNotEmpty().allMatch(CompletableFuture::isDone);
            assertThat(completions.get()).isEqualTo(futures.size());
            assertThat(client.openJobs()).isEmpty();
            assertThat(api.inFlight.get()).isZero();
            assertThat(time.timersEver()).isPositive();
            assertThat(time.timersSet()).isEmpty();
            assertThat(ours).isNotEmpty().noneMatch(Thread::isAlive);
            assertThat(OurThreads.alive()).isEmpty();
            assertThat(ends.finished).isEqualTo(ends.submitted);
        }
    }

    /** How often each job began and ended. */
    private static final class Ends implements JobListener {
        final Map<String, Integer> submitted = new ConcurrentHashMap<>();
        final Map<String, Integer> finished = new ConcurrentHashMap<>();

        @Override
        public void submitted(Submitted event) {
            submitted.merge(event.job().requestId(), 1, Integer::sum);
        }

        @Override
        public void finished(Finished event) {
            finished.merge(event.job().requestId(), 1, Integer::sum);
        }
    }
}
