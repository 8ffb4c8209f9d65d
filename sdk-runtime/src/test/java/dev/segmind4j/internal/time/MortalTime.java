package dev.segmind4j.internal.time;

import java.time.Clock;

/** The system's time, until the thread that lives by it is to die. */
public final class MortalTime implements TimeSource {
    private volatile boolean deadly;

    /** From now on nothing works on the scheduler's thread. */
    public void kill() {
        deadly = true;
    }

    @Override
    public long nanoTime() {
        if (deadly && Thread.currentThread().getName().equals("segmind4j-scheduler")) {
            throw new OutOfMemoryError("Java heap space");
        }
        return TimeSource.system().nanoTime();
    }

    @Override
    public Clock clock() {
        return TimeSource.system().clock();
    }

    @Override
    public Scheduler newScheduler(String name) {
        return SchedulerThread.start(name, this);
    }
}
