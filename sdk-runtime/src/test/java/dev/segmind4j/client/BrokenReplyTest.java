package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.testkit.FixedWall;
import dev.segmind4j.testkit.SentBodies;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no reply of the API, over a real socket: broken, redirected, stalled, or something else altogether. */
@Timeout(60)
class BrokenReplyTest {
    private static final String RESUME = " The job may still finish and be billed:"
            + " resume(JobRef.parse(\"segmind-job:1:flux-pro:a:1795168800000:1795172400000\")) goes on waiting, until"
            + " 2026-11-20T11:00:00Z.";

    @Test
    void aSubmissionsReplyThatBreaksOffBehindItsIdGivesTheJob() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(new MockResponse.Builder()
                            .body("{\"request_id\":\"abc\",\"status\":\"QUEUED\"}")
                            .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                            .build())
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
            assertThat(rig.run().requestId()).isEqualTo("abc");
            assertThat(rig.requests()).extracting(RecordedRequest::getMethod).containsExactly("POST", "GET", "GET");
        }
    }

    @Test
    void aSubmissionsReplyThatIsHalfAnObject() {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(200, "{\"request_id\":\"ab");
            assertThatThrownBy(rig::run)
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessage(
                            "Whether POST /v2/flux-pro was accepted is unknown: it was answered with 200, but the reply is JSON"
                                    + " that breaks off; it begins: {\"request_id\":\"ab. The job may be running and billed, but nothing"
                                    + " arrived that would find it. Do not send it again blindly: each POST is a new, billed job.")
                    .hasCauseInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void aSubmissionsReplyWithoutAnId() {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(200, "{\"status\":\"QUEUED\"}");
            assertThatThrownBy(rig::run)
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageStartingWith(
                            "Whether POST /v2/flux-pro was accepted is unknown: it was answered with 200, but the"
                                    + " reply has no 'request_id'; it begins: {\"status\":\"QUEUED\"}.");
        }
    }

    @Test
    void aPollsReplyThatBreaksOffIsAskedForAgain() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .reply(new MockResponse.Builder()
                            .body("{\"status\":\"PROCESSING\"}")
                            .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                            .build())
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/x\"}");
            assertThat(rig.run().files()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1, 2]; is JSON, but not an object; [1, 2]",
                "\"COMPLETED\"; is JSON, but not an object; \"COMPLETED\"",
                "{\"status\":\"COMP; is JSON that breaks off; {\"status\":\"COMP",
                "{\"status\":; is JSON that breaks off; {\"status\":",
                "oops; is not JSON; oops",
                "<html>; is HTML or XML, not JSON; <html>",
                "''; is empty; (nothing)"
            })
    void aReplyThatIsNotWhatItShouldBeIsRiddenOut(String body, String what, String begins) throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted().reply(200, body).completed().reply(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
            assertThat(rig.run().text()).isEqualTo("x");
            assertThat(rig.listener.failures())
                    .singleElement()
                    .isInstanceOf(ProtocolException.class)
                    .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                    .hasMessage("GET /v2/requests/a/status was answered with 200, but the reply " + what
                            + "; it begins: " + begins
                            + "\nCheck that baseUrl(...) leads to the Segmind API and that no proxy answers in its place."
                            + RESUME);
        }
    }

    @Test
    void aConnectionThatDropsAfterThePostWasRead() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(200, "{\"credits\":1,\"free-credits\":0}")
                    .reply(new MockResponse.Builder()
                            .onResponseStart(new SocketEffect.CloseSocket())
                            .build())
                    .accepted();
            rig.client.credits();
            assertThatThrownBy(rig::run)
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageStartingWith(
                            "Whether POST /v2/flux-pro was accepted is unknown: the connection broke after the"
                                    + " request was sent (");
            assertThat(rig.requests()).extracting(RecordedRequest::getMethod).containsExactly("GET", "POST");
        }
    }

    @Test
    void aRedirectToAnotherHost() throws Exception {
        try (SocketRig rig = new SocketRig();
                MockWebServer other = new MockWebServer()) {
            other.start();
            String elsewhere = other.url("/v2/flux-pro").toString();
            rig.reply(302, "", "Location: " + elsewhere);
            assertThatThrownBy(rig::run)
                    .isExactlyInstanceOf(ApiException.class)
                    .hasMessage(
                            "POST /v2/flux-pro was answered with 302. The redirect to '" + elsewhere
                                    + "' was not followed: the key goes to no other address. If the API has moved, set baseUrl(...).");
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @Test
    void aRedirectOfAPoll() throws Exception {
        try (SocketRig rig = new SocketRig();
                MockWebServer other = new MockWebServer()) {
            other.start();
            rig.accepted()
                    .reply(307, "", "Location: " + other.url("/"))
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
            assertThat(rig.run().text()).isEqualTo("x");
            assertThat(rig.listener.failures()).singleElement().isExactlyInstanceOf(ApiException.class);
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @Test
    void urlsInRepliesAreIgnored() throws Exception {
        try (SocketRig rig = new SocketRig();
                MockWebServer other = new MockWebServer()) {
            other.start();
            String evil = other.url("/steal").toString();
            rig.reply(
                            200,
                            "{\"request_id\":\"a\",\"status\":\"QUEUED\",\"status_url\":\"" + evil
                                    + "\",\"response_url\":\"" + evil + "\",\"poll_url\":\"" + evil + "\"}")
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/x\"}");
            rig.run();
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @Test
    void noServerAtAll() {
        SocketRig rig = new SocketRig();
        rig.server.close();
        try (rig) {
            assertThatThrownBy(rig::run)
                    .isInstanceOf(TransportException.class)
                    .hasMessageStartingWith("POST /v2/flux-pro failed: ConnectException: Failed to connect to ");
        }
    }

    @Test
    void aServerThatTakesThePostAndSaysNothing() throws Exception {
        ManualTime time = new ManualTime(FixedWall.NOW);
        SentBodies sent = new SentBodies();
        try (SocketRig rig = new SocketRig(builder -> builder.time(time)
                .callTimeout(Duration.ofSeconds(5))
                .httpClient(sent.client().build()))) {
            rig.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder()
                            .onResponseStart(SocketEffect.Stall.INSTANCE)
                            .build();
                }
            });
            CompletableFuture<Generation> future =
                    rig.client.model("flux-pro").runAsync(Map.of("prompt", "a lighthouse"));
            while (sent.count() == 0 || rig.server.getRequestCount() == 0) {
                time.run();
            }
            time.advance(Duration.ofMillis(4999));
            assertThat(future).isNotDone();
            time.advance(Duration.ofMillis(1));
            // What has come until then may name a job.
            time.advance(Duration.ofSeconds(1));
            assertThatThrownBy(future::join)
                    .hasCauseInstanceOf(SubmitOutcomeUnknownException.class)
                    .cause()
                    .hasMessageStartingWith(
                            "Whether POST /v2/flux-pro was accepted is unknown: no answer came within 5 s.");
            assertThat(rig.server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatStallsInTheMiddleOfAStatus() throws Exception {
        ManualTime time = new ManualTime(FixedWall.NOW);
        CountDownLatch polled = new CountDownLatch(1);
        try (SocketRig rig = new SocketRig(builder -> builder.time(time).callTimeout(Duration.ofSeconds(5)))) {
            rig.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    if (polled.getCount() > 0) {
                        polled.countDown();
                        return new MockResponse.Builder()
                                .body("{\"status\":\"PROCESSING\"}")
                                .onResponseBody(SocketEffect.Stall.INSTANCE)
                                .build();
                    }
                    return new MockResponse.Builder()
                            .body("{\"status\":\"COMPLETED\",\"output\":\"https://cdn/x\"}")
                            .build();
                }
            });
            Job job = rig.client.resume(JobRef.of("flux-pro", "a", FixedWall.NOW));
            time.run();
            polled.await();
            time.advance(Duration.ofSeconds(5));
            time.advance(Duration.ofMillis(50));
            while (!job.isDone()) {
                time.run();
                Thread.onSpinWait();
            }
            assertThat(job.await().files()).hasSize(1);
        }
    }
}
