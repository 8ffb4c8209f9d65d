package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.error.ServerErrorException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.testkit.FakeApi;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Status and result calls are repeated until the deadline. */
class RetryingTest {
    @Test
    void aServerThatAnswers502ForAMinuteLosesNoJob() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").otherwise(502, "<html>Bad Gateway</html>");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(61);
            assertThat(future).isNotDone();
            int polls = rig.api.log().size() - 1;
            assertThat(polls).isBetween(5, 12);
            rig.api.state("COMPLETED").image("https://cdn/x.png");
            rig.advance(15);
            assertThat(future).isCompleted();
        }
    }

    @Test
    void delaysGrowWithFullJitterAndStartAnewAfterAnAnswer() {
        try (Rig rig = new Rig()) {
            rig.api
                    .accepted("a")
                    .reply(500, "{}")
                    .reply(503, "{}")
                    .step(FakeApi.refuse())
                    .state("PROCESSING")
                    .reply(504, "")
                    .state("PROCESSING");
            rig.run();
            rig.advance(7);
            assertThat(rig.api.log())
                    .startsWith(
                            "0.0s POST /v2/flux-pro",
                            "1.0s GET /v2/requests/a/status",
                            "1.499s GET /v2/requests/a/status",
                            "2.499s GET /v2/requests/a/status",
                            "4.499s GET /v2/requests/a/status",
                            "5.499s GET /v2/requests/a/status",
                            "5.999s GET /v2/requests/a/status",
                            "6.999s GET /v2/requests/a/status");
        }
    }

    @Test
    void aResultIsFetchedUntilItComes() {
        try (Rig rig = new Rig()) {
            rig.api
                    .accepted("a")
                    .state("COMPLETED")
                    .reply(502, "")
                    .step(FakeApi.refuse())
                    .image("https://cdn/x.png");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(5);
            assertThat(future).isCompleted();
            assertThat(rig.api.log()).endsWith("2.499s GET /v2/requests/a");
        }
    }

    @Test
    void theDeadlineEndsTheRetriesAndTellsWhatFailedLast() {
        try (Rig rig = new Rig(builder -> builder.deadline(Duration.ofSeconds(20)))) {
            rig.api.accepted("a").state("PROCESSING").otherwise(502, "");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(19.9);
            assertThat(future).isNotDone();
            rig.advance(0.1);
            assertThat(Rig.failure(future))
                    .isInstanceOf(JobTimeoutException.class)
                    .hasCauseInstanceOf(ServerErrorException.class)
                    .hasMessage(
                            "Job 'a' of 'flux-pro' was still PROCESSING when its deadline passed after 20 s. The job may still"
                                    + " finish and be billed:"
                                    + " resume(JobRef.parse(\"segmind-job:1:flux-pro:a:1795168800000:1795172400000\")) goes on"
                                    + " waiting, until 2026-11-20T11:00:00Z. A longer deadline avoids this. 6"
                                    + " attempts to ask failed within 15.5 s, the first and the last alike:"
                                    + " GET /v2/requests/a/status was answered with 502 (request id 'a').");
        }
    }

    @Test
    void aReplyThatCannotBeReadIsAskedForAgainTwice() {
        try (Rig rig = new Rig()) {
            rig.api
                    .accepted("a")
                    .reply(200, "<html>hi</html>")
                    .reply(200, "[1]")
                    .state("COMPLETED")
                    .image("https://c/x");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(10);
            assertThat(future).isCompleted();
        }
    }

    @Test
    void aCallThatIsNotAnsweredIsCutOffAndMadeAgain() {
        try (Rig rig = new Rig(builder -> builder.callTimeout(Duration.ofSeconds(5)))) {
            rig.api.accepted("a");
            CompletableFuture<Generation> future = rig.run();
            rig.threads.hold();
            rig.advance(5.9);
            assertThat(rig.listener.events()).containsExactly("submitted a took 0ms");
            rig.advance(0.1);
            assertThat(rig.listener.events()).endsWith("retried #1 in 499ms: TransportException");
            rig.threads.release();
            rig.threads.runAll();
            rig.api.state("COMPLETED").image("https://c/x");
            rig.advance(0.5);
            assertThat(future).isCompleted();
        }
    }

    @Test
    void aCallIsCutToTheTimeThatIsLeft() {
        try (Rig rig =
                new Rig(builder -> builder.callTimeout(Duration.ofSeconds(60)).deadline(Duration.ofSeconds(3)))) {
            rig.api.accepted("a");
            CompletableFuture<Generation> future = rig.run();
            rig.threads.hold();
            rig.advance(3);
            assertThat(Rig.failure(future))
                    .isInstanceOf(JobTimeoutException.class)
                    .hasCauseInstanceOf(TransportException.class);
        }
    }

    @Test
    void manyJobsDoNotHammerADeadService() {
        try (Rig rig = new Rig()) {
            for (int i = 0; i < 1000; i++) {
                rig.api.accepted("job" + i);
                rig.run();
            }
            rig.api.otherwise(502, "");
            rig.advance(1);
            rig.api.log().clear();
            rig.advance(120);
            // 100 at once, then 5 a second, instead of the 10,000 that backoff alone would let through.
            assertThat(rig.api.log()).hasSizeBetween(300, 100 + 120 * 5);
        }
    }

    @Test
    void theBalanceIsAskedForAFewTimesOnly() {
        try (Rig rig = new Rig()) {
            for (int i = 0; i < 9; i++) {
                rig.api.step(FakeApi.refuse());
            }
            CompletableFuture<Credits> future = rig.client.creditsAsync();
            rig.advance(60);
            assertThat(Rig.failure(future))
                    .isInstanceOf(TransportException.class)
                    .hasMessage("GET /v1/get-user-credits failed: ConnectException: Connection refused.");
            assertThat(rig.api.log()).hasSize(5);
        }
    }

    @Test
    void theBalanceIsReadWithItsHyphen() {
        try (Rig rig = new Rig()) {
            rig.api.reply(200, "{\"credits\":1.5,\"free-credits\":0.018}");
            CompletableFuture<Credits> future = rig.client.creditsAsync();
            rig.time.run();
            assertThat(future.join()).isEqualTo(new Credits(new BigDecimal("1.5"), new BigDecimal("0.018")));
            assertThat(future.join().total()).isEqualByComparingTo("1.518");
        }
    }

    @Test
    void anAccountWithoutCreditsHasNone() {
        try (Rig rig = new Rig()) {
            rig.api.reply(404, "{\"error\":\"No credits found for the user\"}").reply(404, "{\"error\":\"Not Found\"}");
            CompletableFuture<Credits> none = rig.client.creditsAsync();
            rig.time.run();
            CompletableFuture<Credits> elsewhere = rig.client.creditsAsync();
            rig.time.run();
            assertThat(none.join()).isEqualTo(Credits.NONE);
            assertThat(Rig.failure(elsewhere))
                    .isExactlyInstanceOf(ApiException.class)
                    .hasMessage(
                            "GET /v1/get-user-credits was answered with 404: Not Found. Nothing is at this address: check"
                                    + " that baseUrl(...) leads to the Segmind API.");
        }
    }

    @Test
    void resultsGoBeforeSubmissionsAndThoseBeforePolls() {
        try (Rig rig = new Rig(builder -> builder.maxConcurrentCalls(1))) {
            rig.api.accepted("a").accepted("b").state("COMPLETED");
            rig.run();
            rig.advance(0.1);
            rig.run();
            rig.threads.hold();
            // The poll of a is in flight, that of b waits, and a submission comes.
            rig.advance(1);
            rig.submit();
            rig.threads.runOne();
            rig.time.run();
            rig.api.image("https://c/x").accepted("c").state("PROCESSING");
            for (int i = 0; i < 3; i++) {
                rig.threads.runOne();
                rig.time.run();
            }
            assertThat(rig.api.log())
                    .containsExactly(
                            "0.0s POST /v2/flux-pro",
                            "0.1s POST /v2/flux-pro",
                            "1.1s GET /v2/requests/a/status",
                            "1.1s GET /v2/requests/a",
                            "1.1s POST /v2/flux-pro",
                            "1.1s GET /v2/requests/b/status");
        }
    }
}
