package dev.segmind4j.internal.time;

import java.time.Clock;

/** The real time. */
enum SystemTime implements TimeSource {
    INSTANCE;

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public Scheduler newScheduler(String name) {
        return SchedulerThread.start(name, this);
    }
}
