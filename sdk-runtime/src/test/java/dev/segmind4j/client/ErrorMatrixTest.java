package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.AuthenticationException;
import dev.segmind4j.error.BadRequestException;
import dev.segmind4j.error.InsufficientCreditsException;
import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.JobNotFoundException;
import dev.segmind4j.error.MethodNotAllowedException;
import dev.segmind4j.error.ModelNotFoundException;
import dev.segmind4j.error.ModelRetiredException;
import dev.segmind4j.error.PermissionDeniedException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.RateLimitedException;
import dev.segmind4j.error.RejectedValueException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.ServerErrorException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.error.UnsupportedMediaTypeException;
import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.OutputFile;
import dev.segmind4j.testkit.FixedWall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every reply that the API is known to give, and some that it might, over a real socket: each ends in its type. */
@Timeout(60)
class ErrorMatrixTest {
    private static final String RESUME = " The job may still finish and be billed:"
            + " resume(JobRef.parse(\"segmind-job:1:flux-pro:a:1795168800000:1795172400000\")) goes on waiting, until"
            + " 2026-11-20T11:00:00Z.";

    // How a job ends.

    @Test
    void failedUnder422() {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .reply(
                            422,
                            "{\"error\":\"Prompt is required for video generation.\",\"metrics\":{\"inference_time\":0.003372,"
                                    + "\"queue_time\":0.025989},\"status\":\"FAILED\"}");
            assertThatThrownBy(rig::run)
                    .isInstanceOfSatisfying(JobFailedException.class, e -> {
                        assertThat(e.detail()).isEqualTo("Prompt is required for video generation.");
                        assertThat(e.metrics().inferenceTime()).isEqualTo(Duration.ofNanos(3_372_000));
                    })
                    .hasMessage(
                            "Job 'a' of 'flux-pro' failed: Prompt is required for video generation. Running the same request"
                                    + " again is a new, billed job.");
        }
    }

    @Test
    void failedUnder200() {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted().reply(200, "{\"status\":\"FAILED\",\"error\":null,\"metrics\":{}}");
            assertThatThrownBy(rig::run)
                    .isInstanceOf(JobFailedException.class)
                    .hasMessage(
                            "Job 'a' of 'flux-pro' failed: the server does not say why. Running the same request again is a"
                                    + " new, billed job.");
        }
    }

    @Test
    void failedOnlyWhenTheResultIsFetched() {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted().completed().reply(422, "{\"error\":\"NSFW content\",\"status\":\"FAILED\"}");
            assertThatThrownBy(rig::run)
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageStartingWith("Job 'a' of 'flux-pro' failed: NSFW content.");
        }
    }

    @Test
    void completedWithOutputAsText() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .completed()
                    .reply(
                            200,
                            "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/x.png\",\"seed\":\"42\","
                                    + "\"metrics\":{\"cost\":0.067,\"total_time\":20.5,\"retry_count\":1}}");
            Generation generation = rig.run();
            assertThat(generation.files()).extracting(OutputFile::url).containsExactly("https://cdn/x.png");
            assertThat(generation.file().mediaType()).isEqualTo("image/png");
            assertThat(generation.text()).isNull();
            assertThat(generation.seed()).isEqualTo(42);
            assertThat(generation.metrics().cost()).isEqualByComparingTo("0.067");
            assertThat(generation.metrics().totalTime()).isEqualTo(Duration.ofMillis(20_500));
            assertThat(generation.metrics().retryCount()).isEqualTo(1);
            assertThat(generation.state()).isEqualTo(JobState.COMPLETED);
            assertThat(generation.model()).isEqualTo("flux-pro");
            assertThat(generation.requestId()).isEqualTo("a");
        }
    }

    @Test
    void completedWithOutputAsProse() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"See https://cdn/x.png for more.\"}");
            Generation generation = rig.run();
            assertThat(generation.text()).isEqualTo("See https://cdn/x.png for more.");
            assertThat(generation.files()).isEmpty();
            assertThatThrownBy(generation::file)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "the result of 'flux-pro' (request id 'a') has no file; its output is a text, see text()");
        }
    }

    @Test
    void completedWithOutputAsJsonEncodedAsText() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"{\\\"choices\\\":[{\\\"index\\\":0}]}\"}");
            Generation generation = rig.run();
            assertThat(generation.text()).isEqualTo("{\"choices\":[{\"index\":0}]}");
            assertThat(generation.decodedOutput()).isEqualTo(Map.of("choices", List.of(Map.of("index", 0L))));
        }
    }

    @Test
    void completedWithOutputAsArray() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":[\"https://cdn/1.jpg\",\"https://cdn/2.jpg\"]}");
            assertThat(rig.run().files())
                    .extracting(OutputFile::url)
                    .containsExactly("https://cdn/1.jpg", "https://cdn/2.jpg");
        }
    }

    @Test
    void completedWithOutputAsObject() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .completed()
                    .reply(
                            200,
                            "{\"status\":\"COMPLETED\",\"output\":{\"video_url\":\"https://cdn/v.mp4\",\"note\":"
                                    + "\"https://example.com\",\"frames\":3}}");
            Generation generation = rig.run();
            assertThat(generation.files()).extracting(OutputFile::url).containsExactly("https://cdn/v.mp4");
            assertThat(generation.output())
                    .isEqualTo(Map.of("video_url", "https://cdn/v.mp4", "note", "https://example.com", "frames", 3L));
        }
    }

    @Test
    void completedWithOutputAbsentAndImagesBesideIt() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            String result =
                    "{\"status\":\"COMPLETED\",\"images\":[{\"url\":\"https://cdn/1\",\"content_type\":\"image/webp\","
                            + "\"file_name\":\"1.webp\",\"file_size\":\"1234\"}],\"error\":null}";
            rig.accepted().completed().reply(200, result);
            Generation generation = rig.run();
            assertThat(generation.file().url()).isEqualTo("https://cdn/1");
            assertThat(generation.file().mediaType()).isEqualTo("image/webp");
            assertThat(generation.file().size()).isEqualTo(1234);
            assertThat(generation.output()).isNull();
            assertThat(generation.rawJson()).isEqualTo(result);
            assertThat(generation.json()).containsKey("images").containsEntry("error", null);
        }
    }

    @Test
    void completedWithTheSameFileNamedTwice() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .completed()
                    .reply(
                            200,
                            "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/v\",\"video\":{\"url\":\"https://cdn/v\","
                                    + "\"content_type\":\"video/mp4\"}}");
            Generation generation = rig.run();
            assertThat(generation.files()).hasSize(1);
            assertThat(generation.file().mediaType()).isEqualTo("video/mp4");
        }
    }

    @Test
    void completedWithNothingAtAll() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted().completed().reply(200, "{\"status\":\"COMPLETED\"}");
            Generation generation = rig.run();
            assertThat(generation.files()).isEmpty();
            assertThatThrownBy(generation::file)
                    .hasMessage(
                            "the result of 'flux-pro' (request id 'a') has no file; it has no output at all, see json()");
        }
    }

    @Test
    void anUnknownState() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .reply(200, "{\"status\":\"WARMING_UP\"}")
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/x\"}");
            assertThat(rig.run().files()).hasSize(1);
            rig.client.close();
            assertThat(rig.listener.events()).contains("changed QUEUED->WARMING_UP", "changed WARMING_UP->COMPLETED");
        }
    }

    @Test
    void anUnknownJob() {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(404, "{\"error\":\"Request not found\"}");
            Job job = rig.client.resume(JobRef.of("flux-pro", "a", FixedWall.NOW));
            assertThatThrownBy(job::await).isInstanceOf(JobNotFoundException.class);
        }
    }

    // What a submission is refused with.

    @Test
    void a400() {
        refused(400, "{\"error\":\"Malformed JSON\"}")
                .isInstanceOf(BadRequestException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 400: Malformed JSON. Check the parameters against the model's"
                                + " page.");
    }

    @Test
    void a401() {
        refused(401, "{\"error\":\"unauthorized\",\"error_description\":\"Invalid API key\",\"status_code\":401}")
                .isInstanceOf(AuthenticationException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 401: unauthorized: Invalid API key. The API key is missing, wrong"
                                + " or expired: check SEGMIND_API_KEY or apiKey(...).");
    }

    @Test
    void a402() {
        refused(402, "{\"error\":\"Insufficient credits. You have 0.0 credits.\"}", "x-request-id: r-7")
                .isInstanceOf(InsufficientCreditsException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 402 (request id 'r-7'): Insufficient credits. You have 0.0"
                                + " credits. Add credits or raise the spend limit at https://cloud.segmind.com, then call again.");
    }

    @Test
    void a403() {
        refused(403, "{\"error\":\"Model not permitted\"}")
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 403: Model not permitted. This key may not use the model: ask the"
                                + " key's owner, or use another key.");
    }

    @Test
    void a404() {
        refused(404, "{\"error\":\"Model not found\"}")
                .isInstanceOf(ModelNotFoundException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 404: Model not found. Check the model's slug on its page at"
                                + " https://www.segmind.com/models.");
    }

    @Test
    void htmlUnder405() {
        refused(405, "<!doctype html>\n<html><title>405 Method Not Allowed</title></html>", "Content-Type: text/html")
                .isInstanceOf(MethodNotAllowedException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 405: an HTML page. The address does not take this method: check"
                                + " baseUrl(...).")
                .satisfies(e -> assertThat(((ApiException) e).body())
                        .isEqualTo("<!doctype html>\n<html><title>405 Method Not Allowed</title></html>"));
    }

    @Test
    void a406AboutCredits() {
        refused(406, "{\"error\":\"Insufficient credits\"}")
                .isInstanceOf(InsufficientCreditsException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 406: Insufficient credits. Add credits or raise the spend limit at"
                                + " https://cloud.segmind.com, then call again.");
    }

    @Test
    void a406AboutTheTeamsSpendLimit() {
        refused(406, "{\"error\":\"Team spend limit reached\"}").isInstanceOf(InsufficientCreditsException.class);
    }

    @Test
    void a406AboutTheContentType() {
        refused(406, "{\"error\":\"Content-Type must be application/json\"}")
                .isInstanceOf(UnsupportedMediaTypeException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 406: Content-Type must be application/json. The request did not"
                                + " arrive as application/json: check interceptors and proxies on the way.");
    }

    @Test
    void a406AboutAValue() {
        refused(406, "{\"error\":\"aspect_ratio: '7:5' is not one of ['1:1', '16:9']\"}")
                .isInstanceOf(RejectedValueException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 406: aspect_ratio: '7:5' is not one of ['1:1', '16:9']. The model"
                                + " does not take one of the values sent: compare them with its page.");
    }

    @Test
    void a406ThatSaysNothing() {
        refused(406, "")
                .isExactlyInstanceOf(ApiException.class)
                .hasMessage("POST /v2/flux-pro was answered with 406. No other meaning of this status is known.");
    }

    @Test
    void a410() {
        refused(410, "{\"error\":\"This model has been retired\"}")
                .isInstanceOf(ModelRetiredException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 410: This model has been retired. The model has been retired:"
                                + " choose another one at https://www.segmind.com/models.");
    }

    @Test
    void a422WithTheFindingsOfAFramework() {
        refused(422, "{\"detail\":[{\"loc\":[\"body\",\"seed\"],\"msg\":\"not an int\"},{\"msg\":\"too long\"}]}")
                .isInstanceOf(BadRequestException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 422: not an int; too long. Check the parameters against the"
                                + " model's page.");
    }

    @Test
    void a429WithAResetTime() {
        refused(429, "{\"error\":\"Rate limit exceeded\"}", "x-rate-limit-reset-at-utc: 2026-11-20T12:00:00Z")
                .isInstanceOfSatisfying(RateLimitedException.class, e -> {
                    assertThat(e.retryAt()).isEqualTo("2026-11-20T12:00:00Z");
                    assertThat(e.header("X-Rate-Limit-Reset-At-UTC")).isEqualTo("2026-11-20T12:00:00Z");
                })
                .hasMessage(
                        "POST /v2/flux-pro was answered with 429: Rate limit exceeded. Call again from 2026-11-20T12:00:00Z"
                                + " on.");
    }

    @Test
    void a429WithoutAResetTime() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(429, "{\"error\":\"Rate limit exceeded\"}")
                    .accepted()
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/x\"}");
            assertThat(rig.run().files()).hasSize(1);
        }
    }

    @Test
    void a500() {
        refused(500, "{\"error\":{\"message\":\"KeyError: 'seed'\"}}")
                .isInstanceOf(ServerErrorException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 500: KeyError: 'seed'. A 500 is often really a bad parameter:"
                                + " compare the request with the model's page.");
    }

    @Test
    void htmlUnder502OnASubmission() {
        refused(502, "<html>502 Bad Gateway</html>")
                .isInstanceOf(SubmitOutcomeUnknownException.class)
                .hasMessage(
                        "Whether POST /v2/flux-pro was accepted is unknown: a gateway answered with 502 in place of the API."
                                + " The job may be running and billed, but nothing arrived that would find it. Do not send it again"
                                + " blindly: each POST is a new, billed job.")
                .cause()
                .isInstanceOf(ServerErrorException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 502: an HTML page. A gateway before the service failed: call"
                                + " again later.");
    }

    @Test
    void htmlUnder502OnAPoll() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .reply(502, "<html>502 Bad Gateway</html>")
                    .completed()
                    .reply(504, "upstream request timeout")
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/x\"}");
            assertThat(rig.run().files()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, BadRequestException", "403, PermissionDeniedException", "410, ModelRetiredException"})
    void aPollThatIsRefusedEndsTheJobWithItsReference(int status, String type) {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted().reply(status, "{\"error\":\"no\"}");
            assertThatThrownBy(rig::run).isInstanceOfSatisfying(ApiException.class, e -> {
                assertThat(e.getClass().getSimpleName()).isEqualTo(type);
                assertThat(e.ref()).isEqualTo(JobRef.of("flux-pro", "a", FixedWall.NOW));
                assertThat(e.getMessage()).endsWith(RESUME);
            });
        }
    }

    // What is no reply of the API.

    @Test
    void aSubmissionsReplyThatBreaksOff() {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(new MockResponse.Builder()
                    .body("{\"request_id\":\"abc\",\"status\":\"QUEUED\"}")
                    .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                    .build());
            assertThatThrownBy(rig::run)
                    .isInstanceOfSatisfying(
                            SubmitOutcomeUnknownException.class,
                            e -> assertThat(e.status()).isEqualTo(200))
                    .hasMessage(
                            "Whether POST /v2/flux-pro was accepted is unknown: it was answered with 200, but the reply broke"
                                    + " off (ProtocolException: unexpected end of stream). The job may be running and billed, but nothing"
                                    + " arrived that would find it. Do not send it again blindly: each POST is a new, billed job.");
            assertThat(rig.server.getRequestCount()).isEqualTo(1);
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
                "{}; has no 'status'; {}",
                "{\"status\":\"COMP; is JSON that breaks off; {\"status\":\"COMP",
                "{\"status\":\"COMPLETED\"} x; is not JSON; {\"status\":\"COMPLETED\"} x",
                "oops; is not JSON; oops",
                "<html>; is HTML or XML, not JSON; <html>",
                "''; is empty; (nothing)"
            })
    void aReplyThatIsNotWhatItShouldBe(String body, String what, String begins) {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted().reply(200, body).reply(200, body).reply(200, body);
            assertThatThrownBy(rig::run)
                    .isInstanceOf(ProtocolException.class)
                    .hasMessage("GET /v2/requests/a/status was answered with 200, but the reply " + what
                            + "; it begins: " + begins
                            + "\nCheck that baseUrl(...) leads to the Segmind API and that no proxy answers in its place."
                            + RESUME);
        }
    }

    @Test
    void aPooledConnectionThatDropsAfterThePostWasRead() throws Exception {
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
            List<RecordedRequest> requests = rig.requests();
            assertThat(requests).extracting(RecordedRequest::getMethod).containsExactly("GET", "POST");
            assertThat(requests.get(1).getExchangeIndex())
                    .as("the POST went over the pooled connection")
                    .isEqualTo(1);
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
            rig.accepted().reply(307, "", "Location: " + other.url("/"));
            assertThatThrownBy(rig::run).isExactlyInstanceOf(ApiException.class);
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
        CountDownLatch read = new CountDownLatch(1);
        try (SocketRig rig = new SocketRig(builder -> builder.time(time).callTimeout(Duration.ofSeconds(5)))) {
            rig.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    read.countDown();
                    return new MockResponse.Builder()
                            .onResponseStart(SocketEffect.Stall.INSTANCE)
                            .build();
                }
            });
            CompletableFuture<Generation> future =
                    rig.client.model("flux-pro").runAsync(Map.of("prompt", "a lighthouse"));
            time.run();
            read.await();
            time.advance(Duration.ofMillis(4999));
            assertThat(future).isNotDone();
            time.advance(Duration.ofMillis(1));
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

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(int status, String body, String... headers) {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(status, body, headers);
            return assertThatThrownBy(rig::run)
                    .isInstanceOf(SegmindException.class)
                    .satisfies(e -> {
                        assertThat(rig.server.getRequestCount()).isEqualTo(1);
                        if (e instanceof ApiException api) {
                            assertThat(api.status()).isEqualTo(status);
                            assertThat(api.call()).isEqualTo("POST /v2/flux-pro");
                        }
                    });
        }
    }
}
