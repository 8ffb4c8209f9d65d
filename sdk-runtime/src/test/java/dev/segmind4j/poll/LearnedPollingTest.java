package dev.segmind4j.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.client.Rig;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Metrics;
import dev.segmind4j.poll.PollPolicy.FinishedJob;
import dev.segmind4j.poll.PollPolicy.SeenState;
import dev.segmind4j.testkit.FakeApi;
import dev.segmind4j.testkit.Paint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The default policy: polls when a job is likely to be done. */
class LearnedPollingTest {
    private static final Duration TYPICAL = Duration.ofMillis(20_290);

    @Test
    void aJobIsFirstPolledNearItsModelsTypicalLatency() {
        try (Rig rig = new Rig(builder -> builder.pollPolicy(PollPolicy.learned()))) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            var unused = rig.client.model(Paint.BINDING).runAsync(new Paint("x"));
            rig.time.run();
            rig.advance(60);
            List<Double> polls = polls(rig.api);
            assertThat(polls.get(0)).as("first poll").isBetween(8.0, 20.0);
            assertThat(polls).as("polls in the first minute").hasSizeBetween(5, 40);
        }
    }

    @Test
    void aResultThatTheServerTimesIsLearnedExactly() {
        LearnedPolling exact = PollPolicy.learned();
        LearnedPolling bounds = PollPolicy.learned();
        for (int i = 0; i < 40; i++) {
            exact.finished(finished(5, 35, Duration.ofSeconds(30)));
            bounds.finished(finished(5, 35, null));
        }
        assertThat(first(exact)).isBetween(28.0, 31.0);
        assertThat(first(bounds)).isLessThan(first(exact) - 2);
    }

    @Test
    void aServerTimeThatCannotBeIsNotBelieved() {
        LearnedPolling policy = PollPolicy.learned();
        LearnedPolling without = PollPolicy.learned();
        for (int i = 0; i < 10; i++) {
            policy.finished(finished(18, 19, Duration.ofSeconds(500)));
            without.finished(finished(18, 19, null));
        }
        assertThat(policy.export()).isEqualTo(without.export());
    }

    @Test
    void failedAndResumedJobsTeachNothing() {
        LearnedPolling policy = PollPolicy.learned();
        policy.finished(new FinishedJob(
                "paint", TYPICAL, false, false, Duration.ZERO, Duration.ofSeconds(1), queued(), 1, Metrics.NONE));
        policy.finished(new FinishedJob(
                "paint", TYPICAL, true, true, Duration.ZERO, Duration.ofSeconds(1), queued(), 1, Metrics.NONE));
        assertThat(policy.export()).isEqualTo("segmind4j-polling/1");
    }

    @Test
    void whatWasLearnedOutlivesARestart() {
        LearnedPolling before = PollPolicy.learned();
        for (int i = 0; i < 40; i++) {
            before.finished(finished(28, 31, Duration.ofSeconds(30)));
        }
        LearnedPolling after = PollPolicy.learned(before.export());
        assertThat(first(after)).isEqualTo(first(before)).isNotEqualTo(first(PollPolicy.learned()));
        assertThat(after.export()).isEqualTo(before.export());
    }

    @Test
    void aHistoryThatWasNotUsedIsExportedAgain() {
        LearnedPolling before = PollPolicy.learned();
        before.finished(finished(28, 31, null));
        String kept = before.export();
        assertThat(kept).isEqualTo("segmind4j-polling/1\npaint segmind4j-latencies/1 28000-31000");
        assertThat(PollPolicy.learned(kept).export()).isEqualTo(kept);
    }

    @Test
    void aTextThatIsNoHistoryIsRefused() {
        assertThatThrownBy(() -> PollPolicy.learned("{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A polling history starts with 'segmind4j-polling/1', but this one starts with '{}'."
                        + " Take the text as export() gave it, or start without it.");
        assertThatThrownBy(() -> PollPolicy.learned("segmind4j-polling/1\npaint"))
                .hasMessage("Line 2 of a polling history is a model and its latencies, but is 'paint'."
                        + " Take the text as export() gave it, or start without it.");
        assertThatThrownBy(() -> PollPolicy.learned("segmind4j-polling/1\npaint segmind4j-latencies/1 soon"))
                .hasMessage("A learned latency is '[queued:]low-high' in milliseconds and in this order, but 'soon'"
                        + " (number 1) is not. Take the text as it was exported, or start without it.");
        assertThat(PollPolicy.learned(" ").export()).isEqualTo("segmind4j-polling/1");
    }

    @Test
    void theNumberOfModelsIsBoundedAndTheLatestUsedStay() {
        LearnedPolling policy = PollPolicy.learned();
        for (int i = 0; i < 250; i++) {
            policy.nextPoll(new Waiting("model-" + i, Duration.ZERO));
            policy.nextPoll(new Waiting("favourite", Duration.ZERO));
        }
        List<String> models =
                policy.export().lines().skip(1).map(line -> line.split(" ")[0]).toList();
        assertThat(models).hasSize(100).contains("favourite", "model-249").doesNotContain("model-100");
    }

    @Test
    void aHigherPriceMeansFewerPolls() {
        LearnedPolling cheap = PollPolicy.learned();
        LearnedPolling dear =
                LearnedPolling.builder().price(Duration.ofSeconds(2)).build();
        assertThat(first(dear)).isGreaterThan(first(cheap) + 3);
        assertThat(dear).hasToString("LearnedPolling{price=2.0 s, minInterval=0.1 s, maxInterval=30.0 s}");
    }

    @Test
    void theIntervalsKeepTheirLimits() {
        LearnedPolling policy = LearnedPolling.builder()
                .minInterval(Duration.ofSeconds(5))
                .maxInterval(Duration.ofSeconds(6))
                .build();
        assertThat(policy.nextPoll(new Waiting("paint", Duration.ofSeconds(20))))
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(policy.nextPoll(new Waiting("paint", Duration.ofMinutes(20))))
                .isEqualTo(Duration.ofSeconds(6));
        assertThatThrownBy(() -> LearnedPolling.builder().price(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("price must be above zero, but is PT0S");
    }

    @Test
    void jobsOfTheSameAgeArePolledApartAndALoneOneIsNot() {
        LearnedPolling together = PollPolicy.learned();
        List<Duration> plans = new ArrayList<>();
        AtomicInteger drawn = new AtomicInteger();
        for (int i = 0; i < 10; i++) {
            plans.add(together.nextPoll(new Waiting("paint", Duration.ZERO, drawn)));
        }
        assertThat(plans).doesNotHaveDuplicates();
        assertThat(drawn).hasValue(9);
        double mean =
                plans.stream().mapToDouble(LearnedPolling::seconds).average().orElseThrow();
        assertThat(mean).isBetween(0.9 * first(PollPolicy.learned()), 1.1 * first(PollPolicy.learned()));

        LearnedPolling alone = PollPolicy.learned();
        AtomicInteger notDrawn = new AtomicInteger();
        for (int i = 0; i < 10; i++) {
            Instant submitted = Rig.START.plusSeconds(i);
            alone.nextPoll(new Waiting("paint", Duration.ZERO, notDrawn, JobRef.of("paint", "a", submitted)));
        }
        assertThat(notDrawn).hasValue(0);
    }

    @Test
    void aJobSeenQueuedIsJudgedByTheTimeSince() {
        PollPolicy.PolledJob queued = new Waiting("paint", Duration.ofSeconds(20)) {
            @Override
            public List<SeenState> states() {
                return List.of(
                        new SeenState(JobState.QUEUED, Duration.ZERO, Duration.ZERO),
                        new SeenState(JobState.PROCESSING, Duration.ofSeconds(12), Duration.ofSeconds(20)));
            }
        };
        assertThat(Seen.by(queued).queued()).isEqualTo(12);
        assertThat(Seen.by(queued).polled()).isEqualTo(20);
        assertThat(Seen.by(new Waiting("paint", Duration.ofSeconds(7))).queued())
                .isEqualTo(7);
    }

    @Test
    void otherPoliciesKnowNoProgressAndNoWorth() {
        PollPolicy fixed = PollPolicy.fixed(Duration.ofSeconds(1));
        assertThat(fixed.progress(new Waiting("paint", Duration.ZERO))).isEqualTo(OptionalDouble.empty());
        assertThat(fixed.worth(new Waiting("paint", Duration.ZERO))).isZero();
    }

    private static double first(LearnedPolling policy) {
        return LearnedPolling.seconds(policy.nextPoll(new Waiting("paint", Duration.ZERO)));
    }

    private static FinishedJob finished(double runningAt, double finishedBy, @Nullable Duration exact) {
        Metrics metrics = new Metrics(null, null, exact, null, null, null, Map.of());
        return new FinishedJob(
                "paint",
                TYPICAL,
                true,
                false,
                Duration.ofMillis((long) (runningAt * 1000)),
                Duration.ofMillis((long) (finishedBy * 1000)),
                List.of(new SeenState(JobState.PROCESSING, Duration.ZERO, Duration.ZERO)),
                2,
                metrics);
    }

    private static List<SeenState> queued() {
        return List.of(new SeenState(JobState.QUEUED, Duration.ZERO, Duration.ZERO));
    }

    private static List<Double> polls(FakeApi api) {
        return api.log().stream()
                .filter(line -> line.endsWith("/status"))
                .map(line -> Double.parseDouble(line.substring(0, line.indexOf('s'))))
                .toList();
    }

    /** A job that was just polled, QUEUED. */
    private static class Waiting implements PollPolicy.PolledJob {
        private final String model;
        private final Duration age;
        private final AtomicInteger drawn;
        private final JobRef ref;

        Waiting(String model, Duration age) {
            this(model, age, new AtomicInteger());
        }

        Waiting(String model, Duration age, AtomicInteger drawn) {
            this(model, age, drawn, JobRef.of(model, "a", Rig.START));
        }

        Waiting(String model, Duration age, AtomicInteger drawn, JobRef ref) {
            this.model = model;
            this.age = age;
            this.drawn = drawn;
            this.ref = ref;
        }

        @Override
        public JobRef ref() {
            return ref;
        }

        @Override
        public String model() {
            return model;
        }

        @Override
        public Duration typicalLatency() {
            return TYPICAL;
        }

        @Override
        public Duration age() {
            return age;
        }

        @Override
        public Duration polledAt() {
            return age;
        }

        @Override
        public JobState state() {
            return JobState.QUEUED;
        }

        @Override
        public List<SeenState> states() {
            return queued();
        }

        @Override
        public int polls() {
            return age.isZero() ? 0 : 1;
        }

        @Override
        public double random() {
            return drawn.incrementAndGet() / 10.0 - 0.05;
        }
    }
}
