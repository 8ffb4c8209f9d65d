package dev.segmind4j.internal.schedule;

/**
 * When to poll a job next: as its model's latencies say, within limits.
 *
 * @param price what a poll costs, in seconds of not knowing; over 0. At 0.1 ten polls are as bad as one second
 * @param minInterval the least time between two polls of a job, and before the first, in seconds; 0 or more
 * @param maxInterval the most time between two polls once the job is older than half of its model's jobs get; at least
 *     {@code minInterval}. Before that age there is no upper limit
 */
public record PollPlan(double price, double minInterval, double maxInterval) {
    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public PollPlan {
        if (!(price > 0) || !(minInterval >= 0) || !(maxInterval >= minInterval)) {
            throw new IllegalArgumentException(
                    "A poll plan needs a price over 0, a minimum interval of 0 or more and a maximum"
                            + " interval no shorter, but got price '" + price + "', minimum '" + minInterval
                            + "' and maximum '"
                            + maxInterval + "'.");
        }
    }

    /** The age of a job's next poll in seconds since the submission; later than its last sighting unless the minimum is 0. */
    public double next(LatencyModel model, Sightings seen) {
        double next = Math.max(model.next(seen, price), seen.polled() + minInterval);
        double latest = seen.polled() + maxInterval;
        return next > latest ? Math.min(next, Math.max(latest, model.median())) : next;
    }
}
