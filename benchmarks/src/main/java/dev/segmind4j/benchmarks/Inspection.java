package dev.segmind4j.benchmarks;

/**
 * The cheapest times to look at something that ends at an unknown moment of a known distribution, by dynamic programming:
 * from the last step backwards, the cheapest next look from each step on.
 */
final class Inspection {
    private final int[] next;
    /** Expected price of looks and delays from the start on, over the masses there (which needn't sum to 1). */
    final double cost;

    Inspection(double[] masses, double step, double price, int start) {
        int end = masses.length;
        double[] done = new double[end + 1];
        double[] moment = new double[end + 1];
        for (int i = 0; i < end; i++) {
            done[i + 1] = done[i] + masses[i];
            moment[i + 1] = moment[i] + masses[i] * (i + 0.5) * step;
        }
        next = new int[end + 1];
        next[end] = end;
        double[] best = new double[end + 1];
        int furthest = end;
        for (int i = end - 1; i >= start; i--) {
            double least = Double.POSITIVE_INFINITY;
            // the best next look is never earlier from a later step on, so it need not be sought past that of the step
            // after
            for (int j = i + 1; j <= furthest; j++) {
                double cost = j * step * (done[j] - done[i]) - (moment[j] - moment[i]) + best[j];
                if (cost < least) {
                    least = cost;
                    next[i] = j;
                }
            }
            best[i] = price * (done[end] - done[i]) + least;
            furthest = Math.min(end, next[i] + 1);
        }
        cost = best[start];
    }

    /** The step of the look after one at a step; past the last step, a step on. */
    int after(int step) {
        return step < next.length - 1 ? next[step] : step + 1;
    }
}
