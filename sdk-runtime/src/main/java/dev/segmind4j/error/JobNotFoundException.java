package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;

/**
 * The API does not know the job although its hour is not over: the id is wrong, or belongs to another account. One such
 * answer is not believed; {@link #setbacks()} tell how often it came and over which time.
 */
public final class JobNotFoundException extends SegmindException {
    private static final long serialVersionUID = 1L;

    /** What {@link #ref()} answers. */
    private final JobRef ref;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param ref the job
     * @param setbacks the answers that said so, and other attempts that failed
     */
    public JobNotFoundException(JobRef ref, Setbacks setbacks) {
        super(
                "The API does not know " + Sentences.job(ref) + ", which would expire at " + ref.expiresAt()
                        + " only. Check that the reference is whole and that the key and baseUrl(...) are those it was submitted with.",
                ref,
                setbacks.last());
        this.ref = ref;
        attach(setbacks);
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
