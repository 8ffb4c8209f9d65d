package dev.segmind4j.job;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What finds a job again, in this process or another: a value, and by {@link #toString()} and {@link #parse} a text to
 * keep. It contains no secret, but whoever has it and a key of the account can fetch the result.
 *
 * @param model the model's slug, not empty
 * @param requestId the API's id of the job, opaque; not empty, {@code .} or {@code ..}
 * @param submittedAt when the job was accepted, by the server's clock as far as it is known
 * @param expiresAt when the API forgets the job
 */
public record JobRef(String model, String requestId, Instant submittedAt, Instant expiresAt) {
    /** How long the API keeps status and result after submission: one hour. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final String PREFIX = "segmind-job";
    private static final String VERSION = "1";
    private static final String FORM = PREFIX + ":" + VERSION + ":<model>:<request id>:<submitted>:<expires>";

    /**
     * A reference made of its parts; {@link #of} knows the usual expiry.
     *
     * @param model the model's slug
     * @param requestId the API's id of the job
     * @param submittedAt when the job was accepted
     * @param expiresAt when the API forgets the job
     * @throws IllegalArgumentException if model or request id is empty, or the request id is {@code .} or {@code ..}
     */
    public JobRef {
        if (model.isEmpty() || requestId.isEmpty()) {
            throw new IllegalArgumentException(
                    "a job reference needs a model and a request id, but has '" + model + "' and '" + requestId + "'");
        }
        if (requestId.equals(".") || requestId.equals("..")) {
            throw new IllegalArgumentException(
                    "'" + requestId + "' is no request id: it would lead to another address");
        }
        Objects.requireNonNull(submittedAt, "submittedAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /**
     * A reference to a job that expires one {@link #LIFETIME} after its submission.
     *
     * @param model the model's slug
     * @param requestId the API's id of the job
     * @param submittedAt when the job was accepted
     * @return a reference
     * @throws IllegalArgumentException if model or request id is empty
     */
    public static JobRef of(String model, String requestId, Instant submittedAt) {
        return new JobRef(model, requestId, submittedAt, submittedAt.plus(LIFETIME));
    }

    /**
     * Reads a text that {@link #toString()} wrote, in this version or an earlier one.
     *
     * @param text the text; white space around it is ignored
     * @return the reference
     * @throws IllegalArgumentException if the text is no reference, is cut off or of a later version
     */
    public static JobRef parse(String text) {
        String[] parts = text.trim().split(":", -1);
        if (!parts[0].equals(PREFIX)) {
            throw new IllegalArgumentException(
                    "'" + cut(text) + "' is no job reference: it has to begin with '" + PREFIX + ":'");
        }
        if (parts.length > 1 && !parts[1].isEmpty() && !parts[1].equals(VERSION)) {
            throw new IllegalArgumentException("'" + cut(text) + "' is a job reference of version '" + parts[1]
                    + "', this library reads version " + VERSION + ": read it with a newer segmind4j");
        }
        if (parts.length != 6) {
            throw new IllegalArgumentException("'" + cut(text) + "' is no whole job reference: it has " + parts.length
                    + " parts of 6; the form is " + FORM);
        }
        return new JobRef(
                decoded(parts[2], text), decoded(parts[3], text), instant(parts[4], text), instant(parts[5], text));
    }

    /** The text to keep; {@link #parse} reads it. */
    @Override
    public String toString() {
        return PREFIX + ":" + VERSION + ":" + encoded(model) + ":" + encoded(requestId) + ":"
                + submittedAt.toEpochMilli() + ":" + expiresAt.toEpochMilli();
    }

    private static Instant instant(String millis, String text) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + cut(text) + "' is no job reference: '" + cut(millis)
                            + "' is no time in milliseconds; the form is " + FORM,
                    e);
        }
    }

    private static String encoded(String part) {
        try {
            return URLEncoder.encode(part, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String decoded(String part, String text) {
        try {
            return URLDecoder.decode(part, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + cut(text) + "' is no job reference: '" + cut(part) + "' is badly encoded", e);
        }
    }

    private static String cut(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
