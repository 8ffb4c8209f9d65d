package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.OrphanedException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.internal.time.MortalTime;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.testkit.Caller;
import dev.segmind4j.testkit.OurThreads;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine's thread dies, which nothing here can bring about but a machine in distress: nobody waits for it. */
@Timeout(60)
class EngineDeathTest {
    private static final String FAULT =
            "The client ended by a fault of its own (IllegalStateException: the engine's thread is dead;"
                    + " its handler of uncaught exceptions was told why)";

    private static final JobRef A = JobRef.of("flux-pro", "a", Rig.START);

    /** Fault 1.20: jobs, and whoever waits for them in whatever way. */
    @Test
    void everybodyWhoWaitsForAJobIsTold() throws Exception {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").accepted("b").otherwise(200, "{\"status\":\"PROCESSING\"}");
            CompletableFuture<Generation> future = rig.run();
            Job job = rig.client.openJobs().get(0);
            CompletableFuture<Generation> result = job.result();
            Caller<Generation> waiting = Caller.of(job::await);
            Caller<Generation> patient = Caller.of(() -> job.await(Duration.ofHours(1)));
            Caller<Generation> blocking =
                    Caller.of(() -> rig.client.model("flux-pro").run(Map.of()));
            rig.untilCalled(2);
            rig.time.killSchedulers();
            assertThat(Rig.failure(future))
                    .isInstanceOfSatisfying(ClientClosedException.class, e -> {
                        assertThat(e.ref()).isEqualTo(A);
                        assertThat(e.refs()).containsExactlyInAnyOrder(A, JobRef.of("flux-pro", "b", Rig.START));
                    })
                    .hasMessage(FAULT
                            + " while 2 jobs were open. They may still finish and be billed; resume them with another client:\n"
                            + "  segmind-job:1:flux-pro:a:1795168800000:1795172400000 (this call's)\n"
                            + "  segmind-job:1:flux-pro:b:1795168800000:1795172400000");
            assertThat(Rig.failure(result)).isInstanceOf(ClientClosedException.class);
            assertThat(waiting.failure()).isInstanceOf(ClientClosedException.class);
            assertThat(patient.failure()).isInstanceOf(ClientClosedException.class);
            assertThat(blocking.failure()).isInstanceOf(ClientClosedException.class);
            assertThat(job.isDone()).isTrue();
            assertThat(rig.client.openJobs()).isEmpty();
            assertThat(rig.listener.events())
                    .endsWith(
                            "finished ClientClosedException after 0 polls",
                            "finished ClientClosedException after 0 polls");
        }
    }

    /** Fault 1.20: what had not left certainly does not arrive, what had is in doubt. */
    @Test
    void everySubmissionIsTold() throws Exception {
        try (Rig rig = new Rig(builder -> builder.maxConcurrentSubmits(2))) {
            rig.threads.hold();
            CompletableFuture<Job> connecting = rig.submit();
            CompletableFuture<Job> queued = rig.submit();
            CompletableFuture<Job> third = rig.submit();
            rig.time.killSchedulers();
            for (CompletableFuture<Job> future : List.of(connecting, queued, third)) {
                assertThat(Rig.failure(future))
                        .isInstanceOf(ClientClosedException.class)
                        .hasMessage(FAULT + ". Make a new one, and report the fault.");
            }
            rig.threads.runAll();
            assertThat(rig.api.log()).as("sent after that").isEmpty();
        }
        try (Rig rig = new Rig()) {
            rig.threads.hold();
            CompletableFuture<Job> sent = rig.submit();
            rig.api.step(request -> {
                Response accepted = rig.api.response(request, 200, "{\"request_id\":\"a\"}");
                rig.time.killSchedulers();
                return accepted;
            });
            rig.threads.runOne();
            assertThat(Rig.failure(sent))
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageStartingWith(
                            "Whether POST /v2/flux-pro was accepted is unknown: the client ended by a fault of its own"
                                    + " before an answer came.")
                    .cause()
                    .isInstanceOf(ClientClosedException.class);
        }
    }

    /** Fault 1.20: v1 calls and the balance. */
    @Test
    void everyOtherCallIsTold() throws Exception {
        try (Rig rig = new Rig()) {
            rig.threads.hold();
            CompletableFuture<Credits> credits = rig.client.creditsAsync();
            Caller<Generation> sync =
                    Caller.of(() -> rig.client.model("flux-pro").runSync(Map.of()));
            Caller<Credits> blocking = Caller.of(rig.client::credits);
            rig.until(() -> rig.threads.inFlight() == 3);
            rig.time.killSchedulers();
            assertThat(Rig.failure(credits)).isInstanceOf(ClientClosedException.class);
            assertThat(sync.failure()).isInstanceOf(ClientClosedException.class);
            assertThat(blocking.failure()).isInstanceOf(ClientClosedException.class);
        }
    }

    /** Fault 1.20: those too who have left, and were promised to hear of it. */
    @Test
    void thoseWhoHaveLeftAreTold() throws Exception {
        try (Rig rig = new Rig()) {
            rig.threads.hold();
            Caller<Job> caller = Caller.of(() -> rig.client.model("flux-pro").submit(Map.of()));
            rig.until(() -> rig.threads.inFlight() == 1);
            rig.api.step(request -> {
                Response accepted = rig.api.response(request, 200, "{\"request_id\":\"a\"}");
                caller.interrupt();
                caller.awaitEnd();
                rig.time.run();
                rig.time.killSchedulers();
                return accepted;
            });
            rig.threads.runOne();
            OrphanedException left = caller.left();
            assertThat(Rig.failure(left.later())).isInstanceOf(SubmitOutcomeUnknownException.class);
        }
    }

    /** Fault 1.20: no call that comes after it waits. */
    @Test
    void callsMadeAfterItFailAtOnce() throws Exception {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").accepted("b");
            Job job = rig.submit().join();
            rig.time.killSchedulers();
            assertThat(Rig.failure(rig.submit()))
                    .isInstanceOf(ClientClosedException.class)
                    .hasMessage(FAULT + ". Make a new one, and report the fault.");
            assertThat(Rig.failure(rig.run())).isInstanceOf(ClientClosedException.class);
            assertThat(Rig.failure(rig.client.creditsAsync())).isInstanceOf(ClientClosedException.class);
            assertThat(Rig.failure(rig.client.resume(A).result())).isInstanceOf(ClientClosedException.class);
            assertThat(Caller.of(() -> rig.client.model("flux-pro").run(Map.of()))
                            .failure())
                    .isInstanceOf(ClientClosedException.class);
            assertThat(Caller.of(() -> rig.client.model("flux-pro").submit(Map.of()))
                            .failure())
                    .isInstanceOf(ClientClosedException.class);
            assertThat(Caller.of(() -> rig.client.model("flux-pro").runSync(Map.of()))
                            .failure())
                    .isInstanceOf(ClientClosedException.class);
            assertThat(Caller.of(rig.client::credits).failure()).isInstanceOf(ClientClosedException.class);
            job.abandon();
            assertThat(Caller.of(() -> job.await(Duration.ofSeconds(1))).failure())
                    .isInstanceOf(ClientClosedException.class);
            assertThat(rig.api.log()).hasSize(1);
            assertThat(rig.client.openJobs()).isEmpty();
        }
    }

    /** Fault 1.20: over real threads: closing such a client ends the rest, and does not wait for the dead. */
    @Test
    void aDeadClientCanBeClosed() throws Exception {
        MortalTime time = new MortalTime();
        List<Throwable> reported = new CopyOnWriteArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> reported.add(problem));
        try (SocketRig rig = new SocketRig(builder -> builder.time(time))) {
            rig.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder()
                            .onResponseStart(SocketEffect.Stall.INSTANCE)
                            .build();
                }
            });
            CompletableFuture<Credits> future = rig.client.creditsAsync();
            while (rig.server.getRequestCount() == 0) {
                Thread.onSpinWait();
            }
            List<Thread> ours = OurThreads.alive();
            time.kill();
            // Wakes it.
            CompletableFuture<Credits> last = rig.client.creditsAsync();
            assertThat(Rig.failureWhenDone(future)).isInstanceOf(ClientClosedException.class);
            rig.client.close();
            OurThreads.awaitEnd(ours);
            assertThat(ours).noneMatch(Thread::isAlive);
            assertThat(Rig.failureWhenDone(last)).isInstanceOf(SegmindException.class);
            assertThat(reported).hasSize(1);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}
