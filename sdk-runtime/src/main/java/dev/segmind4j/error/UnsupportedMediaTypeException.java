package dev.segmind4j.error;

/** 406 (documented) or 415 about the content type: the request did not arrive as {@code application/json}. Something between here and the API changed it. */
public final class UnsupportedMediaTypeException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param failure the reply
     */
    public UnsupportedMediaTypeException(HttpFailure failure) {
        super(failure, "The request did not arrive as application/json: check interceptors and proxies on the way.");
    }
}
