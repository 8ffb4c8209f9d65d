package dev.segmind4j.internal.engine;

import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.internal.time.Timer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Something that will be there once. The engine settles it; threads wait for it on its monitor, without a detour through
 * another thread; a future exists only if somebody asks for one, and is completed on a callback thread.
 */
final class Pending<T> {
    private final Callbacks callbacks;
    private @Nullable T value;
    private @Nullable Throwable failure;
    private @Nullable CompletableFuture<T> future;

    Pending(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    /** Settles with a value, unless it is settled. */
    void succeed(T result) {
        CompletableFuture<T> asked;
        synchronized (this) {
            if (isSettled()) {
                return;
            }
            value = result;
            notifyAll();
            asked = future;
        }
        if (asked != null) {
            callbacks.run(() -> asked.complete(result));
        }
    }

    /** Settles with a failure, unless it is settled. */
    void fail(Throwable problem) {
        CompletableFuture<T> asked;
        synchronized (this) {
            if (isSettled()) {
                return;
            }
            failure = problem;
            notifyAll();
            asked = future;
        }
        if (asked != null) {
            callbacks.run(() -> asked.completeExceptionally(problem));
        }
    }

    synchronized boolean isSettled() {
        return value != null || failure != null;
    }

    /** Whether it is settled with a value. */
    synchronized boolean hasSucceeded() {
        return value != null;
    }

    /**
     * The future.
     *
     * @param giveUp called if somebody else completes the future, by cancelling it for example
     */
    synchronized CompletableFuture<T> future(Runnable giveUp) {
        if (future == null) {
            CompletableFuture<T> made = new CompletableFuture<>();
            future = made;
            if (value != null) {
                made.complete(value);
            } else if (failure != null) {
                made.completeExceptionally(failure);
            } else {
                var unused = made.whenComplete((result, problem) -> {
                    if (!isSettled()) {
                        giveUp.run();
                    }
                });
            }
        }
        return future;
    }

    /** Waits until it is settled. */
    T await() throws InterruptedException {
        synchronized (this) {
            while (!isSettled()) {
                wait();
            }
            return get();
        }
    }

    /** Waits until it is settled, but not longer than a time on a scheduler's clock; null if that is over. */
    @Nullable
    T await(long nanos, Scheduler scheduler) throws InterruptedException {
        if (!isSettled() && nanos > 0) {
            Limit limit = new Limit();
            long until = scheduler.nanoTime() + nanos;
            scheduler.execute(() -> scheduler.schedule(limit, until));
            try {
                synchronized (this) {
                    while (!isSettled() && !limit.over) {
                        wait();
                    }
                }
            } finally {
                scheduler.execute(() -> scheduler.cancel(limit));
            }
        }
        synchronized (this) {
            return isSettled() ? get() : null;
        }
    }

    private T get() {
        if (value != null) {
            return value;
        }
        Throwable problem = failure;
        if (problem == null) {
            throw new IllegalStateException("not settled");
        }
        if (problem.getSuppressed().length == 0) {
            problem.addSuppressed(new AwaitedHere());
        }
        if (problem instanceof Error error) {
            throw error;
        }
        throw problem instanceof RuntimeException known ? known : new IllegalStateException(problem);
    }

    /** The end of one wait. */
    private final class Limit extends Timer {
        private boolean over;

        @Override
        protected void fire() {
            synchronized (Pending.this) {
                over = true;
                Pending.this.notifyAll();
            }
        }
    }

    /** The stack of the thread that waits: the failure itself has the engine's. */
    private static final class AwaitedHere extends Exception {
        private static final long serialVersionUID = 1L;

        AwaitedHere() {
            super("the call that failed was made here");
        }
    }
}
