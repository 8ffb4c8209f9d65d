package dev.segmind4j.internal.schedule;

/**
 * The axis on which latencies are learned: {@value #CELLS} cells of equal width in the logarithm of seconds, from 1/16 s to
 * almost three hours. Positions are cell indices with a fraction, so a cell's edges are whole numbers.
 */
final class LogAxis {
    /** Cells in one unit of the natural logarithm: a cell is 1.6 % wide. */
    static final int PER_UNIT = 64;

    static final int CELLS = 12 * PER_UNIT;
    static final double STEP = 1.0 / PER_UNIT;

    private static final double FIRST = Math.log(1.0 / 16);
    private static final double[] AGES = ages();

    private LogAxis() {}

    private static double[] ages() {
        double[] ages = new double[CELLS + 1];
        for (int edge = 1; edge <= CELLS; edge++) {
            ages[edge] = Math.exp(log(edge));
        }
        return ages;
    }

    /** The age at an edge in seconds; the first edge is pulled down to 0 so that the cells cover every age. */
    static double age(int edge) {
        return AGES[edge];
    }

    static double log(double position) {
        return FIRST + position * STEP;
    }

    static double position(double log) {
        return (log - FIRST) * PER_UNIT;
    }

    /** The cell that an age lies in; ages past the end lie in the last. */
    static int cell(double age) {
        if (age < AGES[1]) {
            return 0;
        }
        int cell = Math.min((int) position(Math.log(age)), CELLS - 1);
        return cell > 0 && age < AGES[cell] ? cell - 1 : cell;
    }

    /** How much of a cell lies between two positions, 0 to 1. */
    static double overlap(int cell, double from, double to) {
        return Math.max(0, Math.min(cell + 1, to) - Math.max(cell, from));
    }
}
