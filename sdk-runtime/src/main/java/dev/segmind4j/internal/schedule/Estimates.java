package dev.segmind4j.internal.schedule;

import java.util.Arrays;

/**
 * Rival estimates of one distribution, mixed by how well each foretold the jobs that came after it was made: the lognormal
 * beliefs, and kernel estimates from smooth to sharp. The smoother ones start with the better odds.
 */
final class Estimates {
    /** Bandwidths, in parts of the one that suits a single bell. */
    private static final double[] SHARPNESS = {1, 0.5, 0.25, 0.12};

    private static final double ODDS_STEP = 1.5;
    /** Silverman's factor and exponent. */
    private static final double FACTOR = 0.9;

    private static final double EXPONENT = -0.2;
    private static final double MEMORY = 200;
    /** No job surprises an estimate by more than this: one outlier must not settle the contest. */
    private static final double LEAST_PROBABILITY = 1e-5;

    private final double[] scores;
    private double[][] rivals;
    private double[] mixture;

    private Estimates(double[] scores, double[][] rivals, double[] mixture) {
        this.scores = scores;
        this.rivals = rivals;
        this.mixture = mixture;
    }

    static Estimates of(Beliefs beliefs) {
        double[] masses = beliefs.predict();
        double[][] rivals = new double[SHARPNESS.length + 1][];
        Arrays.fill(rivals, masses);
        return new Estimates(new double[rivals.length], rivals, masses);
    }

    Estimates copy() {
        return new Estimates(scores.clone(), rivals, mixture);
    }

    /** The probability that the mixture gave to a job. */
    double foretold(Interval finished) {
        return finished.in(mixture);
    }

    /** Scores each estimate by a job that it has not seen. */
    void judge(Interval finished) {
        for (int i = 0; i < rivals.length; i++) {
            scores[i] = scores[i] * (1 - 1 / MEMORY) + Math.log(finished.in(rivals[i]) + LEAST_PROBABILITY);
        }
    }

    void forgetScores() {
        Arrays.fill(scores, 0);
    }

    /** Makes all estimates anew and mixes them. */
    LatencyCurve renew(Beliefs beliefs, Window jobs) {
        double[] believed = beliefs.predict();
        double[][] renewed = new double[rivals.length][];
        renewed[0] = believed;
        double bandwidth = FACTOR * beliefs.spread() * Math.pow(Math.max(1, jobs.size()), EXPONENT);
        for (int i = 0; i < SHARPNESS.length; i++) {
            renewed[i + 1] = Kernels.estimate(jobs, believed, mixture, bandwidth * SHARPNESS[i]);
        }
        rivals = renewed;
        mixture = mix();
        return new LatencyCurve(mixture);
    }

    private double[] mix() {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rivals.length; i++) {
            best = Math.max(best, odds(i));
        }
        double total = 0;
        double[] mixed = new double[LogAxis.CELLS + 1];
        for (int i = 0; i < rivals.length; i++) {
            double weight = Math.exp(odds(i) - best);
            total += weight;
            for (int cell = 0; cell <= LogAxis.CELLS; cell++) {
                mixed[cell] += weight * rivals[i][cell];
            }
        }
        for (int cell = 0; cell <= LogAxis.CELLS; cell++) {
            mixed[cell] /= total;
        }
        return mixed;
    }

    private double odds(int rival) {
        return scores[rival] - ODDS_STEP * rival;
    }
}
