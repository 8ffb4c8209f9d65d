package dev.segmind4j.internal.time;

import java.util.concurrent.CountDownLatch;

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
     * @return false if the scheduler is closed or dead: the task will not run
     * @throws OutOfMemoryError if there is no memory to queue the task, which then will not run; see {@link Handover}
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
     * Has something done should the scheduler's thread end without having been closed, which tasks and timers that throw cannot
     * bring about. By then tasks are refused, those taken before have run, and no timer will fire any more. It is done to its end
     * once: an action that throws is called again for some five seconds.
     *
     * @param action runs on the dying thread, or on a fresh one if it throws there; at once, here, if the scheduler is dead
     * @throws IllegalStateException if there is such an action already
     */
    void onDeath(Runnable action);

    /**
     * Waits on this time until a latch is open, but not longer than a time. Not on the scheduler's thread, where it returns at
     * once, as it does on a time that nobody moves.
     *
     * @param latch what to wait for
     * @param nanos how long at most
     */
    void await(CountDownLatch latch, long nanos);

    /**
     * Ends the scheduler: tasks given before still run, timers do not fire any more. Waits for the thread to end unless
     * called on it.
     */
    void close();
}
