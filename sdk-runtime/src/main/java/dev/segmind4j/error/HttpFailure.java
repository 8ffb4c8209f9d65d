package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A reply of the API that is not what the call asked for.
 *
 * @param method the HTTP method of the call
 * @param path the path of the call, without host and query: {@code /v2/flux-pro}
 * @param status the HTTP status code
 * @param detail what the reply says in words, as short as the server made it, or null if it says nothing
 * @param body the reply's body as text, cut after 2,000 characters, the API key blotted out; empty if there was none
 * @param requestId the job's id or the reply's {@code x-request-id}, or null if neither is known
 * @param job the job that the call was about, or null if it was about none
 * @param headers the reply's headers that tell something about the failure, by lower-case name: content type, date,
 *     location, retry and rate limit headers, ids for a support request
 */
public record HttpFailure(
        String method,
        String path,
        int status,
        @Nullable String detail,
        String body,
        @Nullable String requestId,
        @Nullable JobRef job,
        Map<String, String> headers)
        implements Serializable {
    /**
     * For tests that need a failure; the headers are copied.
     *
     * @param method the HTTP method
     * @param path the path
     * @param status the HTTP status code
     * @param detail the reply's words, or null
     * @param body the body, or an empty text
     * @param requestId the id, or null
     * @param job the job, or null
     * @param headers the headers by name, in any case
     */
    public HttpFailure {
        Map<String, String> copy = new TreeMap<>();
        headers.forEach((name, value) -> copy.put(name.toLowerCase(Locale.ROOT), value));
        headers = Collections.unmodifiableMap(copy);
    }

    /**
     * The first half of every message about this reply.
     *
     * @return for example {@code POST /v2/flux-pro was answered with 402 (request id 3f2a): Insufficient credits.}
     */
    String sentence() {
        StringBuilder text = new StringBuilder(Sentences.call(method + " " + path))
                .append(" was answered with ")
                .append(status);
        if (requestId != null) {
            text.append(" (request id ").append(Sentences.name(requestId)).append(')');
        }
        if (detail != null) {
            text.append(": ").append(Sentences.words(detail));
        }
        return Sentences.ended(text.toString());
    }

    /** Status and words. */
    String summary() {
        return detail == null ? String.valueOf(status) : status + ": " + Sentences.words(detail);
    }

    /** Call, status and the server's words, on one line; neither body nor headers. */
    @Override
    public String toString() {
        return sentence();
    }
}
