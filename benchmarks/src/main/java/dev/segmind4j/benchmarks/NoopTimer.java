package dev.segmind4j.benchmarks;

import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.internal.time.TimeSource;
import dev.segmind4j.internal.time.Timer;

/**
 * What the machine itself costs: a timer that does nothing, on a scheduler of the engine's kind, at the rate of the polls and
 * while they are made.
 */
final class NoopTimer extends Timer implements AutoCloseable {
    private final Scheduler scheduler = TimeSource.system().newScheduler("noop-timer");
    private final Lateness lateness;
    private final long intervalNanos;
    private long dueNanos;
    private volatile boolean stopped;

    NoopTimer(Lateness lateness, long intervalNanos) {
        this.lateness = lateness;
        this.intervalNanos = intervalNanos;
    }

    void start(long firstNanos) {
        dueNanos = firstNanos;
        scheduler.execute(() -> scheduler.schedule(this, firstNanos));
    }

    void stop() {
        stopped = true;
    }

    @Override
    protected void fire() {
        lateness.add(scheduler.nanoTime() - dueNanos);
        dueNanos += intervalNanos;
        if (!stopped) {
            scheduler.schedule(this, dueNanos);
        }
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
