package dev.segmind4j.benchmarks;

import dev.segmind4j.internal.schedule.LatencyModel;
import dev.segmind4j.internal.schedule.PollPlan;
import dev.segmind4j.internal.schedule.Sightings;
import java.util.Random;

/** One history of our schedule: a model that learns only from what its own polls see, unless told more. */
final class Learning {
    /** What the polls can see. */
    enum Sight {
        /** The states, and no times from the server. */
        STATES,
        /** The states, and the exact time with the finished job. */
        STATES_AND_TIMES,
        /** A server that says QUEUED to the end. */
        ALWAYS_QUEUED
    }

    static final double MIN_INTERVAL = 0.1;
    static final double MAX_INTERVAL = 30;

    private final LatencyModel model;
    private final PollPlan plan;
    private final Sight sight;
    private final Random random;
    private final Policy policy;
    private int learned;

    Learning(double typical, double price, Sight sight, long seed) {
        model = LatencyModel.primed(typical);
        plan = new PollPlan(price, MIN_INTERVAL, MAX_INTERVAL);
        this.sight = sight;
        random = new Random(seed);
        policy = (seen, polls, unused) -> plan.next(model, sight == Sight.ALWAYS_QUEUED ? queued(seen) : seen);
    }

    private static Sightings queued(Sightings seen) {
        return new Sightings(seen.polled(), seen.polled());
    }

    /** Learns from jobs of a distribution until it has learned from {@code jobs} in all. */
    void learn(Truth truth, int jobs) {
        Tally unused = new Tally(0);
        for (; learned < jobs; learned++) {
            SimulatedJob job = truth.sample(random);
            Tally.Seen seen = unused.poll(job, policy, random);
            Sightings before = sight == Sight.ALWAYS_QUEUED ? queued(seen.before()) : seen.before();
            model.finished(before, seen.age(), sight == Sight.STATES_AND_TIMES ? job.done() : Double.NaN);
        }
    }

    /** Polls as the model would now, without learning. */
    Policy policy() {
        return policy;
    }
}
