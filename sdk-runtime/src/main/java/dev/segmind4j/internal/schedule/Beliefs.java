package dev.segmind4j.internal.schedule;

/** How much each hypothesis of the {@link Lattice} is believed after the jobs seen, and how heavy the tails are. */
final class Beliefs {
    /** What of the prior is mixed in again after each job, so that no hypothesis is ever lost for good. */
    private static final double REVIVED = 1e-4;

    private static final double MEMORY = 512;
    private static final double NEGLIGIBLE = 3e-6;
    private static final double IMPOSSIBLE = 1e-300;

    private final double centre;
    private final double[] prior;
    private final double[] weights;
    private double jobs;
    private double tailJobs;

    private Beliefs(double centre, double[] prior, double[] weights) {
        this.centre = centre;
        this.prior = prior;
        this.weights = weights;
    }

    /** Before any job, around a page's average; see {@link #vague} for a NaN. */
    static Beliefs around(double typicalSeconds) {
        return typicalSeconds > 0
                ? new Beliefs(Math.log(typicalSeconds), Lattice.PRIMED, Lattice.PRIMED.clone())
                : vague(typicalSeconds);
    }

    /** Before any job, and without trust in the page's average; 15 s where there is none. */
    static Beliefs vague(double typicalSeconds) {
        double centre = typicalSeconds > 0 ? typicalSeconds : 15;
        return new Beliefs(Math.log(centre), Lattice.UNPRIMED, Lattice.UNPRIMED.clone());
    }

    Beliefs copy() {
        Beliefs copy = new Beliefs(centre, prior, weights.clone());
        copy.jobs = jobs;
        copy.tailJobs = tailJobs;
        return copy;
    }

    void forget() {
        System.arraycopy(prior, 0, weights, 0, weights.length);
        jobs = 0;
        tailJobs = 0;
    }

    /** Learns from a job and returns how probable it was before. */
    double learn(Interval finished) {
        double low = finished.low() - centre;
        double high = finished.high() - centre;
        double tail = tailShare();
        double slow = tail * (1 - Lattice.FAST_SHARE);
        double fast = tail * Lattice.FAST_SHARE;
        double slowAfterLow = Math.exp(-Lattice.SLOW_RATE * low);
        double slowAfterHigh = Math.exp(-Lattice.SLOW_RATE * high);
        double fastBeforeLow = Math.exp(Lattice.FAST_RATE * low);
        double fastBeforeHigh = Math.exp(Lattice.FAST_RATE * high);
        double all = 0;
        double tails = 0;
        for (int i = 0; i < weights.length; i++) {
            double median = Lattice.MEDIAN[i];
            double inverse = 1 / Lattice.SPREAD[i];
            double bulk = Normal.below((high - median) * inverse) - Normal.below((low - median) * inverse);
            double outer;
            if (low >= median) {
                outer = slow * (slowAfterLow - slowAfterHigh) * Lattice.SLOW_FACTOR[i];
            } else if (high <= median) {
                outer = fast * (fastBeforeHigh - fastBeforeLow) * Lattice.FAST_FACTOR[i];
            } else {
                outer = slow * (1 - slowAfterHigh * Lattice.SLOW_FACTOR[i])
                        + fast * (1 - fastBeforeLow * Lattice.FAST_FACTOR[i]);
            }
            tails += weights[i] * outer;
            weights[i] *= (1 - tail) * bulk + outer;
            all += weights[i];
        }
        if (all < IMPOSSIBLE) {
            forget();
            return IMPOSSIBLE;
        }
        double norm = (1 - REVIVED) / all;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weights[i] * norm + REVIVED * prior[i];
        }
        double kept = 1 - 1 / MEMORY;
        jobs = jobs * kept + 1;
        tailJobs = tailJobs * kept + tails / all;
        return all;
    }

    /** The believed spread of the bulk: the deviation of log seconds, geometric mean over the hypotheses. */
    double spread() {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Lattice.LOG_SPREAD[i];
        }
        return Math.exp(sum);
    }

    /** The next job's latency as masses of the cells, then the mass past the axis. */
    double[] predict() {
        double[] masses = new double[LogAxis.CELLS + 1];
        double[] medians = new double[LogAxis.CELLS];
        double tail = tailShare();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] < NEGLIGIBLE) {
                continue;
            }
            double median = LogAxis.position(Lattice.MEDIAN[i] + centre);
            double spread = Lattice.SPREAD[i] * LogAxis.PER_UNIT;
            medians[Math.min(Math.max((int) median, 0), LogAxis.CELLS - 1)] += weights[i];
            addBulk(masses, median, spread, weights[i] * (1 - tail));
        }
        addTails(masses, medians, tail);
        return masses;
    }

    private static void addBulk(double[] masses, double median, double spread, double weight) {
        int from = Math.max(0, (int) (median - 5 * spread));
        int to = Math.min(LogAxis.CELLS, (int) (median + 5 * spread) + 2);
        double inverse = 1 / spread;
        double before = 0;
        for (int cell = from; cell < to; cell++) {
            double below = Normal.below((cell + 1 - median) * inverse);
            masses[cell] += weight * (below - before);
            before = below;
        }
        masses[LogAxis.CELLS] += weight * (1 - before);
    }

    /** Both tails of all hypotheses in one pass each way: an exponential tail is a sum that decays from cell to cell. */
    private static void addTails(double[] masses, double[] medians, double tail) {
        double slow = tail * (1 - Lattice.FAST_SHARE);
        double kept = Math.exp(-Lattice.SLOW_RATE * LogAxis.STEP);
        double carried = 0;
        for (int cell = 0; cell < LogAxis.CELLS; cell++) {
            carried += medians[cell];
            masses[cell] += slow * carried * (1 - kept);
            carried *= kept;
        }
        masses[LogAxis.CELLS] += slow * carried;
        double fast = tail * Lattice.FAST_SHARE;
        kept = Math.exp(-Lattice.FAST_RATE * LogAxis.STEP);
        carried = 0;
        for (int cell = LogAxis.CELLS - 1; cell >= 0; cell--) {
            carried += medians[cell];
            masses[cell] += fast * carried * (1 - kept);
            carried *= kept;
        }
    }

    private double tailShare() {
        return (Lattice.TAIL_SHARE * Lattice.TAIL_PSEUDO_JOBS + tailJobs) / (Lattice.TAIL_PSEUDO_JOBS + jobs);
    }
}
