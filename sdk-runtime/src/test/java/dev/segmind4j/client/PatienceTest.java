package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.AuthenticationException;
import dev.segmind4j.error.JobNotFoundException;
import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.error.PermissionDeniedException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.ServerErrorException;
import dev.segmind4j.error.Setbacks;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobState;
import dev.segmind4j.poll.PollPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A job that was accepted is paid for: no single reply ends it but one that says how it ended. */
class PatienceTest {
    private static final String RESUME = " The job may still finish and be billed:"
            + " resume(JobRef.parse(\"segmind-job:1:flux-pro:a:1795168800000:1795172400000\")) goes on waiting, until"
            + " 2026-11-20T11:00:00Z. A longer deadline avoids this.";

    /** Faults 1.5, 1.6, 1.7: once, on a poll and on the fetch of the result. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "404; {\"error\":\"Request not found\"}",
                "404; <html>no such page</html>",
                "401; {\"error\":\"unauthorized\"}",
                "403; {\"error\":\"forbidden\"}",
                "400; {\"error\":\"bad request\"}",
                "410; {\"error\":\"gone\"}",
                "302; ~~",
                "405; <html>",
                "422; <html>",
                "418; ~~",
                "200; <html>Log in</html>",
                "200; ~~",
                "204; ~~",
                "200; {\"sta",
                "200; {}",
                "200; null",
                "503; {}",
                "520; ~~"
            })
    void oneOddReplyIsRiddenOut(int status, String body) {
        try (Rig rig = new Rig()) {
            rig.api
                    .accepted("a")
                    .reply(status, body)
                    .state("COMPLETED")
                    .reply(status, body)
                    .image("https://cdn/x.png");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(5);
            assertThat(future.join().file().url()).isEqualTo("https://cdn/x.png");
            assertThat(rig.api.log()).hasSize(5);
        }
    }

    /** Fault 1.5: the replica that is asked first has not heard of the job yet. */
    @Test
    void a404IsBelievedWhenItCameThreeTimesOverHalfAMinute() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").otherwise(404, "{\"error\":\"Request not found\"}");
            CompletableFuture<Generation> future = rig.run();
            // The first at 1 s; then it is asked at a growing pace, at most every 15 s.
            rig.advance(30.9);
            assertThat(future).isNotDone();
            rig.advance(16);
            assertThat(Rig.failure(future)).isInstanceOfSatisfying(JobNotFoundException.class, e -> {
                assertThat(e.setbacks().count()).isGreaterThanOrEqualTo(3);
                assertThat(e.setbacks().over()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
            });
        }
    }

    /** Fault 1.5: seen three times only, however long that takes. */
    @Test
    void two404sAreNotBelievedHoweverFarApart() {
        PollPolicy policy = PollPolicy.fixed(Duration.ofSeconds(40));
        try (Rig rig = new Rig(builder -> builder.pollPolicy(policy))) {
            rig.api.accepted("a").reply(404, "{}").step(request -> {
                rig.api.state("COMPLETED").image("https://cdn/x.png");
                return rig.api.response(request, 404, "{}");
            });
            CompletableFuture<Generation> future = rig.run();
            rig.advance(50);
            assertThat(future).isCompleted();
        }
    }

    /** Fault 1.5: two replicas, of which one lags. A good reply in between counts. */
    @Test
    void a404ThatIsContradictedBeginsAnew() {
        PollPolicy policy = PollPolicy.fixed(Duration.ofSeconds(20));
        try (Rig rig = new Rig(builder -> builder.pollPolicy(policy))) {
            rig.api.accepted("a");
            for (int i = 0; i < 10; i++) {
                rig.api.reply(404, "{}").reply(404, "{}").state("PROCESSING");
            }
            rig.api.state("COMPLETED").image("https://cdn/x.png");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(260);
            assertThat(future).isCompleted();
        }
    }

    /** Fault 1.6: a key that is changed in the middle of a job. Each call asks for the key anew. */
    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aKeyIsGivenAMinuteToBecomeRight(int status) {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").otherwise(status, "{\"error\":\"no\"}");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(60.9);
            assertThat(future).isNotDone();
            rig.advance(16);
            Throwable failure = Rig.failure(future);
            assertThat(failure)
                    .isInstanceOf(status == 401 ? AuthenticationException.class : PermissionDeniedException.class)
                    .isInstanceOfSatisfying(ApiException.class, e -> {
                        assertThat(e.ref().requestId()).isEqualTo("a");
                        assertThat(e.setbacks().count()).isGreaterThan(3);
                        assertThat(e.setbacks().over()).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
                    });
        }
    }

    /** Fault 1.6: over the wire, where the key is: it is wrong for a while. */
    @Test
    void aRotatedKeyIsUsedAsSoonAsItIsThere() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (SocketRig rig = new SocketRig(builder -> builder.apiKey(() -> "SG_key" + asked.getAndIncrement()))) {
            rig.accepted()
                    .reply(401, "{}")
                    .reply(401, "{}")
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
            assertThat(rig.run().text()).isEqualTo("x");
            assertThat(rig.requests())
                    .extracting(request -> request.getHeaders().get("x-api-key"))
                    .containsExactly("SG_key0", "SG_key1", "SG_key2", "SG_key3", "SG_key4");
        }
    }

    /** Fault 1.7: three minutes of a gateway's pages, empty bodies and redirects are no worse than three minutes of 502. */
    @ParameterizedTest
    @CsvSource({"200, <html>back soon</html>", "200, ''", "302, ''", "400, <html>", "410, {}", "502, ''"})
    void threeMinutesOfNonsenseLoseNoJob(int status, String body) {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").state("PROCESSING").otherwise(status, body);
            CompletableFuture<Generation> future = rig.run();
            rig.advance(180);
            assertThat(future).isNotDone();
            assertThat(rig.api.log()).hasSizeBetween(14, 25);
            rig.api.state("COMPLETED").image("https://cdn/x.png");
            rig.advance(15);
            assertThat(future).isCompleted();
        }
    }

    /** Faults 1.6, 1.7: nothing is kept from the user: the listener hears of each, the exception tells the first and the last. */
    @Test
    void whatWasRiddenOutIsToldInTheEnd() {
        try (Rig rig = new Rig(builder -> builder.deadline(Duration.ofSeconds(10)))) {
            rig.api
                    .accepted("a")
                    .reply(404, "{\"error\":\"Request not found\"}")
                    .reply(200, "<html>hi</html>")
                    .reply(302, "", "Location: https://login.example/")
                    .otherwise(502, "<html>Bad gateway</html>");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(10);
            assertThat(Rig.failure(future))
                    .isInstanceOfSatisfying(JobTimeoutException.class, e -> {
                        Setbacks setbacks = e.setbacks();
                        assertThat(setbacks.count()).isEqualTo(5);
                        assertThat(setbacks.over().toMillis()).isEqualTo(7499);
                        assertThat(setbacks.first())
                                .isInstanceOfSatisfying(
                                        ApiException.class,
                                        first -> assertThat(first.status()).isEqualTo(404));
                        assertThat(setbacks.last()).isSameAs(e.getCause()).isInstanceOf(ServerErrorException.class);
                    })
                    .hasMessage("Job 'a' of 'flux-pro' was still QUEUED when its deadline passed after 10 s." + RESUME
                            + " 5 attempts to ask failed within 7.5 s. The first: GET /v2/requests/a/status was answered"
                            + " with 404 (request id 'a'): Request not found. The last: GET /v2/requests/a/status was answered"
                            + " with 502 (request id 'a'): an HTML page.");
            assertThat(rig.listener.events())
                    .containsExactly(
                            "submitted a took 0ms",
                            "retried #1 in 499ms: ApiException",
                            "retried #2 in 999ms: ProtocolException",
                            "retried #3 in 1999ms: ApiException",
                            "retried #4 in 3999ms: ServerErrorException",
                            "retried #5 in 7999ms: ServerErrorException",
                            "finished JobTimeoutException after 0 polls");
            assertThat(rig.listener.failures())
                    .extracting(SegmindException::ref)
                    .doesNotContainNull();
            assertThat(rig.listener.failures().get(1)).isInstanceOf(ProtocolException.class);
        }
    }

    /** Fault 1.11: words that are no state of the API's, with a reason beside them that must not be lost. */
    @ParameterizedTest
    @ValueSource(strings = {"CANCELLED", "ERROR"})
    void anUnknownStateIsPolledOnAndItsReasonTold(String state) {
        try (Rig rig = new Rig(builder -> builder.deadline(Duration.ofSeconds(5)))) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"" + state + "\",\"error\":\"Out of GPUs\"}");
            Job job = rig.submit().join();
            rig.advance(4.9);
            assertThat(job.state()).isEqualTo(JobState.of(state));
            assertThat(job.isDone()).isFalse();
            rig.advance(0.1);
            assertThat(Rig.failure(job.result()))
                    .isInstanceOfSatisfying(
                            JobTimeoutException.class,
                            e -> assertThat(e.setbacks().words()).isEqualTo("Out of GPUs"))
                    .hasMessage("Job 'a' of 'flux-pro' was still " + state + " when its deadline passed after 5 s."
                            + RESUME + " The server said: Out of GPUs.");
        }
    }

    /** Fault 1.11: the same in place of the result. */
    @Test
    void aReasonInPlaceOfTheResultIsTold() {
        try (Rig rig = new Rig(builder -> builder.deadline(Duration.ofSeconds(5)))) {
            rig.api
                    .accepted("a")
                    .state("COMPLETED")
                    .otherwise(200, "{\"status\":\"ARCHIVED\",\"error\":\"Moved to cold storage\"}");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(5);
            assertThat(Rig.failure(future))
                    .hasMessage(
                            "Job 'a' of 'flux-pro' was COMPLETED, but its result had not come when its deadline passed after"
                                    + " 5 s." + RESUME + " The server said: Moved to cold storage.");
        }
    }

    /** Fault 1.11: a state that is not known turns into one that is. */
    @Test
    void anUnknownStateMayBeFollowedByTheResult() {
        try (Rig rig = new Rig()) {
            rig.api
                    .accepted("a")
                    .reply(200, "{\"status\":\"ERROR\",\"error\":\"preempted, queued again\"}")
                    .state("COMPLETED")
                    .image("https://cdn/x.png");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(2);
            assertThat(future).isCompleted();
        }
    }

    /** Fault 1.6: so many odd replies in a row that a counter would have ended each of these jobs. */
    @Test
    void manyJobsSurviveManyOddReplies() {
        try (Rig rig = new Rig()) {
            List<CompletableFuture<Generation>> futures = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                rig.api.accepted("job" + i);
                futures.add(rig.run());
            }
            rig.api.otherwise(403, "");
            rig.advance(50);
            rig.api.otherwise(request -> rig.api.response(
                    request,
                    200,
                    request.url().encodedPath().endsWith("/status")
                            ? "{\"status\":\"COMPLETED\"}"
                            : "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/x\"}"));
            rig.advance(60);
            assertThat(futures).allMatch(future -> future.isDone() && !future.isCompletedExceptionally());
        }
    }
}
