package dev.segmind4j.job;

import org.jspecify.annotations.Nullable;

/** A file did not come whole, however often it was tried: the connection broke off, or fewer bytes came than were stated. */
public final class IncompleteDownloadException extends DownloadException {
    private static final long serialVersionUID = 1L;

    /** What {@link #bytes()} answers. */
    private final long bytes;
    /** What {@link #expected()} answers. */
    private final @Nullable Long expected;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param message what happened, and what to do
     * @param url where the file is, without user, query and fragment
     * @param bytes how many bytes the last try got
     * @param expected how many were stated, or null if none were
     * @param tries how often it was tried
     * @param cause the failure underneath, or null if there is none
     */
    public IncompleteDownloadException(
            String message, String url, long bytes, @Nullable Long expected, int tries, @Nullable Throwable cause) {
        super(message, url, 200, tries, cause);
        this.bytes = bytes;
        this.expected = expected;
    }

    /**
     * How many bytes came.
     *
     * @return what the last try got, 0 or more
     */
    public long bytes() {
        return bytes;
    }

    /**
     * How many bytes were stated, by the download or by the job's result.
     *
     * @return bytes, or null if neither stated any
     */
    public @Nullable Long expected() {
        return expected;
    }
}
