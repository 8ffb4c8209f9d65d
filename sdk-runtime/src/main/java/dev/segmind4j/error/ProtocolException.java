package dev.segmind4j.error;

import org.jspecify.annotations.Nullable;

/** A reply under a status of success is not what the API sends: HTML, cut-off JSON, not an object, a member missing. */
public final class ProtocolException extends SegmindException {
    private static final long serialVersionUID = 1L;

    private final String found;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param call method and path, with the request id where there is one
     * @param status the HTTP status code
     * @param what what is wrong with the reply, as the end of a sentence
     * @param found the beginning of the reply, the API key blotted out
     * @param cause the failure underneath, or null if there is none
     */
    public ProtocolException(String call, int status, String what, String found, @Nullable Throwable cause) {
        super(
                call + " was answered with " + status + ", but the reply " + what + "; it begins: "
                        + (found.isEmpty() ? "(empty)" : found)
                        + "\nCheck that baseUrl(...) leads to the Segmind API and that no proxy answers in its place.",
                cause);
        this.found = found;
    }

    /**
     * What was found.
     *
     * @return the beginning of the reply, the API key blotted out
     */
    public String found() {
        return found;
    }
}
