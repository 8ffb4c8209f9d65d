package dev.segmind4j.internal.engine.job;

import dev.segmind4j.job.JobState;
import dev.segmind4j.poll.PollPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What polls have seen of a job. Written on the engine's thread, read on any. */
final class PollRecord {
    private final long bornNanos;
    private volatile List<PollPolicy.SeenState> states = List.of();
    private volatile JobState state = JobState.QUEUED;
    private volatile long seenRunningNanos;
    private volatile int polls;

    /** A job that began at a time, and has not been seen to end before another. */
    PollRecord(long bornNanos) {
        this.bornNanos = bornNanos;
        seenRunningNanos = bornNanos;
    }

    /** The job was just accepted. */
    void acceptedAs(JobState first, long now) {
        sees(first, now);
    }

    void polled() {
        int answered = polls + 1;
        polls = answered;
    }

    /** A poll saw the job unfinished. */
    void running(JobState now, long nanos) {
        if (!now.equals(state) || states.isEmpty()) {
            sees(now, nanos);
        }
        seenRunningNanos = nanos;
    }

    void ended(JobState now) {
        state = now;
    }

    private void sees(JobState now, long nanos) {
        List<PollPolicy.SeenState> grown = new ArrayList<>(states);
        grown.add(new PollPolicy.SeenState(now, since(seenRunningNanos), since(nanos)));
        states = List.copyOf(grown);
        state = now;
    }

    JobState state() {
        return state;
    }

    List<PollPolicy.SeenState> states() {
        return states;
    }

    int polls() {
        return polls;
    }

    Duration seenRunning() {
        return since(seenRunningNanos);
    }

    Duration since(long nanos) {
        return Duration.ofNanos(nanos - bornNanos);
    }
}
