package dev.segmind4j.internal.engine.job;

import dev.segmind4j.job.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Takes a job's steps down: the first and the last of them. Written on the engine's thread, read on any. */
final class TimelineLog {
    private static final int FIRST = 8;
    private static final int LAST = 8;

    private final List<Timeline.Entry> first = new ArrayList<>(FIRST);
    private final Deque<Timeline.Entry> last = new ArrayDeque<>(LAST);
    private int omitted;

    synchronized void add(Duration age, Instant at, String what) {
        Timeline.Entry entry = new Timeline.Entry(age, at, what);
        if (first.size() < FIRST) {
            first.add(entry);
            return;
        }
        if (last.size() == LAST) {
            last.removeFirst();
            omitted++;
        }
        last.addLast(entry);
    }

    synchronized Timeline read() {
        List<Timeline.Entry> all = new ArrayList<>(first);
        all.addAll(last);
        return new Timeline(all, omitted);
    }
}
