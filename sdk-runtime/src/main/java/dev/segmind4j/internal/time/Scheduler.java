package dev.segmind4j.internal.time;

/**
 * Runs tasks and timers one after the other on one thread. What runs there may touch state that only runs there without a
 * lock. Timers are set and cancelled on that thread only.
 */
public interface Scheduler {
    /**
     * The time that timers go by.
     *
     * @return nanoseconds, as of {@link TimeSource#nanoTime()}
     */
    long nanoTime();

    /**
     * Runs a task as soon as possible, after those that were given before. From any thread.
     *
     * @param task the task
     * @return false if the scheduler is closed: the task will not run
     */
    boolean execute(Runnable task);

    /**
     * Sets a timer, or sets it to another time. On the scheduler's thread only.
     *
     * @param timer the timer
     * @param nanoTime when it is to fire; at once if that is past
     */
    void schedule(Timer timer, long nanoTime);

    /**
     * Stops a timer; does nothing if it is not set. On the scheduler's thread only.
     *
     * @param timer the timer
     */
    void cancel(Timer timer);

    /**
     * Ends the scheduler: tasks given before still run, timers do not fire any more. Waits for the thread to end unless
     * called on it.
     */
    void close();
}
