package dev.segmind4j.job;

import dev.segmind4j.support.SafeText;
import java.io.Serializable;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What finds a job again, in this process or another: a value, and by {@link #toString()} and {@link #parse} a text to
 * keep. It contains no secret, but whoever has it and a key of the account can fetch the result.
 *
 * @param model the model's slug, not empty
 * @param requestId the API's id of the job, opaque; not empty, {@code .} or {@code ..}
 * @param submittedAt when the job was accepted, by the server's clock as far as it is known; in whole milliseconds, within what
 *     a {@code long} of them holds
 * @param expiresAt when the API forgets the job; in whole milliseconds, within what a {@code long} of them holds
 */
public record JobRef(String model, String requestId, Instant submittedAt, Instant expiresAt) implements Serializable {
    /** How long the API keeps status and result after submission: one hour. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final String PREFIX = "segmind-job";
    private static final String VERSION = "1";
    private static final String FORM = PREFIX + ":" + VERSION + ":<model>:<request id>:<submitted>:<expires>";
    private static final Pattern SURROGATE = Pattern.compile("d[89a-f][0-9a-f]{2}");
    private static final int SHOWN = 120;

    /** Whole seconds, so that no arithmetic with them overflows in any version of java.time. */
    private static final Instant FIRST = Instant.ofEpochSecond(Long.MIN_VALUE / 1000);

    private static final Instant LAST = Instant.ofEpochSecond(Long.MAX_VALUE / 1000);

    /**
     * A reference made of its parts; {@link #of} knows the usual expiry. Times are cut to whole milliseconds, and moved to the
     * nearest that a {@code long} of milliseconds holds, so that the text says all there is.
     *
     * @param model the model's slug
     * @param requestId the API's id of the job
     * @param submittedAt when the job was accepted
     * @param expiresAt when the API forgets the job
     * @throws IllegalArgumentException if model or request id is empty, or the request id is {@code .} or {@code ..}
     */
    public JobRef {
        if (model.isEmpty() || requestId.isEmpty()) {
            throw new IllegalArgumentException("a job reference needs a model and a request id, but has '"
                    + shown(model) + "' and '" + shown(requestId) + "'");
        }
        if (requestId.equals(".") || requestId.equals("..")) {
            throw new IllegalArgumentException(
                    "'" + requestId + "' is no request id: it would lead to another address");
        }
        submittedAt = millis(Objects.requireNonNull(submittedAt, "submittedAt"));
        expiresAt = millis(Objects.requireNonNull(expiresAt, "expiresAt"));
    }

    /**
     * A reference to a job that expires one {@link #LIFETIME} after its submission.
     *
     * @param model the model's slug
     * @param requestId the API's id of the job
     * @param submittedAt when the job was accepted
     * @return a reference
     * @throws IllegalArgumentException if model or request id is empty, or the request id is {@code .} or {@code ..}
     */
    public static JobRef of(String model, String requestId, Instant submittedAt) {
        Instant submitted = millis(submittedAt);
        return new JobRef(model, requestId, submitted, submitted.plus(LIFETIME));
    }

    private static Instant millis(Instant time) {
        if (time.isBefore(FIRST)) {
            return FIRST;
        }
        return time.isAfter(LAST) ? LAST : Instant.ofEpochMilli(time.toEpochMilli());
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
                    "'" + shown(text) + "' is no job reference: it has to begin with '" + PREFIX + ":'");
        }
        if (parts.length > 1 && !parts[1].isEmpty() && !parts[1].equals(VERSION)) {
            throw new IllegalArgumentException("'" + shown(text) + "' is a job reference of version '" + shown(parts[1])
                    + "', this library reads version " + VERSION + ": read it with a newer segmind4j");
        }
        if (parts.length != 6) {
            throw new IllegalArgumentException("'" + shown(text) + "' is no whole job reference: it has " + parts.length
                    + " parts of 6; the form is " + FORM);
        }
        return new JobRef(
                decoded(parts[2], text), decoded(parts[3], text), instant(parts[4], text), instant(parts[5], text));
    }

    /** The text to keep, in ASCII without spaces; {@link #parse} reads it. */
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
                    "'" + shown(text) + "' is no job reference: '" + shown(millis)
                            + "' is no time in milliseconds; the form is " + FORM,
                    e);
        }
    }

    /** Half of a surrogate pair, which an id from a JSON escape can have, becomes {@code %ud800}: no charset can carry it. */
    private static String encoded(String part) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < part.length() && Character.isLowSurrogate(part.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                text.append(urlEncoded(part.substring(done, i))).append("%u").append(Integer.toHexString(c));
                done = i + 1;
            }
        }
        return text.append(urlEncoded(part.substring(done))).toString();
    }

    private static String decoded(String part, String text) {
        try {
            StringBuilder value = new StringBuilder();
            int done = 0;
            for (int half = part.indexOf("%u"); half >= 0; half = part.indexOf("%u", done)) {
                value.append(URLDecoder.decode(part.substring(done, half), "UTF-8"));
                done = half + 6;
                String digits = part.substring(half + 2, Math.min(done, part.length()));
                if (!SURROGATE.matcher(digits).matches()) {
                    throw new IllegalArgumentException("'%u" + shown(digits) + "'");
                }
                value.append((char) Integer.parseInt(digits, 16));
            }
            return value.append(URLDecoder.decode(part.substring(done), "UTF-8"))
                    .toString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + shown(text) + "' is no job reference: '" + shown(part) + "' is badly encoded", e);
        }
    }

    private static String urlEncoded(String part) {
        try {
            return URLEncoder.encode(part, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String shown(String text) {
        return SafeText.of(text, SHOWN);
    }
}
