package dev.segmind4j.internal.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs what belongs to the user away from the engine's thread. */
final class Callbacks {
    private final Executor executor;

    Callbacks(Executor executor) {
        this.executor = executor;
    }

    void run(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            // The user's executor is shut down. Better on this thread than a future that never completes.
            task.run();
        }
    }
}
