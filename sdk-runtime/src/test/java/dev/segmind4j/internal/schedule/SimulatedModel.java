package dev.segmind4j.internal.schedule;

import java.util.Random;

/** A model of the simulation: jobs whose latencies have a known shape around a mean, and what polling them costs. */
record SimulatedModel(Shape shape, double mean) {
    enum Shape {
        NARROW(0.1),
        MIDDLE(0.25),
        WIDE(0.5),
        COLD_STARTS(0.25),
        QUEUE(0.25);

        private final double spread;

        Shape(double spread) {
            this.spread = spread;
        }
    }

    /** A job: when it left the queue and when it was done, in seconds since its submission. */
    record Job(double started, double done) {}

    /** Says when to poll next. */
    interface Policy {
        double next(Sightings seen, boolean first);
    }

    static final Policy EVERY_SECOND = (seen, first) -> first ? 0 : seen.polled() + 1;

    private static final int TESTED = 2000;
    private static final int[] HALTON_BASES = {2, 3, 5};

    static Policy learned(LatencyModel model, double price) {
        PollPlan plan = new PollPlan(price, 0.1, 30);
        return (seen, first) -> plan.next(model, seen);
    }

    /** Polls random jobs and learns from what the polls saw. */
    void teach(LatencyModel model, double price, int jobs, Random random) {
        Policy policy = learned(model, price);
        for (int i = 0; i < jobs; i++) {
            Job job = job(random.nextDouble(), random.nextDouble(), random.nextDouble());
            Sightings seen = Sightings.SUBMITTED;
            double age = policy.next(seen, true);
            while (age < job.done()) {
                seen = age < job.started() ? seen.queuedAt(age) : seen.processingAt(age);
                age = policy.next(seen, false);
            }
            model.finished(seen, age);
        }
    }

    /** The mean cost of evenly drawn jobs: the price of each poll, and the time from a job's end to the poll that sees it. */
    double cost(Policy policy, double price) {
        double cost = 0;
        for (int i = 1; i <= TESTED; i++) {
            Job job = job(halton(i, 0), halton(i, 1), halton(i, 2));
            Sightings seen = Sightings.SUBMITTED;
            double age = policy.next(seen, true);
            cost += price;
            while (age < job.done()) {
                seen = age < job.started() ? seen.queuedAt(age) : seen.processingAt(age);
                age = policy.next(seen, false);
                cost += price;
            }
            cost += age - job.done();
        }
        return cost / TESTED;
    }

    Job job(double first, double second, double third) {
        double z = shape.spread * normal(first) - shape.spread * shape.spread / 2;
        double processing = mean * Math.exp(z);
        switch (shape) {
            case COLD_STARTS:
                return new Job(0, processing + (second < 0.05 ? 30 + 90 * third : 0));
            case QUEUE:
                double queued = -0.25 * mean * Math.log(1 - second);
                return new Job(queued, queued + processing);
            default:
                return new Job(0, processing);
        }
    }

    private static double normal(double probability) {
        double low = -6;
        double high = 6;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (Normal.below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double halton(int index, int dimension) {
        int base = HALTON_BASES[dimension];
        double fraction = 1;
        double value = 0;
        for (int i = index; i > 0; i /= base) {
            fraction /= base;
            value += fraction * (i % base);
        }
        return value;
    }
}
