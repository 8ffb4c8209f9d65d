package dev.segmind4j.emulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The machine's time. It starts at the wall clock's time and then follows the monotonic clock, so that a corrected wall
 * clock changes nothing. Its one thread is a daemon and ends with {@link #close()}.
 */
public final class SystemClock implements EmulatorClock, AutoCloseable {
    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "segmind-emulator-clock");
        thread.setDaemon(true);
        return thread;
    });

    /** A clock that runs. */
    public SystemClock() {}

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }

    /** {@inheritDoc} After {@link #close()} the task is dropped. */
    @Override
    public void schedule(Duration delay, Runnable task) {
        try {
            timer.schedule(task, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // Closed: nobody waits for the task any more.
        }
    }

    /** Ends the clock's thread; tasks that are not yet due are dropped. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
