package dev.segmind4j.benchmarks;

import dev.segmind4j.internal.schedule.Sightings;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What polling some jobs by some policy came to. */
final class Tally {
    private double[] delays;
    private int jobs;
    private long polls;

    Tally(int expected) {
        delays = new double[expected];
    }

    static Tally of(Policy policy, List<SimulatedJob> jobs, long seed) {
        Tally tally = new Tally(jobs.size());
        Random random = new Random(seed);
        for (SimulatedJob job : jobs) {
            tally.poll(job, policy, random);
        }
        return tally;
    }

    /** Polls a job until it is seen finished. Returns what was seen before, and at what age it was seen. */
    Seen poll(SimulatedJob job, Policy policy, Random random) {
        Sightings seen = Sightings.SUBMITTED;
        int made = 0;
        while (true) {
            double age = policy.next(seen, made, random);
            made++;
            if (age >= job.done()) {
                add(made, age - job.done());
                return new Seen(seen, age);
            }
            seen = age < job.started() ? seen.queuedAt(age) : seen.processingAt(age);
        }
    }

    /** What was seen of a finished job. */
    record Seen(Sightings before, double age) {}

    private void add(int made, double delay) {
        if (jobs == delays.length) {
            delays = Arrays.copyOf(delays, Math.max(16, 2 * jobs));
        }
        delays[jobs++] = delay;
        polls += made;
    }

    void addAll(Tally other) {
        if (jobs + other.jobs > delays.length) {
            delays = Arrays.copyOf(delays, jobs + other.jobs);
        }
        System.arraycopy(other.delays, 0, delays, jobs, other.jobs);
        jobs += other.jobs;
        polls += other.polls;
    }

    double polls() {
        return (double) polls / jobs;
    }

    double meanDelay() {
        return Arrays.stream(delays, 0, jobs).sum() / jobs;
    }

    double p95Delay() {
        double[] sorted = Arrays.copyOf(delays, jobs);
        Arrays.sort(sorted);
        return sorted[(int) (0.95 * jobs)];
    }

    double cost(double price) {
        return price * polls() + meanDelay();
    }
}
