package dev.segmind4j.testkit;

import dev.segmind4j.error.OrphanedException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** A thread that makes one blocking call, so that the test can go on and may interrupt it. */
public final class Caller<T> {
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private final Thread thread;

    private Caller(Callable<T> call) {
        thread = new Thread(
                () -> {
                    try {
                        outcome.complete(call.call());
                    } catch (Throwable e) {
                        outcome.completeExceptionally(e);
                    }
                },
                "a-caller");
        thread.setDaemon(true);
    }

    /** Starts a call. */
    public static <T> Caller<T> of(Callable<T> call) {
        Caller<T> caller = new Caller<>(call);
        caller.thread.start();
        return caller;
    }

    public void interrupt() {
        thread.interrupt();
    }

    public boolean hasValue() {
        return outcome.isDone() && !outcome.isCompletedExceptionally();
    }

    public boolean isOver() {
        return outcome.isDone();
    }

    /** Waits for the call's end, on whatever thread. */
    public void awaitEnd() {
        var unused = outcome.handle((value, problem) -> problem).join();
    }

    /** What came of it; waits. */
    public T value() throws InterruptedException {
        thread.join();
        return outcome.join();
    }

    /** What it failed with; waits. */
    public Throwable failure() throws InterruptedException {
        thread.join();
        return outcome.handle((value, problem) -> {
                    if (problem == null) {
                        throw new AssertionError("the call has a value: " + value);
                    }
                    return problem;
                })
                .join();
    }

    /** What the thread was told, when it was interrupted, of what it left behind; waits. */
    public OrphanedException left() throws InterruptedException {
        Throwable failure = failure();
        if (!(failure instanceof InterruptedException)) {
            throw new AssertionError("not interrupted", failure);
        }
        OrphanedException found = null;
        for (Throwable suppressed : failure.getSuppressed()) {
            if (suppressed instanceof OrphanedException orphaned) {
                if (found != null) {
                    throw new AssertionError("told twice", failure);
                }
                found = orphaned;
            }
        }
        if (found == null) {
            throw new AssertionError("told of nothing", failure);
        }
        return found;
    }
}
