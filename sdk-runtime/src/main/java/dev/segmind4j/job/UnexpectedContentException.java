package dev.segmind4j.job;

import org.jspecify.annotations.Nullable;

/**
 * Something else than the file came under its address, however often it was tried: a login page, a store's error message,
 * nothing at all. Nothing was saved.
 */
public final class UnexpectedContentException extends DownloadException {
    private static final long serialVersionUID = 1L;

    /** What {@link #expected()} answers. */
    private final String expected;
    /** What {@link #actual()} answers. */
    private final String actual;
    /** What {@link #beginning()} answers. */
    private final String beginning;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param message what happened, and what to do
     * @param url where the file is, without user, query and fragment
     * @param expected what should have come
     * @param actual what came
     * @param beginning the beginning of what came if that is a text, else empty
     * @param status the HTTP status
     * @param tries how often it was tried
     */
    public UnexpectedContentException(
            String message,
            String url,
            String expected,
            String actual,
            String beginning,
            @Nullable Integer status,
            int tries) {
        super(message, url, status, tries, null);
        this.expected = expected;
        this.actual = actual;
        this.beginning = beginning;
    }

    /**
     * What should have come.
     *
     * @return a media type such as {@code image/png}, or {@code a file} if nothing says more
     */
    public String expected() {
        return expected;
    }

    /**
     * What came.
     *
     * @return {@code an HTML page}, {@code XML}, {@code JSON}, {@code text} or {@code nothing}
     */
    public String actual() {
        return actual;
    }

    /**
     * How it begins.
     *
     * @return one line of at most 200 characters, control characters escaped, the address's query and the API key blotted out;
     *     empty if nothing came
     */
    public String beginning() {
        return beginning;
    }
}
