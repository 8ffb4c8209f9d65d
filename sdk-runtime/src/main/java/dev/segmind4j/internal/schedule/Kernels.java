package dev.segmind4j.internal.schedule;

import java.util.Map;
import java.util.TreeMap;

/**
 * A kernel estimate over the finished jobs, on the {@link LogAxis}.
 *
 * <p>A job is spread over the interval that it finished in and then blurred. The interval is a blur of its own, so what it
 * already adds is taken off the bandwidth; where it is too wide for that (everything before the first poll is one interval)
 * the job is spread as the lognormal beliefs say. Where jobs are rare the blur grows, up to six times.
 */
final class Kernels {
    /** Weight of the beliefs among the kernels, in jobs. */
    private static final double PSEUDO_JOBS = 4;

    private static final double LEAST_BLUR = 0.35;
    private static final double WIDE = 2;
    private static final double MOST_RARE = 6;
    /** Blurs in cells. A job takes the one that is nearest to its own, so that equal blurs are done together. */
    private static final double[] BLURS = {0, 0.7, 1, 1.4, 2, 2.8, 4, 5.6, 8, 11, 16, 22, 32, 45};

    private final double[] beliefs;
    private final double[] pilot;
    private final double peak;
    private final double bandwidth;
    /** What is to be blurred, by the index of its blur. */
    private final Map<Integer, double[]> blurred = new TreeMap<>();

    private double beyond;

    private Kernels(double[] beliefs, double[] pilot, double bandwidth) {
        this.beliefs = beliefs;
        this.pilot = pilot;
        this.bandwidth = bandwidth;
        double highest = 0;
        for (int cell = 0; cell < LogAxis.CELLS; cell++) {
            highest = Math.max(highest, pilot[cell]);
        }
        peak = highest;
    }

    /**
     * Estimates the cells' masses.
     *
     * @param beliefs what the beliefs predict
     * @param pilot the estimate before this one, which says where jobs are rare
     * @param bandwidth the deviation of the blur in log seconds, where jobs are common
     */
    static double[] estimate(Window jobs, double[] beliefs, double[] pilot, double bandwidth) {
        Kernels kernels = new Kernels(beliefs, pilot, bandwidth);
        for (int i = 0; i < jobs.size(); i++) {
            kernels.spread(jobs.get(i));
        }
        double[] masses = new double[LogAxis.CELLS + 1];
        masses[LogAxis.CELLS] = kernels.beyond;
        kernels.blurred.forEach((blur, sources) -> blur(sources, BLURS[blur], masses));
        double total = jobs.size() + PSEUDO_JOBS;
        for (int cell = 0; cell <= LogAxis.CELLS; cell++) {
            masses[cell] = (masses[cell] + PSEUDO_JOBS * beliefs[cell]) / total;
        }
        return masses;
    }

    private void spread(Interval job) {
        double from = job.from();
        double to = job.to();
        if (from >= LogAxis.CELLS) {
            beyond++;
            return;
        }
        int middle = Math.min((int) ((from + to) / 2), LogAxis.CELLS - 1);
        double rarity = Math.sqrt(0.25 * peak / Math.max(pilot[middle], 1e-12));
        double blur = bandwidth * Math.min(MOST_RARE, Math.max(1, rarity));
        double added = Math.min(job.width() * job.width(), 9 * blur * blur) / 12;
        double lacking = Math.sqrt(Math.max(blur * blur - added, LEAST_BLUR * LEAST_BLUR * blur * blur));
        double[] sources = sources(lacking * LogAxis.PER_UNIT);
        double believed = job.width() > WIDE * blur ? job.in(beliefs) : 0;
        if (believed > 1e-12) {
            for (int cell = (int) from; cell < to; cell++) {
                sources[cell] += beliefs[cell] * LogAxis.overlap(cell, from, to) / believed;
            }
            if (job.endless()) {
                beyond += beliefs[LogAxis.CELLS] / believed;
            }
        } else {
            for (int cell = (int) from; cell < to; cell++) {
                sources[cell] += LogAxis.overlap(cell, from, to) / (to - from);
            }
        }
    }

    private double[] sources(double cells) {
        int nearest = 0;
        while (nearest + 1 < BLURS.length && BLURS[nearest + 1] <= cells * 1.19) {
            nearest++;
        }
        return blurred.computeIfAbsent(nearest, blur -> new double[LogAxis.CELLS]);
    }

    private static void blur(double[] sources, double deviation, double[] masses) {
        double[] bell = bell(deviation);
        for (int cell = 0; cell < LogAxis.CELLS; cell++) {
            double source = sources[cell];
            if (source == 0) {
                continue;
            }
            masses[cell] += source * bell[0];
            for (int away = 1; away < bell.length; away++) {
                double part = source * bell[away];
                masses[Math.max(0, cell - away)] += part;
                masses[Math.min(LogAxis.CELLS - 1, cell + away)] += part;
            }
        }
    }

    /** One side of a bell curve over the cells, its middle first; both sides sum to 1. */
    private static double[] bell(double deviation) {
        double[] bell = new double[1 + (int) Math.ceil(3 * deviation)];
        double sum = 0;
        for (int away = 0; away < bell.length; away++) {
            bell[away] = deviation == 0 ? 1 : Math.exp(-away * away / (2 * deviation * deviation));
            sum += away == 0 ? bell[0] : 2 * bell[away];
        }
        for (int away = 0; away < bell.length; away++) {
            bell[away] /= sum;
        }
        return bell;
    }
}
