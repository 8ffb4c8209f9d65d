package dev.segmind4j.benchmarks;

import java.util.Random;

/** How a model's latencies are spread around its mean. */
enum Shape {
    NARROW("lognormal 0.1", 0.1),
    MIDDLE("lognormal 0.25", 0.25),
    WIDE("lognormal 0.5", 0.5),
    /** Lognormal 0.25 with the mean; one job in 20 takes another 30 to 120 s, evenly spread. The mean is without those. */
    COLD("5 % cold starts", 0.25),
    /** Lognormal 0.25 with the mean, after an exponential time in the queue of a quarter of it. */
    QUEUE("queue of 25 %", 0.25),
    /** Not among the rows with limits, nor lognormal: two kinds of request, at 0.6 and 1.6 of the mean, each within 8 %. */
    TWO_PEAKS("two peaks", 0.08),
    /** Not among the rows with limits, nor lognormal: 0.7 of the mean and an exponential time. */
    SHIFTED("shifted exponential", 0.3);

    static final double COLD_SHARE = 0.05;
    static final double COLD_LEAST = 30;
    static final double COLD_MOST = 120;
    static final double QUEUE_SHARE = 0.25;
    static final double FIRST_PEAK_SHARE = 0.6;

    final String label;
    final double spread;

    Shape(String label, double spread) {
        this.label = label;
        this.spread = spread;
    }

    boolean queues() {
        return this == QUEUE;
    }

    SimulatedJob sample(double mean, Random random) {
        switch (this) {
            case COLD: {
                double extra = random.nextDouble() < COLD_SHARE
                        ? COLD_LEAST + (COLD_MOST - COLD_LEAST) * random.nextDouble()
                        : 0;
                return new SimulatedJob(0, lognormal(mean, random) + extra);
            }
            case QUEUE: {
                double queue = exponential(QUEUE_SHARE * mean, random);
                return new SimulatedJob(queue, queue + lognormal(mean, random));
            }
            case TWO_PEAKS: {
                double peak = random.nextDouble() < FIRST_PEAK_SHARE ? 0.6 : 1.6;
                return new SimulatedJob(0, lognormal(peak * mean, random));
            }
            case SHIFTED:
                return new SimulatedJob(0, 0.7 * mean + exponential(0.3 * mean, random));
            default:
                return new SimulatedJob(0, lognormal(mean, random));
        }
    }

    /** The density at an age, but for cold starts and queue, which {@link Truth} adds; it needn't integrate to 1. */
    double density(double mean, double age) {
        switch (this) {
            case TWO_PEAKS:
                return FIRST_PEAK_SHARE * lognormalDensity(0.6 * mean, age)
                        + (1 - FIRST_PEAK_SHARE) * lognormalDensity(1.6 * mean, age);
            case SHIFTED:
                return age < 0.7 * mean ? 0 : Math.exp(-(age - 0.7 * mean) / (0.3 * mean));
            default:
                return lognormalDensity(mean, age);
        }
    }

    private double lognormal(double mean, Random random) {
        return mean * Math.exp(spread * random.nextGaussian() - spread * spread / 2);
    }

    private double lognormalDensity(double mean, double age) {
        double z = (Math.log(age / mean) + spread * spread / 2) / spread;
        return Math.exp(-z * z / 2) / (age * spread);
    }

    private static double exponential(double mean, Random random) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
