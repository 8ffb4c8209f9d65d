package dev.segmind4j.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A download took longer than {@code SegmindClientBuilder.downloadTimeout}, all its tries together. */
public final class DownloadTimeoutException extends DownloadException {
    private static final long serialVersionUID = 1L;

    /** What {@link #timeout()} answers. */
    private final Duration timeout;
    /** What {@link #bytes()} answers. */
    private final long bytes;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param url where the file is, without user, query and fragment
     * @param timeout how long it may take
     * @param bytes how many bytes the last try had got
     * @param status the HTTP status of the last answer, or null if there was none
     * @param tries how often it was tried
     */
    public DownloadTimeoutException(String url, Duration timeout, long bytes, @Nullable Integer status, int tries) {
        super(
                "the download of " + url + " was not over within downloadTimeout, " + seconds(timeout) + "; " + bytes
                        + " bytes had come. Set a longer one with SegmindClient.builder().downloadTimeout(...)",
                url,
                status,
                tries,
                null);
        this.timeout = timeout;
        this.bytes = bytes;
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toMillis() / 1000 + " s" : time.toMillis() + " ms";
    }

    /**
     * How long it may take.
     *
     * @return the client's setting
     */
    public Duration timeout() {
        return timeout;
    }

    /**
     * How far it had come.
     *
     * @return the bytes that the last try had got, 0 or more
     */
    public long bytes() {
        return bytes;
    }
}
