package dev.segmind4j.internal.thread;

import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** One thread of {@link Workers}, and the place where an idle one is handed a task. Its loop allocates nothing. */
final class Worker implements Runnable {
    /** What a worker is about. */
    enum State {
        /** Its thread has not yet asked for a task. */
        STARTING,
        /** Waits for the others to get stuck. */
        STANDBY,
        BUSY,
        IDLE,
        /** Its thread is at its end. */
        LEFT
    }

    final Thread thread;

    private final Workers pool;

    /** Guarded by the pool, like all that follows until {@link #handed}. */
    State state;

    /** How often it has asked for a task: tells one task from the next. */
    long asked;

    /** What {@link #asked} was when the pool was dismissed, if a task was under way then; else -1. */
    long marked = -1;

    /** The next in the pile of idle ones. */
    @Nullable
    Worker below;

    /** The next in the list of all. */
    @Nullable
    Worker older;

    /** Guarded by this. */
    private @Nullable Runnable handed;

    Worker(Workers pool, ThreadFactory factory, State state) {
        this.pool = pool;
        this.state = state;
        thread = factory.newThread(this);
    }

    @Override
    public void run() {
        try {
            if (state != State.STANDBY || pool.standBy(this)) {
                boolean ran = true;
                while (ran) {
                    ran = runNext();
                }
            }
        } finally {
            pool.left(this);
        }
    }

    /** Apart from the loop, so that an idle thread's stack holds no task that is over. */
    private boolean runNext() {
        Runnable task = pool.next(this);
        if (task == null) {
            return false;
        }
        try {
            task.run();
        } catch (Throwable e) {
            pool.threw(e);
        }
        return true;
    }

    /** Gives an idle worker a task. */
    synchronized void hand(Runnable task) {
        handed = task;
        notifyAll();
    }

    /** Waits for a task; null if none came in time, or for no reason at all. */
    synchronized @Nullable Runnable await(long millis) {
        if (handed == null) {
            pause(millis);
        }
        Runnable task = handed;
        handed = null;
        return task;
    }

    /** Waits for a time, 0 for ever. A wait that ends early makes a thread come or go early, and no more. */
    @SuppressWarnings("WaitNotInLoop")
    synchronized void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            // Not one of ours: we interrupt tasks only. To the caller it is the end of the wait.
        }
    }
}
