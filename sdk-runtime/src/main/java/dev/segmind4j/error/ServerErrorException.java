package dev.segmind4j.error;

/**
 * 5xx: the server or a gateway before it failed. A 500 is often really a bad parameter. On a status or result call these
 * are retried until the deadline; on a submission 502 and 504 are a {@link SubmitOutcomeUnknownException} with this as
 * its cause.
 */
public final class ServerErrorException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param failure the reply
     */
    public ServerErrorException(HttpFailure failure) {
        super(failure, advice(failure.status()));
    }

    private static String advice(int status) {
        return switch (status) {
            case 500 -> "A 500 is often really a bad parameter: compare the request with the model's page.";
            case 503 -> "The service is not available: call again later.";
            default -> "A gateway before the service failed: call again later.";
        };
    }
}
