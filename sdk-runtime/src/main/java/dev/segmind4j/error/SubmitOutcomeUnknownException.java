package dev.segmind4j.error;

import org.jspecify.annotations.Nullable;

/**
 * A request went out, and whether the API took it is not known: the connection broke, a gateway failed, or what came back
 * after the request was sent cannot be read or believed. The API has no idempotency key, so sending it again may cost twice.
 * If its deadline passed while the reply was under way, a suppressed {@link OrphanedException} tells what becomes of it later.
 */
public final class SubmitOutcomeUnknownException extends SegmindException {
    private static final long serialVersionUID = 1L;

    /** What {@link #model()} answers. */
    private final String model;
    /** What {@link #call()} answers. */
    private final String call;
    /** What {@link #status()} answers. */
    private final @Nullable Integer status;
    /** What {@link #requestId()} answers. */
    private final @Nullable String requestId;

    /**
     * Without an id. For the runtime and for tests that need a failure.
     *
     * @param model the model's slug
     * @param call method and path
     * @param what what happened, as the end of a sentence
     * @param status the HTTP status of the reply, or null if none arrived
     * @param cause the failure underneath, or null if there is none
     */
    public SubmitOutcomeUnknownException(
            String model, String call, String what, @Nullable Integer status, @Nullable Throwable cause) {
        this(model, call, what, status, null, cause);
    }

    /**
     * With an id, if the reply had one that is of no use here. For the runtime and for tests that need a failure.
     *
     * @param model the model's slug
     * @param call method and path
     * @param what what happened, as the end of a sentence
     * @param status the HTTP status of the reply, or null if none arrived
     * @param requestId the id that the reply had, the API key blotted out; null if it had none
     * @param cause the failure underneath, or null if there is none
     */
    public SubmitOutcomeUnknownException(
            String model,
            String call,
            String what,
            @Nullable Integer status,
            @Nullable String requestId,
            @Nullable Throwable cause) {
        super(
                "Whether " + Sentences.call(call) + " was accepted is unknown: "
                        + Sentences.ended(Sentences.words(what))
                        + " The job may be running and billed, but "
                        + (requestId == null
                                ? "nothing arrived that would find it. "
                                : "the id that arrived, " + Sentences.name(requestId)
                                        + ", does not find it here: name it to Segmind's support. ")
                        + "Do not send it again blindly: each POST is a new, billed job.",
                null,
                cause);
        this.model = model;
        this.call = call;
        this.status = status;
        this.requestId = requestId;
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
     * The call whose outcome is unknown.
     *
     * @return method and path, for example {@code POST /v2/flux-pro}
     */
    public String call() {
        return call;
    }

    /**
     * The status of the reply.
     *
     * @return the HTTP status code, or null if no reply arrived
     */
    public @Nullable Integer status() {
        return status;
    }

    /**
     * The id that the reply had, if it is one that cannot be asked for. The id of another job is not believed to be this one's.
     *
     * @return the id as it came, the API key blotted out, or null if none arrived
     */
    public @Nullable String requestId() {
        return requestId;
    }
}
