package dev.segmind4j.internal.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** The threads of a client besides the scheduler's. An interface so that tests can run all on one. */
public interface Threads {
    /**
     * Runs HTTP calls.
     *
     * @return an executor that OkHttp's dispatcher bounds
     */
    ExecutorService calls();

    /**
     * Runs downloads.
     *
     * @return an executor that OkHttp's dispatcher bounds
     */
    ExecutorService downloads();

    /**
     * Completes futures and calls listeners.
     *
     * @return an executor
     */
    Executor callbacks();

    /** Ends what is ours, waits for it, and interrupts what does not end. */
    void close();
}
