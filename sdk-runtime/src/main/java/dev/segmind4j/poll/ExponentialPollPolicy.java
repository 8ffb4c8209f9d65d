package dev.segmind4j.poll;

import java.time.Duration;

/** Delays that grow by half, drawn evenly from zero to the grown delay. */
record ExponentialPollPolicy(Duration first, Duration longest) implements PollPolicy {
    private static final double GROWTH = 1.5;

    ExponentialPollPolicy {
        if (longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "longest must be at least first, which is " + first + ", but is " + longest);
        }
    }

    @Override
    public Duration nextPoll(PolledJob job) {
        double grown = Math.min(longest.toMillis(), first.toMillis() * Math.pow(GROWTH, job.polls()));
        return Duration.ofMillis((long) (grown * job.random()));
    }
}
