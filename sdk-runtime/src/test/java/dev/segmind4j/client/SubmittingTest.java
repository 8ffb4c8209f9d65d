package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.error.RateLimitedException;
import dev.segmind4j.error.ServerErrorException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.job.Job;
import dev.segmind4j.testkit.FakeApi;
import dev.segmind4j.testkit.Paint;
import java.net.ConnectException;
import java.net.SocketException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a POST is sent again, when not, and how submissions wait. */
class SubmittingTest {
    @Test
    void whatTheCallerSetIsSentAndNothingElse() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a");
            Map<String, Object> request = new LinkedHashMap<>();
            request.put("prompt", "a \"lighthouse\"");
            request.put("guidance", 3.0);
            request.put("seed", 999999999999999L);
            request.put("mask", null);
            request.put("image_urls", List.of("https://x/y.png"));
            rig.client.model("flux-pro").submitAsync(request);
            rig.time.run();
            assertThat(rig.api.bodies())
                    .containsExactly("{\"prompt\":\"a \\\"lighthouse\\\"\",\"guidance\":3,\"seed\":999999999999999,"
                            + "\"mask\":null,\"image_urls\":[\"https://x/y.png\"]}");
        }
    }

    @Test
    void whatIsNoJsonIsRefusedWhereTheCallIsMade() {
        try (Rig rig = new Rig()) {
            assertThatThrownBy(() -> rig.client.model("flux-pro").runAsync(Map.of("when", Instant.EPOCH)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "'request.when' is of class java.time.Instant, which is no JSON value; use a text, a number, a"
                                    + " boolean, a list, a map or null");
            assertThat(rig.api.log()).isEmpty();
        }
    }

    @Test
    void aRefusedConnectionIsTriedAgainAFewTimes() {
        try (Rig rig = new Rig()) {
            rig.api.step(FakeApi.refuse()).step(FakeApi.refuse()).accepted("a");
            CompletableFuture<Job> future = rig.submit();
            rig.advance(10);
            assertThat(future).isCompleted();
            assertThat(rig.api.log())
                    .startsWith("0.0s POST /v2/flux-pro", "0.499s POST /v2/flux-pro", "1.499s POST /v2/flux-pro");
            assertThat(rig.listener.events())
                    .startsWith("retried #1 in 499ms: TransportException", "retried #2 in 999ms: TransportException");
        }
    }

    @Test
    void anAddressThatNeverAnswersIsFoundOutLongBeforeTheDeadline() {
        try (Rig rig = new Rig()) {
            for (int i = 0; i < 9; i++) {
                rig.api.step(FakeApi.refuse());
            }
            CompletableFuture<Job> future = rig.submit();
            rig.advance(10);
            assertThat(Rig.failure(future))
                    .isInstanceOf(TransportException.class)
                    .hasMessage("POST /v2/flux-pro failed: ConnectException: Connection refused.")
                    .hasCauseInstanceOf(ConnectException.class);
            assertThat(rig.api.log()).hasSize(4);
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsNotTriedAgain() {
        try (Rig rig = new Rig()) {
            rig.api.step(request -> {
                throw (SSLHandshakeException)
                        new SSLHandshakeException("no path").initCause(new CertificateException("untrusted"));
            });
            assertThat(Rig.failure(rig.submit()))
                    .isInstanceOf(TransportException.class)
                    .hasMessage("POST /v2/flux-pro failed: SSLHandshakeException: no path.");
            assertThat(rig.api.log()).hasSize(1);
        }
    }

    @Test
    void aConnectionThatBreaksAfterTheBodyLeavesTheOutcomeUnknown() {
        try (Rig rig = new Rig()) {
            rig.api.step(FakeApi.breakAfterBody());
            CompletableFuture<Job> future = rig.submit();
            rig.advance(1000);
            assertThat(Rig.failure(future))
                    .isInstanceOfSatisfying(SubmitOutcomeUnknownException.class, e -> {
                        assertThat(e.model()).isEqualTo("flux-pro");
                        assertThat(e.status()).isNull();
                    })
                    .hasMessage(
                            "Whether POST /v2/flux-pro was accepted is unknown: the connection broke after the request was"
                                    + " sent (SocketException: Connection reset). The job may be running and billed, but nothing"
                                    + " arrived that would find it. Do not send it again blindly: each POST is a new, billed job.")
                    .hasCauseInstanceOf(SocketException.class);
            assertThat(rig.api.log()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504, 524})
    void aGatewayErrorLeavesTheOutcomeUnknown(int status) {
        try (Rig rig = new Rig()) {
            rig.api.reply(status, "<html>bad gateway</html>");
            CompletableFuture<Job> future = rig.submit();
            rig.advance(1000);
            assertThat(Rig.failure(future))
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessage("Whether POST /v2/flux-pro was accepted is unknown: a gateway answered with " + status
                            + " in place of the API. The job may be running and billed, but nothing arrived that would find"
                            + " it. Do not send it again blindly: each POST is a new, billed job.")
                    .hasCauseInstanceOf(ServerErrorException.class);
            assertThat(rig.api.log()).hasSize(1);
        }
    }

    @Test
    void a500IsNotTriedAgain() {
        try (Rig rig = new Rig()) {
            rig.api.reply(500, "{\"error\":\"oops\"}");
            CompletableFuture<Job> future = rig.submit();
            rig.advance(1000);
            assertThat(Rig.failure(future))
                    .isInstanceOf(ServerErrorException.class)
                    .hasMessage(
                            "POST /v2/flux-pro was answered with 500: oops. A 500 is often really a bad parameter: compare"
                                    + " the request with the model's page.");
            assertThat(rig.api.log()).hasSize(1);
        }
    }

    @Test
    void a503IsTriedAgainOnlyIfItSaysWhen() {
        try (Rig rig = new Rig()) {
            rig.api.reply(503, "{}", "Retry-After: 7").accepted("a").reply(503, "{}");
            CompletableFuture<Job> patient = rig.submit();
            rig.advance(7);
            assertThat(patient).isCompleted();
            CompletableFuture<Job> refused = rig.submit();
            rig.advance(1);
            assertThat(Rig.failure(refused))
                    .isInstanceOf(ServerErrorException.class)
                    .hasMessage(
                            "POST /v2/flux-pro was answered with 503: {}. The service is not available: call again later.");
            assertThat(rig.api.log())
                    .contains("0.0s POST /v2/flux-pro", "7.0s POST /v2/flux-pro", "8.0s POST /v2/flux-pro");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-rate-limit-reset-at-utc: 1795168820",
                "x-rate-limit-reset-at-utc: 1795168820000",
                "x-rate-limit-reset-at-utc: 2026-11-20T10:00:20Z",
                "x-rate-limit-reset-at-utc: 2026-11-20T10:00:20",
                "x-rate-limit-reset-at-utc: 2026-11-20 10:00:20",
                "x-rate-limit-reset-at-utc: 2026-11-20T11:00:20+01:00",
                "x-rate-limit-reset-at-utc: Fri, 20 Nov 2026 10:00:20 GMT",
                "Retry-After: 20",
                "Retry-After: Fri, 20 Nov 2026 10:00:20 GMT"
            })
    void a429IsWaitedOutUntilTheTimeItNames(String header) {
        try (Rig rig = new Rig()) {
            rig.api.reply(429, "{\"error\":\"Rate limit exceeded\"}", header).accepted("a");
            CompletableFuture<Job> future = rig.submit();
            rig.advance(20);
            assertThat(future).isCompleted();
            assertThat(rig.api.log()).containsExactly("0.0s POST /v2/flux-pro", "20.0s POST /v2/flux-pro");
            assertThat(rig.listener.events())
                    .startsWith("paused until 2026-11-20T10:00:20Z", "retried #1 in 20000ms: RateLimitedException");
        }
    }

    @Test
    void a429WithoutATimeIsTriedAgainWithGrowingPauses() {
        try (Rig rig = new Rig()) {
            rig.api
                    .reply(429, "{}")
                    .reply(429, "{}", "x-rate-limit-reset-at-utc: soon")
                    .reply(429, "{}")
                    .accepted("a");
            CompletableFuture<Job> future = rig.submit();
            rig.advance(60);
            assertThat(future).isCompleted();
            assertThat(rig.api.log())
                    .startsWith(
                            "0.0s POST /v2/flux-pro",
                            "0.999s POST /v2/flux-pro",
                            "2.999s POST /v2/flux-pro",
                            "6.999s POST /v2/flux-pro");
        }
    }

    @Test
    void a429ThatAsksForMoreThanTheDeadlineLeavesFailsAtOnce() {
        try (Rig rig = new Rig(builder -> builder.deadline(Duration.ofSeconds(10)))) {
            rig.api.reply(429, "{}", "Retry-After: 11");
            assertThat(Rig.failure(rig.submit())).isInstanceOf(RateLimitedException.class);
        }
    }

    @Test
    void one429PausesTheWholeClient() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").reply(429, "{}", "Retry-After: 5").otherwise(200, "{\"status\":\"PROCESSING\"}");
            rig.submit();
            rig.submit();
            CompletableFuture<Job> third = rig.submit();
            rig.advance(4.9);
            assertThat(rig.api.log()).hasSize(2);
            assertThat(third).isNotDone();
            rig.advance(0.1);
            assertThat(rig.api.log())
                    .as("one call finds out whether the limit still holds, then the others follow at a modest pace")
                    .hasSize(3);
            rig.advance(1);
            assertThat(rig.api.log()).hasSize(4);
            rig.advance(1);
            assertThat(rig.api.log()).hasSize(5);
        }
    }

    @Test
    void submissionsBeyondTheCapWaitTheirTurn() {
        try (Rig rig = new Rig(builder -> builder.maxConcurrentSubmits(2))) {
            rig.threads.hold();
            for (int i = 0; i < 5; i++) {
                rig.submit();
            }
            assertThat(rig.threads.inFlight()).isEqualTo(2);
            rig.api.accepted("a");
            rig.threads.runOne();
            rig.time.run();
            assertThat(rig.threads.inFlight()).isEqualTo(2);
            assertThat(rig.api.log()).hasSize(1);
        }
    }

    @Test
    void aSubmissionWhoseTurnNeverComesSaysThatNothingWasSent() {
        try (Rig rig = new Rig(builder -> builder.maxConcurrentSubmits(1).deadline(Duration.ofSeconds(30)))) {
            rig.threads.hold();
            rig.submit();
            CompletableFuture<Job> second = rig.submit();
            rig.advance(30);
            assertThat(Rig.failure(second))
                    .isInstanceOfSatisfying(
                            JobTimeoutException.class, e -> assertThat(e.ref()).isNull())
                    .hasMessage(
                            "POST /v2/flux-pro was not accepted before its deadline passed after 30 s. It was still queued in"
                                    + " this client: nothing was sent. No job was created; it is safe to call again.");
        }
    }

    @Test
    void submissionsPerMinuteAreSpreadAfterAFirstBurst() {
        try (Rig rig = new Rig(builder -> builder.submitsPerMinute(12))) {
            rig.api.otherwise(200, "{\"request_id\":\"a\"}");
            List<CompletableFuture<Job>> futures = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                futures.add(rig.submit());
            }
            rig.advance(16);
            assertThat(rig.api.log().stream().filter(line -> line.contains("POST")))
                    .containsExactly(
                            "0.0s POST /v2/flux-pro",
                            "0.0s POST /v2/flux-pro",
                            "5.0s POST /v2/flux-pro",
                            "10.0s POST /v2/flux-pro",
                            "15.0s POST /v2/flux-pro");
            assertThat(futures).allMatch(CompletableFuture::isDone);
        }
    }

    @Test
    void aConnectionThatIsNotMadeInTimeIsTriedAgain() {
        try (Rig rig = new Rig(builder -> builder.callTimeout(Duration.ofSeconds(5)))) {
            rig.api.accepted("a");
            rig.threads.hold();
            CompletableFuture<Job> future = rig.submit();
            rig.advance(5);
            rig.threads.runOne();
            rig.time.run();
            assertThat(rig.listener.events()).containsExactly("retried #1 in 499ms: TransportException");
            assertThat(future).isNotDone();
            rig.threads.release();
            rig.advance(0.5);
            assertThat(future).isCompleted();
        }
    }

    @Test
    void aSubmissionThatFailsAtOnceIsAFailedJob() {
        try (Rig rig = new Rig()) {
            rig.api.reply(200, "{\"request_id\":\"a\",\"status\":\"FAILED\",\"error\":\"Blocked by content policy\"}");
            assertThat(Rig.failure(rig.submit()))
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageStartingWith("Job 'a' of 'flux-pro' failed: Blocked by content policy.");
        }
    }

    @Test
    void warningsOfARequestGoToTheListener() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a");
            rig.client.model(Paint.BINDING).runAsync(new Paint("doubtful"));
            rig.time.run();
            assertThat(rig.listener.events())
                    .containsExactly("warned paint ['image_urls' is not set]", "submitted a took 0ms");
        }
    }
}
