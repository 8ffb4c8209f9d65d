package dev.segmind4j.error;

import org.jspecify.annotations.Nullable;

/**
 * A request went out, and whether the API took it is not known: the connection broke, a gateway failed or the reply was
 * unreadable after the request was sent. The API has no idempotency key and no list of jobs, so nothing here can find out.
 */
public final class SubmitOutcomeUnknownException extends SegmindException {
    private static final long serialVersionUID = 1L;

    /** What {@link #model()} answers. */
    private final String model;
    /** What {@link #status()} answers. */
    private final @Nullable Integer status;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param model the model's slug
     * @param call method and path
     * @param what what happened, as the end of a sentence
     * @param status the HTTP status of the reply, or null if none arrived
     * @param cause the failure underneath, or null if there is none
     */
    public SubmitOutcomeUnknownException(
            String model, String call, String what, @Nullable Integer status, @Nullable Throwable cause) {
        super(
                "Whether " + call + " was accepted is unknown: " + Sentences.ended(what)
                        + " The job may be running and billed, but nothing arrived that would find it. "
                        + "Do not send it again blindly: each POST is a new, billed job.",
                null,
                cause);
        this.model = model;
        this.status = status;
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
     * The status of the reply.
     *
     * @return the HTTP status code, or null if no reply arrived
     */
    public @Nullable Integer status() {
        return status;
    }
}
