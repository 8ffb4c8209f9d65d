package dev.segmind4j.testkit;

import dev.segmind4j.internal.thread.Threads;
import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.internal.time.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Calls take a time on a clock that is moved by hand; there are no threads. */
public final class SlowNetwork implements Threads {
    private final Scheduler scheduler;
    private final long nanos;
    private final TestThreads others = new TestThreads();

    public SlowNetwork(ManualTime time, Duration latency) {
        scheduler = time.newScheduler("network");
        nanos = latency.toNanos();
    }

    @Override
    public ExecutorService calls() {
        return new AbstractExecutorService() {
            @Override
            public void execute(Runnable call) {
                scheduler.schedule(
                        new Timer() {
                            @Override
                            protected void fire() {
                                call.run();
                            }
                        },
                        scheduler.nanoTime() + nanos);
            }

            @Override
            public void shutdown() {}

            @Override
            public List<Runnable> shutdownNow() {
                return List.of();
            }

            @Override
            public boolean isShutdown() {
                return false;
            }

            @Override
            public boolean isTerminated() {
                return false;
            }

            @Override
            public boolean awaitTermination(long timeout, TimeUnit unit) {
                return true;
            }
        };
    }

    @Override
    public ExecutorService downloads() {
        return others.downloads();
    }

    @Override
    public Executor callbacks() {
        return others.callbacks();
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
