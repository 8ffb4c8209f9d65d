package dev.segmind4j.internal.schedule;

/**
 * What the polls have seen of a job that is not finished: all that the schedule needs to keep per job. Ages are seconds
 * since the submission.
 *
 * @param polled the age at the last poll that saw the job unfinished; 0 before the first
 * @param queued the age at the last poll that saw it QUEUED; 0 if none did
 */
public record Sightings(double polled, double queued) {
    /** A job that was submitted and not polled yet; every submitted job starts as QUEUED. */
    public static final Sightings SUBMITTED = new Sightings(0, 0);

    /** A poll saw QUEUED. */
    public Sightings queuedAt(double age) {
        return new Sightings(age, age);
    }

    /** A poll saw PROCESSING, or an unfinished state that the client does not know. */
    public Sightings processingAt(double age) {
        return new Sightings(age, queued);
    }
}
