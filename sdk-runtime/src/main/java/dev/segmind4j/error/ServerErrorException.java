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
            case 501 ->
                "The server does not know this kind of call: check that baseUrl(...) leads to the Segmind API, "
                        + "and whether there is a newer segmind4j.";
            case 502 -> "A gateway got no usable answer from the service: call again later.";
            case 503 -> "The service is not available: call again later.";
            case 504 ->
                "A gateway waited too long for the service: call again later; "
                        + "a model that runs long is better run with run(...) than with runSync(...).";
            case 511 -> "The network here wants a login first: log in, then call again.";
            default ->
                status >= 520 && status < 540
                        ? "The content network before the service did not reach it or got no answer in time: call again later."
                        : "The service failed in a way that has no meaning known here: call again later.";
        };
    }
}
