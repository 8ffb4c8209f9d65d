package dev.segmind4j.internal.engine.tell;

import dev.segmind4j.internal.thread.Guard;
import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.internal.time.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Something that will be there once. The engine settles it; threads wait for it on its monitor, without a detour through
 * another thread; futures exist only if somebody asks for them, and are completed on a callback thread.
 *
 * @param <T> what
 */
public final class Pending<T> {
    private final Callbacks callbacks;
    private @Nullable T value;
    private @Nullable Throwable failure;
    private List<Delivery<T>> futures = List.of();

    /** A future to be completed, and what to do if somebody else has. */
    private record Delivery<T>(
            CompletableFuture<T> future, @Nullable Runnable ifGone) {
        void deliver(@Nullable T value, @Nullable Throwable failure) {
            boolean done =
                    value != null ? future.complete(value) : failure != null && future.completeExceptionally(failure);
            if (!done && ifGone != null) {
                ifGone.run();
            }
        }
    }

    /**
     * Something that is not there yet.
     *
     * @param callbacks completes futures
     */
    public Pending(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    /**
     * Settles with a value, unless it is settled.
     *
     * @param result the value
     */
    public void succeed(T result) {
        settle(result, null);
    }

    /**
     * Settles with a failure, unless it is settled.
     *
     * @param problem the failure
     */
    public void fail(Throwable problem) {
        settle(null, problem);
    }

    private void settle(@Nullable T result, @Nullable Throwable problem) {
        List<Delivery<T>> waiting;
        synchronized (this) {
            if (isSettled()) {
                return;
            }
            value = result;
            failure = problem;
            notifyAll();
            waiting = futures;
            futures = List.of();
        }
        deliver(waiting, result, problem);
    }

    /** That one future cannot be completed is no reason to forget the others. */
    private void deliver(List<Delivery<T>> waiting, @Nullable T result, @Nullable Throwable problem) {
        Throwable refused = null;
        for (Delivery<T> next : waiting) {
            try {
                callbacks.run(() -> next.deliver(result, problem));
            } catch (Throwable e) {
                refused = e;
            }
        }
        if (refused != null) {
            Guard.report(refused);
        }
    }

    /**
     * Whether there is nothing to wait for.
     *
     * @return true once there is a value or a failure
     */
    public synchronized boolean isSettled() {
        return value != null || failure != null;
    }

    /**
     * Whether it is settled with a value.
     *
     * @return false while it is not settled
     */
    public synchronized boolean hasSucceeded() {
        return value != null;
    }

    /**
     * Completes a future, now or later.
     *
     * @param future to be completed
     * @param ifGone called if somebody else completes it first, by cancelling it for example, perhaps more than once; null if
     *     that is of no interest
     * @param <F> the future's class
     * @return the future
     */
    public <F extends CompletableFuture<T>> F complete(F future, @Nullable Runnable ifGone) {
        Delivery<T> delivery = new Delivery<>(future, ifGone);
        T result;
        Throwable problem;
        synchronized (this) {
            result = value;
            problem = failure;
            if (result == null && problem == null) {
                List<Delivery<T>> grown = new ArrayList<>(futures.size() + 1);
                for (Delivery<T> other : futures) {
                    if (!other.future.isDone()) {
                        grown.add(other);
                    }
                }
                grown.add(delivery);
                futures = grown;
            }
        }
        if (result != null || problem != null) {
            delivery.deliver(result, problem);
        } else if (ifGone != null) {
            var unused = future.whenComplete((ignored, thrown) -> {
                if (!isSettled()) {
                    ifGone.run();
                }
            });
        }
        return future;
    }

    /**
     * Waits until it is settled.
     *
     * @return the value
     * @throws InterruptedException if the thread is interrupted
     */
    public T await() throws InterruptedException {
        synchronized (this) {
            while (!isSettled()) {
                wait();
            }
            return get();
        }
    }

    /**
     * Waits until it is settled, but not longer than a time on a scheduler's clock.
     *
     * @param nanos the time
     * @param scheduler whose clock
     * @return the value, or null if the time is over
     * @throws InterruptedException if the thread is interrupted
     */
    public @Nullable T await(long nanos, Scheduler scheduler) throws InterruptedException {
        if (!isSettled() && nanos > 0) {
            Limit limit = new Limit();
            long until = scheduler.nanoTime() + nanos;
            // If it is not taken, the engine has ended and settles everything: no limit is needed.
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
        if (!isMarked(problem)) {
            problem.addSuppressed(new AwaitedHere());
        }
        if (problem instanceof Error error) {
            throw error;
        }
        throw problem instanceof RuntimeException known ? known : new IllegalStateException(problem);
    }

    private static boolean isMarked(Throwable problem) {
        for (Throwable suppressed : problem.getSuppressed()) {
            if (suppressed instanceof AwaitedHere) {
                return true;
            }
        }
        return false;
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
