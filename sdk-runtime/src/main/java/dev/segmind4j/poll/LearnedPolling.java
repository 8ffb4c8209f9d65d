package dev.segmind4j.poll;

import dev.segmind4j.internal.schedule.LatencyModel;
import dev.segmind4j.internal.schedule.PollPlan;
import dev.segmind4j.internal.schedule.Sightings;
import dev.segmind4j.internal.time.Durations;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Polls when a job is likely to be done, and learns that from the jobs that were. Per model it keeps a distribution of
 * latencies, which begins around the page's average and follows what is seen; a job is polled where the chance that it has
 * finished since the poll before is worth the price of a poll. The default of a client.
 *
 * <p>It learns from completed jobs that were submitted here, and takes the server's own {@code total_time} where that lies
 * between the polls. It keeps at most 100 models, the latest used, with at most 200 kB each; one that it drops begins anew.
 * Of jobs whose polls would coincide, all but the first are polled a little earlier or later.
 *
 * <p>What was learned can be kept over a restart: {@link #export()} gives a text, {@link PollPolicy#learned(String)} takes
 * it. One instance can serve several clients, which then learn from each other. Thread-safe.
 */
public final class LearnedPolling implements PollPolicy {
    /** Polls of one model that are closer are spread. */
    private static final double TOGETHER_SECONDS = 0.02;

    private final PollPlan plan;
    private final LearnedModels models;

    private LearnedPolling(Builder builder) {
        plan = new PollPlan(
                seconds(builder.price),
                seconds(builder.minInterval),
                Math.max(seconds(builder.minInterval), seconds(builder.maxInterval)));
        models = LearnedModels.parse(builder.history);
    }

    /**
     * Starts a policy with other settings than the default.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What was learned so far, to keep.
     *
     * @return a text of some kilobytes per model, one line each, for {@link PollPolicy#learned(String)} or
     *     {@link Builder#history}; it names the models and how long their jobs took
     */
    public String export() {
        return models.export();
    }

    @Override
    public Duration nextPoll(PolledJob job) {
        Sightings seen = Seen.by(job);
        LearnedModels.Known entry = models.of(job.model(), job.typicalLatency());
        double next = plan.next(entry.model(), seen);
        double at = job.ref().submittedAt().toEpochMilli() / 1e3 + next;
        if (entry.coincides(at, TOGETHER_SECONDS)) {
            // At another price the schedule is another, and as good as before for a price so near: within 1.5 %.
            double price = plan.price() * Math.pow(2, job.random() - 0.5);
            next = new PollPlan(price, plan.minInterval(), plan.maxInterval()).next(entry.model(), seen);
        }
        return Duration.ofNanos((long) (Math.max(0, next - seconds(job.age())) * 1e9));
    }

    @Override
    public void finished(FinishedJob job) {
        if (job.completed() && !job.resumed()) {
            LatencyModel model = models.of(job.model(), job.typicalLatency()).model();
            Duration exact = job.metrics().totalTime();
            model.finished(Seen.by(job), seconds(job.finishedBy()), exact == null ? Double.NaN : seconds(exact));
        }
    }

    @Override
    public double worth(PolledJob job) {
        return models.of(job.model(), job.typicalLatency()).model().worth(Seen.by(job), seconds(job.age()));
    }

    @Override
    public OptionalDouble progress(PolledJob job) {
        return OptionalDouble.of(
                models.of(job.model(), job.typicalLatency()).model().progress(Seen.by(job), seconds(job.age())));
    }

    /** The settings; nothing of what was learned. */
    @Override
    public String toString() {
        return "LearnedPolling{price=" + plan.price() + " s, minInterval=" + plan.minInterval() + " s, maxInterval="
                + plan.maxInterval() + " s}";
    }

    static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9;
    }

    /** Builds a {@link LearnedPolling}. Not thread-safe. */
    public static final class Builder {
        private Duration price = Duration.ofMillis(100);
        private Duration minInterval = Duration.ofMillis(100);
        private Duration maxInterval = Duration.ofSeconds(30);
        private String history = "";

        private Builder() {}

        /**
         * What a poll costs, as the time of not knowing that one is willing to accept to save a poll. Four times the price
         * is half the polls and twice the delay.
         *
         * @param time above zero; 0.1 s unless set
         * @return this builder
         * @throws IllegalArgumentException if the time is not above zero
         */
        public Builder price(Duration time) {
            price = Durations.positive("price", time);
            return this;
        }

        /**
         * The least time between two polls of a job, and before the first.
         *
         * @param time above zero; 0.1 s unless set
         * @return this builder
         * @throws IllegalArgumentException if the time is not above zero
         */
        public Builder minInterval(Duration time) {
            minInterval = Durations.positive("minInterval", time);
            return this;
        }

        /**
         * The most time between two polls of a job that is older than half of its model's jobs get. Before that there is
         * no limit. {@code minInterval} wins if it is longer.
         *
         * @param time above zero; 30 s unless set
         * @return this builder
         * @throws IllegalArgumentException if the time is not above zero
         */
        public Builder maxInterval(Duration time) {
            maxInterval = Durations.positive("maxInterval", time);
            return this;
        }

        /**
         * What was learned before.
         *
         * @param exported a text that {@link LearnedPolling#export()} gave, or an empty one for nothing
         * @return this builder
         * @throws IllegalArgumentException if it is no such text, or of a later version
         */
        public Builder history(String exported) {
            var unused = LearnedModels.parse(exported);
            history = Objects.requireNonNull(exported, "exported");
            return this;
        }

        /**
         * Makes the policy.
         *
         * @return a policy that knows the history and nothing else
         */
        public LearnedPolling build() {
            return new LearnedPolling(this);
        }
    }
}
