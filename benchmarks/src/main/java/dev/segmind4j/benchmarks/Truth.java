package dev.segmind4j.benchmarks;

import java.util.Random;

/** The true distribution of a model's latencies: samples of it, and its masses on steps of a thousandth of the mean. */
final class Truth {
    final Shape shape;
    final double mean;
    final double step;
    final double[] masses;
    /** The rate at which jobs leave the queue, where there is one. */
    final double queueRate;

    Truth(Shape shape, double mean) {
        this.shape = shape;
        this.mean = mean;
        step = mean / 1000;
        queueRate = 1 / (Shape.QUEUE_SHARE * mean);
        double longest = mean * Math.exp(6 * shape.spread) + (shape == Shape.COLD ? Shape.COLD_MOST : 5 * mean);
        double[] plain = new double[(int) Math.ceil(longest / step)];
        double sum = 0;
        for (int i = 0; i < plain.length; i++) {
            plain[i] = shape.density(mean, (i + 0.5) * step);
            sum += plain[i];
        }
        for (int i = 0; i < plain.length; i++) {
            plain[i] /= sum;
        }
        masses = shape == Shape.COLD ? withColdStarts(plain) : shape == Shape.QUEUE ? withQueue(plain) : plain;
    }

    SimulatedJob sample(Random random) {
        return shape.sample(mean, random);
    }

    private double[] withColdStarts(double[] plain) {
        int least = (int) Math.round(Shape.COLD_LEAST / step);
        int most = (int) Math.round(Shape.COLD_MOST / step);
        double[] all = new double[plain.length];
        double starting = 0;
        for (int i = 0; i < plain.length; i++) {
            starting += i >= least ? plain[i - least] : 0;
            starting -= i >= most ? plain[i - most] : 0;
            all[i] = (1 - Shape.COLD_SHARE) * plain[i] + Shape.COLD_SHARE * starting / (most - least);
        }
        return all;
    }

    private double[] withQueue(double[] plain) {
        double kept = Math.exp(-queueRate * step);
        double[] all = new double[plain.length];
        double queued = 0;
        for (int i = 0; i < plain.length; i++) {
            queued = queued * kept + plain[i];
            all[i] = queued * (1 - kept);
        }
        return all;
    }
}
