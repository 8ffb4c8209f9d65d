package dev.segmind4j.internal.schedule;

/**
 * When a job finished, as far as its polls know: after {@code low}, no later than {@code high}; seconds since the submission.
 *
 * @param queued the age at the last poll that saw the job QUEUED, 0 to {@code low}
 * @param low the age at the last poll that saw it unfinished, 0 if none did
 * @param high the age at the poll that saw it finished, or infinity for a job that was given up
 */
record Outcome(double queued, double low, double high) {
    Interval sinceSubmission() {
        return Interval.ofSeconds(low, high);
    }

    Interval sinceQueued() {
        return Interval.ofSeconds(low - queued, high - queued);
    }
}
