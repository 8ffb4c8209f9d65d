package dev.segmind4j.error;

/** 406 about a parameter: the model does not take one of the values sent. */
public final class RejectedValueException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param failure the reply
     */
    public RejectedValueException(HttpFailure failure) {
        super(failure, "The model does not take one of the values sent: compare them with its page.");
    }
}
