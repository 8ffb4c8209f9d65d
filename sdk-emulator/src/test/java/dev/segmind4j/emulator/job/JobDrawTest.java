package dev.segmind4j.emulator.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class JobDrawTest {
    private static final int JOBS = 20_000;
    private static final Duration TYPICAL = Duration.ofSeconds(20);

    private static double meanSeconds(ToLongFunction<JobTiming> part) {
        long sum = 0;
        for (int job = 0; job < JOBS; job++) {
            sum += part.applyAsLong(new JobDraw(1, job).timing(TYPICAL, 1, false));
        }
        return sum / 1e9 / JOBS;
    }

    @Test
    void meanIsTheTypicalLatency() {
        assertThat(meanSeconds(timing -> timing.total().toNanos())).isCloseTo(20, withPercentage(1));
    }

    @Test
    void aQuarterOfItIsTheQueue() {
        assertThat(meanSeconds(timing -> timing.queue().toNanos())).isCloseTo(5, withPercentage(2));
    }

    @Test
    void latenciesSpread() {
        double mean = meanSeconds(timing -> timing.total().toNanos());
        double meanSquare =
                meanSeconds(timing -> timing.total().toMillis() * timing.total().toMillis() * 1000);
        double deviation = Math.sqrt(meanSquare - mean * mean);

        assertThat(deviation).isBetween(3.0, 5.0);
    }

    @Test
    void timeScaleMultipliesEveryTime() {
        JobTiming real = new JobDraw(1, 1).timing(TYPICAL, 1, false);
        JobTiming fast = new JobDraw(1, 1).timing(TYPICAL, 0.02, false);

        assertThat((double) fast.total().toNanos()).isCloseTo(real.total().toNanos() * 0.02, withPercentage(0.001));
    }

    @Test
    void failingJobRunsForAMoment() {
        assertThat(new JobDraw(1, 1).timing(TYPICAL, 1, true).inference()).isLessThan(Duration.ofMillis(10));
    }

    @Test
    void modelWithoutALatencyTakesSeconds() {
        assertThat(new JobDraw(1, 1).timing(null, 1, false).total())
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
    }

    @Test
    void neighboursAndOtherSeedsShareNoHalfOfAnId() {
        Set<String> halves = new HashSet<>();
        for (int seed = 0; seed < 2; seed++) {
            for (int job = 0; job < 1_000; job++) {
                String id = new JobDraw(seed * 1_000_003L, job).id();
                halves.add(id.substring(0, 16));
                halves.add(id.substring(16));
            }
        }

        assertThat(halves).hasSize(4_000);
    }
}
