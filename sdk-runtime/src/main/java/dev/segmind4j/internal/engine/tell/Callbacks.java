package dev.segmind4j.internal.engine.tell;

import dev.segmind4j.internal.time.Patience;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs what belongs to the user away from the engine's thread. */
public final class Callbacks {
    private final Executor executor;

    /**
     * Callbacks on an executor.
     *
     * @param executor of ours: takes every task, and runs none on the calling thread except in tests
     */
    public Callbacks(Executor executor) {
        this.executor = executor;
    }

    /**
     * Runs a task later. Where there is no memory to queue it this tries again for some five seconds, and then runs it here: that
     * everything else stands still meanwhile is better than a future that never completes.
     *
     * @param task what to run
     */
    public void run(Runnable task) {
        for (int attempt = 0; ; attempt++) {
            try {
                executor.execute(task);
                return;
            } catch (OutOfMemoryError e) {
                if (!Patience.waitsAfter(attempt)) {
                    task.run();
                    return;
                }
            } catch (RejectedExecutionException e) {
                // The client is closed, and no thread can be started: this one has nothing else to do.
                task.run();
                return;
            }
        }
    }
}
