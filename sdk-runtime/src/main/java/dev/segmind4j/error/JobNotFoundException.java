package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;

/** The API does not know the job although its hour is not over: the id is wrong, or belongs to another account. */
public final class JobNotFoundException extends SegmindException {
    private static final long serialVersionUID = 1L;

    private final transient JobRef ref;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param ref the job
     */
    public JobNotFoundException(JobRef ref) {
        super(
                "The API does not know job '" + ref.requestId() + "' of '" + ref.model()
                        + "', which would expire at " + ref.expiresAt()
                        + " only. Check that the reference is whole and that the key and baseUrl(...) are those it was submitted with.",
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
