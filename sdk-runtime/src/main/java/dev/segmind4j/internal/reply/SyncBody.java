package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.reply.json.Members;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Metrics;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a {@link SyncReply}. */
final class SyncBody {
    /**
     * What a reply has that tells of a job and nothing else. Any other member may be a result: providers have JSON of their own,
     * with a {@code request_id} and a {@code status} of their own.
     */
    private static final Set<String> ENVELOPE = Set.of(
            RequestId.MEMBER,
            "status",
            "poll_url",
            "status_url",
            "response_url",
            "cancel_url",
            MetricsReader.MEMBER,
            "queue_position",
            "position",
            "eta",
            "created_at",
            "model",
            "message",
            "detail");

    /** So many bytes show a page. */
    private static final int PAGE_HEAD = 200;

    private final HttpReply http;
    private final String model;
    private final Generations generations;
    private final char first;

    SyncBody(HttpReply http, String model, Generations generations) {
        this.http = http;
        this.model = model;
        this.generations = generations;
        first = first(http.body());
    }

    SyncReply read() {
        if (!isTextOfSomeKind()) {
            return http.isSuccess() ? new SyncReply.Done(file()) : new SyncReply.Refused();
        }
        ReplyBody body = ReplyBody.of(http);
        Members members = body.members();
        if (members != null) {
            FoundMedia media = MediaFinder.of(members.all(), body.clean());
            SyncReply told = ofJob(body, members, media);
            if (told != null) {
                return told;
            }
            if (isMeantAsJson() && isDone(members, media)) {
                return new SyncReply.Done(object(body, members, media));
            }
        }
        return http.isSuccess() ? new SyncReply.Done(other(body)) : new SyncReply.Refused();
    }

    private boolean isDone(Members members, FoundMedia media) {
        return http.isSuccess() || (JobState.COMPLETED.equals(JobReply.word(members)) && media.hasOutput());
    }

    /** What a body says of a job; null if it says nothing of one. */
    private @Nullable SyncReply ofJob(ReplyBody body, Members members, FoundMedia media) {
        JobState state = JobReply.word(members);
        RequestId id = RequestId.of(members);
        // What answers in the API's place may have an id and a "status":"failed" of its own, but no metrics.
        boolean isOfTheApi = http.isSuccess() || http.status() == 422 || members.has(MetricsReader.MEMBER);
        if (JobState.FAILED.equals(state) && isOfTheApi) {
            return failed(members);
        }
        if (http.isSuccess() && members.isClosed() && !media.hasOutput() && ErrorText.of(members) != null) {
            return failed(members);
        }
        if (id != null && (members.isClosed() ? !media.hasOutput() && isQueued(state, members) : isMeantAsJson())) {
            SubmitReply job = SubmitReply.of(body, id);
            return job == null ? null : new SyncReply.Queued(job);
        }
        return null;
    }

    private boolean isQueued(@Nullable JobState state, Members members) {
        if (JobState.COMPLETED.equals(state)) {
            return false;
        }
        boolean isRunning = state != null && state.known();
        return isRunning || http.status() == 202 || ENVELOPE.containsAll(members.names());
    }

    private SyncReply failed(Members members) {
        String detail = ErrorText.ofFailure(members);
        Metrics metrics = MetricsReader.of(members);
        return new SyncReply.Failed(
                detail == null ? "" : detail,
                metrics.equals(Metrics.NONE) ? MetricsReader.ofHeaders(http) : metrics,
                Generations.id(http, members));
    }

    private Generation object(ReplyBody body, Members members, FoundMedia media) {
        if (!members.isClosed()) {
            throw body.broken("is JSON that breaks off");
        }
        return generations.ofSyncObject(model, body, members, media);
    }

    /** What is no object, or was not meant to be read as one. */
    private Generation other(ReplyBody body) {
        String type = http.mediaType();
        if ("text/html".equals(type)) {
            throw body.broken("is an HTML page");
        }
        if (isMeantAsJson()) {
            return generations.ofSyncJson(model, body);
        }
        if (type == null || !type.startsWith("text/")) {
            return file();
        }
        if (!http.whole()) {
            throw body.broken("is a text that breaks off");
        }
        if (body.text().trim().isEmpty()) {
            throw body.broken("is empty");
        }
        return generations.ofSyncText(model, body);
    }

    private Generation file() {
        String problem = problemOfFile();
        if (problem != null) {
            throw ReplyBody.broken(http, problem);
        }
        return generations.ofSyncFile(model, http);
    }

    private @Nullable String problemOfFile() {
        boolean isEmpty = http.file() == null && http.body().length == 0;
        if ("text/html".equals(http.mediaType()) || isPage()) {
            return "is an HTML page";
        }
        if (!http.whole()) {
            return isEmpty ? ReplyBody.NOTHING_CAME : "is a file that breaks off";
        }
        return isEmpty ? "is empty" : null;
    }

    private boolean isMeantAsJson() {
        String type = http.mediaType();
        if (type == null || type.equals("text/html")) {
            return first == '{' || first == '[';
        }
        return type.equals("application/json") || type.endsWith("+json");
    }

    /** No file begins with a brace: whatever the content type says, then it may be a failure or a job. */
    private boolean isTextOfSomeKind() {
        String type = http.mediaType();
        boolean isText = type != null && type.startsWith("text/");
        return http.file() == null && (isMeantAsJson() || isText || first == '{');
    }

    private boolean isPage() {
        String head = new String(http.body(), 0, Math.min(PAGE_HEAD, http.body().length), StandardCharsets.ISO_8859_1)
                .trim()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    /** The first character that is no white space and no byte order mark; 0 if there is none near. */
    private static char first(byte[] body) {
        for (int i = 0; i < Math.min(PAGE_HEAD, body.length); i++) {
            char c = (char) (body[i] & 0xff);
            if (c > ' ' && "\u00ef\u00bb\u00bf\u00fe\u00ff".indexOf(c) < 0) {
                return c;
            }
        }
        return 0;
    }
}
