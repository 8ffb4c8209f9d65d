package dev.segmind4j.internal.schedule;

/**
 * When a job finished, as far as it is known: later than one moment and no later than another, in logarithms of seconds.
 * Never empty; an exact time is made half a cell wide.
 */
record Interval(double low, double high) {
    /** Stands for the logarithm of 0 s. */
    private static final double NEVER_BEFORE = -20;
    /** Stands for the logarithm of an age without end. */
    private static final double SOME_DAY = 20;

    /** After {@code low} and up to {@code high} seconds; 0 and positive infinity leave that end open. */
    static Interval ofSeconds(double low, double high) {
        double from = low > 0 ? Math.log(low) : NEVER_BEFORE;
        double to = high < Double.POSITIVE_INFINITY ? Math.log(Math.max(high, 1e-3)) : SOME_DAY;
        double lacking = LogAxis.STEP / 2 - (to - from);
        return lacking > 0 ? new Interval(from - lacking / 2, to + lacking / 2) : new Interval(from, to);
    }

    double width() {
        return high - low;
    }

    /** The low end on the axis. */
    double from() {
        return Math.min(Math.max(LogAxis.position(low), 0), LogAxis.CELLS);
    }

    /** The high end on the axis, at least a hair above the low one unless both lie past the axis. */
    double to() {
        return Math.min(Math.max(LogAxis.position(high), from() + 0.5), LogAxis.CELLS);
    }

    /** Whether the job may have finished past the end of the axis. */
    boolean endless() {
        return LogAxis.position(high) > LogAxis.CELLS;
    }

    /** The share of a distribution over the cells, with what lies past the axis as its last element. */
    double in(double[] masses) {
        double from = from();
        double to = to();
        double sum = endless() ? masses[LogAxis.CELLS] : 0;
        for (int cell = (int) from; cell < to; cell++) {
            sum += masses[cell] * LogAxis.overlap(cell, from, to);
        }
        return sum;
    }
}
