package dev.segmind4j.internal.thread;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** The threads of a client besides the scheduler's. An interface so that tests can run all on one. */
public interface Threads {
    /**
     * Runs HTTP calls.
     *
     * @return an executor of as many threads as the lanes let calls through
     */
    ExecutorService calls();

    /** The thread of a call has not come back for long, and may never: another may be started in its place. */
    default void replaceCallThread() {}

    /**
     * Runs downloads.
     *
     * @return an executor that OkHttp's dispatcher bounds
     */
    ExecutorService downloads();

    /**
     * Completes futures and calls listeners: runs everything that it is given, after {@link #close()} too, and none of it on the
     * thread that gives it, whatever an executor of the user's does.
     *
     * @return an executor that refuses a task only when there is no thread and none can be started, or no memory to queue it
     */
    Executor callbacks();

    /**
     * Ends what is ours: waits five seconds for each group, then interrupts the calls and callbacks that were under way when it
     * was called. Callbacks that wait their turn are run even after that. A thread of ours does not wait for its own group.
     */
    void close();
}
