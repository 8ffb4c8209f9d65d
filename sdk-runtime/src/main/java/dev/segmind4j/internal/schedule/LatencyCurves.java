package dev.segmind4j.internal.schedule;

/**
 * A model's two distributions as they were at one moment, and the schedule that follows from them.
 *
 * @param waiting time left of a job that is QUEUED
 * @param started time since a job was last seen QUEUED
 * @param states whether the two are told apart; else {@code waiting} holds for every job since its submission
 */
record LatencyCurves(LatencyCurve waiting, LatencyCurve started, boolean states) {
    /** The effort, at price 1, of the first poll, and of each poll after the one before. */
    private static final double FIRST = 1.4;

    private static final double FURTHER = 1;

    double next(Sightings seen, double price) {
        double root = Math.sqrt(price);
        double from = from(seen);
        LatencyCurve curve = curve(seen);
        double further = from > 0 ? curve.effort(from) + FURTHER * root : 0;
        return origin(seen) + curve.ageOf(Math.max(FIRST * root, further));
    }

    double worth(Sightings seen, double age) {
        double from = from(seen);
        LatencyCurve curve = curve(seen);
        double effort = curve.effort(Math.max(from, age - origin(seen)));
        double root = effort / FIRST;
        if (from > 0) {
            root = Math.min(root, (effort - curve.effort(from)) / FURTHER);
        }
        return root * root;
    }

    double progress(Sightings seen, double age) {
        if (age <= 0) {
            return 0;
        }
        return age / (age + curve(seen).left(age - origin(seen)));
    }

    private LatencyCurve curve(Sightings seen) {
        return states && from(seen) > 0 ? started : waiting;
    }

    /** The age at which the job's clock starts. */
    private double origin(Sightings seen) {
        return states ? seen.queued() : 0;
    }

    /** The time on that clock at which the job is known to be unfinished and no longer QUEUED; 0 if it is not. */
    private double from(Sightings seen) {
        return seen.polled() - origin(seen);
    }
}
