package dev.segmind4j.internal.engine.job;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.internal.engine.call.ModelFacts;
import dev.segmind4j.internal.engine.call.PostOperation;
import dev.segmind4j.internal.engine.limit.Lane;
import dev.segmind4j.internal.engine.tell.Pending;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.Sending;
import dev.segmind4j.internal.http.Terms;
import dev.segmind4j.internal.reply.SubmitReply;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** The submission of a job, which the job follows. */
public final class SubmitOperation extends JobPost<SubmitReply> {
    private final Pending<Job> submitted;

    /**
     * A submission.
     *
     * @param context what it stands on
     * @param options what differs from the settings
     * @param facts the model
     * @param request what to send
     * @param submitted settled when the job is accepted
     * @param result settled when the job is over
     */
    public SubmitOperation(
            JobContext context,
            CallOptions options,
            ModelFacts facts,
            Request request,
            Pending<Job> submitted,
            Pending<Generation> result) {
        super(context, options, facts, request, Terms.SHORT.onItsOwn(), result);
        this.submitted = submitted;
    }

    @Override
    protected Lane lane() {
        return Lane.SUBMIT;
    }

    @Override
    protected @Nullable SubmitReply decode(HttpReply http, Sending sending) {
        SubmitReply reply = SubmitReply.of(http);
        if (reply != null && reply.usable()) {
            context().open().claim(reply.requestId());
        }
        return reply;
    }

    @Override
    protected void answered(SubmitReply reply) {
        if (!reply.usable()) {
            fail(unusable(this, reply));
            return;
        }
        JobRef ref = refOf(reply.requestId());
        accepted(ref);
        if (reply.state().equals(JobState.FAILED)) {
            fail(new JobFailedException(
                    facts().slug(), ref, reply.job().detail(), reply.job().metrics()));
        } else {
            follow(ref, reply.state());
        }
    }

    /** An id that does not find the job. */
    static SubmitOutcomeUnknownException unusable(PostOperation<?> operation, SubmitReply reply) {
        return new SubmitOutcomeUnknownException(
                operation.facts().slug(),
                operation.callName(),
                "it was answered with an id that cannot stand in an address",
                reply.job().httpStatus(),
                reply.requestId(),
                null);
    }

    @Override
    protected void answeredTooLate(SubmitReply reply) {
        if (reply.usable()) {
            leftBehind().orphaned(refOf(reply.requestId()));
        }
    }

    @Override
    void followed(JobLife next) {
        submitted.succeed(next.face());
    }

    @Override
    protected void tell(Throwable problem) {
        submitted.fail(problem);
        result().fail(problem);
    }

    /**
     * Stops the submission, or if the job is accepted and nobody has been told, tells the listeners of it. From any thread.
     *
     * @param why the caller is gone
     */
    public void giveUpUntold(String why) {
        giveUp(why, next -> next.orphan(why));
    }
}
