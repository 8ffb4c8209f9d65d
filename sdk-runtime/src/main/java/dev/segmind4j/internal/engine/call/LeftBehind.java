package dev.segmind4j.internal.engine.call;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.OrphanedException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.job.JobRef;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request whose caller has left it in flight: why, and what those are told later who left. On the engine's thread, except
 * where noted.
 */
public final class LeftBehind {
    private final Core core;
    private final PostOperation<?> operation;
    private final List<CompletableFuture<JobRef>> later = new ArrayList<>();
    private @Nullable String left;
    private boolean closing;
    private @Nullable JobRef found;
    private volatile @Nullable Throwable lost;

    LeftBehind(Core core, PostOperation<?> operation) {
        this.core = core;
        this.operation = operation;
    }

    /** The caller leaves; whether he had not before. */
    boolean leave(String why) {
        if (left != null) {
            return false;
        }
        left = why;
        return true;
    }

    /** The client is being closed. */
    void close() {
        closing = true;
    }

    /**
     * Whether the caller has left.
     *
     * @return true from then on
     */
    public boolean isLeft() {
        return left != null;
    }

    /**
     * Whether the client is being closed while the request is in flight.
     *
     * @return true from then on
     */
    public boolean isClosing() {
        return closing;
    }

    /** What a request ends with that was not accepted and could be sent again; null if there is somebody to send it for. */
    @Nullable
    Throwable nobody() {
        if (left != null) {
            return new CancellationException(operation.callName() + " was given up; the API has not accepted it");
        }
        return closing ? new ClientClosedException(null, List.of()) : null;
    }

    /**
     * Somebody leaves. From any thread.
     *
     * @return to be attached to what it is told
     */
    public OrphanedException leaver() {
        JobRef known = operation.accepted();
        if (known != null) {
            return new OrphanedException(operation.callName(), known);
        }
        CompletableFuture<JobRef> future = new CompletableFuture<>();
        if (!core.scheduler().execute(() -> add(future))) {
            Throwable problem = lost;
            future.completeExceptionally(problem != null ? problem : core.open().refusal());
        }
        return new OrphanedException(operation.callName(), future);
    }

    private void add(CompletableFuture<JobRef> future) {
        JobRef known = found != null ? found : operation.accepted();
        Throwable problem = lost;
        if (known != null) {
            core.callbacks().run(() -> future.complete(known));
        } else if (problem != null) {
            core.callbacks().run(() -> future.completeExceptionally(problem));
        } else if (operation.isOver()) {
            CancellationException none = new CancellationException(operation.callName() + " has created no job");
            core.callbacks().run(() -> future.completeExceptionally(none));
        } else {
            later.add(future);
        }
    }

    /**
     * What a call ends with that was answered when its caller had left.
     *
     * @return nobody is told but those who asked to be told later
     */
    public CancellationException nobodyWaited() {
        return new CancellationException(
                operation.callName() + " was answered when nobody waited any more; it is billed");
    }

    /**
     * A job was accepted that nobody waits for: tells the listeners, and those who have left.
     *
     * @param ref the job
     */
    public void orphaned(JobRef ref) {
        String why =
                left != null ? left : closing ? "the client was closed" : "its answer came when it had been given up";
        core.events().orphaned(ref, core.clock().now(), why);
        found(ref);
    }

    /**
     * There is a job: tells those who left in between.
     *
     * @param ref the job
     */
    public void found(JobRef ref) {
        found = ref;
        tell(future -> future.complete(ref));
    }

    /** There is none, or nobody knows. */
    void lost(Throwable problem) {
        lost = problem;
        tell(future -> future.completeExceptionally(problem));
        String why = left;
        if (why != null && problem instanceof SubmitOutcomeUnknownException unknown) {
            core.events()
                    .inDoubt(operation.facts().slug(), unknown, core.clock().now(), why);
        }
    }

    private void tell(Consumer<CompletableFuture<JobRef>> news) {
        List<CompletableFuture<JobRef>> waiting = new ArrayList<>(later);
        later.clear();
        waiting.forEach(future -> core.callbacks().run(() -> news.accept(future)));
    }
}
