package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.testkit.FakeApi;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cancelling, abandoning, interrupting and closing at each stage of a job's life: nothing goes on behind the caller's back. */
@Timeout(60)
class GivingUpTest {
    @Test
    void aQueuedSubmissionThatIsCancelledIsNeverSent() {
        try (Rig rig = new Rig(builder -> builder.maxConcurrentSubmits(1))) {
            rig.threads.hold();
            rig.submit();
            CompletableFuture<Generation> second = rig.run();
            second.cancel(true);
            rig.time.run();
            rig.api.accepted("a");
            rig.threads.release();
            rig.threads.runAll();
            rig.advance(1);
            assertThat(rig.api.log()).filteredOn(line -> line.contains("POST")).hasSize(1);
        }
    }

    @Test
    void aSubmissionInFlightThatIsCancelledIsHeardOutAndItsJobTold() {
        try (Rig rig = new Rig()) {
            AtomicReference<CompletableFuture<Generation>> future = new AtomicReference<>();
            rig.api.step(request -> {
                Response accepted = rig.api.response(request, 200, "{\"request_id\":\"a\"}");
                future.get().cancel(true);
                return accepted;
            });
            rig.threads.hold();
            future.set(rig.run());
            rig.threads.runOne();
            rig.advance(100);
            assertThat(rig.api.log()).containsExactly("0.0s POST /v2/flux-pro");
            assertThat(rig.listener.events())
                    .containsExactly("orphaned a: its future was cancelled, or completed by somebody else");
            assertThat(rig.time.untilNextTimer()).isNull();
        }
    }

    @Test
    void aSubmissionThatHasNotBegunToLeaveIsTakenBack() {
        try (Rig rig = new Rig()) {
            rig.threads.hold();
            CompletableFuture<Generation> future = rig.run();
            future.cancel(true);
            rig.time.run();
            rig.threads.runOne();
            rig.advance(100);
            assertThat(rig.api.log()).isEmpty();
            assertThat(rig.time.untilNextTimer()).isNull();
        }
    }

    @Test
    void aSubmissionThatWaitsForARetryIsCancelled() {
        try (Rig rig = new Rig()) {
            rig.api.step(FakeApi.refuse());
            CompletableFuture<Job> future = rig.submit();
            future.cancel(true);
            rig.time.run();
            assertThat(rig.time.untilNextTimer()).isNull();
            rig.advance(100);
            assertThat(rig.api.log()).hasSize(1);
        }
    }

    @Test
    void aSubmissionThatWaitsForTheEndOfAPauseIsCancelled() {
        try (Rig rig = new Rig()) {
            rig.api.reply(429, "{}", "Retry-After: 30");
            CompletableFuture<Generation> future = rig.run();
            future.cancel(true);
            rig.time.run();
            rig.advance(100);
            assertThat(rig.api.log()).hasSize(1);
            assertThat(rig.time.untilNextTimer()).isNull();
        }
    }

    @Test
    void aJobAtRestIsCancelled() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a");
            CompletableFuture<Generation> future = rig.run();
            assertThat(future.cancel(true)).isTrue();
            rig.time.run();
            assertThat(rig.time.untilNextTimer()).isNull();
            assertThat(rig.client.openJobs()).isEmpty();
            assertThat(rig.listener.events()).endsWith("finished CancellationException after 0 polls");
        }
    }

    @Test
    void aPollInFlightIsCutOff() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a");
            CompletableFuture<Generation> future = rig.run();
            rig.threads.hold();
            rig.advance(1);
            assertThat(rig.threads.inFlight()).isEqualTo(1);
            future.cancel(true);
            rig.time.run();
            rig.threads.runOne();
            rig.advance(100);
            assertThat(rig.api.log()).containsExactly("0.0s POST /v2/flux-pro");
            assertThat(rig.time.untilNextTimer()).isNull();
        }
    }

    @Test
    void aJobThatWaitsForARetryIsAbandoned() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").reply(502, "");
            Job job = rig.submit().join();
            rig.advance(1);
            job.abandon();
            rig.time.run();
            assertThat(rig.time.untilNextTimer()).isNull();
            assertThat(job.isDone()).isTrue();
            assertThat(Rig.failure(job.result()))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("job 'a' of 'flux-pro' was abandoned; it runs on at the server and is billed");
        }
    }

    @Test
    void aFetchInFlightIsCutOff() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").state("COMPLETED");
            Job job = rig.submit().join();
            rig.api.step(request -> {
                job.abandon();
                return FakeApi.refuse().answer(request);
            });
            rig.advance(100);
            assertThat(Rig.failure(job.result())).isInstanceOf(CancellationException.class);
            assertThat(rig.api.log()).endsWith("1.0s GET /v2/requests/a");
        }
    }

    /** Fault 1.31: {@code result().orTimeout(1 s)} by one of two consumers abandoned the job for both. */
    @Test
    void aFutureOfTheResultThatIsCancelledOrTimedOutEndsAlone() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").state("COMPLETED").image("https://c/x");
            Job job = rig.submit().join();
            CompletableFuture<Generation> impatient = job.result();
            CompletableFuture<Generation> patient = job.result();
            impatient.completeExceptionally(new TimeoutException());
            job.result().cancel(true);
            rig.time.run();
            assertThat(job.isDone()).isFalse();
            rig.advance(1);
            assertThat(patient).isCompleted();
            assertThat(job.result()).isCompleted().isNotSameAs(job.result());
        }
    }

    @Test
    void aFinishedJobCannotBeAbandoned() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").state("COMPLETED").image("https://c/x");
            Job job = rig.submit().join();
            rig.advance(1);
            job.abandon();
            rig.time.run();
            assertThat(job.result()).isCompleted();
        }
    }

    @Test
    void anInterruptedRunStopsTheJob() throws Exception {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a");
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    rig.client.model("flux-pro").run(Map.of("prompt", "x"));
                } catch (InterruptedException e) {
                    thrown.set(e);
                }
            });
            caller.start();
            awaitState(caller, Thread.State.WAITING);
            rig.time.run();
            assertThat(rig.client.openJobs()).hasSize(1);
            caller.interrupt();
            caller.join();
            rig.time.run();
            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
            assertThat(rig.client.openJobs()).isEmpty();
            assertThat(rig.time.untilNextTimer()).isNull();
        }
    }

    @Test
    void aWaitThatIsOverEndsOnlyItself() throws Exception {
        try (Rig rig = new Rig()) {
            rig.api
                    .accepted("a")
                    .state("PROCESSING")
                    .state("PROCESSING")
                    .state("COMPLETED")
                    .image("https://c/x");
            Job job = rig.submit().join();
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    job.await(Duration.ofMillis(1500));
                } catch (JobTimeoutException | InterruptedException e) {
                    thrown.set(e);
                }
            });
            caller.start();
            awaitState(caller, Thread.State.WAITING);
            rig.advance(1.4);
            assertThat(caller.isAlive()).isTrue();
            rig.advance(0.1);
            caller.join();
            rig.time.run();
            assertThat(thrown.get())
                    .isInstanceOf(JobTimeoutException.class)
                    .hasMessage(
                            "Job 'a' of 'flux-pro' was still PROCESSING after a wait of 1.5 s. Only this wait has ended: the"
                                    + " job is polled on, await(...) and result() still work.");
            rig.advance(5);
            assertThat(job.await(Duration.ZERO).requestId()).isEqualTo("a");
        }
    }

    @Test
    void aFailureShowsWhereTheCallWasMade() throws Exception {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").reply(422, "{\"status\":\"FAILED\",\"error\":\"no\"}");
            Job job = rig.submit().join();
            rig.advance(1);
            try {
                job.await();
                throw new AssertionError();
            } catch (JobFailedException e) {
                assertThat(e.getSuppressed()).hasSize(1);
                assertThat(e.getSuppressed()[0].getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("aFailureShowsWhereTheCallWasMade"));
            }
        }
    }

    @Test
    void closingEndsOpenJobsAndNamesThem() {
        Rig rig = new Rig();
        rig.api.accepted("a").accepted("b");
        CompletableFuture<Generation> first = rig.run();
        CompletableFuture<Generation> second = rig.run();
        rig.threads.hold();
        CompletableFuture<Job> third = rig.submit();
        rig.close();
        assertThat(Rig.failure(first))
                .isInstanceOfSatisfying(
                        ClientClosedException.class,
                        e -> assertThat(e.refs())
                                .containsExactlyInAnyOrder(
                                        JobRef.of("flux-pro", "a", Rig.START), JobRef.of("flux-pro", "b", Rig.START)));
        assertThat(Rig.failure(second)).isInstanceOf(ClientClosedException.class);
        assertThat(Rig.failure(third)).isInstanceOf(ClientClosedException.class);
        assertThat(rig.listener.events())
                .endsWith(
                        "finished ClientClosedException after 0 polls", "finished ClientClosedException after 0 polls");
    }

    @Test
    void theMessageOfAClosedClientSaysWhatToDo() {
        Rig rig = new Rig();
        rig.api.accepted("a");
        CompletableFuture<Generation> open = rig.run();
        rig.close();
        rig.close();
        assertThat(Rig.failure(open))
                .hasMessage(
                        "The client was closed while 1 job was open. It may still finish and be billed; resume it with"
                                + " another client:\n  segmind-job:1:flux-pro:a:1795168800000:1795172400000");
        CompletableFuture<Generation> late = rig.run();
        assertThat(Rig.failure(late))
                .hasMessage(
                        "The client is closed. Keep it open for as long as calls are made; close() ends everything.");
    }

    private static void awaitState(Thread thread, Thread.State state) throws Exception {
        long giveUp = TimeUnit.SECONDS.toMillis(10);
        for (long i = 0; thread.getState() != state; i++) {
            assertThat(i).isLessThan(giveUp * 100);
            thread.join(1);
        }
    }
}
