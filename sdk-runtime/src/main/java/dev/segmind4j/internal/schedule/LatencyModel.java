package dev.segmind4j.internal.schedule;

import java.util.ArrayDeque;

/**
 * What is known of how long a model's jobs take: primed from the page's average, learned from finished jobs.
 *
 * <p>Thread-safe. Learning excludes other learning; reading takes no lock and sees the state after some whole job. Memory is
 * bounded: under 200 kB, however many jobs there were.
 *
 * <p>A waiting queue forgets: a job that is still QUEUED has as much before it as one that was submitted just now. So the
 * clock of a job starts at the last poll that saw it QUEUED, and two distributions are learned: the time left of a job that
 * is QUEUED, and the time since it was last seen QUEUED of one that no longer is. Some servers may say QUEUED until the end;
 * so states count only after jobs that had been seen QUEUED were better foretold with a restarted clock than without.
 */
public final class LatencyModel {
    /** Nats by which the states must have foretold better, and the most that either side can be ahead. */
    private static final double DOUBT = 3;

    private static final double MOST_EVIDENCE = 6;
    /** Jobs kept to be exported. */
    private static final int EXPORTED = 200;

    private final LatencyLearner waiting;
    private LatencyLearner started;
    private double statesEvidence = -DOUBT;
    private final ArrayDeque<Outcome> recent = new ArrayDeque<>();
    private volatile LatencyCurves curves;

    private LatencyModel(double typicalSeconds) {
        waiting = LatencyLearner.around(typicalSeconds);
        started = waiting;
        curves = new LatencyCurves(waiting.curve(), waiting.curve(), false);
    }

    /**
     * A model that no job of is known.
     *
     * @param typicalSeconds the average latency on the model's page, NaN if it names none; over 0
     * @throws IllegalArgumentException if it is 0, negative or infinite
     */
    public static LatencyModel primed(double typicalSeconds) {
        if (typicalSeconds <= 0 || Double.isInfinite(typicalSeconds)) {
            throw new IllegalArgumentException(
                    "A typical latency is a number of seconds over 0 or NaN for none, but was '" + typicalSeconds
                            + "'. Leave it out if the page names none.");
        }
        return new LatencyModel(typicalSeconds);
    }

    /**
     * A model that starts from what another process learned.
     *
     * @param typicalSeconds as for {@link #primed}
     * @param exported what {@link #export} returned
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static LatencyModel restored(double typicalSeconds, String exported) {
        LatencyModel model = primed(typicalSeconds);
        for (Outcome outcome : OutcomesText.parse(exported)) {
            model.learn(outcome);
        }
        return model;
    }

    /**
     * Checks a text without learning from it.
     *
     * @param exported what {@link #export} returned
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static void check(String exported) {
        var unused = OutcomesText.parse(exported);
    }

    /**
     * Learns from a job that a poll found finished.
     *
     * @param before what the polls before had seen of it
     * @param age its age at that poll
     */
    public void finished(Sightings before, double age) {
        finished(before, age, Double.NaN);
    }

    /**
     * Learns from a finished job whose reply said how long it took.
     *
     * @param before what the polls before had seen of it
     * @param age its age at the poll that found it finished
     * @param exactAge its age when it finished, as the server says; used only if it lies between the polls, so that a figure
     *     that means something else does no harm
     */
    public void finished(Sightings before, double age, double exactAge) {
        boolean plausible = exactAge > before.polled() && exactAge <= age;
        learn(new Outcome(
                before.queued(),
                plausible ? exactAge : before.polled(),
                plausible ? exactAge : Math.max(age, before.polled())));
    }

    private synchronized void learn(Outcome outcome) {
        boolean seenQueued = outcome.queued() > 0;
        if (seenQueued) {
            weighStates(outcome);
            if (started == waiting) {
                started = waiting.copy();
            }
        }
        boolean changed = waiting.learn(outcome.sinceSubmission());
        boolean states = statesEvidence > 0;
        if (seenQueued && states) {
            changed |= waiting.learn(outcome.sinceQueued());
        }
        if (started != waiting) {
            started.learn(outcome.sinceQueued());
        }
        recent.addLast(outcome);
        int kept = changed ? Math.min(EXPORTED, waiting.jobs()) : EXPORTED;
        while (recent.size() > kept) {
            recent.removeFirst();
        }
        curves = new LatencyCurves(waiting.curve(), started.curve(), states);
    }

    private void weighStates(Outcome outcome) {
        LatencyCurve curve = waiting.curve();
        double queued = outcome.queued();
        // an exact time has no width, so no probability: it is given some
        double slack = outcome.low() == outcome.high() ? 0.01 * outcome.low() : 0;
        double low = outcome.low() - slack;
        double high = outcome.high() + slack;
        double restarted = curve.between(low - queued, high - queued);
        double running = curve.between(low, high) / Math.max(curve.survival(queued), 1e-9);
        double gained = statesEvidence + Math.log((restarted + 1e-4) / (running + 1e-4));
        statesEvidence = Math.max(-MOST_EVIDENCE, Math.min(MOST_EVIDENCE, gained));
    }

    /**
     * The age at which the next poll is worth its price.
     *
     * @param price what a poll costs, in seconds of not knowing; over 0
     */
    public double next(Sightings seen, double price) {
        return curves.next(seen, price);
    }

    /**
     * What a poll is worth at an age: the price, in seconds of not knowing, at which it is due just then. Of several jobs
     * the one whose poll is worth most gains most from it; a poll is due once it is worth its price.
     */
    public double worth(Sightings seen, double age) {
        return curves.worth(seen, age);
    }

    /**
     * The estimated share of a job's time that is over, 0 to 1, and 1 never before it is finished. Falls only when the job
     * is seen QUEUED again, or is judged by newly learned latencies.
     */
    public double progress(Sightings seen, double age) {
        return curves.progress(seen, age);
    }

    /** The age in seconds by which half of the jobs are done, in steps of 1.6 %. */
    public double median() {
        return curves.waiting().median();
    }

    /** The latest jobs as a text of some kilobytes, for {@link #restored}; jobs from before a change are left out. */
    public synchronized String export() {
        return OutcomesText.format(recent);
    }
}
