package dev.segmind4j.testkit;

import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.internal.time.TimeSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The real monotonic clock, and a wall clock that stands still so that messages are the same every time. */
public final class FixedWall implements TimeSource {
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Override
    public long nanoTime() {
        return TimeSource.system().nanoTime();
    }

    @Override
    public Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Override
    public Scheduler newScheduler(String name) {
        return TimeSource.system().newScheduler(name);
    }
}
