package dev.segmind4j.internal.schedule;

/**
 * A latency distribution and what the schedule reads from it. Immutable; every reading is a search in a table.
 *
 * <p>The <em>effort</em> at an age is the integral from 0 to it of {@code sqrt(h/2)}, with {@code h} the chance per second
 * that a job of that age finishes now. Divided by the root of a poll's price it counts the polls that are worth making by
 * then. Past the end of the axis the distribution goes on as a Pareto tail.
 */
final class LatencyCurve {
    private static final double LEAST_BEYOND = 1e-9;
    /** A job that is not finished is not shown as finished. */
    private static final double MOST_PROGRESS = 0.99;

    /** At the cells' edges. */
    private final double[] survival = new double[LogAxis.CELLS + 1];

    private final double[] effort = new double[LogAxis.CELLS + 1];
    private final double[] progress = new double[LogAxis.CELLS + 1];
    /** The mean of 1/latency. */
    private final double meanRate;

    /** From the masses of the cells and, last, of what lies past them; they needn't sum to 1. */
    LatencyCurve(double[] masses) {
        double[] rates = new double[LogAxis.CELLS + 1];
        double left = Math.max(masses[LogAxis.CELLS], LEAST_BEYOND);
        double rate = left / LogAxis.age(LogAxis.CELLS);
        for (int edge = LogAxis.CELLS; edge >= 0; edge--) {
            if (edge < LogAxis.CELLS) {
                left += masses[edge];
                rate += masses[edge] / Math.exp(LogAxis.log(edge + 0.5));
            }
            survival[edge] = left;
            rates[edge] = rate;
        }
        meanRate = rate / left;
        survival[0] = 1;
        for (int edge = 1; edge <= LogAxis.CELLS; edge++) {
            survival[edge] /= left;
            double seconds = LogAxis.age(edge) - LogAxis.age(edge - 1);
            double hazard = Math.max(0, Math.log(survival[edge - 1] / survival[edge])) / seconds;
            effort[edge] = effort[edge - 1] + Math.sqrt(hazard / 2) * seconds;
            double done = LogAxis.age(edge) * rates[edge] / (survival[edge] * left);
            progress[edge] = Math.max(progress[edge - 1], Math.min(done, MOST_PROGRESS));
        }
    }

    /** The probability that a job takes longer. */
    double survival(double age) {
        double end = LogAxis.age(LogAxis.CELLS);
        return age < end
                ? at(survival, age)
                : survival[LogAxis.CELLS] * Math.exp(-Lattice.SLOW_RATE * Math.log(age / end));
    }

    /** The probability that a job takes longer than {@code low} and no longer than {@code high} seconds. */
    double between(double low, double high) {
        return survival(low) - (high < Double.POSITIVE_INFINITY ? survival(high) : 0);
    }

    double effort(double age) {
        double end = LogAxis.age(LogAxis.CELLS);
        return age < end ? at(effort, age) : effort[LogAxis.CELLS] + beyondSlope() * (Math.sqrt(age) - Math.sqrt(end));
    }

    /** The age at which an effort is reached. */
    double ageOf(double wanted) {
        double last = effort[LogAxis.CELLS];
        if (wanted >= last) {
            double root = Math.sqrt(LogAxis.age(LogAxis.CELLS)) + (wanted - last) / beyondSlope();
            return root * root;
        }
        int low = 0;
        int high = LogAxis.CELLS;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (effort[middle] <= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double fraction = (wanted - effort[low]) / (effort[high] - effort[low]);
        return LogAxis.age(low) + fraction * (LogAxis.age(high) - LogAxis.age(low));
    }

    /** The first edge by which half of the jobs are done. */
    double median() {
        int edge = 0;
        while (edge < LogAxis.CELLS && survival[edge] > 0.5) {
            edge++;
        }
        return LogAxis.age(edge);
    }

    /**
     * What a job of an age still has before it, as seconds: such that {@code age / (age + left)} is the expected share of
     * its time that is over, and never falls as the job gets older.
     */
    double left(double age) {
        double share = age > 0 ? at(progress, Math.min(age, LogAxis.age(LogAxis.CELLS))) : 0;
        return share > 0 ? age * (1 - share) / share : 1 / meanRate;
    }

    private static double beyondSlope() {
        return Math.sqrt(2 * Lattice.SLOW_RATE);
    }

    private static double at(double[] edges, double age) {
        if (age <= 0) {
            return edges[0];
        }
        int cell = LogAxis.cell(age);
        double low = LogAxis.age(cell);
        double fraction = Math.min(1, (age - low) / (LogAxis.age(cell + 1) - low));
        return edges[cell] + fraction * (edges[cell + 1] - edges[cell]);
    }
}
