package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.error.OrphanedException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobFuture;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.poll.PollPolicy;
import dev.segmind4j.testkit.Caller;
import dev.segmind4j.testkit.FakeApi;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Interrupts, cancellations and closing while a request is in flight: it is heard out, and its id reaches somebody. */
@Timeout(60)
class LeavingTest {
    private static final JobRef A = JobRef.of("flux-pro", "a", Rig.START);
    private static final JobRef OPEN = JobRef.of("flux-pro", "open", Rig.START);
    private static final String ACCEPTED = "{\"request_id\":\"a\",\"status\":\"QUEUED\"}";

    /** The blocking calls. */
    enum Blocking {
        RUN,
        SUBMIT,
        RUN_SYNC;

        Caller<?> call(Rig rig) {
            ModelClient<Map<String, ?>> model = rig.client.model("flux-pro");
            return switch (this) {
                case RUN -> Caller.of(() -> model.run(Map.of("prompt", "x")));
                case SUBMIT -> Caller.of(() -> model.submit(Map.of("prompt", "x")));
                case RUN_SYNC -> Caller.of(() -> model.runSync(Map.of("prompt", "x")));
            };
        }

        String path() {
            return this == RUN_SYNC ? "/v1/flux-pro" : "/v2/flux-pro";
        }
    }

    /** The caller is interrupted when the request is at the server, which then answers. */
    private static OrphanedException interruptedInFlight(Rig rig, Blocking kind, FakeApi.Step then) throws Exception {
        Caller<?> caller = kind.call(rig);
        rig.api.step(request -> {
            request.body().writeTo(new Buffer());
            caller.interrupt();
            caller.awaitEnd();
            rig.time.run();
            return then.answer(request.newBuilder().get().build());
        });
        rig.threads.hold();
        rig.until(() -> rig.threads.inFlight() == 1);
        rig.threads.runOne();
        rig.threads.release();
        rig.time.run();
        return caller.left();
    }

    /** Fault 1.27: two hundred of these were accepted, and no id was told. */
    @ParameterizedTest
    @EnumSource
    void anInterruptWhileTheRequestIsAtTheServerTellsItsJob(Blocking kind) throws Exception {
        try (Rig rig = new Rig()) {
            OrphanedException left =
                    interruptedInFlight(rig, kind, request -> rig.api.response(request, 200, ACCEPTED));
            assertThat(left.later()).isCompletedWithValue(A);
            assertThat(left.ref()).isEqualTo(A);
            assertThat(left)
                    .hasMessage("The caller left while POST " + kind.path()
                            + " was under way. The request goes on and may create a"
                            + " job that is billed: later() tells what becomes of it, and listeners hear of the job by"
                            + " orphaned(...). Do not send it again blindly: each POST is a new, billed job.");
            assertThat(rig.listener.events()).containsExactly("orphaned a: its thread was interrupted");
            assertThat(rig.client.openJobs()).isEmpty();
            rig.advance(1000);
            assertThat(rig.api.log()).hasSize(1);
            assertThat(rig.time.untilNextTimer()).isNull();
        }
    }

    /** Fault 1.27: what becomes of a request that creates no job. */
    @ParameterizedTest
    @EnumSource
    void anInterruptTellsWhateverBecomesOfTheRequest(Blocking kind) throws Exception {
        try (Rig rig = new Rig()) {
            OrphanedException refused = interruptedInFlight(
                    rig, kind, request -> rig.api.response(request, 402, "{\"error\":\"no credits\"}"));
            assertThat(Rig.failure(refused.later())).isInstanceOf(ApiException.class);
            OrphanedException broken = interruptedInFlight(rig, kind, request -> {
                throw new SocketException("Connection reset");
            });
            assertThat(Rig.failure(broken.later())).isInstanceOf(SubmitOutcomeUnknownException.class);
            OrphanedException limited = interruptedInFlight(rig, kind, request -> rig.api.response(request, 429, "{}"));
            assertThat(Rig.failure(limited.later()))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("POST " + kind.path() + " was given up; the API has not accepted it");
            assertThat(refused.ref()).isNull();
            assertThat(rig.listener.events())
                    .filteredOn(event -> !event.startsWith("paused"))
                    .containsExactly("in doubt: POST " + kind.path() + ", since its thread was interrupted");
            rig.advance(1000);
            assertThat(rig.api.log()).hasSize(3);
        }
    }

    /** Fault 1.27: a job that has failed by the time that it is heard of. */
    @ParameterizedTest
    @EnumSource
    void anInterruptTellsOfAJobThatFailsAtOnce(Blocking kind) throws Exception {
        try (Rig rig = new Rig()) {
            OrphanedException left = interruptedInFlight(
                    rig,
                    kind,
                    request -> rig.api.response(
                            request, 200, "{\"request_id\":\"a\",\"status\":\"FAILED\",\"error\":\"NSFW\"}"));
            CompletableFuture<JobRef> later = left.later();
            assertThat(later.isDone()).isTrue();
            if (kind == Blocking.RUN_SYNC) {
                assertThat(Rig.failure(later))
                        .isInstanceOfSatisfying(
                                JobFailedException.class,
                                e -> assertThat(e.ref()).isEqualTo(A));
            } else {
                assertThat(later).isCompletedWithValue(A);
            }
        }
    }

    /** Fault 1.27: no reply within the call's timeout. */
    @Test
    void anInterruptedRequestThatIsNotAnsweredIsInDoubt() throws Exception {
        try (Rig rig = new Rig(builder -> builder.callTimeout(Duration.ofSeconds(5)))) {
            OrphanedException left = interruptedInFlight(rig, Blocking.SUBMIT, request -> {
                rig.advance(6);
                throw new SocketException("Socket closed");
            });
            assertThat(Rig.failure(left.later()))
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageStartingWith(
                            "Whether POST /v2/flux-pro was accepted is unknown: no answer came within 5 s.");
        }
    }

    /** Fault 1.27: what has not begun to leave never does. */
    @ParameterizedTest
    @EnumSource
    void anInterruptBeforeTheRequestLeavesTakesItBack(Blocking kind) throws Exception {
        try (Rig rig = new Rig(builder -> builder.maxConcurrentSubmits(1).maxConcurrentSyncRuns(1))) {
            rig.threads.hold();
            Caller<?> connecting = kind.call(rig);
            rig.until(() -> rig.threads.inFlight() == 1);
            Caller<?> queued = kind.call(rig);
            queued.interrupt();
            connecting.interrupt();
            OrphanedException first = connecting.left();
            OrphanedException second = queued.left();
            rig.time.run();
            rig.threads.runAll();
            rig.advance(1000);
            for (OrphanedException left : List.of(first, second)) {
                assertThat(left.ref()).isNull();
                assertThat(Rig.failure(left.later())).isInstanceOf(CancellationException.class);
            }
            assertThat(rig.api.log()).isEmpty();
            assertThat(rig.listener.events()).isEmpty();
        }
    }

    /** Fault 1.27: a job that is polled is known already. */
    @Test
    void anInterruptWhileTheJobIsPolledTellsIt() throws Exception {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            Caller<?> caller = Blocking.RUN.call(rig);
            rig.untilCalled(1);
            rig.advance(1);
            caller.interrupt();
            OrphanedException left = caller.left();
            assertThat(left.ref()).isEqualTo(A);
            assertThat(left.later()).isCompletedWithValue(A);
            assertThat(left)
                    .hasMessageStartingWith(
                            "The caller of POST /v2/flux-pro left while job 'a' of 'flux-pro' was running: it"
                                    + " is not polled any more.");
            rig.time.run();
            assertThat(rig.client.openJobs()).isEmpty();
            assertThat(rig.listener.events()).endsWith("finished CancellationException after 1 polls");
        }
    }

    /** Fault 1.27: a v1 call whose output comes when nobody waits. */
    @Test
    void anInterruptedSyncRunTellsTheIdOfItsReply() throws Exception {
        try (Rig rig = new Rig()) {
            OrphanedException named = interruptedInFlight(
                    rig,
                    Blocking.RUN_SYNC,
                    request -> rig.api.response(request, 200, "{\"output\":\"x\"}", "x-request-id: a"));
            assertThat(named.later()).isCompletedWithValue(A);
            assertThat(rig.listener.events()).containsExactly("orphaned a: its thread was interrupted");
            OrphanedException nameless = interruptedInFlight(
                    rig, Blocking.RUN_SYNC, request -> rig.api.response(request, 200, "{\"output\":\"x\"}"));
            assertThat(Rig.failure(nameless.later()))
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageStartingWith(
                            "Whether POST /v1/flux-pro was accepted is unknown: it was answered, but its"
                                    + " reply names no job, and nobody waited for the output. ");
        }
    }

    /** Fault 1.9: nor does an id that leads elsewhere cost a v1 call its output. */
    @Test
    void aSyncRunWithAnIdThatLeadsElsewhereHasItsOutput() throws Exception {
        try (Rig rig = new Rig()) {
            Caller<Generation> caller =
                    Caller.of(() -> rig.client.model("flux-pro").runSync(Map.of()));
            rig.api.reply(200, "{\"output\":\"x\"}", "x-request-id: ..");
            rig.untilCalled(1);
            assertThat(caller.value().text()).isEqualTo("x");
        }
    }

    /** Fault 1.27: the deadline, too, leaves a request in flight; its job is told when it is heard of. */
    @Test
    void aDeadlineInFlightTellsTheJobLater() {
        try (Rig rig = new Rig(builder -> builder.deadline(Duration.ofSeconds(5)))) {
            rig.threads.hold();
            CompletableFuture<Job> future = rig.submit();
            rig.api.step(request -> {
                request.body().writeTo(new Buffer());
                rig.advance(5);
                assertThat(Rig.failure(future))
                        .isInstanceOfSatisfying(
                                SubmitOutcomeUnknownException.class,
                                e -> assertThat(left(e).ref()).isNull())
                        .hasMessageStartingWith(
                                "Whether POST /v2/flux-pro was accepted is unknown: its deadline passed after 5 s"
                                        + " and before an answer.");
                return rig.api.response(request.newBuilder().get().build(), 200, ACCEPTED);
            });
            rig.threads.runOne();
            rig.time.run();
            JobRef job = JobRef.of("flux-pro", "a", Rig.START.plusSeconds(5));
            assertThat(left(Rig.failure(future)).ref()).isEqualTo(job);
            assertThat(rig.listener.events()).containsExactly("orphaned a: its deadline passed");
        }
    }

    /** Fault 1.27: a deadline that finds the request still connecting: nothing was sent. */
    @Test
    void aDeadlineBeforeTheRequestLeavesTakesItBack() {
        try (Rig rig = new Rig(builder -> builder.deadline(Duration.ofSeconds(5)))) {
            rig.threads.hold();
            CompletableFuture<Job> future = rig.submit();
            rig.advance(5);
            rig.threads.runOne();
            assertThat(Rig.failure(future))
                    .isInstanceOf(JobTimeoutException.class)
                    .hasMessageEndingWith(" No job was created; it is safe to call again.");
            assertThat(rig.api.log()).isEmpty();
        }
    }

    private static OrphanedException left(Throwable problem) {
        for (Throwable suppressed : problem.getSuppressed()) {
            if (suppressed instanceof OrphanedException left) {
                return left;
            }
        }
        throw new AssertionError("told of nothing", problem);
    }

    /** A future is cancelled when the request is at the server, which then answers. */
    private static <T> CompletableFuture<T> cancelledInFlight(
            Rig rig, Supplier<CompletableFuture<T>> call, FakeApi.Step then) {
        rig.threads.hold();
        CompletableFuture<T> future = call.get();
        rig.api.step(request -> {
            request.body().writeTo(new Buffer());
            future.cancel(true);
            return then.answer(request.newBuilder().get().build());
        });
        rig.threads.runOne();
        rig.threads.release();
        rig.time.run();
        return future;
    }

    /** Fault 1.29: cancelled while the request is at the server: the event, once. */
    @Test
    void aSubmissionThatIsCancelledInFlightIsToldOnce() {
        try (Rig rig = new Rig()) {
            cancelledInFlight(rig, rig::submit, request -> rig.api.response(request, 200, ACCEPTED));
            assertThat(rig.listener.events())
                    .containsExactly("orphaned a: its future was cancelled, or completed by somebody else");
            assertThat(rig.client.openJobs()).isEmpty();
            rig.advance(1000);
            assertThat(rig.api.log()).hasSize(1);
        }
    }

    /** Fault 1.29: who has cancelled a future is told by listeners alone, of doubts too. */
    @Test
    void aSubmissionThatIsCancelledInFlightAndNotAnsweredIsInDoubt() {
        try (Rig rig = new Rig()) {
            cancelledInFlight(rig, rig::submit, request -> {
                throw new SocketException("Connection reset");
            });
            assertThat(rig.listener.events())
                    .containsExactly(
                            "in doubt: POST /v2/flux-pro, since its future was cancelled, or completed by somebody else");
        }
    }

    /** Fault 1.29: the same of a run, whose job's future tells who left what. */
    @Test
    void aRunThatIsCancelledInFlightIsToldOnce() {
        try (Rig rig = new Rig()) {
            JobFuture[] future = new JobFuture[1];
            cancelledInFlight(rig, () -> future[0] = (JobFuture) rig.run(), request -> {
                rig.time.run();
                return rig.api.response(request, 200, ACCEPTED);
            });
            assertThat(Rig.failure(future[0].job()))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage(
                            "POST /v2/flux-pro was given up in flight; whether it arrived is unknown, listeners hear of the job by"
                                    + " orphaned(...)")
                    .satisfies(e -> assertThat(left(e).ref()).isEqualTo(A));
            assertThat(rig.listener.events())
                    .containsExactly("orphaned a: its future was cancelled, or completed by somebody else");
        }
    }

    /** Fault 1.29: cancelled just after the acceptance: nobody was told of the job, nobody polls it. */
    @Test
    void aSubmissionThatIsCancelledBetweenAcceptanceAndDeliveryIsToldOnce() {
        try (Rig rig = new Rig()) {
            rig.threads.holdCallbacks();
            rig.api.accepted("a");
            CompletableFuture<Job> future = rig.submit();
            assertThat(rig.client.openJobs()).hasSize(1);
            assertThat(future).isNotDone();
            future.cancel(true);
            rig.time.run();
            rig.threads.runCallbacks();
            rig.time.run();
            rig.threads.runCallbacks();
            assertThat(rig.listener.events())
                    .containsExactly(
                            "submitted a took 0ms",
                            "orphaned a: its future was cancelled, or completed by somebody else",
                            "finished CancellationException after 0 polls");
            assertThat(rig.client.openJobs()).isEmpty();
            assertThat(rig.time.untilNextTimer()).isNull();
        }
    }

    /** Fault 1.29: completed by somebody else in any other way. */
    @Test
    void aSubmissionThatTimesOutIsToldOnce() {
        try (Rig rig = new Rig()) {
            rig.threads.hold();
            CompletableFuture<Job> future = rig.submit();
            rig.api.step(request -> {
                request.body().writeTo(new Buffer());
                future.completeExceptionally(new TimeoutException());
                rig.time.run();
                return rig.api.response(request.newBuilder().get().build(), 200, ACCEPTED);
            });
            rig.threads.runOne();
            rig.time.run();
            assertThat(rig.listener.events()).hasSize(1).allMatch(event -> event.startsWith("orphaned a: "));
        }
    }

    /** Fault 1.28: closing hears out what is in flight: the job that it was is told, with those that were open. */
    @Test
    void closingTellsTheJobOfARequestThatIsAnsweredMeanwhile() throws Exception {
        CountDownLatch closing = new CountDownLatch(1);
        try (SocketRig rig = closedInFlight(closing, reply -> reply.body(ACCEPTED))) {
            CompletableFuture<Job> future = rig.client.model("flux-pro").submitAsync(Map.of());
            closeInFlight(rig, closing);
            assertThat(Rig.failureWhenDone(future))
                    .isInstanceOfSatisfying(ClientClosedException.class, e -> {
                        assertThat(e.ref()).isEqualTo(A);
                        assertThat(e.refs()).containsExactly(OPEN, A);
                    })
                    .hasMessage(
                            "The client was closed while 2 jobs were open. They may still finish and be billed; resume them with"
                                    + " another client:\n  " + A + " (this call's)\n  " + OPEN);
            assertThat(rig.listener.events())
                    .containsExactly(
                            "resumed open took 0ms",
                            "finished ClientClosedException after 0 polls",
                            "orphaned a: the client was closed");
        }
    }

    /** Fault 1.28: the output of a v1 call is there, and paid for. */
    @Test
    void closingDeliversWhatComesMeanwhile() throws Exception {
        CountDownLatch closing = new CountDownLatch(1);
        try (SocketRig rig = closedInFlight(
                closing, reply -> reply.body("{\"output\":\"x\"}").addHeader("Content-Type: application/json"))) {
            Caller<Generation> caller = Caller.of(rig::runSync);
            closeInFlight(rig, closing);
            assertThat(caller.value().text()).isEqualTo("x");
        }
    }

    /** Fault 1.28: a refusal and a broken connection are told as what they are. */
    @Test
    void closingTellsWhatBecomesOfARequestMeanwhile() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        try (SocketRig rig = closedInFlight(first, reply -> reply.code(402).body("{\"error\":\"no credits\"}"))) {
            CompletableFuture<Job> future = rig.client.model("flux-pro").submitAsync(Map.of());
            closeInFlight(rig, first);
            assertThat(Rig.failureWhenDone(future)).isInstanceOf(ApiException.class);
        }
        CountDownLatch second = new CountDownLatch(1);
        try (SocketRig rig = closedInFlight(second, reply -> reply.code(429))) {
            CompletableFuture<Job> future = rig.client.model("flux-pro").submitAsync(Map.of());
            closeInFlight(rig, second);
            assertThat(Rig.failureWhenDone(future))
                    .isInstanceOf(ClientClosedException.class)
                    .hasMessage(
                            "The client is closed. Keep it open for as long as calls are made; close() ends everything.");
        }
    }

    /** Fault 1.28: no answer within the few seconds: in doubt, said so of each. */
    @Test
    void closingLeavesInDoubtWhatIsNotAnswered() {
        try (Rig rig = new Rig()) {
            rig.threads.hold();
            CompletableFuture<Job> sent = rig.submit();
            CompletableFuture<Job> connecting = rig.submit();
            rig.api.step(request -> {
                request.body().writeTo(new Buffer());
                rig.client.close();
                throw new SocketException("Socket closed");
            });
            rig.threads.runOne();
            assertThat(Rig.failure(sent))
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageStartingWith(
                            "Whether POST /v2/flux-pro was accepted is unknown: the client was closed before an answer"
                                    + " came.");
            assertThat(Rig.failure(connecting)).isInstanceOf(ClientClosedException.class);
        }
    }

    /** A server that answers a POST, as told, when closing has begun. */
    private static SocketRig closedInFlight(CountDownLatch closing, UnaryOperator<MockResponse.Builder> reply) {
        SocketRig rig = new SocketRig(builder -> builder.pollPolicy(PollPolicy.fixed(Duration.ofHours(1))));
        rig.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                MockResponse.Builder response = new MockResponse.Builder();
                if (request.getMethod().equals("GET")) {
                    return response.headersDelay(1, TimeUnit.HOURS).build();
                }
                closing.await();
                return reply.apply(response).build();
            }
        });
        return rig;
    }

    /** Closes when a request is at the server; that closing has begun is seen by a job that is open. */
    private static void closeInFlight(SocketRig rig, CountDownLatch closing) throws Exception {
        Job open = rig.client.resume(OPEN);
        while (rig.server.getRequestCount() < 2) {
            Thread.onSpinWait();
        }
        Caller<Boolean> closer = Caller.of(() -> {
            rig.client.close();
            return true;
        });
        assertThat(Rig.failureWhenDone(open.result())).isInstanceOf(ClientClosedException.class);
        closing.countDown();
        assertThat(closer.value()).isTrue();
    }
}
