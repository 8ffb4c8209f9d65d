package dev.segmind4j.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.segmind4j.internal.schedule.SimulatedModel.Shape;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyModelTest {
    private static final double PRICE = 0.1;

    @Test
    void first_poll_of_a_new_model_comes_some_seconds_before_the_page_s_average() {
        assertThat(LatencyModel.primed(20).next(Sightings.SUBMITTED, PRICE)).isBetween(10.0, 19.0);
    }

    @Test
    void first_poll_without_a_page_comes_within_the_first_seconds() {
        assertThat(LatencyModel.primed(Double.NaN).next(Sightings.SUBMITTED, PRICE))
                .isBetween(1.0, 8.0);
    }

    @Test
    void cheaper_polls_come_earlier_and_closer_together() {
        LatencyModel model = LatencyModel.primed(20);
        Sightings seen = Sightings.SUBMITTED.processingAt(20);

        assertThat(model.next(Sightings.SUBMITTED, 0.05)).isLessThan(model.next(Sightings.SUBMITTED, 0.2));
        assertThat(model.next(seen, 0.05)).isLessThan(model.next(seen, 0.2));
    }

    @Test
    void a_job_slower_than_all_before_is_polled_ever_more_seldom_but_on_and_on() {
        LatencyModel model = taught(Shape.NARROW, 20, 200);
        double age = 40;
        double before = 0;
        while (age < 100_000) {
            double gap = model.next(Sightings.SUBMITTED.processingAt(age), PRICE) - age;
            assertThat(gap).isBetween(0.9 * before, age);
            before = gap;
            age += gap;
        }
    }

    @Test
    void polls_closer_together_where_jobs_finish_than_where_none_do() {
        LatencyModel model = taught(Shape.NARROW, 20, 100);

        double amidst = model.next(Sightings.SUBMITTED.processingAt(20), PRICE) - 20;
        double early = model.next(Sightings.SUBMITTED.processingAt(8), PRICE) - 8;

        assertThat(amidst).isLessThan(early / 4);
    }

    @Test
    void poll_is_worth_its_price_exactly_when_it_is_due() {
        LatencyModel model = taught(Shape.QUEUE, 20, 100);
        for (Sightings seen : new Sightings[] {
            Sightings.SUBMITTED,
            Sightings.SUBMITTED.processingAt(18),
            Sightings.SUBMITTED.queuedAt(16),
            Sightings.SUBMITTED.queuedAt(16).processingAt(30),
            Sightings.SUBMITTED.processingAt(50_000)
        }) {
            double due = model.next(seen, PRICE);
            assertThat(model.worth(seen, due)).as("%s", seen).isCloseTo(PRICE, within(1e-6));
            assertThat(model.worth(seen, due - 0.3)).as("%s", seen).isLessThan(PRICE);
            assertThat(model.worth(seen, due + 0.3)).as("%s", seen).isGreaterThan(PRICE);
        }
    }

    @Test
    void poll_that_was_just_made_is_worth_nothing() {
        assertThat(LatencyModel.primed(20).worth(Sightings.SUBMITTED.processingAt(20), 20))
                .isZero();
    }

    @Test
    void job_seen_queued_is_scheduled_like_a_new_one_once_states_have_proved_true() {
        LatencyModel model = taught(Shape.QUEUE, 20, 200);

        assertThat(model.next(Sightings.SUBMITTED.queuedAt(17), PRICE))
                .isEqualTo(17 + model.next(Sightings.SUBMITTED, PRICE));
    }

    @Test
    void states_prove_true_by_exact_times_as_well() {
        LatencyModel model = LatencyModel.primed(20);
        for (int i = 0; i < 5; i++) {
            model.finished(Sightings.SUBMITTED.queuedAt(17).processingAt(34), 38, 37);
        }

        assertThat(model.next(Sightings.SUBMITTED.queuedAt(17), PRICE))
                .isEqualTo(17 + model.next(Sightings.SUBMITTED, PRICE));
    }

    @Test
    void states_count_for_nothing_before_they_have_proved_true() {
        LatencyModel model = LatencyModel.primed(20);

        assertThat(model.next(Sightings.SUBMITTED.queuedAt(17), PRICE))
                .isEqualTo(model.next(Sightings.SUBMITTED.processingAt(17), PRICE));
    }

    @Test
    void server_that_says_queued_to_the_end_is_not_believed() {
        SimulatedModel truth = new SimulatedModel(Shape.MIDDLE, 20);
        LatencyModel model = LatencyModel.primed(20);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            double done = truth.job(random.nextDouble(), 0, 0).done();
            Sightings seen = Sightings.SUBMITTED;
            double age = model.next(seen, PRICE);
            while (age < done) {
                seen = seen.queuedAt(age);
                age = model.next(seen, PRICE);
            }
            model.finished(seen, age);
        }

        assertThat(model.next(Sightings.SUBMITTED.queuedAt(19), PRICE)).isLessThan(22);
    }

    @Test
    void exact_time_between_the_polls_is_learned() {
        LatencyModel model = LatencyModel.primed(20);
        for (int i = 0; i < 40; i++) {
            model.finished(Sightings.SUBMITTED, 30, 25 + 0.01 * i);
        }

        assertThat(model.median()).isCloseTo(25.2, within(0.8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, 9.9, 31})
    void exact_time_that_the_polls_contradict_is_ignored(double exact) {
        LatencyModel told = LatencyModel.primed(20);
        LatencyModel untold = LatencyModel.primed(20);
        Sightings before = Sightings.SUBMITTED.processingAt(10);
        told.finished(before, 30, exact);
        untold.finished(before, 30);

        assertThat(told.export()).isEqualTo(untold.export());
    }

    @Test
    void progress_rises_with_age_and_stays_below_one() {
        LatencyModel model = taught(Shape.MIDDLE, 20, 50);
        double before = model.progress(Sightings.SUBMITTED, 0);
        assertThat(before).isZero();
        for (double age = 0.25; age < 20_000; age *= 1.1) {
            double progress = model.progress(Sightings.SUBMITTED, age);
            assertThat(progress).isBetween(before - 1e-9, 0.999);
            before = progress;
        }
    }

    @Test
    void progress_is_about_half_at_half_of_a_typical_job() {
        assertThat(taught(Shape.NARROW, 20, 50).progress(Sightings.SUBMITTED, 10))
                .isCloseTo(0.5, within(0.05));
    }

    @Test
    void progress_falls_when_the_job_is_found_to_be_queued_still() {
        LatencyModel model = taught(Shape.QUEUE, 20, 200);

        assertThat(model.progress(Sightings.SUBMITTED.queuedAt(17), 17))
                .isLessThan(model.progress(Sightings.SUBMITTED.processingAt(17), 17) - 0.1);
    }

    @Test
    void latency_that_doubled_is_learned_from_ten_jobs() {
        LatencyModel model = taught(Shape.NARROW, 20, 400);
        new SimulatedModel(Shape.NARROW, 40).teach(model, PRICE, 10, new Random(2));

        assertThat(model.median()).isCloseTo(40, within(5.0));
    }

    @Test
    void cold_starts_do_not_make_it_forget() {
        LatencyModel model = taught(Shape.NARROW, 20, 300);
        for (int i = 0; i < 60; i++) {
            boolean cold = i % 20 == 7;
            model.finished(Sightings.SUBMITTED.processingAt(cold ? 90 : 19.5), cold ? 95 : 20.2);
        }

        assertThat(model.export().split(" ")).hasSize(201);
        assertThat(model.median()).isCloseTo(20, within(0.8));
    }

    @Test
    void restored_model_polls_as_the_one_it_was_exported_from() {
        LatencyModel model = taught(Shape.QUEUE, 20, 150);
        LatencyModel restored = LatencyModel.restored(20, model.export());

        assertThat(restored.export()).isEqualTo(model.export());
        assertThat(restored.next(Sightings.SUBMITTED, PRICE))
                .isCloseTo(model.next(Sightings.SUBMITTED, PRICE), within(0.05));
        assertThat(restored.next(Sightings.SUBMITTED.processingAt(22), PRICE))
                .isCloseTo(model.next(Sightings.SUBMITTED.processingAt(22), PRICE), within(0.05));
    }

    @Test
    void export_stays_small_however_many_jobs_there_were() {
        assertThat(taught(Shape.QUEUE, 20, 1500).export().length()).isLessThan(4000);
    }

    @Test
    void latencies_off_the_axis_are_survived() {
        LatencyModel model = LatencyModel.primed(20);
        for (int i = 0; i < 30; i++) {
            model.finished(Sightings.SUBMITTED, 0);
            model.finished(Sightings.SUBMITTED, 0.001);
            model.finished(Sightings.SUBMITTED.processingAt(90_000), 100_000);
            model.finished(Sightings.SUBMITTED.processingAt(5), 5);
        }

        assertThat(model.next(Sightings.SUBMITTED, PRICE)).isPositive().isLessThan(100);
        assertThat(model.next(Sightings.SUBMITTED.processingAt(1e6), PRICE))
                .isGreaterThan(1e6)
                .isFinite();
        assertThat(model.progress(Sightings.SUBMITTED, 1e6)).isBetween(0.5, 0.999);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.POSITIVE_INFINITY})
    void typical_latency_must_be_a_time(double typical) {
        assertThatThrownBy(() -> LatencyModel.primed(typical))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A typical latency is a number of seconds over 0 or NaN for none, but was '" + typical
                        + "'. Leave it out if the page names none.");
    }

    private static LatencyModel taught(Shape shape, double mean, int jobs) {
        LatencyModel model = LatencyModel.primed(mean);
        new SimulatedModel(shape, mean).teach(model, PRICE, jobs, new Random(1));
        return model;
    }
}
