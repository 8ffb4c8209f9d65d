package dev.segmind4j.error;

/** 405: the address does not take the method. The base URL probably leads elsewhere. */
public final class MethodNotAllowedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param failure the reply
     */
    public MethodNotAllowedException(HttpFailure failure) {
        super(failure, "The address does not take this method: check baseUrl(...).");
    }
}
