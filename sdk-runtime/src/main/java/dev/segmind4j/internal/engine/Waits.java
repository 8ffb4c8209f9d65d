package dev.segmind4j.internal.engine;

import dev.segmind4j.internal.file.Downloader;
import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.internal.time.Timer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/** Waits of users' threads on the engine's time, and what cuts their downloads off. */
final class Waits implements Downloader.Pauses {
    private final Scheduler scheduler;
    private final DoubleSupplier random;
    private final Set<Nap> naps = ConcurrentHashMap.newKeySet();
    private boolean ending;

    Waits(Scheduler scheduler, DoubleSupplier random) {
        this.scheduler = scheduler;
        this.random = random;
    }

    /** Wakes all who wait; nobody waits any more. On the engine's thread. */
    void end() {
        ending = true;
        naps.forEach(Nap::wake);
    }

    @Override
    public long nanoTime() {
        return scheduler.nanoTime();
    }

    @Override
    public double random() {
        return random.getAsDouble();
    }

    @Override
    public void pause(long nanos) throws InterruptedException {
        Nap nap = new Nap();
        naps.add(nap);
        try {
            boolean taken = scheduler.execute(() -> {
                if (ending) {
                    nap.wake();
                } else {
                    scheduler.schedule(nap, scheduler.nanoTime() + nanos);
                }
            });
            if (taken) {
                nap.await();
            }
        } finally {
            naps.remove(nap);
            scheduler.execute(() -> scheduler.cancel(nap));
        }
    }

    @Override
    public Runnable alarm(long nanos, Runnable task) {
        Alarm alarm = new Alarm(task);
        long due = scheduler.nanoTime() + nanos;
        scheduler.execute(() -> scheduler.schedule(alarm, due));
        return () -> scheduler.execute(() -> scheduler.cancel(alarm));
    }

    /** A wait of a user's thread. */
    private static final class Nap extends Timer {
        private boolean over;

        @Override
        protected void fire() {
            wake();
        }

        synchronized void wake() {
            over = true;
            notifyAll();
        }

        synchronized void await() throws InterruptedException {
            while (!over) {
                wait();
            }
        }
    }

    /** Does something at a time. */
    private static final class Alarm extends Timer {
        private final Runnable task;

        Alarm(Runnable task) {
            this.task = task;
        }

        @Override
        protected void fire() {
            task.run();
        }
    }
}
