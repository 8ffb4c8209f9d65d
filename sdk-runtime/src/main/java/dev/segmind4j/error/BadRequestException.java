package dev.segmind4j.error;

/** 400, or 422 on a submission: the request's content is malformed or not supported by the model. */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param failure the reply
     */
    public BadRequestException(HttpFailure failure) {
        super(failure, "Check the parameters against the model's page.");
    }
}
