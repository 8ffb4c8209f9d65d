package dev.segmind4j.emulator.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** A clock that stands still until it is moved by hand. */
public final class ManualClock implements EmulatorClock {
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::number));
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long scheduled;

    /** A clock that stands at the start of 2026, UTC. */
    public ManualClock() {}

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** {@inheritDoc} The task runs on the thread that calls {@link #advance}. */
    @Override
    public void schedule(Duration delay, Runnable task) {
        if (delay.isNegative() || delay.isZero()) {
            task.run();
            return;
        }
        synchronized (this) {
            tasks.add(new Task(now.plus(delay), scheduled++, task));
        }
    }

    /**
     * Moves the clock on and runs what falls due on the way, each task at its own time.
     *
     * @param step how far; not negative
     * @throws IllegalArgumentException if the step is negative
     */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("the clock cannot go back by " + step.negated());
        }
        Instant target = instant().plus(step);
        for (Task task = nextDue(target); task != null; task = nextDue(target)) {
            task.action.run();
        }
    }

    private synchronized @Nullable Task nextDue(Instant target) {
        Task first = tasks.peek();
        if (first == null || first.due.isAfter(target)) {
            now = target.isAfter(now) ? target : now;
            return null;
        }
        now = first.due.isAfter(now) ? first.due : now;
        return tasks.poll();
    }

    private record Task(Instant due, long number, Runnable action) {}
}
