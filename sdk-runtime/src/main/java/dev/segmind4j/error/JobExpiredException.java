package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;

/** The API no longer knows the job because its hour is over. Status and result live for one hour after submission. */
public final class JobExpiredException extends SegmindException {
    private static final long serialVersionUID = 1L;

    /** What {@link #ref()} answers. */
    private final JobRef ref;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param ref the job
     */
    public JobExpiredException(JobRef ref) {
        super(
                Sentences.theJob(ref) + " expired at " + ref.expiresAt()
                        + ": the API keeps status and result for one hour after submission. "
                        + "Its result cannot be fetched any more; run the request again, which is a new, billed job.",
                ref,
                null);
        this.ref = ref;
    }

    /**
     * The job.
     *
     * @return its reference
     */
    @Override
    public JobRef ref() {
        return ref;
    }
}
