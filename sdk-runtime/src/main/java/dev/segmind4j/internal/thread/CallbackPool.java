package dev.segmind4j.internal.thread;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs users' code: completes futures, calls listeners. Four threads do, and one more for every 20 ms in which all are stuck and
 * a task waits, because a callback may wait for another. One thread is there from the start, so that no future depends on a
 * thread that cannot be started. Whatever it is given is run, after the dismissal too.
 *
 * <p>An executor of the user's is called on these threads as well: it may run the task where it is called, block, refuse and throw
 * anything. When it throws, the task is run here, unless it has begun.
 */
final class CallbackPool implements Executor {
    private static final int USUAL = 4;

    private final Workers workers;
    private final @Nullable Executor users;

    CallbackPool(ThreadFactory factory, @Nullable Executor users) {
        workers = new Workers(factory, USUAL, true);
        this.users = users;
        workers.prestart();
    }

    Workers workers() {
        return workers;
    }

    @Override
    public void execute(Runnable task) {
        workers.execute(users == null ? task : new HandedOn(task, users));
    }

    /** Runs its task once, at a user's executor if that takes it. */
    private static final class HandedOn implements Runnable {
        private final AtomicReference<@Nullable Runnable> task;
        private final Executor users;

        HandedOn(Runnable task, Executor users) {
            this.task = new AtomicReference<>(task);
            this.users = users;
        }

        @Override
        public void run() {
            try {
                users.execute(this::runOnce);
            } catch (Throwable e) {
                runOnce();
            }
        }

        private void runOnce() {
            Runnable mine = task.getAndSet(null);
            if (mine != null) {
                mine.run();
            }
        }
    }
}
