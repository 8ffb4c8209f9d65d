package dev.segmind4j.internal.time;

import dev.segmind4j.internal.thread.Guard;
import dev.segmind4j.internal.thread.PlainThreads;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A daemon thread that runs tasks and timers. Tasks come through a lock-free queue; the timers are the thread's own. Whatever a
 * task or a timer throws is reported to the thread's handler of uncaught exceptions and harms no other.
 *
 * <p>The loop allocates nothing, so that it goes on when the heap is full. Should a round of it fail all the same, it is tried
 * again; after several in a row the thread ends and says so, see {@link #onDeath}.
 */
final class SchedulerThread implements Scheduler, Runnable {
    /** How many tasks may run before due timers get their turn. */
    private static final int BATCH = 64;

    /** How many rounds in a row may fail: with the pauses between them some 250 ms. */
    private static final int MOST_FAILURES = 8;

    private static final long FIRST_PAUSE_NANOS = 1_000_000;

    private final TimeSource time;
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final TimerQueue timers = new TimerQueue();
    private final DeathNote death = new DeathNote();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean ended;

    private SchedulerThread(String name, TimeSource time) {
        this.time = time;
        thread = PlainThreads.make(name, this, PlainThreads.builders());
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
    public void onDeath(Runnable action) {
        death.write(action);
    }

    @Override
    public void await(CountDownLatch latch, long nanos) {
        if (Thread.currentThread() == thread) {
            return;
        }
        long until = System.nanoTime() + nanos;
        uninterruptibly(() -> {
            boolean ignored = latch.await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        });
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        if (Thread.currentThread() == thread) {
            return;
        }
        uninterruptibly(thread::join);
    }

    /** A wait that an interrupt only interrupts. */
    private interface Wait {
        void on() throws InterruptedException;
    }

    /** Waits to the end; who was interrupted is so afterwards. */
    private static void uninterruptibly(Wait wait) {
        boolean interrupted = false;
        while (true) {
            try {
                wait.on();
                break;
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
        boolean dies = true;
        try {
            dies = !live();
        } finally {
            closed = true;
            ended = true;
            runRest();
            if (dies) {
                death.read(thread.getName());
            }
        }
    }

    /** Until it is closed; false if it can go on no longer. */
    private boolean live() {
        int failures = 0;
        while (!closed) {
            try {
                round();
                failures = 0;
            } catch (Throwable e) {
                if (++failures == MOST_FAILURES) {
                    Guard.report(e);
                    return false;
                }
                LockSupport.parkNanos(this, FIRST_PAUSE_NANOS << failures);
            }
        }
        return true;
    }

    private void round() {
        boolean idle = runTasks();
        long wait = fireTimers();
        if (idle && wait > 0 && tasks.isEmpty() && !closed) {
            LockSupport.parkNanos(this, wait);
            Thread.interrupted();
        }
    }

    private void runRest() {
        try {
            boolean more = true;
            while (more) {
                more = !runTasks();
            }
            timers.clear();
        } catch (Throwable e) {
            Guard.report(e);
        }
    }

    /** Runs a batch of tasks; whether that were all. */
    private boolean runTasks() {
        for (int i = 0; i < BATCH; i++) {
            Runnable task = tasks.poll();
            if (task == null) {
                return true;
            }
            run(task);
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
            fire(first);
        }
        return Long.MAX_VALUE;
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            Guard.report(e);
        }
    }

    private static void fire(Timer timer) {
        try {
            timer.fire();
        } catch (Throwable e) {
            Guard.report(e);
        }
    }

    private void checkThread() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("timers belong to thread '" + thread.getName() + "', but '"
                    + Thread.currentThread().getName() + "' has touched one");
        }
    }
}
