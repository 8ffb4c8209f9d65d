package dev.segmind4j.poll;

import java.time.Duration;

/** A poll every so often. */
record FixedPollPolicy(Duration interval) implements PollPolicy {
    @Override
    public Duration nextPoll(PolledJob job) {
        return interval;
    }
}
