package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.error.RateLimitedException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.testkit.FakeApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pause is a guess: one call finds out whether the API still limits the rate, the others wait. */
class RateLimitTest {
    /** An API that does every job at once, or limits the rate. */
    private static final class Api {
        boolean limits;
        int refused;
        int ids;

        FakeApi.Step on(Rig rig, String... headers) {
            return request -> {
                if (limits) {
                    refused++;
                    return rig.api.response(request, 429, "{\"error\":\"Rate limit exceeded\"}", headers);
                }
                return rig.api.response(request, 200, answer(request));
            };
        }

        private String answer(Request request) {
            if (request.method().equals("POST")) {
                return "{\"request_id\":\"job" + ids++ + "\"}";
            }
            return request.url().encodedPath().endsWith("/status")
                    ? "{\"status\":\"COMPLETED\"}"
                    : "{\"status\":\"COMPLETED\",\"output\":\"x\"}";
        }
    }

    private static List<CompletableFuture<Generation>> run(Rig rig, int jobs) {
        List<CompletableFuture<Generation>> futures = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            futures.add(rig.run());
        }
        return futures;
    }

    /** Fault 1.13: one reply asks for two hours: fifty jobs ended within seconds, and nothing more was sent. */
    @Test
    void aPauseOfTwoHoursIsProbedAndEndsNobody() {
        try (Rig rig = new Rig()) {
            Api api = new Api();
            rig.api.otherwise(api.on(rig, "Retry-After: 7200"));
            List<CompletableFuture<Generation>> futures = run(rig, 50);
            assertThat(rig.client.openJobs()).hasSize(50);
            rig.threads.hold();
            rig.advance(1);
            api.limits = true;
            // Of those that are in flight at that moment each is refused.
            int atOnce = rig.threads.inFlight();
            rig.threads.runAll();
            rig.threads.release();
            rig.time.run();
            futures.addAll(run(rig, 20));
            rig.api.log().clear();
            rig.advance(300);
            assertThat(futures).noneMatch(CompletableFuture::isDone);
            assertThat(rig.api.log())
                    .as("probes after 1, 2, 4, 8, 16, 32 and then every 60 s")
                    .extracting(call -> call.substring(0, call.indexOf('.')))
                    .containsExactly("1", "3", "7", "15", "31", "63", "123", "183", "243");
            assertThat(api.refused).isEqualTo(atOnce + 9);
            assertThat(rig.listener.events())
                    .filteredOn(event -> event.startsWith("paused"))
                    .hasSize(10)
                    .endsWith("paused until 2026-11-20T10:05:03.998999970Z");
            api.limits = false;
            rig.advance(180);
            assertThat(futures).allMatch(future -> future.isDone() && !future.isCompletedExceptionally());
        }
    }

    /** Fault 1.13: a reset time that is past, today or in the year 2612. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-rate-limit-reset-at-utc: 2026-11-20T09:00:00Z",
                "x-rate-limit-reset-at-utc: 2026-11-20T16:00:00Z",
                "x-rate-limit-reset-at-utc: 20261128090000",
                "Retry-After: 61",
                "Retry-After: -1",
                "Retry-After: 0"
            })
    void aTimeThatIsNotBelievedIsProbedAfterASecond(String header) {
        try (Rig rig = new Rig()) {
            rig.api.reply(429, "{}", header).accepted("a");
            CompletableFuture<Job> future = rig.submit();
            rig.advance(0.9);
            assertThat(future).isNotDone();
            rig.advance(0.1);
            assertThat(future).isCompleted();
        }
    }

    /** Fault 1.13: the retry that is told is the one that is made. */
    @Test
    void theListenerHearsWhenTheNextCallMayBeMade() {
        try (Rig rig = new Rig()) {
            rig.api.reply(429, "{}", "Retry-After: 7200").accepted("a");
            rig.submit();
            rig.advance(1);
            assertThat(rig.listener.events())
                    .containsExactly(
                            "paused until 2026-11-20T10:00:00.999999999Z",
                            "retried #1 in 999ms: RateLimitedException",
                            "submitted a took 999ms");
        }
    }

    /** Fault 1.13: nobody dies of the pause before its own deadline; what ended it is told. */
    @Test
    void jobsAndSubmissionsWaitAPauseOutUntilTheirDeadlines() {
        try (Rig rig = new Rig(builder -> builder.deadline(Duration.ofSeconds(100)))) {
            Api api = new Api();
            rig.api.otherwise(api.on(rig, "Retry-After: 7200"));
            List<CompletableFuture<Generation>> futures = run(rig, 5);
            api.limits = true;
            rig.advance(1);
            List<CompletableFuture<Generation>> late = run(rig, 5);
            rig.advance(98.9);
            assertThat(futures).noneMatch(CompletableFuture::isDone);
            rig.advance(0.1);
            assertThat(futures)
                    .allSatisfy(future -> assertThat(Rig.failure(future))
                            .isInstanceOf(JobTimeoutException.class)
                            .hasMessageContaining(
                                    " when its deadline passed after 100 s. The client was not asking then, because the API"
                                            + " limits the rate (429: Rate limit exceeded)."));
            rig.advance(0.9);
            assertThat(late).noneMatch(CompletableFuture::isDone);
            rig.advance(0.1);
            assertThat(late)
                    .allSatisfy(future -> assertThat(Rig.failure(future))
                            .isInstanceOf(JobTimeoutException.class)
                            .hasMessageStartingWith(
                                    "POST /v2/flux-pro was not accepted before its deadline passed after 100 s."));
        }
    }

    /** Fault 1.16: each call's error is its own and names its own job. */
    @Test
    void everyErrorIsOfTheCallThatEndsWithIt() {
        try (Rig rig = new Rig(builder -> builder.deadline(Duration.ofSeconds(30)))) {
            Api api = new Api();
            rig.api.otherwise(api.on(rig, "Retry-After: 20"));
            List<CompletableFuture<Generation>> futures = run(rig, 20);
            List<Job> jobs = rig.client.openJobs();
            assertThat(jobs).hasSize(20);
            rig.threads.hold();
            rig.advance(1);
            api.limits = true;
            rig.threads.runAll();
            rig.threads.release();
            rig.time.run();
            assertThat(rig.listener.failures()).hasSize(20);
            Set<String> named = new HashSet<>();
            rig.listener.failures().forEach(failure -> {
                assertThat(failure).isInstanceOf(RateLimitedException.class);
                assertThat(((ApiException) failure).call())
                        .isEqualTo("GET /v2/requests/" + failure.ref().requestId() + "/status");
                named.add(failure.ref().requestId());
            });
            assertThat(named).hasSize(20);
            rig.advance(30);
            Map<Throwable, String> thrown = new IdentityHashMap<>();
            for (Job job : jobs) {
                assertThat(Rig.failure(job.result())).isInstanceOfSatisfying(JobTimeoutException.class, e -> {
                    assertThat(e.ref()).isEqualTo(job.ref());
                    assertThat(((RateLimitedException) e.getCause()).ref()).isEqualTo(job.ref());
                    thrown.put(e, "");
                    thrown.put(e.getCause(), "");
                });
            }
            assertThat(thrown).hasSize(40);
            assertThat(futures).allMatch(CompletableFuture::isCompletedExceptionally);
        }
    }

    /** Fault 1.16: submissions that end because of one and the same pause. */
    @Test
    void everySubmissionsErrorIsItsOwn() {
        try (Rig rig = new Rig(builder -> builder.deadline(Duration.ofSeconds(10)))) {
            rig.api.otherwise(429, "{\"error\":\"Rate limit exceeded\"}", "Retry-After: 11");
            Set<Throwable> thrown = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
            rig.threads.hold();
            List<CompletableFuture<Generation>> futures = run(rig, 10);
            rig.threads.runAll();
            rig.threads.release();
            rig.advance(11);
            futures.forEach(future -> {
                assertThat(Rig.failure(future))
                        .isInstanceOfSatisfying(
                                RateLimitedException.class,
                                e -> assertThat(e.ref()).isNull());
                thrown.add(Rig.failure(future));
            });
            assertThat(thrown).hasSize(10);
        }
    }
}
