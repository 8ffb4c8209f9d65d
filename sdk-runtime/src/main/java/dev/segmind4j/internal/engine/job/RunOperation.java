package dev.segmind4j.internal.engine.job;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.internal.engine.call.ModelFacts;
import dev.segmind4j.internal.engine.limit.Lane;
import dev.segmind4j.internal.engine.tell.Pending;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.Sending;
import dev.segmind4j.internal.reply.SubmitReply;
import dev.segmind4j.internal.reply.SyncReply;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobRef;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** A v1 call: one request that is answered when the output is there, or with a job to be polled. */
public final class RunOperation extends JobPost<SyncReply> {
    private static final long UNLIMITED = Long.MAX_VALUE / 4;

    /**
     * A v1 call.
     *
     * @param context what it stands on
     * @param options what differs from the settings
     * @param facts the model
     * @param request what to send
     * @param result settled with the output
     */
    public RunOperation(
            JobContext context, CallOptions options, ModelFacts facts, Request request, Pending<Generation> result) {
        super(
                context,
                options,
                facts,
                request,
                context.core().settings().replies().onItsOwn(),
                result);
    }

    @Override
    protected Lane lane() {
        return Lane.RUN;
    }

    /** The deadline is the only limit: a hidden one of 30 s is what cuts off other clients. */
    @Override
    protected long callTimeoutNanos() {
        return UNLIMITED;
    }

    @Override
    protected @Nullable SyncReply decode(HttpReply reply, Sending sending) {
        SyncReply answer = SyncReply.of(reply, facts().slug(), context().generations());
        if (answer instanceof SyncReply.Queued queued && queued.job().usable()) {
            context().open().claim(queued.job().requestId());
        }
        return answer instanceof SyncReply.Refused ? null : answer;
    }

    @Override
    protected void answered(SyncReply answer) {
        if (answer instanceof SyncReply.Done done) {
            done(done.generation());
        } else if (answer instanceof SyncReply.Failed failed) {
            JobRef ref = ref(failed.requestId());
            fail(new JobFailedException(facts().slug(), ref, failed.detail(), failed.metrics()));
        } else if (answer instanceof SyncReply.Queued queued) {
            queued(queued.job());
        }
    }

    /** Null for an id that finds nothing: the reply is what counts. */
    private @Nullable JobRef ref(@Nullable String id) {
        return id == null || id.isEmpty() || id.equals(".") || id.equals("..") ? null : refOf(id);
    }

    private void done(Generation generation) {
        JobRef ref = ref(generation.requestId());
        accepted(ref);
        if (endAndRelease()) {
            // Also while the client is being closed: it is there, and paid for.
            result().succeed(generation);
        }
        if (ref == null) {
            nothingToFind();
        } else if (leftBehind().isLeft()) {
            leftBehind().orphaned(ref);
        } else {
            leftBehind().found(ref);
        }
    }

    @Override
    protected void answeredTooLate(SyncReply answer) {
        JobRef ref = answer instanceof SyncReply.Done done
                ? ref(done.generation().requestId())
                : answer instanceof SyncReply.Queued queued && queued.job().usable()
                        ? refOf(queued.job().requestId())
                        : null;
        if (ref != null) {
            leftBehind().orphaned(ref);
        }
    }

    private void queued(SubmitReply queued) {
        if (queued.usable()) {
            JobRef ref = refOf(queued.requestId());
            accepted(ref);
            follow(ref, queued.state());
        } else {
            fail(SubmitOperation.unusable(this, queued));
        }
    }

    /** Whole, it is over and billed, and only its output cannot be read: nothing here is unknown. */
    @Override
    protected void unreadable(HttpReply reply, ProtocolException problem) {
        if (reply.whole()) {
            fail(problem);
        } else {
            super.unreadable(reply, problem);
        }
    }

    @Override
    protected void deadlinePassedUnanswered() {
        endUnanswered();
    }

    @Override
    protected void tell(Throwable problem) {
        result().fail(problem);
    }
}
