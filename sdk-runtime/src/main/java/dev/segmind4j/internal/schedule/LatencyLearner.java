package dev.segmind4j.internal.schedule;

/**
 * Learns one latency distribution from the intervals in which jobs finished, and starts anew when it changed.
 *
 * <p>Beside the beliefs that it uses it keeps fresh ones, which know only the jobs since a moment, and sums up how much
 * better those foretold each job. The moment moves on whenever the sum falls to 0; when it reaches {@value #PROOF} (the new
 * jobs are e^10 times as probable under a new distribution) the fresh beliefs take over and all jobs before are forgotten.
 * By chance alone that happened twice in 120,000 simulated jobs.
 */
final class LatencyLearner {
    private static final double PROOF = 10;
    /** With more jobs than this the curve is renewed only when one part in as many of them is new. */
    private static final int RENEWED_EACH = 16;

    private Beliefs beliefs;
    private Beliefs fresh;
    private int freshJobs;
    private double evidence;
    private final Window window;
    private final Estimates estimates;
    private LatencyCurve curve;
    private int unseen;

    private LatencyLearner(Beliefs beliefs, Beliefs fresh, Window window, Estimates estimates, LatencyCurve curve) {
        this.beliefs = beliefs;
        this.fresh = fresh;
        this.window = window;
        this.estimates = estimates;
        this.curve = curve;
    }

    /** Around a page's average; NaN if there is none. */
    static LatencyLearner around(double typicalSeconds) {
        Beliefs beliefs = Beliefs.around(typicalSeconds);
        return new LatencyLearner(
                beliefs,
                Beliefs.vague(typicalSeconds),
                new Window(),
                Estimates.of(beliefs),
                new LatencyCurve(beliefs.predict()));
    }

    LatencyLearner copy() {
        LatencyLearner copy = new LatencyLearner(beliefs.copy(), fresh.copy(), window.copy(), estimates.copy(), curve);
        copy.freshJobs = freshJobs;
        copy.evidence = evidence;
        copy.unseen = unseen;
        return copy;
    }

    LatencyCurve curve() {
        return curve;
    }

    int jobs() {
        return window.size();
    }

    /** Learns from a job. Returns whether everything before it, or before some moment, was forgotten. */
    boolean learn(Interval finished) {
        double foretold = Math.max(1e-12, estimates.foretold(finished));
        estimates.judge(finished);
        beliefs.learn(finished);
        window.add(finished);
        evidence += Math.log(fresh.learn(finished) / foretold);
        freshJobs++;
        unseen++;
        boolean changed = evidence > PROOF;
        if (changed) {
            beliefs = fresh.copy();
            window.keep(freshJobs);
            estimates.forgetScores();
        }
        if (changed || evidence <= 0) {
            fresh.forget();
            freshJobs = 0;
            evidence = 0;
        }
        if (changed || unseen * RENEWED_EACH >= window.size()) {
            curve = estimates.renew(beliefs, window);
            unseen = 0;
        }
        return changed;
    }
}
