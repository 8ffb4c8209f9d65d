package dev.segmind4j.internal.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads that come with the work and go ten seconds after it. A thread is started only if all others have a task: there are
 * never more threads than there were tasks at once. A task beyond the usual number waits for the first that is through.
 *
 * <p>Everything is decided under one monitor, which, unlike a lock of {@code java.util.concurrent}, costs no memory: a thread
 * that is there serves on when the heap is full. When a thread cannot be started, the task waits for those there are.
 */
final class Workers {
    private static final long IDLE_MILLIS = 10_000;

    /** How long nothing may be taken from the queue until one more thread is added to the usual ones. */
    private static final long STALL_MILLIS = 20;

    private static final Runnable NOTHING = () -> {};

    private final ThreadFactory factory;
    private int usual;
    private final boolean lasting;
    private final long idleMillis;
    private final Crew crew = new Crew();
    private final CountDownLatch ended = new CountDownLatch(1);
    /** Of linked nodes: one that cannot be made for lack of memory leaves it as it was. */
    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();

    private int queued;
    private int threads;
    private int starting;
    private long taken;
    private boolean dismissed;
    private @Nullable Worker standby;

    /**
     * Starts nothing.
     *
     * @param factory makes the threads
     * @param usual the most threads there are, unless they are lasting and stuck
     * @param lasting for tasks that may wait for each other and none of which may be lost: threads are added while the usual
     *     ones are stuck, tasks are run after the dismissal too, what they throw is reported, and once there is a thread the
     *     last one stays
     */
    Workers(ThreadFactory factory, int usual, boolean lasting) {
        this(factory, usual, lasting, IDLE_MILLIS);
    }

    /** Those that go after another time than ten seconds. */
    Workers(ThreadFactory factory, int usual, boolean lasting, long idleMillis) {
        this.factory = factory;
        this.usual = usual;
        this.lasting = lasting;
        this.idleMillis = idleMillis;
    }

    /**
     * Runs a task on one of the threads.
     *
     * @throws RejectedExecutionException if they are dismissed and not lasting, or there is no thread and none can be started
     * @throws OutOfMemoryError if the task cannot be queued; it will not run
     */
    synchronized void execute(Runnable task) {
        if (dismissed && !lasting) {
            throw new RejectedExecutionException("the client is closed");
        }
        Worker heir = crew.unpile();
        if (heir != null) {
            heir.hand(task);
            return;
        }
        queue.add(task);
        queued++;
        Throwable problem = reinforce();
        if (problem != null && threads == 0 && queue.remove(task)) {
            queued--;
            throw new RejectedExecutionException("no thread could be started", problem);
        }
    }

    /** Starts the first thread now, rather than with the first task. */
    synchronized void prestart() {
        start(Worker.State.STARTING);
    }

    /** One of the threads is stuck for good and does not count any more. */
    synchronized void allowOneMore() {
        usual = Math.max(usual, usual + 1);
        Throwable ignored = reinforce();
    }

    /** Idle threads go, the others when nothing waits any more. */
    synchronized void dismiss() {
        if (dismissed) {
            return;
        }
        dismissed = true;
        crew.mark();
        for (Worker idle = crew.unpile(); idle != null; idle = crew.unpile()) {
            idle.hand(NOTHING);
        }
        tellEnd();
    }

    /** After a dismissal: waits until no thread is left; false if that took too long. */
    boolean awaitEnd(long time, TimeUnit unit) throws InterruptedException {
        if (!ended.await(time, unit)) {
            return false;
        }
        List<Thread> leaving;
        synchronized (this) {
            leaving = crew.leaving();
        }
        for (Thread thread : leaving) {
            thread.join();
        }
        return true;
    }

    /** Interrupts those that are still at the task at which the dismissal found them. */
    synchronized void interruptStuck() {
        crew.interrupt(true);
    }

    /** Takes back what no thread has begun, and interrupts the others. */
    synchronized List<Runnable> drop() {
        List<Runnable> dropped = new ArrayList<>(queue);
        queue.clear();
        queued = 0;
        crew.interrupt(false);
        tellEnd();
        return dropped;
    }

    synchronized boolean isDismissed() {
        return dismissed;
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** Whether the current thread is one of these. */
    synchronized boolean isOnOne() {
        return crew.has(Thread.currentThread());
    }

    /** The threads there are, the one that stands by included. */
    synchronized int size() {
        return threads + (standby == null ? 0 : 1);
    }

    /** The threads that wait for a task. */
    synchronized int idle() {
        return crew.idle();
    }

    /** On a worker's thread: its next task, or null if it is to go. */
    @Nullable
    Runnable next(Worker worker) {
        long patience;
        synchronized (this) {
            // What interrupted it was meant for the task that is over.
            Thread.interrupted();
            worker.asked++;
            if (worker.state == Worker.State.STARTING) {
                starting--;
            }
            worker.state = Worker.State.BUSY;
            Runnable task = queue.poll();
            if (task != null) {
                queued--;
                taken++;
                reinforce();
                return task;
            }
            // One of those beyond the usual stays while all others are busy: they may be stuck for long.
            if (dismissed || (threads > usual && crew.hasIdle())) {
                left(worker);
                return null;
            }
            crew.pile(worker);
            patience = patience();
        }
        while (true) {
            Runnable task = worker.await(patience);
            if (task != null) {
                return task;
            }
            synchronized (this) {
                // If it is not idle, it has been chosen and the task is on its way.
                if (worker.state == Worker.State.IDLE && patience() != 0) {
                    left(worker);
                    return null;
                }
                patience = patience();
            }
        }
    }

    /** On a worker's thread: waits until the others are stuck; false if nothing waits for them any more. */
    boolean standBy(Worker worker) {
        long seen;
        synchronized (this) {
            seen = taken;
        }
        while (true) {
            worker.pause(STALL_MILLIS);
            synchronized (this) {
                if (queued == 0) {
                    left(worker);
                    return false;
                }
                if (taken == seen) {
                    standby = null;
                    threads++;
                    worker.state = Worker.State.BUSY;
                    return true;
                }
                seen = taken;
            }
        }
    }

    /** A worker's thread ends, by our will or not. */
    synchronized void left(Worker worker) {
        if (worker.state == Worker.State.LEFT) {
            return;
        }
        if (worker.state == Worker.State.STANDBY) {
            standby = null;
        } else {
            if (worker.state == Worker.State.IDLE) {
                crew.unpile(worker);
            }
            threads--;
            starting -= worker.state == Worker.State.STARTING ? 1 : 0;
        }
        worker.state = Worker.State.LEFT;
        reinforce();
        tellEnd();
    }

    /** A task has thrown. A call has told its callback already, and on Android a report would end the application. */
    void threw(Throwable problem) {
        if (lasting) {
            Guard.report(problem);
        }
    }

    /** Starts a thread if tasks wait for which none is on its way; what prevented it, or null. */
    private @Nullable Throwable reinforce() {
        if (queued <= starting) {
            return null;
        }
        try {
            if (threads < usual) {
                start(Worker.State.STARTING);
            } else if (lasting && standby == null) {
                start(Worker.State.STANDBY);
            }
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    private void start(Worker.State as) {
        Worker worker = new Worker(this, factory, as);
        worker.thread.start();
        crew.add(worker);
        if (as == Worker.State.STANDBY) {
            standby = worker;
        } else {
            threads++;
            starting++;
        }
    }

    /** How long an idle thread waits for a task, 0 for ever. */
    private long patience() {
        return lasting && threads == 1 && !dismissed ? 0 : idleMillis;
    }

    private void tellEnd() {
        if (dismissed && threads == 0 && standby == null && queued == 0) {
            ended.countDown();
        }
    }
}
