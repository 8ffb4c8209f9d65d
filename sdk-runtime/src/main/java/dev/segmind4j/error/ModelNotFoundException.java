package dev.segmind4j.error;

/** 404 on a submission: no model has the slug. */
public final class ModelNotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param failure the reply
     */
    public ModelNotFoundException(HttpFailure failure) {
        super(failure, "Check the model's slug on its page at https://www.segmind.com/models.");
    }
}
