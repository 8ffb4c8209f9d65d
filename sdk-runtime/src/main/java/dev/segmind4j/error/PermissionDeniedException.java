package dev.segmind4j.error;

/** 403: the key may not use the model. */
public final class PermissionDeniedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param failure the reply
     */
    public PermissionDeniedException(HttpFailure failure) {
        super(failure, "This key may not use the model: ask the key's owner, or use another key.");
    }
}
