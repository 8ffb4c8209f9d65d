package dev.segmind4j.internal.schedule;

/** The standard normal distribution function, from a table: it is asked for a thousand times per finished job. */
final class Normal {
    private static final int PER_UNIT = 128;
    private static final int REACH = 6;
    private static final double[] TABLE = table();

    private Normal() {}

    private static double[] table() {
        double[] table = new double[2 * REACH * PER_UNIT + 1];
        double step = 1.0 / PER_UNIT;
        for (int i = 1; i < table.length; i++) {
            double z = -REACH + (i - 1) * step;
            double simpson = density(z) + 4 * density(z + step / 2) + density(z + step);
            table[i] = table[i - 1] + simpson * step / 6;
        }
        return table;
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** The probability of a value below {@code z}; exact to 1e-5, and 0 or 1 more than six deviations out. */
    static double below(double z) {
        if (z <= -REACH) {
            return 0;
        }
        if (z >= REACH) {
            return 1;
        }
        double at = (z + REACH) * PER_UNIT;
        int i = (int) at;
        return TABLE[i] + (at - i) * (TABLE[i + 1] - TABLE[i]);
    }
}
