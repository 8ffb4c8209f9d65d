package dev.segmind4j.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.internal.schedule.SimulatedModel.Shape;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schedule's promises on a virtual clock, in a few of the rows that the benchmark {@code PollSimulation} goes through.
 * The optimum's costs are that benchmark's: the cheapest schedule for who knows the true distribution and sees the states.
 */
class PollScheduleLimitsTest {
    private static final int HISTORIES = 5;

    @ParameterizedTest(name = "{0}, {1} s, price {2}")
    @CsvSource({
        "NARROW, 14.00, 0.05, 0.5129",
        "MIDDLE, 14.00, 0.05, 0.7770",
        "WIDE, 14.00, 0.05, 1.0124",
        "COLD_STARTS, 14.00, 0.05, 0.9176",
        "QUEUE, 14.00, 0.05, 0.8706",
        "NARROW, 20.29, 0.1, 0.8749",
        "MIDDLE, 20.29, 0.1, 1.3246",
        "WIDE, 20.29, 0.1, 1.7272",
        "COLD_STARTS, 20.29, 0.1, 1.5316",
        "QUEUE, 20.29, 0.1, 1.4876"
    })
    void comes_close_to_the_optimum_and_below_the_vendor(Shape shape, double mean, double price, double optimum) {
        SimulatedModel truth = new SimulatedModel(shape, mean);
        double vendor = truth.cost(SimulatedModel.EVERY_SECOND, price);
        int[] learned = {0, 10, 40, 500};
        double[] costs = costs(truth, mean, price, learned);

        assertThat(costs[0]).isLessThan(1.6 * optimum).isLessThan(vendor);
        assertThat(costs[1]).isLessThan(1.25 * optimum).isLessThan(vendor);
        assertThat(costs[2]).isLessThan(1.12 * optimum).isLessThan(vendor);
        assertThat(costs[3]).isLessThan(1.03 * optimum).isLessThan(vendor);
        if (price == 0.1) {
            assertThat(costs[2]).isLessThan((shape == Shape.WIDE ? 0.8 : 0.6) * vendor);
        }
    }

    @ParameterizedTest(name = "{0}, {1} s, page says {2} s")
    @CsvSource({
        "NARROW, 8.116, 20.29, 0.5610",
        "COLD_STARTS, 8.116, 20.29, 1.0327",
        "WIDE, 50.725, 20.29, 2.7188",
        "QUEUE, 50.725, 20.29, 2.3079",
        "MIDDLE, 20.29, NaN, 1.3246",
        "COLD_STARTS, 41.81, NaN, 2.0962"
    })
    void gets_over_a_page_that_is_wrong_or_silent(Shape shape, double mean, double page, double optimum) {
        SimulatedModel truth = new SimulatedModel(shape, mean);
        double[] costs = costs(truth, page, 0.1, 10, 40);

        assertThat(costs[0]).isLessThan(truth.cost(SimulatedModel.EVERY_SECOND, 0.1));
        assertThat(costs[1]).isLessThan(1.15 * optimum);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "NARROW, 1.2334",
        "MIDDLE, 1.8693",
        "WIDE, 2.4335",
        "COLD_STARTS, 2.0691",
        "QUEUE, 2.0811",
    })
    void learns_anew_within_50_jobs_when_the_latency_doubles(Shape shape, double optimum) {
        SimulatedModel doubled = new SimulatedModel(shape, 40.58);
        double cost = 0;
        for (int history = 0; history < 3; history++) {
            LatencyModel model = LatencyModel.primed(20.29);
            Random random = new Random(history);
            new SimulatedModel(shape, 20.29).teach(model, 0.1, 500, random);
            doubled.teach(model, 0.1, 50, random);
            cost += doubled.cost(SimulatedModel.learned(model, 0.1), 0.1) / 3;
        }

        assertThat(cost).isLessThan(1.25 * optimum);
    }

    private static double[] costs(SimulatedModel truth, double page, double price, int... learned) {
        double[] costs = new double[learned.length];
        for (int history = 0; history < HISTORIES; history++) {
            LatencyModel model = LatencyModel.primed(page);
            Random random = new Random(history);
            int jobs = 0;
            for (int stage = 0; stage < learned.length; stage++) {
                truth.teach(model, price, learned[stage] - jobs, random);
                jobs = learned[stage];
                costs[stage] += truth.cost(SimulatedModel.learned(model, price), price) / HISTORIES;
            }
        }
        return costs;
    }
}
