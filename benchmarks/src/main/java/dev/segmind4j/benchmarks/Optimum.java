package dev.segmind4j.benchmarks;

import dev.segmind4j.internal.schedule.Sightings;
import java.util.Random;

/**
 * The cheapest schedule for whoever knows the true distribution and sees the states QUEUED and PROCESSING.
 *
 * <p>Where there is no queue, states say nothing and this is one {@link Inspection}. Where there is one it forgets, so a job
 * seen QUEUED is as a new one and is next looked at a fixed time later; once seen PROCESSING, its start lies within that
 * time, and what follows is the inspection for jobs that started within it. That time is tried in steps of a hundredth of
 * the mean.
 */
final class Optimum implements Policy {
    private final double step;
    private final Inspection started;
    private final int first;
    /** Expected cost of a job. */
    final double cost;

    Optimum(Truth truth, double price) {
        step = truth.step;
        if (!truth.shape.queues()) {
            started = new Inspection(truth.masses, step, price, 0);
            first = started.after(0);
            cost = started.cost;
            return;
        }
        double least = Double.POSITIVE_INFINITY;
        Inspection best = null;
        int bestLook = 0;
        for (int look = 300; look < 1500; look += 10) {
            Inspection after = startedWithin(truth, price, look);
            double each = price + delay(truth, look) + after.cost;
            double stillQueued = Math.exp(-truth.queueRate * look * step);
            if (each / (1 - stillQueued) < least) {
                least = each / (1 - stillQueued);
                best = after;
                bestLook = look;
            }
        }
        if (best == null) {
            throw new AssertionError("no time of the first look was tried");
        }
        started = best;
        first = bestLook;
        cost = least;
    }

    private static Inspection startedWithin(Truth truth, double price, int look) {
        double stillQueued = Math.exp(-truth.queueRate * look * truth.step);
        double[] masses = new double[truth.masses.length];
        for (int i = look; i < masses.length; i++) {
            masses[i] = Math.max(0, truth.masses[i] - stillQueued * truth.masses[i - look]);
        }
        return new Inspection(masses, truth.step, price, look);
    }

    private static double delay(Truth truth, int look) {
        double delay = 0;
        for (int i = 0; i < look; i++) {
            delay += truth.masses[i] * (look - i - 0.5) * truth.step;
        }
        return delay;
    }

    @Override
    public double next(Sightings seen, int polls, Random random) {
        double clock = seen.polled() - seen.queued();
        int at = (int) Math.round(clock / step);
        return seen.queued() + (at < first ? first : started.after(at)) * step;
    }
}
