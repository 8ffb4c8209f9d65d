package dev.segmind4j.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeliefsTest {
    @Test
    void prediction_sums_to_one_before_and_after_learning() {
        Beliefs beliefs = Beliefs.around(20);
        assertThat(Arrays.stream(beliefs.predict()).sum()).isCloseTo(1, within(1e-3));
        beliefs.learn(Interval.ofSeconds(0, 300));
        beliefs.learn(Interval.ofSeconds(10, 11));
        assertThat(Arrays.stream(beliefs.predict()).sum()).isCloseTo(1, within(1e-3));
    }

    @Test
    void learning_returns_how_probable_the_job_was() {
        Beliefs beliefs = Beliefs.around(20);
        Interval job = Interval.ofSeconds(18, 22);
        double foretold = job.in(beliefs.predict());

        assertThat(beliefs.learn(job)).isCloseTo(foretold, within(0.01));
    }

    @Test
    void spread_of_a_lognormal_is_learned_from_intervals() {
        Beliefs beliefs = Beliefs.around(20);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            double done = 30 * Math.exp(0.2 * random.nextGaussian());
            beliefs.learn(Interval.ofSeconds(Math.floor(done), Math.floor(done) + 1));
        }

        assertThat(beliefs.spread()).isCloseTo(0.2, within(0.03));
    }

    @Test
    void one_outlier_hardly_moves_the_spread() {
        Beliefs beliefs = Beliefs.around(20);
        for (int i = 0; i < 30; i++) {
            beliefs.learn(Interval.ofSeconds(18 + 0.15 * i, 18.5 + 0.15 * i));
        }
        double before = beliefs.spread();
        beliefs.learn(Interval.ofSeconds(150, 155));

        assertThat(beliefs.spread()).isCloseTo(before, within(0.1 * before));
    }

    @Test
    void without_a_page_seconds_and_minutes_are_both_likely() {
        double[] predicted = Beliefs.around(Double.NaN).predict();

        assertThat(Interval.ofSeconds(0, 5).in(predicted)).isGreaterThan(0.1);
        assertThat(Interval.ofSeconds(60, Double.POSITIVE_INFINITY).in(predicted))
                .isGreaterThan(0.1);
    }
}
