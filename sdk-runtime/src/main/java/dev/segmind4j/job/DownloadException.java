package dev.segmind4j.job;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file could not be fetched: its host refused or could not be reached, however often it was asked; a subclass says more. The
 * file itself is not lost by this: output files are kept for about 7 days, and the same {@link OutputFile} may be asked again.
 * Interrupts and the closing of the client have exceptions of their own.
 */
public sealed class DownloadException extends IOException
        permits DownloadTimeoutException, IncompleteDownloadException, UnexpectedContentException {
    private static final long serialVersionUID = 1L;

    /** What {@link #url()} answers. */
    private final String url;
    /** What {@link #status()} answers. */
    private final @Nullable Integer status;
    /** What {@link #tries()} answers. */
    private final int tries;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param message what happened, and what to do
     * @param url where the file is, without user, query and fragment
     * @param status the HTTP status of the last answer, or null if there was none
     * @param tries how often it was tried
     * @param cause the failure underneath, or null if there is none
     */
    public DownloadException(
            String message, String url, @Nullable Integer status, int tries, @Nullable Throwable cause) {
        super(message, cause);
        this.url = url;
        this.status = status;
        this.tries = tries;
    }

    /**
     * Where the file is.
     *
     * @return an address without user, query and fragment, which may be secrets
     */
    public String url() {
        return url;
    }

    /**
     * The HTTP status of the last answer.
     *
     * @return a status, or null if the last try got none
     */
    public @Nullable Integer status() {
        return status;
    }

    /**
     * How often it was tried.
     *
     * @return 1 or more
     */
    public int tries() {
        return tries;
    }
}
