package dev.segmind4j.error;

/** 402, or 406 with a text about credits or a spend limit: there is no money for the call. Nothing was billed. */
public final class InsufficientCreditsException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param failure the reply
     */
    public InsufficientCreditsException(HttpFailure failure) {
        super(failure, "Add credits or raise the spend limit at https://cloud.segmind.com, then call again.");
    }
}
