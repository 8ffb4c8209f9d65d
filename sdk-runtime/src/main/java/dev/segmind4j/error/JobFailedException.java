package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.Metrics;
import org.jspecify.annotations.Nullable;

/**
 * The job ran and failed: a parameter the model does not take, content that it refuses, a fault of its own. A v1 call that
 * failed so is no job that could be found again.
 */
public final class JobFailedException extends SegmindException {
    private static final long serialVersionUID = 1L;

    /** What {@link #model()} answers. */
    private final String model;
    /** What {@link #detail()} answers. */
    private final String detail;
    /** What {@link #metrics()} answers. */
    private final Metrics metrics;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param model the model's slug
     * @param ref the job, or null for a v1 call whose reply named none
     * @param detail the server's words without the API key, empty if there are none
     * @param metrics what the server measured
     */
    public JobFailedException(String model, @Nullable JobRef ref, String detail, Metrics metrics) {
        super(
                (ref == null ? "The v1 call to " + Sentences.name(model) : Sentences.theJob(ref))
                        + " failed: "
                        + Sentences.ended(detail.isEmpty() ? "the server does not say why" : Sentences.words(detail))
                        + " Running the same request again is a new, billed job.",
                ref,
                null);
        this.model = model;
        this.detail = detail;
        this.metrics = metrics;
    }

    /**
     * The model that was called.
     *
     * @return its slug
     */
    public String model() {
        return model;
    }

    /**
     * Why, in the server's words.
     *
     * @return a text, empty if the server says nothing; in the message it is cut after 500 characters
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
