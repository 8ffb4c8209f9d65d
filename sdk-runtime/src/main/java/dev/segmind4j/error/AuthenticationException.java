package dev.segmind4j.error;

/** 401: the API key is missing, wrong or expired. */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param failure the reply
     */
    public AuthenticationException(HttpFailure failure) {
        super(failure, "The API key is missing, wrong or expired: check SEGMIND_API_KEY or apiKey(...).");
    }
}
