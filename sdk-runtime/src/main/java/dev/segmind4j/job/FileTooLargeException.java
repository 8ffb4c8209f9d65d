package dev.segmind4j.job;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file is larger than {@code SegmindClientBuilder.maxDownloadSize}, or than what {@link OutputFile#bytes()} takes into memory.
 */
public final class FileTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What {@link #limit()} answers. */
    private final long limit;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param message what is too large, and what to do
     * @param limit how many bytes it may have
     * @param cause the failure underneath, or null if there is none
     */
    public FileTooLargeException(String message, long limit, @Nullable Throwable cause) {
        super(message, cause);
        this.limit = limit;
    }

    /**
     * How large the file may be.
     *
     * @return bytes, after decompression
     */
    public long limit() {
        return limit;
    }
}
