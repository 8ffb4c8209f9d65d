package dev.segmind4j.internal.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Time that stands still until it is moved. Tasks and timers of its schedulers run on the thread that calls {@link #run()} or
 * {@link #advance}, in the order of their times.
 */
public final class ManualTime implements TimeSource {
    private final List<ManualScheduler> schedulers = new CopyOnWriteArrayList<>();
    private volatile long nanos;
    private volatile Instant wall;

    /**
     * Time at a start.
     *
     * @param start what the wall clock shows
     */
    public ManualTime(Instant start) {
        wall = start;
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return wall;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Override
    public Scheduler newScheduler(String name) {
        ManualScheduler scheduler = new ManualScheduler();
        schedulers.add(scheduler);
        return scheduler;
    }

    /** Runs all tasks, and the timers that are due, without moving the time. */
    public void run() {
        advance(Duration.ZERO);
    }

    /**
     * Moves the time, stopping at every timer on the way to fire it.
     *
     * @param step how far, zero or more
     */
    public void advance(Duration step) {
        long target = nanos + step.toNanos();
        runTasks();
        ManualScheduler next;
        while ((next = firstDue(target)) != null) {
            Timer timer = next.timers.first();
            if (timer == null) {
                throw new IllegalStateException("the timer has gone");
            }
            moveTo(Math.max(nanos, timer.dueNanos));
            next.timers.remove(timer);
            timer.fire();
            runTasks();
        }
        moveTo(target);
    }

    /**
     * Makes the wall clock jump; the monotonic clock goes on.
     *
     * @param step how far, forwards or backwards
     */
    public void jumpClock(Duration step) {
        wall = wall.plus(step);
    }

    /** Has all its schedulers die, as a thread would that ends without having been closed. */
    public void killSchedulers() {
        for (ManualScheduler scheduler : schedulers) {
            scheduler.close();
            scheduler.death.read("manual");
        }
    }

    /**
     * How long until the next timer is due.
     *
     * @return a time, or null if no timer is set
     */
    public @Nullable Duration untilNextTimer() {
        ManualScheduler next = firstDue(Long.MAX_VALUE);
        Timer timer = next == null ? null : next.timers.first();
        return timer == null ? null : Duration.ofNanos(Math.max(0, timer.dueNanos - nanos));
    }

    private void moveTo(long target) {
        wall = wall.plusNanos(target - nanos);
        nanos = target;
    }

    private void runTasks() {
        boolean ran = true;
        while (ran) {
            ran = false;
            for (ManualScheduler scheduler : new ArrayList<>(schedulers)) {
                Runnable task = scheduler.tasks.poll();
                if (task != null) {
                    task.run();
                    ran = true;
                }
            }
        }
    }

    private @Nullable ManualScheduler firstDue(long target) {
        ManualScheduler first = null;
        long due = target;
        for (ManualScheduler scheduler : schedulers) {
            Timer timer = scheduler.timers.first();
            if (timer != null && timer.dueNanos <= due && (first == null || timer.dueNanos < due)) {
                first = scheduler;
                due = timer.dueNanos;
            }
        }
        return first;
    }

    /** A scheduler without a thread. */
    private final class ManualScheduler implements Scheduler {
        private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
        private final TimerQueue timers = new TimerQueue();
        private final DeathNote death = new DeathNote();
        private volatile boolean closed;

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public boolean execute(Runnable task) {
            if (closed) {
                return false;
            }
            tasks.add(task);
            return true;
        }

        @Override
        public void schedule(Timer timer, long nanoTime) {
            timers.add(timer, nanoTime);
        }

        @Override
        public void cancel(Timer timer) {
            timers.remove(timer);
        }

        @Override
        public void onDeath(Runnable action) {
            death.write(action);
        }

        @Override
        public void await(CountDownLatch latch, long nanos) {
            runTasks();
        }

        @Override
        public void close() {
            closed = true;
            Runnable task;
            while ((task = tasks.poll()) != null) {
                task.run();
            }
            schedulers.remove(this);
        }
    }
}
