package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.error.OrphanedException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.testkit.Caller;
import java.time.Duration;
import java.util.Map;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A v1 call that is answered with a job in place of the output: the job is polled to its end. */
@Timeout(60)
class QueuedSyncRunTest {
    private static final String QUEUED = "{\"request_id\":\"a\",\"status\":\"QUEUED\"}";

    private static Caller<Generation> runSync(Rig rig, CallOptions options) {
        return Caller.of(() -> rig.client.model("flux-pro").runSync(Map.of("prompt", "x"), options));
    }

    /** Fault 1.12: under 200, under 202. */
    @ParameterizedTest
    @ValueSource(ints = {200, 202})
    void isPolledToItsEnd(int status) throws Exception {
        try (Rig rig = new Rig()) {
            rig.api.reply(status, QUEUED).state("PROCESSING").state("COMPLETED").image("https://cdn/x.png");
            Caller<Generation> caller = runSync(rig, CallOptions.defaults());
            rig.untilCalled(1);
            assertThat(rig.client.openJobs())
                    .extracting(Job::ref)
                    .containsExactly(JobRef.of("flux-pro", "a", Rig.START));
            rig.advance(2);
            Generation generation = caller.value();
            assertThat(generation.requestId()).isEqualTo("a");
            assertThat(generation.file().url()).isEqualTo("https://cdn/x.png");
            assertThat(rig.api.log())
                    .containsExactly(
                            "0.0s POST /v1/flux-pro",
                            "1.0s GET /v2/requests/a/status",
                            "2.0s GET /v2/requests/a/status",
                            "2.0s GET /v2/requests/a");
            assertThat(rig.listener.events())
                    .startsWith("submitted a took 0ms")
                    .endsWith("finished well after 2 polls");
        }
    }

    /** Fault 1.12: and may fail there. */
    @Test
    void mayFail() throws Exception {
        try (Rig rig = new Rig()) {
            rig.api.reply(202, QUEUED).reply(422, "{\"status\":\"FAILED\",\"error\":\"NSFW content\"}");
            Caller<Generation> caller = runSync(rig, CallOptions.defaults());
            rig.untilCalled(1);
            rig.advance(1);
            assertThat(caller.failure())
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageStartingWith("Job 'a' of 'flux-pro' failed: NSFW content.");
        }
    }

    /** Fault 1.12: within the deadline of the call, not one of its own. */
    @Test
    void endsAtTheDeadlineOfTheCall() throws Exception {
        try (Rig rig = new Rig()) {
            rig.api.reply(202, QUEUED).otherwise(200, "{\"status\":\"PROCESSING\"}");
            rig.threads.hold();
            Caller<Generation> caller = runSync(rig, CallOptions.deadline(Duration.ofSeconds(5)));
            rig.until(() -> rig.threads.inFlight() == 1);
            rig.advance(3);
            rig.threads.release();
            rig.threads.runAll();
            rig.advance(1.9);
            assertThat(caller.isOver()).isFalse();
            rig.advance(0.1);
            assertThat(caller.failure()).isInstanceOfSatisfying(JobTimeoutException.class, e -> {
                assertThat(e.elapsed()).isEqualTo(Duration.ofSeconds(5));
                assertThat(e.ref()).isEqualTo(JobRef.of("flux-pro", "a", Rig.START.plusSeconds(3)));
            });
        }
    }

    /** Fault 1.12: an interrupt while the job is polled stops that, and tells the job. */
    @Test
    void isAbandonedByAnInterrupt() throws Exception {
        try (Rig rig = new Rig()) {
            rig.api.reply(202, QUEUED).otherwise(200, "{\"status\":\"PROCESSING\"}");
            Caller<Generation> caller = runSync(rig, CallOptions.defaults());
            rig.untilCalled(1);
            rig.advance(1);
            caller.interrupt();
            OrphanedException left = caller.left();
            assertThat(left.ref().requestId()).isEqualTo("a");
            rig.time.run();
            assertThat(rig.client.openJobs()).isEmpty();
            assertThat(rig.time.untilNextTimer()).isNull();
            assertThat(rig.listener.events()).endsWith("finished CancellationException after 1 polls");
        }
    }

    /** Fault 1.12: an interrupt before the reply: nobody polls the job, but it is told. */
    @Test
    void isToldWhenTheCallerHasLeft() throws Exception {
        try (Rig rig = new Rig()) {
            Caller<Generation> caller =
                    Caller.of(() -> rig.client.model("flux-pro").runSync(Map.of("prompt", "x")));
            rig.api.step(request -> {
                Response accepted = rig.api.response(request, 202, QUEUED);
                caller.interrupt();
                caller.awaitEnd();
                return accepted;
            });
            rig.untilCalled(1);
            OrphanedException left = caller.left();
            assertThat(left.later().join()).isEqualTo(JobRef.of("flux-pro", "a", Rig.START));
            assertThat(rig.listener.events()).containsExactly("orphaned a: its thread was interrupted");
            assertThat(rig.api.log()).containsExactly("0.0s POST /v1/flux-pro");
        }
    }

    /** Fault 1.12: a job that cannot be asked for. */
    @Test
    void anIdThatLeadsElsewhereIsTold() throws Exception {
        try (Rig rig = new Rig()) {
            rig.api.reply(202, "{\"request_id\":\"..\",\"status\":\"QUEUED\"}");
            Caller<Generation> caller = runSync(rig, CallOptions.defaults());
            rig.untilCalled(1);
            assertThat(caller.failure())
                    .isInstanceOfSatisfying(
                            SubmitOutcomeUnknownException.class,
                            e -> assertThat(e.requestId()).isEqualTo(".."));
        }
    }
}
