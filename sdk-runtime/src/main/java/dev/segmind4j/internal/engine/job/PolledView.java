package dev.segmind4j.internal.engine.job;

import dev.segmind4j.internal.time.Nanos;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Metrics;
import dev.segmind4j.poll.PollPolicy;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A job's face to the policy. On the engine's thread, for {@link #progress()} on any. Whatever a policy throws, in languages
 * that declare nothing also what must be declared in ours, is the policy's fault and never the job's.
 */
final class PolledView implements PollPolicy.PolledJob {
    private static final long DEFAULT_DELAY = 1_000_000_000L;
    /** A policy that answers zero would poll as fast as the network allows. */
    private static final long SHORTEST_DELAY = 50_000_000L;

    private final JobLife job;
    private final PollRecord record;
    private final PollPolicy policy;

    private boolean finished;

    PolledView(JobLife job, PollRecord record, PollPolicy policy) {
        this.job = job;
        this.record = record;
        this.policy = policy;
    }

    /** How long until the next poll, in nanoseconds. */
    long nextDelay() {
        try {
            Duration wish = policy.nextPoll(this);
            if (!wish.isNegative()) {
                return Math.max(SHORTEST_DELAY, Nanos.of(wish));
            }
        } catch (Throwable e) {
            return DEFAULT_DELAY;
        }
        return DEFAULT_DELAY;
    }

    double worth() {
        try {
            return policy.worth(this);
        } catch (Throwable e) {
            return 0;
        }
    }

    OptionalDouble progress() {
        try {
            return policy.progress(this);
        } catch (Throwable e) {
            return OptionalDouble.empty();
        }
    }

    /** Once: of a job that its status and its result say different things about, the first is what was polled for. */
    void finished(boolean completed, boolean resumed, Metrics metrics) {
        if (finished) {
            return;
        }
        finished = true;
        try {
            policy.finished(new PollPolicy.FinishedJob(
                    model(),
                    typicalLatency(),
                    completed,
                    resumed,
                    record.seenRunning(),
                    age(),
                    states(),
                    polls(),
                    metrics));
        } catch (Throwable e) {
            // A policy that cannot learn still polls.
            return;
        }
    }

    @Override
    public JobRef ref() {
        return job.ref();
    }

    @Override
    public String model() {
        return job.ref().model();
    }

    @Override
    public @Nullable Duration typicalLatency() {
        return job.facts().typicalLatency();
    }

    @Override
    public Duration age() {
        return job.age();
    }

    @Override
    public Duration polledAt() {
        return polls() == 0 ? Duration.ZERO : record.seenRunning();
    }

    @Override
    public JobState state() {
        return record.state();
    }

    @Override
    public List<PollPolicy.SeenState> states() {
        return record.states();
    }

    @Override
    public int polls() {
        return record.polls();
    }

    @Override
    public double random() {
        return job.chance();
    }
}
