package dev.segmind4j.internal.time;

/**
 * Something to be done at a time. Subclasses are the things themselves, so that 100,000 waiting jobs are 100,000 objects
 * and one array.
 */
public abstract class Timer {
    /** When to fire, on the scheduler's clock. */
    long dueNanos;

    /** Where the timer stands in its queue, or -1 if it is not set. */
    int index = -1;

    /** For subclasses. */
    protected Timer() {}

    /** Called on the scheduler's thread when the time has come; the timer is no longer set then. */
    protected abstract void fire();

    /**
     * Whether the timer is set. On the scheduler's thread only.
     *
     * @return true until it fires or is cancelled
     */
    public final boolean isSet() {
        return index >= 0;
    }
}
