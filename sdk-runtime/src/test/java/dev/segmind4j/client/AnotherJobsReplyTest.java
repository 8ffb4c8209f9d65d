package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A reply that answers another question is not believed, whatever it says. */
@Timeout(60)
class AnotherJobsReplyTest {
    /** Fault 1.1: the status of another job. */
    @Test
    void aStatusOfAnotherJobIsNotBelieved() {
        try (Rig rig = new Rig()) {
            rig.api
                    .accepted("a")
                    .reply(200, "{\"request_id\":\"b\",\"status\":\"COMPLETED\"}")
                    .reply(200, "{\"request_id\":\"a\",\"status\":\"PROCESSING\"}")
                    .state("COMPLETED")
                    .image("https://cdn/x.png");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(1);
            assertThat(rig.listener.failures()).singleElement().isInstanceOfSatisfying(ProtocolException.class, e -> {
                assertThat(e.ref().requestId()).isEqualTo("a");
                assertThat(e)
                        .hasMessage(
                                "GET /v2/requests/a/status was answered with 200, but the reply is about another job, 'b';"
                                        + " it begins: {\"request_id\":\"b\",\"status\":\"COMPLETED\"}\nCheck that baseUrl(...) leads to"
                                        + " the Segmind API and that no proxy answers in its place. The job may still finish and be"
                                        + " billed: resume(JobRef.parse(\"segmind-job:1:flux-pro:a:1795168800000:1795172400000\")) goes"
                                        + " on waiting, until 2026-11-20T11:00:00Z.");
            });
            rig.advance(3);
            assertThat(future.join().file().url()).isEqualTo("https://cdn/x.png");
        }
    }

    /** Fault 1.1: the result of another job, which would be somebody else's picture. */
    @Test
    void aResultOfAnotherJobIsNeverDelivered() {
        try (Rig rig = new Rig()) {
            rig.api
                    .accepted("a")
                    .state("COMPLETED")
                    .reply(200, "{\"request_id\":\"b\",\"status\":\"COMPLETED\",\"output\":\"https://cdn/others.png\"}")
                    .reply(200, "{\"request_id\":\"a\",\"status\":\"COMPLETED\",\"output\":\"https://cdn/own.png\"}");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(2);
            assertThat(future.join().file().url()).isEqualTo("https://cdn/own.png");
            assertThat(rig.api.log()).endsWith("1.0s GET /v2/requests/a", "1.499s GET /v2/requests/a");
        }
    }

    /** Fault 1.1: the failure of another job. */
    @Test
    void aFailureOfAnotherJobEndsNone() {
        try (Rig rig = new Rig()) {
            rig.api
                    .accepted("a")
                    .reply(422, "{\"request_id\":\"b\",\"status\":\"FAILED\",\"error\":\"not yours\"}")
                    .reply(422, "{\"request_id\":\"a\",\"status\":\"FAILED\",\"error\":\"yours\"}");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(2);
            assertThat(Rig.failure(future))
                    .isInstanceOfSatisfying(
                            JobFailedException.class,
                            e -> assertThat(e.detail()).isEqualTo("yours"));
        }
    }

    /** Fault 1.1: a submission that is answered with the id of a job that is open here. */
    @Test
    void anIdThatAnOpenJobHasIsNoAcceptance() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").accepted("a").state("COMPLETED").image("https://cdn/x.png");
            CompletableFuture<Generation> first = rig.run();
            CompletableFuture<Generation> second = rig.run();
            assertThat(Rig.failure(second))
                    .isInstanceOfSatisfying(
                            SubmitOutcomeUnknownException.class,
                            e -> assertThat(e.status()).isEqualTo(200))
                    .hasMessage(
                            "Whether POST /v2/flux-pro was accepted is unknown: it was answered with 200, but the reply names"
                                    + " job 'a', which is another call's. The job may be running and billed, but nothing arrived that would"
                                    + " find it. Do not send it again blindly: each POST is a new, billed job.");
            rig.advance(1);
            assertThat(first.join().requestId()).isEqualTo("a");
            assertThat(rig.api.log()).hasSize(4);
        }
    }

    /** Fault 1.1: the id of a job that is over, or was resumed here. */
    @Test
    void anIdThatAnEarlierJobHadIsNoAcceptance() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").state("COMPLETED").image("https://cdn/x.png");
            rig.run();
            rig.advance(1);
            rig.client.resume(JobRef.of("flux-pro", "r", Rig.START)).abandon();
            rig.time.run();
            rig.api.accepted("a").accepted("r").accepted("b");
            assertThat(Rig.failure(rig.submit())).isInstanceOf(SubmitOutcomeUnknownException.class);
            assertThat(Rig.failure(rig.submit())).isInstanceOf(SubmitOutcomeUnknownException.class);
            assertThat(rig.submit().join().ref().requestId()).isEqualTo("b");
        }
    }

    /** Fault 1.1: the same reply twice, on two connections at the same moment. */
    @Test
    void oneIdIsOneJobThoughTwoSubmissionsAreInFlight() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").accepted("a");
            rig.threads.hold();
            CompletableFuture<Job> first = rig.submit();
            CompletableFuture<Job> second = rig.submit();
            rig.threads.runAll();
            rig.time.run();
            assertThat(first.join().ref().requestId()).isEqualTo("a");
            assertThat(Rig.failure(second))
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageContaining("the reply names job 'a', which is another call's.");
            assertThat(rig.client.openJobs()).containsExactly(first.join());
        }
    }

    /** Fault 1.1: a v1 call that is answered with the id of an open job. */
    @Test
    void aQueuedSyncRunOfAnotherJobIsNoAcceptance() {
        try (SocketRig rig = new SocketRig()) {
            // The job may be asked for before it is abandoned: everything is answered alike.
            rig.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder()
                            .code(202)
                            .addHeader("Content-Type: application/json")
                            .body("{\"request_id\":\"a\",\"status\":\"QUEUED\"}")
                            .build();
                }
            });
            rig.client.resume(JobRef.of("flux-pro", "a", Rig.START)).abandon();
            assertThatThrownBy(rig::runSync)
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageStartingWith(
                            "Whether POST /v1/flux-pro was accepted is unknown: it was answered with 202, but"
                                    + " the reply names job 'a', which is another call's.");
        }
    }

    /**
     * Fault 1.1: the connection that mixed replies up is left, by the call that is made again too. The submission and the
     * result have connections of their own, 0 and 3.
     */
    @Test
    void aConnectionThatAnswersForAnotherJobIsLeft() throws Exception {
        AtomicInteger polls = new AtomicInteger();
        try (SocketRig rig = new SocketRig()) {
            rig.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    String target = request.getTarget();
                    String body = request.getMethod().equals("POST")
                            ? "{\"request_id\":\"a\",\"status\":\"QUEUED\"}"
                            : target.endsWith("/status")
                                    ? "{\"request_id\":\"" + (polls.incrementAndGet() == 2 ? "b" : "a")
                                            + "\",\"status\":\"" + (polls.get() < 4 ? "PROCESSING" : "COMPLETED")
                                            + "\"}"
                                    : "{\"status\":\"COMPLETED\",\"output\":\"x\"}";
                    return new MockResponse.Builder().body(body).build();
                }
            });
            assertThat(rig.run().text()).isEqualTo("x");
            List<RecordedRequest> requests = rig.requests();
            assertThat(connections(requests)).containsExactly(0, 1, 1, 2, 2, 3);
        }
    }

    /** Fault 1.1: no earlier reply can come where a submission is made, or a result that has no id. */
    @Test
    void submissionsAndResultsHaveConnectionsOfTheirOwn() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            for (String id : List.of("a", "b")) {
                rig.accepted(id).completed().reply(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
                rig.run();
            }
            assertThat(connections(rig.requests())).containsExactly(0, 1, 2, 3, 1, 4);
        }
    }

    /** The connections that requests came on, counted from 0. */
    private static List<Integer> connections(List<RecordedRequest> requests) {
        List<Integer> indices = new ArrayList<>();
        requests.forEach(request -> indices.add(request.getConnectionIndex()));
        return indices;
    }
}
