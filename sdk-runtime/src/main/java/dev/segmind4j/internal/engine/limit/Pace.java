package dev.segmind4j.internal.engine.limit;

/**
 * How fast calls follow each other while a limit is to be felt: evenly, a little faster with each that is answered, much slower
 * with each that is not.
 */
final class Pace {
    /** The pace to begin with, of a client that has not been busy. */
    private static final double MODEST = 1 / 1e9;

    private static final double SLOWEST = 1 / 60e9;
    /** What is known of a limit by the time it keeps the gate closed says no more than this. */
    private static final double SLOWEST_GUESS = 1 / 10e9;

    private static final double NO_LIMIT = 500 / 1e9;
    private static final double SLOWER = 0.6;
    private static final double FASTER = 0.03;
    /** And so much faster within a nanosecond at most, or a client that calls often would overshoot at once. */
    private static final double FASTER_PER_NANO = 0.1 / 1e9;
    /** So much faster than that where the limit is not known: the first pace was a guess, or it is long since it was felt. */
    private static final double MUCH_FASTER = 8;

    private static final int CALM_ANSWERS = 30;
    private static final long CALM_NANOS = 60_000_000_000L;
    /** Nobody has wanted to call for so long: by then the API has forgotten what came before. */
    private static final long IDLE = 60_000_000_000L;

    private double perNano = MODEST;
    private double tokens;
    private long filledNanos;
    private long grownNanos;
    private long refusedNanos;
    private int answers;
    private boolean guessed;

    /** Begins to limit a client that was limited by nothing, and was answered so often lately. */
    void begin(double answeredPerNano) {
        perNano = Math.max(MODEST, answeredPerNano / 2);
    }

    /** The pace was too fast. */
    void slowDown() {
        perNano = Math.max(SLOWEST, perNano * SLOWER);
        guessed = false;
    }

    /** The API was asked, and answered no call for so long. */
    void atMostOneIn(long nanos) {
        perNano = Math.min(perNano, Math.max(SLOWEST_GUESS, 1.0 / Math.max(1, nanos)));
        guessed = true;
    }

    /** Calls follow from now on; one was just made. */
    void start(long now) {
        tokens = 0;
        filledNanos = now;
        grownNanos = now;
        refusedNanos = now;
        answers = 0;
    }

    /** How long until the next call may be made, in nanoseconds. */
    long untilNext(long now) {
        refill(now);
        // A hair less than one, or rounding could keep a timer waiting for ever shorter times.
        return tokens >= 1 - 1e-6 ? 0 : (long) Math.ceil((1 - tokens) / perNano);
    }

    private void refill(long now) {
        tokens = Math.min(1, tokens + (now - filledNanos) * perNano);
        filledNanos = now;
    }

    /** Whether there is nothing to be limited: nobody has called for long, or the pace is faster than anybody calls. */
    boolean isOver(long now) {
        return perNano >= NO_LIMIT || now - filledNanos >= (1 - tokens) / perNano + IDLE;
    }

    void take() {
        tokens--;
    }

    void answered(long now) {
        answers++;
        boolean calm = answers > CALM_ANSWERS && now - refusedNanos > CALM_NANOS;
        double more = Math.min(FASTER * (guessed || calm ? MUCH_FASTER : 1), (now - grownNanos) * FASTER_PER_NANO);
        refill(now);
        perNano *= 1 + more;
        grownNanos = now;
    }

    /** The time between two calls. */
    long interval() {
        return (long) (1 / perNano);
    }
}
