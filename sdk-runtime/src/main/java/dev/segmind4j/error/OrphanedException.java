package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The caller left, by interrupt or cancellation, while its request was under way or its job was running: nobody waits for
 * that job any more, but it goes on and may be billed. Never thrown by itself: it is a suppressed exception of the
 * {@link InterruptedException} or {@link java.util.concurrent.CancellationException} that the caller sees, or of the
 * {@link SubmitOutcomeUnknownException} of a call whose deadline passed in flight.
 *
 * <pre>{@code
 * try {
 *     return model.run(request);
 * } catch (InterruptedException e) {
 *     for (Throwable left : e.getSuppressed()) {
 *         if (left instanceof OrphanedException orphaned) {
 *             orphaned.later().thenAccept(store::keep);
 *         }
 *     }
 *     throw e;
 * }
 * }</pre>
 */
public final class OrphanedException extends SegmindException {
    private static final long serialVersionUID = 1L;

    /** What {@link #call()} answers. */
    private final String call;

    private volatile @Nullable JobRef known;
    /** Null after deserialisation: what had not happened by then is not heard of any more. */
    private final transient @Nullable CompletableFuture<JobRef> later;

    /**
     * The job was running. For the runtime and for tests that need a failure.
     *
     * @param call method and path of its submission
     * @param ref the job
     */
    public OrphanedException(String call, JobRef ref) {
        super(
                "The caller of " + Sentences.call(call) + " left while " + Sentences.job(ref)
                        + " was running: it is not polled any more." + Sentences.resume(ref),
                ref,
                null);
        this.call = call;
        known = ref;
        later = CompletableFuture.completedFuture(ref);
    }

    /**
     * The request was under way. For the runtime and for tests that need a failure.
     *
     * @param call method and path
     * @param later completes with the reference when the reply is there, or with what became of the request
     */
    public OrphanedException(String call, CompletableFuture<JobRef> later) {
        super(
                "The caller left while " + Sentences.call(call)
                        + " was under way. The request goes on and may create a job "
                        + "that is billed: later() tells what becomes of it, and listeners hear of the job by orphaned(...). "
                        + "Do not send it again blindly: each POST is a new, billed job.",
                null,
                null);
        this.call = call;
        this.later = later;
    }

    /**
     * The call that was left.
     *
     * @return method and path, for example {@code POST /v2/flux-pro}
     */
    public String call() {
        return call;
    }

    /**
     * The job, as far as it is known by now.
     *
     * @return its reference, or null if no reply has come yet or none that names one
     */
    @Override
    public @Nullable JobRef ref() {
        if (known == null && later != null && later.isDone() && !later.isCompletedExceptionally()) {
            known = later.getNow(null);
        }
        return known;
    }

    /**
     * The job, when it is known. The reply is waited for as long as the call's timeout says, when the client is closed a few
     * seconds. What is done to this future changes nothing for anybody else.
     *
     * @return completes with the reference, or with what became of the request: a refusal,
     *     {@link SubmitOutcomeUnknownException} and so on. Read back from Java serialisation, it is complete: with the
     *     reference if that was known when this was written, else with an {@link IllegalStateException}
     */
    public CompletableFuture<JobRef> later() {
        CompletableFuture<JobRef> future = new CompletableFuture<>();
        JobRef ref = ref();
        if (ref != null) {
            future.complete(ref);
        } else if (later == null) {
            future.completeExceptionally(new IllegalStateException(
                    "the reply to " + Sentences.call(call) + " had not come when this exception was serialised"));
        } else {
            var unused = later.whenComplete((value, problem) -> {
                if (problem == null) {
                    future.complete(value);
                } else {
                    future.completeExceptionally(problem);
                }
            });
        }
        return future;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        JobRef now = ref();
        if (now != null) {
            known = now;
        }
        out.defaultWriteObject();
    }
}
