package dev.segmind4j.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollPlanTest {
    private final LatencyModel model = LatencyModel.primed(20);

    @Test
    void polls_when_the_model_says() {
        assertThat(new PollPlan(0.1, 0.1, 30).next(model, Sightings.SUBMITTED))
                .isEqualTo(model.next(Sightings.SUBMITTED, 0.1));
    }

    @Test
    void never_polls_sooner_than_the_minimum() {
        Sightings seen = Sightings.SUBMITTED.processingAt(20);

        assertThat(new PollPlan(1e-6, 2, 30).next(model, seen)).isEqualTo(22);
    }

    @Test
    void never_waits_longer_than_the_maximum_once_past_the_median() {
        Sightings seen = Sightings.SUBMITTED.processingAt(2000);

        assertThat(new PollPlan(0.1, 0.1, 5).next(model, seen)).isEqualTo(2005);
    }

    @Test
    void waits_longer_than_the_maximum_before_the_median_but_not_past_it() {
        double median = model.median();

        assertThat(new PollPlan(0.1, 0.1, 5).next(model, Sightings.SUBMITTED))
                .isEqualTo(model.next(Sightings.SUBMITTED, 0.1))
                .isGreaterThan(5);
        assertThat(new PollPlan(1e3, 0.1, 5).next(model, Sightings.SUBMITTED)).isEqualTo(median);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 2", "-1, 1, 2", "NaN, 1, 2", "0.1, -1, 2", "0.1, NaN, 2", "0.1, 2, 1", "0.1, 1, NaN"})
    void refuses_limits_out_of_range(double price, double min, double max) {
        assertThatThrownBy(() -> new PollPlan(price, min, max))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A poll plan needs a price over 0, a minimum interval of 0 or more and a maximum interval no"
                                + " shorter, but got price '" + price + "', minimum '" + min + "' and maximum '" + max
                                + "'.");
    }
}
