package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Metrics;
import org.jspecify.annotations.Nullable;

/**
 * What the reply to a v1 call is. Its content type decides whether it is JSON, a text or a file, not the model's page; the body
 * decides before the HTTP code does what became of the call.
 */
public sealed interface SyncReply {
    /**
     * The output is here.
     *
     * @param generation the result
     */
    record Done(Generation generation) implements SyncReply {}

    /**
     * The model ran and failed.
     *
     * @param detail the server's words, as people may see them; empty if there are none
     * @param metrics what the server measured
     * @param requestId the API's id of the call, as people may see it, or null if it is not known
     */
    record Failed(String detail, Metrics metrics, @Nullable String requestId) implements SyncReply {}

    /**
     * The call has become a job, which is to be polled.
     *
     * @param job the job's acceptance
     */
    record Queued(SubmitReply job) implements SyncReply {}

    /** An error that says nothing of a job: the call was refused. */
    record Refused() implements SyncReply {}

    /**
     * Reads the reply to a v1 call.
     *
     * @param http the reply
     * @param model the model's slug
     * @param generations makes the result
     * @return what it is
     * @throws dev.segmind4j.error.ProtocolException if it is a success, and is empty, an HTML page, says that it is JSON and is not,
     *     or breaks off
     */
    static SyncReply of(HttpReply http, String model, Generations generations) {
        return new SyncBody(http, model, generations).read();
    }
}
