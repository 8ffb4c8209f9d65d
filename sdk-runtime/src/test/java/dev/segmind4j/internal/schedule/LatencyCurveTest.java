package dev.segmind4j.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatencyCurveTest {
    /** Exponential with a mean of 10 s: a constant chance of 0.1 per second. */
    private final LatencyCurve exponential = new LatencyCurve(masses());

    @Test
    void survival_is_that_of_the_masses() {
        assertThat(exponential.survival(0)).isEqualTo(1);
        assertThat(exponential.survival(10)).isCloseTo(Math.exp(-1), within(1e-4));
        assertThat(exponential.between(10, 20)).isCloseTo(Math.exp(-1) - Math.exp(-2), within(1e-4));
        assertThat(exponential.between(10, Double.POSITIVE_INFINITY)).isEqualTo(exponential.survival(10));
    }

    @Test
    void effort_is_the_integral_of_the_root_of_half_the_hazard() {
        assertThat(exponential.effort(20)).isCloseTo(20 * Math.sqrt(0.05), within(1e-2));
    }

    @Test
    void age_of_an_effort_is_the_inverse_of_effort_on_and_past_the_axis() {
        for (double age : new double[] {0.01, 0.5, 7, 33.3, 400, 20_000, 1e6}) {
            assertThat(exponential.ageOf(exponential.effort(age))).isCloseTo(age, within(1e-3 * age));
        }
    }

    @Test
    void median_is_the_first_edge_past_half() {
        assertThat(exponential.median()).isBetween(10 * Math.log(2), 10 * Math.log(2) * 1.02);
    }

    @Test
    void tail_goes_on_past_the_axis() {
        double end = LogAxis.age(LogAxis.CELLS);

        assertThat(exponential.survival(2 * end)).isPositive().isLessThan(exponential.survival(end));
    }

    @Test
    void what_is_left_at_the_start_is_the_harmonic_mean() {
        double[] twoCells = new double[LogAxis.CELLS + 1];
        twoCells[LogAxis.cell(10)] = 0.5;
        twoCells[LogAxis.cell(30)] = 0.5;

        assertThat(new LatencyCurve(twoCells).left(0)).isCloseTo(15, within(0.3));
    }

    private static double[] masses() {
        double[] masses = new double[LogAxis.CELLS + 1];
        for (int cell = 0; cell < LogAxis.CELLS; cell++) {
            masses[cell] = Math.exp(-LogAxis.age(cell) / 10) - Math.exp(-LogAxis.age(cell + 1) / 10);
        }
        masses[LogAxis.CELLS] = 1e-12;
        return masses;
    }
}
