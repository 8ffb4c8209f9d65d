package dev.segmind4j.emulator.job;

/** How far a job has come, in the API's words. */
public enum JobState {
    /** Accepted, waiting for a worker. */
    QUEUED,
    /** Running on a worker. */
    PROCESSING,
    /** Done, the result can be fetched. */
    COMPLETED,
    /** Over without a result. */
    FAILED;

    /**
     * Whether nothing will change any more.
     *
     * @return true for {@link #COMPLETED} and {@link #FAILED}
     */
    public boolean isFinal() {
        return this == COMPLETED || this == FAILED;
    }
}
