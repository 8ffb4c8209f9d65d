package dev.segmind4j.internal.schedule;

/**
 * The lognormal hypotheses that a model's latencies are first explained by: for each of ten spreads, medians a half spread
 * apart from a hundredth to a hundred times a centre. One lattice serves all models; medians are relative to the centre.
 */
final class Lattice {
    private static final double[] SPREADS = {0.035, 0.05, 0.07, 0.1, 0.14, 0.2, 0.28, 0.4, 0.56, 0.8};
    private static final double REACH = Math.log(100);

    /** Spreads expected before anything was seen: around 0.16, give or take a factor of two. */
    private static final double SPREAD_CENTRE = Math.log(0.16);

    private static final double SPREAD_WIDTH = 0.7;

    /** A page's average is trusted to 10 %, and drawn up 5 % by the cold starts and queues that it includes. */
    private static final double TRUST = 0.10;

    private static final double SHIFT = 0.05;
    /** The share of pages whose average says little, and the scale (in logarithms) on which those are wrong. */
    private static final double MISTAKEN = 0.06;

    private static final double MISTAKEN_SCALE = 0.7;
    /** Without a page: anything from a second to minutes. */
    private static final double UNKNOWN_WIDTH = 1.3;

    /** One job in 25 is slower than the bulk, one in ten of those faster instead; both with exponential tails in logarithms. */
    static final double TAIL_SHARE = 0.04;

    static final double TAIL_PSEUDO_JOBS = 20;
    static final double FAST_SHARE = 0.1;
    static final double SLOW_RATE = 1.2;
    static final double FAST_RATE = 2;

    static final int SIZE = size();
    static final double[] MEDIAN = new double[SIZE];
    static final double[] SPREAD = new double[SIZE];
    static final double[] LOG_SPREAD = new double[SIZE];
    /** {@code exp(SLOW_RATE * median)} and {@code exp(-FAST_RATE * median)}: they keep exponentials out of the update. */
    static final double[] SLOW_FACTOR = new double[SIZE];

    static final double[] FAST_FACTOR = new double[SIZE];
    /** Prior weights around a page's average, and around nothing. Each sums to 1. */
    static final double[] PRIMED = new double[SIZE];

    static final double[] UNPRIMED = new double[SIZE];

    static {
        int at = 0;
        for (double spread : SPREADS) {
            int end = at + count(spread);
            for (int i = at; i < end; i++) {
                MEDIAN[i] = (i - (at + end - 1) / 2.0) * spread / 2;
                SPREAD[i] = spread;
                LOG_SPREAD[i] = Math.log(spread);
                SLOW_FACTOR[i] = Math.exp(SLOW_RATE * MEDIAN[i]);
                FAST_FACTOR[i] = Math.exp(-FAST_RATE * MEDIAN[i]);
                PRIMED[i] = aroundPage(MEDIAN[i] + spread * spread / 2 - SHIFT);
                UNPRIMED[i] = bell(MEDIAN[i] / UNKNOWN_WIDTH);
            }
            double share = bell((Math.log(spread) - SPREAD_CENTRE) / SPREAD_WIDTH);
            scale(PRIMED, at, end, share);
            scale(UNPRIMED, at, end, share);
            at = end;
        }
        scale(PRIMED, 0, SIZE, 1);
        scale(UNPRIMED, 0, SIZE, 1);
    }

    private Lattice() {}

    private static int size() {
        int size = 0;
        for (double spread : SPREADS) {
            size += count(spread);
        }
        return size;
    }

    private static int count(double spread) {
        return 2 * (int) Math.ceil(REACH / (spread / 2)) + 1;
    }

    private static double aroundPage(double offset) {
        double trusted = bell(offset / TRUST) / (TRUST * Math.sqrt(2 * Math.PI));
        double mistaken = Math.exp(-Math.abs(offset) / MISTAKEN_SCALE) / (2 * MISTAKEN_SCALE);
        return (1 - MISTAKEN) * trusted + MISTAKEN * mistaken;
    }

    private static double bell(double z) {
        return Math.exp(-z * z / 2);
    }

    private static void scale(double[] weights, int from, int to, double sum) {
        double before = 0;
        for (int i = from; i < to; i++) {
            before += weights[i];
        }
        for (int i = from; i < to; i++) {
            weights[i] *= sum / before;
        }
    }
}
