package dev.segmind4j.internal.time;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A daemon thread that runs tasks and timers. Tasks come through a lock-free queue; the timers are the thread's own. A task
 * that throws is reported to the thread's handler of uncaught exceptions and harms no other.
 */
final class SchedulerThread implements Scheduler, Runnable {
    /** How many tasks may run before due timers get their turn. */
    private static final int BATCH = 64;

    private final TimeSource time;
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final TimerQueue timers = new TimerQueue();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean ended;

    private SchedulerThread(String name, TimeSource time) {
        this.time = time;
        thread = new Thread(this, name);
        thread.setDaemon(true);
    }

    static SchedulerThread start(String name, TimeSource time) {
        SchedulerThread scheduler = new SchedulerThread(name, time);
        scheduler.thread.start();
        return scheduler;
    }

    @Override
    public long nanoTime() {
        return time.nanoTime();
    }

    @Override
    public boolean execute(Runnable task) {
        if (closed) {
            return false;
        }
        tasks.add(task);
        LockSupport.unpark(thread);
        // Guard against the thread, which may have ended between the check and the add.
        return !ended || !tasks.remove(task);
    }

    @Override
    public void schedule(Timer timer, long nanoTime) {
        checkThread();
        timers.add(timer, nanoTime);
    }

    @Override
    public void cancel(Timer timer) {
        checkThread();
        timers.remove(timer);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        if (Thread.currentThread() == thread) {
            return;
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        while (!closed) {
            boolean idle = runTasks();
            long wait = fireTimers();
            if (idle && wait > 0 && tasks.isEmpty() && !closed) {
                LockSupport.parkNanos(this, wait);
                Thread.interrupted();
            }
        }
        ended = true;
        Runnable task;
        while ((task = tasks.poll()) != null) {
            guarded(task);
        }
        timers.clear();
    }

    /** Runs a batch of tasks; whether that were all. */
    private boolean runTasks() {
        for (int i = 0; i < BATCH; i++) {
            Runnable task = tasks.poll();
            if (task == null) {
                return true;
            }
            guarded(task);
        }
        return false;
    }

    /** Fires the timers that are due; how long until the next one is. */
    private long fireTimers() {
        long now = time.nanoTime();
        Timer first;
        while ((first = timers.first()) != null) {
            long wait = first.dueNanos - now;
            if (wait > 0) {
                return wait;
            }
            timers.remove(first);
            guarded(first::fire);
        }
        return Long.MAX_VALUE;
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private void checkThread() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("timers belong to thread '" + thread.getName() + "', but '"
                    + Thread.currentThread().getName() + "' has touched one");
        }
    }
}
