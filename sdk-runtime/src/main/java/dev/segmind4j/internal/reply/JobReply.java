package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.ServerText;
import dev.segmind4j.internal.reply.json.Members;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Metrics;
import org.jspecify.annotations.Nullable;

/**
 * What a reply to a question for the status or the result says of a job. The body's {@code status} decides before the HTTP code
 * does: FAILED comes under 422 and under 200.
 */
public final class JobReply {
    private static final int LONGEST_STATE = 100;

    private final ReplyBody body;
    private final @Nullable JobState state;
    private final Metrics metrics;
    private final String detail;
    private final FoundMedia media;

    private JobReply(ReplyBody body, @Nullable JobState state, FoundMedia media) {
        Members members = body.members();
        String words = members == null ? null : isRunning(state) ? ErrorText.of(members) : ErrorText.ofFailure(members);
        this.body = body;
        this.state = state;
        this.media = media;
        metrics = members == null ? Metrics.NONE : MetricsReader.of(members);
        detail = words == null ? "" : words;
    }

    /** A running job may say {@code "message":"in queue"}, which is no error. */
    private static boolean isRunning(@Nullable JobState state) {
        return JobState.QUEUED.equals(state) || JobState.PROCESSING.equals(state);
    }

    /**
     * Reads a status or a result.
     *
     * @param http the reply
     * @return what it says
     * @throws dev.segmind4j.error.ProtocolException if it is a success but no object, or breaks off before it says what was asked:
     *     a status before its {@code status}, a result anywhere
     */
    public static JobReply of(HttpReply http) {
        ReplyBody body = ReplyBody.of(http);
        if (!http.isSuccess()) {
            return new JobReply(body, stateOfError(body), FoundMedia.NONE);
        }
        Members members = body.object();
        JobState state = word(members);
        boolean isResult = !isStatusCall(http.path());
        boolean isDone = state == null || state.equals(JobState.COMPLETED);
        if (!members.isClosed() && (state == null || (isResult && isDone))) {
            throw body.broken("is JSON that breaks off");
        }
        return new JobReply(
                body, state, isResult && isDone ? MediaFinder.of(members.all(), body.clean()) : FoundMedia.NONE);
    }

    /** What the reply to a submission says of the job. */
    static JobReply ofSubmission(ReplyBody body) {
        Members members = body.members();
        return new JobReply(body, members == null ? null : word(members), FoundMedia.NONE);
    }

    private static boolean isStatusCall(String path) {
        return path.endsWith("/status") && !path.endsWith("/requests/status");
    }

    /**
     * 422 is how the API says that a job failed. Under another error only a body that is about a job is believed: what answers in
     * the API's place may have a {@code "status":"failed"} of its own.
     */
    private static @Nullable JobState stateOfError(ReplyBody body) {
        Members members = body.members();
        if (members == null) {
            return null;
        }
        JobState state = word(members);
        boolean known = state != null && state.known();
        if (body.http().status() == 422) {
            boolean tells = state != null || ErrorText.ofFailure(members) != null;
            return known || !tells ? state : JobState.FAILED;
        }
        return known && (members.has(RequestId.MEMBER) || members.has(MetricsReader.MEMBER)) ? state : null;
    }

    /** The state that a body names, or null. */
    static @Nullable JobState word(Members members) {
        String word = members.text("status");
        String shown = word == null ? "" : ServerText.line(word, LONGEST_STATE);
        return shown.isEmpty() ? null : JobState.of(shown);
    }

    /**
     * The reply's status.
     *
     * @return the HTTP status code
     */
    public int httpStatus() {
        return body.http().status();
    }

    ReplyBody body() {
        return body;
    }

    FoundMedia media() {
        return media;
    }

    /**
     * The id of the job that the reply is about, to compare it with the one that was asked for.
     *
     * @return the id, as people may see it; null if the reply does not say, or says an empty text
     */
    public @Nullable String requestId() {
        RequestId id = RequestId.of(body.members());
        return id == null || id.text().isEmpty() ? null : id.text();
    }

    /**
     * The job's state.
     *
     * @return one of the constants, or a word of at most 100 characters as people may see it; null if the reply names none, or is
     *     an error that says nothing of the job
     */
    public @Nullable JobState state() {
        return state;
    }

    /**
     * What the server measured.
     *
     * @return the metrics, {@link Metrics#NONE} if there are none
     */
    public Metrics metrics() {
        return metrics;
    }

    /**
     * The server's words about a failure.
     *
     * @return one line as people may see it, at most 500 characters; empty if there are none
     */
    public String detail() {
        return detail;
    }

    /**
     * Whether this is the reply to a question for the result, and there is one in it.
     *
     * @return true if there is a file or an {@code output} that is not empty, and the state is COMPLETED or not named
     */
    public boolean hasOutput() {
        return media.hasOutput();
    }
}
