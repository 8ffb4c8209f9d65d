package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.Job;
import dev.segmind4j.poll.PollPolicy;
import dev.segmind4j.testkit.Paint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How much of a job's time is over, for a progress bar. */
class ProgressTest {
    @Test
    void itGrowsFromNothingAndIsWholeOnlyWithTheResult() {
        try (Rig rig = new Rig(builder -> builder.pollPolicy(PollPolicy.learned()))) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            Job job = paint(rig);
            List<Double> seen = new ArrayList<>();
            for (int second = 0; second < 100; second++) {
                seen.add(job.progress().orElseThrow());
                rig.advance(1);
            }
            assertThat(seen).isSorted();
            assertThat(seen.get(0)).isZero();
            assertThat(seen.get(10)).as("after 10 s of about 20").isBetween(0.3, 0.65);
            assertThat(seen.get(99)).isBetween(0.8, 0.99);
            rig.api.state("COMPLETED").image("https://cdn/x.png");
            rig.advance(40);
            assertThat(job.progress()).hasValue(1);
        }
    }

    @Test
    void itNeverFallsThoughTheEstimateDoes() {
        AtomicReference<Double> estimate = new AtomicReference<>(0.5);
        try (Rig rig = new Rig(builder -> builder.pollPolicy(estimating(estimate)))) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            Job job = rig.submit().join();
            assertThat(job.progress()).hasValue(0.5);
            estimate.set(0.25);
            assertThat(job.progress()).hasValue(0.5);
            estimate.set(Double.NaN);
            assertThat(job.progress()).hasValue(0.5);
            estimate.set(7.0);
            assertThat(job.progress().orElseThrow()).isBetween(0.989, 0.991);
        }
    }

    @Test
    void itStaysWhereAJobEndedWithoutAResult() {
        AtomicReference<Double> estimate = new AtomicReference<>(0.5);
        try (Rig rig = new Rig(builder -> builder.pollPolicy(estimating(estimate)))) {
            rig.api.accepted("a").reply(422, "{\"status\":\"FAILED\"}");
            Job job = rig.submit().join();
            assertThat(job.progress()).hasValue(0.5);
            rig.advance(1);
            estimate.set(0.75);
            assertThat(job.isDone()).isTrue();
            assertThat(job.progress()).hasValue(0.5);
        }
    }

    @Test
    void aPolicyWithoutEstimatesKnowsNothingUntilTheResult() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").state("COMPLETED").image("https://cdn/x.png");
            Job job = rig.submit().join();
            assertThat(job.progress()).isEmpty();
            rig.advance(1);
            assertThat(job.progress()).hasValue(1);
        }
    }

    @Test
    void aPollTellsIt() {
        List<OptionalDouble> told = new ArrayList<>();
        JobListener listener = new JobListener() {
            @Override
            public void polled(Polled event) {
                told.add(event.progress());
            }
        };
        AtomicReference<Double> estimate = new AtomicReference<>(0.5);
        try (Rig rig =
                new Rig(builder -> builder.pollPolicy(estimating(estimate)).listener(listener))) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            rig.run();
            rig.advance(1);
            assertThat(told).containsExactly(OptionalDouble.of(0.5));
        }
    }

    private static Job paint(Rig rig) {
        var future = rig.client.model(Paint.BINDING).submitAsync(new Paint("x"));
        rig.time.run();
        return future.join();
    }

    private static PollPolicy estimating(AtomicReference<Double> estimate) {
        return new PollPolicy() {
            @Override
            public Duration nextPoll(PolledJob job) {
                return Duration.ofSeconds(1);
            }

            @Override
            public OptionalDouble progress(PolledJob job) {
                return OptionalDouble.of(estimate.get());
            }
        };
    }
}
