package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.error.JobExpiredException;
import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.JobNotFoundException;
import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import dev.segmind4j.poll.PollPolicy;
import dev.segmind4j.testkit.Paint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** When jobs are polled and how they end, on a clock that is moved by hand. */
class PollingTest {
    @Test
    void aJobIsPolledEverySecondAndItsResultFetchedAtOnce() {
        try (Rig rig = new Rig()) {
            rig.api
                    .accepted("a")
                    .state("QUEUED")
                    .state("PROCESSING")
                    .state("COMPLETED")
                    .image("https://cdn/x.png");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(10);
            assertThat(future.join().file().url()).isEqualTo("https://cdn/x.png");
            assertThat(rig.api.log())
                    .containsExactly(
                            "0.0s POST /v2/flux-pro",
                            "1.0s GET /v2/requests/a/status",
                            "2.0s GET /v2/requests/a/status",
                            "3.0s GET /v2/requests/a/status",
                            "3.0s GET /v2/requests/a");
            assertThat(rig.listener.events())
                    .containsExactly(
                            "submitted a took 0ms",
                            "polled QUEUED #1 at 1000ms",
                            "polled PROCESSING #2 at 2000ms",
                            "changed QUEUED->PROCESSING",
                            "polled COMPLETED #3 at 3000ms",
                            "changed PROCESSING->COMPLETED",
                            "finished well after 3 polls");
        }
    }

    @Test
    void aJobThatIsCompletedWhenAcceptedIsFetchedWithoutAPoll() {
        try (Rig rig = new Rig()) {
            rig.api
                    .reply(200, "{\"request_id\":\"a\",\"status\":\"COMPLETED\"}")
                    .image("https://cdn/x.png");
            assertThat(rig.run().join().requestId()).isEqualTo("a");
            assertThat(rig.api.log()).containsExactly("0.0s POST /v2/flux-pro", "0.0s GET /v2/requests/a");
        }
    }

    @Test
    void anUnknownStateIsStillRunning() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").state("PREEMPTED").state("COMPLETED").image("https://cdn/x.png");
            Job job = rig.submit().join();
            rig.advance(1);
            assertThat(job.state()).isEqualTo(JobState.of("PREEMPTED"));
            assertThat(job.isDone()).isFalse();
            rig.advance(1);
            assertThat(job.isDone()).isTrue();
        }
    }

    @Test
    void aResultThatLagsBehindItsStatusIsFetchedAgain() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").state("COMPLETED").state("PROCESSING").image("https://cdn/x.png");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(2);
            assertThat(future).isCompleted();
            assertThat(rig.api.log()).endsWith("1.0s GET /v2/requests/a", "2.0s GET /v2/requests/a");
        }
    }

    @Test
    void failedUnder422EndsWithTheServersWords() {
        try (Rig rig = new Rig()) {
            rig.api
                    .accepted("a")
                    .reply(
                            422,
                            "{\"error\":\"Prompt is required for video generation.\",\"metrics\":{\"inference_time\":"
                                    + "0.003372,\"queue_time\":0.025989},\"status\":\"FAILED\"}");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(1);
            assertThat(Rig.failure(future))
                    .isInstanceOfSatisfying(JobFailedException.class, e -> {
                        assertThat(e.ref().requestId()).isEqualTo("a");
                        assertThat(e.detail()).isEqualTo("Prompt is required for video generation.");
                        assertThat(e.metrics().queueTime()).isEqualTo(Duration.ofNanos(25_989_000));
                    })
                    .hasMessage("Job 'a' of 'flux-pro' failed: Prompt is required for video generation."
                            + " Running the same request again is a new, billed job.");
        }
    }

    @Test
    void theDeadlineEndsThePollingAndSaysHowToGoOn() {
        try (Rig rig = new Rig(builder -> builder.deadline(Duration.ofMillis(3500)))) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(3.4);
            assertThat(future).isNotDone();
            rig.advance(100);
            assertThat(Rig.failure(future))
                    .isInstanceOfSatisfying(JobTimeoutException.class, e -> {
                        assertThat(e.lastState()).isEqualTo(JobState.PROCESSING);
                        assertThat(e.elapsed()).isEqualTo(Duration.ofMillis(3500));
                        assertThat(e.ref()).isEqualTo(JobRef.of("flux-pro", "a", Rig.START));
                    })
                    .hasMessage("Job 'a' of 'flux-pro' was still PROCESSING when its deadline passed after 3.5 s."
                            + " The job may still finish and be billed:"
                            + " resume(JobRef.parse(\"segmind-job:1:flux-pro:a:1795168800000:1795172400000\"))"
                            + " goes on waiting, until 2026-11-20T11:00:00Z. A longer deadline avoids this.");
            assertThat(rig.api.log()).hasSize(4);
            assertThat(rig.client.openJobs()).isEmpty();
        }
    }

    @Test
    void theDeadlineOfACallWinsOverTheClients() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            CompletableFuture<Generation> future = rig.run(CallOptions.deadline(Duration.ofSeconds(2)));
            rig.advance(2);
            assertThat(Rig.failure(future)).isInstanceOf(JobTimeoutException.class);
        }
    }

    @Test
    void anUnknownIdIsToldApartFromAnExpiredOne() {
        try (Rig rig = new Rig()) {
            rig.api.otherwise(404, "{\"error\":\"Request not found\"}");
            Job fresh = rig.client.resume(JobRef.of("flux-pro", "a", Rig.START.minusSeconds(60)));
            Job old = rig.client.resume(JobRef.of("flux-pro", "b", Rig.START.minusSeconds(3600)));
            rig.advance(60);
            assertThat(Rig.failure(fresh.result()))
                    .isInstanceOf(JobNotFoundException.class)
                    .hasMessage(
                            "The API does not know job 'a' of 'flux-pro', which would expire at 2026-11-20T10:59:00Z only."
                                    + " Check that the reference is whole and that the key and baseUrl(...) are those it was"
                                    + " submitted with. 7 attempts to ask failed within 30.5 s, the first and the last alike: GET"
                                    + " /v2/requests/a/status was answered with 404 (request id 'a'): Request not found.");
            assertThat(Rig.failure(old.result()))
                    .isInstanceOf(JobExpiredException.class)
                    .hasMessage(
                            "Job 'b' of 'flux-pro' expired at 2026-11-20T10:00:00Z: the API keeps status and result for"
                                    + " one hour after submission. Its result cannot be fetched any more; run the request again,"
                                    + " which is a new, billed job.");
        }
    }

    @Test
    void aResultThatExpiresBetweenStatusAndFetchIsExpired() {
        try (Rig rig = new Rig(
                builder -> builder.deadline(Duration.ofHours(2)).pollPolicy(PollPolicy.fixed(Duration.ofHours(1))))) {
            rig.api.accepted("a").state("COMPLETED").otherwise(404, "{\"error\":\"Request not found\"}");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(3600);
            assertThat(Rig.failure(future)).isInstanceOf(JobExpiredException.class);
        }
    }

    @Test
    void aResumedJobIsPolledAtOnceAndKnowsItsAge() {
        List<String> seen = new ArrayList<>();
        PollPolicy policy = job -> {
            seen.add(job.model() + " " + job.age() + " " + job.state() + " " + job.polls() + " " + job.states());
            return Duration.ofSeconds(5);
        };
        try (Rig rig = new Rig(builder -> builder.pollPolicy(policy))) {
            rig.api.state("PROCESSING").state("COMPLETED").image("https://cdn/x.png");
            Job job = rig.client.resume(JobRef.of("flux-pro", "a", Rig.START.minusSeconds(90)));
            rig.advance(5);
            assertThat(job.isDone()).isTrue();
            assertThat(rig.api.log())
                    .containsExactly(
                            "0.0s GET /v2/requests/a/status",
                            "5.0s GET /v2/requests/a/status",
                            "5.0s GET /v2/requests/a");
            assertThat(seen)
                    .containsExactly(
                            "flux-pro PT1M30S PROCESSING 1 [SeenState[state=PROCESSING, notYet=PT0S, seen=PT1M30S]]");
        }
    }

    @Test
    void aPolicyIsToldWhatWasSeenAndWhatCameOfIt() {
        List<String> seen = new ArrayList<>();
        PollPolicy policy = new PollPolicy() {
            @Override
            public Duration nextPoll(PolledJob job) {
                seen.add(job.age().getSeconds() + " " + job.states());
                return Duration.ofSeconds(2);
            }

            @Override
            public void finished(FinishedJob job) {
                seen.add(job.toString());
            }
        };
        try (Rig rig = new Rig(builder -> builder.pollPolicy(policy))) {
            rig.api
                    .accepted("a")
                    .state("QUEUED")
                    .state("PROCESSING")
                    .state("PROCESSING")
                    .state("COMPLETED")
                    .image("https://cdn/x.png");
            rig.run();
            rig.advance(8);
            String queued = "SeenState[state=QUEUED, notYet=PT0S, seen=PT0S]";
            String processing = "SeenState[state=PROCESSING, notYet=PT2S, seen=PT4S]";
            assertThat(seen)
                    .containsExactly(
                            "0 [" + queued + "]",
                            "2 [" + queued + "]",
                            "4 [" + queued + ", " + processing + "]",
                            "6 [" + queued + ", " + processing + "]",
                            "FinishedJob[model=flux-pro, typicalLatency=null, completed=true, resumed=false, runningAt=PT6S,"
                                    + " finishedBy=PT8S, states=[" + queued + ", " + processing
                                    + "], polls=4, metrics=Metrics{raw={}}]");
        }
    }

    @Test
    void aPolicyThatThrowsOrGoesBackwardsIsReplacedByASecond() {
        List<Duration> wishes = new ArrayList<>(List.of(Duration.ofSeconds(-5)));
        PollPolicy policy = job -> wishes.remove(0);
        try (Rig rig = new Rig(builder -> builder.pollPolicy(policy))) {
            rig.api.accepted("a").state("PROCESSING").state("COMPLETED").image("https://cdn/x.png");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(2);
            assertThat(future).isCompleted();
            assertThat(rig.api.log()).contains("1.0s GET /v2/requests/a/status", "2.0s GET /v2/requests/a/status");
        }
    }

    @Test
    void exponentialDelaysGrowByHalfUpToTheLongest() {
        PollPolicy policy = PollPolicy.exponential(Duration.ofSeconds(1), Duration.ofSeconds(2));
        try (Rig rig = new Rig(builder -> builder.pollPolicy(policy).random(() -> 0.5))) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            rig.run();
            rig.advance(4);
            assertThat(rig.api.log())
                    .containsExactly(
                            "0.0s POST /v2/flux-pro",
                            "0.5s GET /v2/requests/a/status",
                            "1.25s GET /v2/requests/a/status",
                            "2.25s GET /v2/requests/a/status",
                            "3.25s GET /v2/requests/a/status");
        }
    }

    @Test
    void aJobThatStillRunsNearTheEndOfItsHourIsAnnounced() {
        PollPolicy policy = PollPolicy.fixed(Duration.ofMinutes(10));
        try (Rig rig = new Rig(builder -> builder.pollPolicy(policy).deadline(Duration.ofHours(2)))) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"QUEUED\"}");
            rig.run();
            rig.advance(50 * 60);
            assertThat(rig.listener.events()).doesNotContain("expiring a");
            rig.advance(10 * 60);
            rig.advance(10 * 60);
            assertThat(rig.listener.events()).containsOnlyOnce("expiring a");
        }
    }

    @Test
    void aJumpOfTheWallClockChangesNothing() {
        try (Rig rig = new Rig()) {
            rig.api
                    .reply(200, "{\"request_id\":\"a\"}", "Date: Fri, 20 Nov 2026 10:00:00 GMT")
                    .state("PROCESSING")
                    .otherwise(404, "{\"error\":\"Request not found\"}");
            CompletableFuture<Generation> future = rig.run();
            rig.time.jumpClock(Duration.ofDays(300));
            rig.advance(60);
            assertThat(Rig.failure(future)).isInstanceOf(JobNotFoundException.class);
        }
    }

    @Test
    void theServersDateCorrectsAClockThatIsWrongOnceTwoRepliesAgree() {
        try (Rig rig = new Rig()) {
            rig.api
                    .reply(200, "{\"credits\":1}", "Date: Fri, 20 Nov 2026 12:29:58 GMT")
                    .reply(200, "{\"credits\":1}", "Date: Fri, 20 Nov 2026 12:29:59 GMT");
            rig.client.creditsAsync();
            rig.advance(1);
            rig.client.creditsAsync();
            rig.advance(1);
            rig.api.reply(200, "{\"request_id\":\"a\"}", "Date: Fri, 20 Nov 2026 12:30:00 GMT");
            Job job = rig.submit().join();
            assertThat(job.ref().submittedAt()).isEqualTo("2026-11-20T12:30:00Z");
            assertThat(job.ref().expiresAt()).isEqualTo("2026-11-20T13:30:00Z");
        }
    }

    @Test
    void aTypedModelsTypicalLatencyReachesThePolicy() {
        List<Duration> seen = new ArrayList<>();
        PollPolicy policy = job -> {
            seen.add(job.typicalLatency());
            return Duration.ofSeconds(1);
        };
        try (Rig rig = new Rig(builder -> builder.pollPolicy(policy))) {
            rig.api.accepted("a");
            rig.client.model(Paint.BINDING).runAsync(new Paint("x"));
            rig.time.run();
            assertThat(seen).containsExactly(Duration.ofMillis(20_290));
            assertThat(rig.api.log()).containsExactly("0.0s POST /v2/paint");
            assertThat(rig.api.bodies()).containsExactly("{\"prompt\":\"x\"}");
        }
    }
}
