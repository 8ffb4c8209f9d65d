package dev.segmind4j.internal.engine.limit;

/**
 * How much may be in flight.
 *
 * @param calls submissions, polls and fetches in flight
 * @param submits submissions among them
 * @param syncRuns v1 calls in flight
 * @param submitsPerMinute submissions and v1 calls per minute, 0 for no limit
 * @param pollsPerMinute polls per minute, 0 for no limit
 */
public record Limits(int calls, int submits, int syncRuns, int submitsPerMinute, int pollsPerMinute) {
    /** What holds unless it is set. */
    public static final Limits DEFAULTS = new Limits(64, 16, 16, 0, 0);

    /**
     * How many calls may be in flight.
     *
     * @return of all kinds together
     */
    public int threads() {
        return (int) Math.min(Integer.MAX_VALUE, (long) calls + syncRuns);
    }

    /**
     * Other limits.
     *
     * @param most submissions, polls and fetches in flight
     * @return otherwise like these
     */
    public Limits withCalls(int most) {
        return new Limits(most, submits, syncRuns, submitsPerMinute, pollsPerMinute);
    }

    /**
     * Other limits.
     *
     * @param most submissions in flight
     * @return otherwise like these
     */
    public Limits withSubmits(int most) {
        return new Limits(calls, most, syncRuns, submitsPerMinute, pollsPerMinute);
    }

    /**
     * Other limits.
     *
     * @param most v1 calls in flight
     * @return otherwise like these
     */
    public Limits withSyncRuns(int most) {
        return new Limits(calls, submits, most, submitsPerMinute, pollsPerMinute);
    }

    /**
     * Other limits.
     *
     * @param most submissions and v1 calls per minute
     * @return otherwise like these
     */
    public Limits withSubmitsPerMinute(int most) {
        return new Limits(calls, submits, syncRuns, most, pollsPerMinute);
    }

    /**
     * Other limits.
     *
     * @param most polls per minute
     * @return otherwise like these
     */
    public Limits withPollsPerMinute(int most) {
        return new Limits(calls, submits, syncRuns, submitsPerMinute, most);
    }
}
