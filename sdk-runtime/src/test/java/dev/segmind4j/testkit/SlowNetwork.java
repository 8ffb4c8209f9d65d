package dev.segmind4j.testkit;

import dev.segmind4j.internal.thread.Threads;
import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.internal.time.Timer;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

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
        return new NoPool() {
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
