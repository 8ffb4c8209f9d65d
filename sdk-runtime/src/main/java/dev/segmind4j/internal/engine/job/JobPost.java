package dev.segmind4j.internal.engine.job;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.internal.engine.call.ModelFacts;
import dev.segmind4j.internal.engine.call.PostOperation;
import dev.segmind4j.internal.engine.tell.Pending;
import dev.segmind4j.internal.http.Terms;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import java.util.function.Consumer;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** A POST that a job follows, or may follow. */
abstract class JobPost<T> extends PostOperation<T> {
    private final JobContext context;
    private final Pending<Generation> result;
    private @Nullable JobLife job;
    private volatile @Nullable JobRef accepted;

    JobPost(
            JobContext context,
            CallOptions options,
            ModelFacts facts,
            Request request,
            Terms terms,
            Pending<Generation> result) {
        super(context.core(), options, facts, request, terms);
        this.context = context;
        this.result = result;
    }

    final JobContext context() {
        return context;
    }

    final Pending<Generation> result() {
        return result;
    }

    @Override
    protected final @Nullable JobRef accepted() {
        return accepted;
    }

    /** What the call has created is known from now on; null if it cannot be found. */
    final void accepted(@Nullable JobRef ref) {
        accepted = ref;
    }

    final JobRef refOf(String id) {
        return JobRef.of(facts().slug(), id, core().clock().now());
    }

    /** A job was accepted: it is polled, unless nobody waits for it any more. */
    final void follow(JobRef ref, JobState state) {
        if (leftBehind().isLeft() || leftBehind().isClosing()) {
            leftBehind().orphaned(ref);
            fail(
                    leftBehind().isClosing()
                            ? context.open().closedWith(ref)
                            : leftBehind().nobodyWaited());
            return;
        }
        JobLife next = JobLife.accepted(context, this, ref, state, result);
        job = next;
        try {
            endAndRelease();
        } finally {
            next.startNow();
            followed(next);
            leftBehind().found(ref);
        }
    }

    /** The job has begun. */
    void followed(JobLife next) {}

    /**
     * Leaves the call, which is heard out if it is in flight, or if a job follows it, stops polling that. From any thread.
     *
     * @param why the caller is gone
     */
    public final void giveUp(String why) {
        giveUp(why, JobLife::abandon);
    }

    final void giveUp(String why, Consumer<JobLife> leave) {
        core().scheduler().execute(() -> {
            JobLife next = job;
            if (next != null) {
                leave.accept(next);
            } else {
                giveUpNow(why);
            }
        });
    }
}
