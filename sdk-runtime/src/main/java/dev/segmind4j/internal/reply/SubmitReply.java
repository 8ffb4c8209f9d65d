package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.job.JobState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The acceptance of a job. Its URLs are ignored: ours are built from the id, on the configured host.
 *
 * @param requestId the job's id
 * @param job what the reply says of the job
 * @param state the job's state
 */
public record SubmitReply(String requestId, JobReply job, JobState state) {
    /**
     * Reads the reply to a submission.
     *
     * @param http the reply
     * @return the acceptance, or null if the reply refuses the job
     * @throws dev.segmind4j.error.ProtocolException if it is a success but has no id
     */
    public static @Nullable SubmitReply of(HttpReply http) {
        Map<String, @Nullable Object> json = http.isSuccess() ? JsonText.object(http) : JsonText.objectOrNull(http);
        String id = json == null ? null : JsonText.text(json, "request_id");
        if (json == null || id == null || id.trim().isEmpty()) {
            if (http.isSuccess()) {
                throw JsonText.broken(http, "has no 'request_id'", null);
            }
            return null;
        }
        Object word = json.get("status");
        JobState state = word instanceof String text && !text.isEmpty() ? JobState.of(text) : JobState.QUEUED;
        if (!http.isSuccess() && !state.equals(JobState.FAILED)) {
            return null;
        }
        return new SubmitReply(id.trim(), new JobReply(http, json, state, MetricsReader.of(json)), state);
    }
}
