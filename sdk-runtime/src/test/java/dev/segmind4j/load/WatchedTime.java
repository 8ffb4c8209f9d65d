package dev.segmind4j.load;

import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.internal.time.TimeSource;
import dev.segmind4j.internal.time.Timer;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The system's time, with a memory of every timer that was set. */
final class WatchedTime implements TimeSource {
    private final Set<Timer> timers = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Scheduler scheduler;

    @Override
    public long nanoTime() {
        return TimeSource.system().nanoTime();
    }

    @Override
    public Clock clock() {
        return TimeSource.system().clock();
    }

    @Override
    public Scheduler newScheduler(String name) {
        Scheduler watched = new Watched(TimeSource.system().newScheduler(name));
        scheduler = watched;
        return watched;
    }

    int timersEver() {
        return timers.size();
    }

    /** The timers that are set when everything that is asked of the scheduler by now, and what follows from it, is done. */
    List<Timer> timersSet() {
        Scheduler current = scheduler;
        if (current == null) {
            throw new IllegalStateException("nobody has asked for a scheduler");
        }
        for (int follow = 0; follow < 4; follow++) {
            CompletableFuture<Void> reached = new CompletableFuture<>();
            if (current.execute(() -> reached.complete(null))) {
                reached.join();
            }
        }
        CompletableFuture<List<Timer>> set = new CompletableFuture<>();
        if (!current.execute(() -> set.complete(set()))) {
            return set();
        }
        return set.join();
    }

    private List<Timer> set() {
        return timers.stream().filter(Timer::isSet).collect(Collectors.toList());
    }

    private final class Watched implements Scheduler {
        private final Scheduler real;

        Watched(Scheduler real) {
            this.real = real;
        }

        @Override
        public long nanoTime() {
            return real.nanoTime();
        }

        @Override
        public boolean execute(Runnable task) {
            return real.execute(task);
        }

        @Override
        public void schedule(Timer timer, long nanoTime) {
            timers.add(timer);
            real.schedule(timer, nanoTime);
        }

        @Override
        public void cancel(Timer timer) {
            real.cancel(timer);
        }

        @Override
        public void onDeath(Runnable action) {
            real.onDeath(action);
        }

        @Override
        public void await(CountDownLatch latch, long nanos) {
            real.await(latch, nanos);
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
