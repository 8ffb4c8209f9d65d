package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.job.JobState;
import org.jspecify.annotations.Nullable;

/**
 * The acceptance of a job. Its URLs are ignored: ours are built from the id, on the configured host.
 *
 * @param requestId the job's id; if it is not usable, as people may see it
 * @param usable whether the id can be asked for: false if it is empty, {@code .}, {@code ..}, longer than 1,000 characters, has
 *     characters that cannot be seen, or had the API key in it
 * @param state the job's state; QUEUED if the reply names none
 * @param job what the reply says of the job
 */
public record SubmitReply(String requestId, boolean usable, JobState state, JobReply job) {
    /**
     * Reads the reply to a submission. Under a status of success whatever has an id is an acceptance, broken off or not; under
     * another one it has to name a known state besides, which may be FAILED.
     *
     * @param http the reply
     * @return the acceptance, or null if the reply refuses the job
     * @throws dev.segmind4j.error.ProtocolException if it is a success but has no id
     */
    public static @Nullable SubmitReply of(HttpReply http) {
        ReplyBody body = ReplyBody.of(http);
        RequestId id = RequestId.of(body.members());
        if (id != null) {
            return of(body, id);
        }
        if (http.isSuccess()) {
            throw body.broken(body.object().isClosed() ? "has no 'request_id'" : body.problem());
        }
        return null;
    }

    static @Nullable SubmitReply of(ReplyBody body, RequestId id) {
        JobReply job = JobReply.ofSubmission(body);
        JobState state = job.state();
        if (!body.http().isSuccess() && (state == null || !state.known())) {
            return null;
        }
        return new SubmitReply(id.text(), id.usable(), state == null ? JobState.QUEUED : state, job);
    }
}
