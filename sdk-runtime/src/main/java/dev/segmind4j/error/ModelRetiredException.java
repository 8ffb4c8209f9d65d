package dev.segmind4j.error;

/** 410: the model has been retired. */
public final class ModelRetiredException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param failure the reply
     */
    public ModelRetiredException(HttpFailure failure) {
        super(failure, "The model has been retired: choose another one at https://www.segmind.com/models.");
    }
}
