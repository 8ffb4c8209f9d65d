package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.Timeline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What happened to a job, step by step, for those who ask for it. */
class TimelineTest {
    @Test
    void itTellsEveryStepWithTheJobsAge() {
        try (Rig rig = new Rig(builder -> builder.timeline(true))) {
            rig.api
                    .accepted("a")
                    .state("QUEUED")
                    .reply(502, "bad gateway")
                    .state("PROCESSING")
                    .state("COMPLETED")
                    .image("https://cdn/x.png");
            Job job = rig.submit().join();
            rig.advance(10);
            assertThat(job.timeline())
                    .hasToString("     0.0 s accepted, 0 s after the call\n"
                            + "     1.0 s poll 1 saw QUEUED, took 0 s\n"
                            + "     2.0 s ServerErrorException (502), next attempt in 0.5 s\n"
                            + "     2.5 s poll 2 saw PROCESSING, took 0 s\n"
                            + "     3.5 s poll 3 saw COMPLETED, took 0 s\n"
                            + "     3.5 s result fetched\n");
            assertThat(job.timeline().entries().get(1).at()).isEqualTo(Rig.START.plusSeconds(1));
        }
    }

    @Test
    void itComesWithTheFailure() {
        try (Rig rig = new Rig(builder -> builder.timeline(true))) {
            rig.api.accepted("a").reply(422, "{\"status\":\"FAILED\",\"error\":\"secret words\"}");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(1);
            assertThat(Rig.failure(future))
                    .isInstanceOfSatisfying(
                            JobFailedException.class,
                            e -> assertThat(e.timeline())
                                    .hasToString("     0.0 s accepted, 0 s after the call\n"
                                            + "     1.0 s poll 1 saw FAILED, took 0 s\n"
                                            + "     1.0 s ended with JobFailedException\n"));
        }
    }

    @Test
    void itComesWithAWaitThatIsOver() throws Exception {
        try (Rig rig = new Rig(builder -> builder.timeline(true))) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            Job job = rig.submit().join();
            rig.advance(1);
            JobTimeoutException over = catchThrowableOfType(JobTimeoutException.class, () -> job.await(Duration.ZERO));
            assertThat(over.timeline().entries()).hasSize(2);
        }
    }

    @Test
    void ofManyStepsTheFirstAndTheLastAreKept() {
        try (Rig rig = new Rig(builder -> builder.timeline(true).deadline(Duration.ofSeconds(100)))) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"a word from the server\"}");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(100);
            Timeline timeline = ((SegmindException) Rig.failure(future)).timeline();
            assertThat(timeline.entries()).hasSize(16);
            assertThat(timeline.omitted()).isEqualTo(1 + 99 + 1 - 16);
            assertThat(timeline.toString().lines())
                    .hasSize(17)
                    .startsWith(
                            "     0.0 s accepted, 0 s after the call",
                            "     1.0 s poll 1 saw an unknown state, took 0 s")
                    .contains("          … 85 more")
                    .endsWith(
                            "    99.0 s poll 99 saw an unknown state, took 0 s",
                            "   100.0 s ended with JobTimeoutException");
        }
    }

    @Test
    void withoutAskingThereIsNone() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").reply(422, "{\"status\":\"FAILED\"}");
            Job job = rig.submit().join();
            rig.advance(1);
            assertThat(job.timeline()).isEqualTo(Timeline.EMPTY);
            assertThat(((SegmindException) Rig.failure(job.result())).timeline())
                    .isEqualTo(Timeline.EMPTY);
            assertThat(Timeline.EMPTY).hasToString("");
        }
    }
}
