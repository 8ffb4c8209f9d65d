package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Metrics;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reply says of a job. The body's {@code status} decides before the HTTP code does: FAILED comes under 422 and under
 * 200.
 *
 * @param http the reply
 * @param json the reply's object; empty if it has none
 * @param state the state, or null if the reply says nothing of a job and is an error
 * @param metrics what the server measured
 */
public record JobReply(
        HttpReply http,
        Map<String, @Nullable Object> json,
        @Nullable JobState state,
        Metrics metrics) {
    /**
     * Reads a status or a result.
     *
     * @param http the reply
     * @return what it says
     * @throws dev.segmind4j.error.ProtocolException if it is a success but no object, or an object without {@code status}
     */
    public static JobReply of(HttpReply http) {
        Map<String, @Nullable Object> json = http.isSuccess() ? JsonText.object(http) : JsonText.objectOrNull(http);
        if (json == null) {
            return new JobReply(http, Map.of(), null, Metrics.NONE);
        }
        return new JobReply(http, json, state(http, json), MetricsReader.of(json));
    }

    private static @Nullable JobState state(HttpReply http, Map<String, @Nullable Object> json) {
        Object word = json.get("status");
        JobState state = word instanceof String text && !text.isEmpty() ? JobState.of(text) : null;
        if (http.isSuccess()) {
            if (state == null) {
                throw JsonText.broken(http, "has no 'status'", null);
            }
            return state;
        }
        if (http.status() == 422) {
            return state == null || !state.known() ? JobState.FAILED : state;
        }
        // Other errors may have a status of their own, such as "error".
        return state != null && state.known() ? state : null;
    }

    /**
     * The server's words about a failure.
     *
     * @return a text without the key, empty if there are none
     */
    public String detail() {
        String text = ErrorText.of(json);
        return text == null ? "" : http.key().scrub(text);
    }
}
