package dev.segmind4j.emulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The machine's time. It starts at the wall clock's time and then follows the monotonic clock, so that a corrected wall
 * clock changes nothing. Its one thread is a daemon and ends with {@link #close()}.
 */
public final class SystemClock implements EmulatorClock, AutoCloseable {
    private static final long GOODBYE_SECONDS = 10;

    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1,
            task -> {
                Thread thread = new Thread(task, "segmind-emulator-clock");
                thread.setDaemon(true);
                return thread;
            },
            // Closed: nobody waits for the task any more.
            new ThreadPoolExecutor.DiscardPolicy());

    /** A clock that runs. */
    public SystemClock() {}

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }

    /** {@inheritDoc} After {@link #close()} the task is dropped. */
    @Override
    public void schedule(Duration delay, Runnable task) {
        var unused = timer.schedule(task, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
    }

    /** Ends the clock's thread and waits for it, at most 10 seconds; tasks that are not yet due are dropped. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
