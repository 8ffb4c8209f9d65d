package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.Metrics;

/** The job ran and failed: a parameter the model does not take, content that it refuses, a fault of its own. */
public final class JobFailedException extends SegmindException {
    private static final long serialVersionUID = 1L;

    private final transient JobRef ref;
    /** What {@link #detail()} answers. */
    private final String detail;

    private final transient Metrics metrics;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param ref the job
     * @param detail the server's words, empty if there are none
     * @param metrics what the server measured
     */
    public JobFailedException(JobRef ref, String detail, Metrics metrics) {
        super(
                "Job '" + ref.requestId() + "' of '" + ref.model() + "' failed: "
                        + Sentences.ended(detail.isEmpty() ? "the server does not say why" : detail)
                        + " Running the same request again is a new, billed job.",
                ref,
                null);
        this.ref = ref;
        this.detail = detail;
        this.metrics = metrics;
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

    /**
     * Why, in the server's words.
     *
     * @return a text, empty if the server says nothing
     */
    public String detail() {
        return detail;
    }

    /**
     * What the server measured.
     *
     * @return the metrics of the failed job
     */
    public Metrics metrics() {
        return metrics;
    }
}
