package dev.segmind4j.internal.engine;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What listeners hear of a job. Makes an event only if somebody listens; on the engine's thread. */
final class JobEvents {
    private static final Duration WARN_BEFORE_EXPIRY = Duration.ofMinutes(10);

    private JobEvents() {}

    static void submitted(EngineJob job, boolean resumed, Duration took) {
        if (isOn(job)) {
            JobListener.Submitted event = new JobListener.Submitted(job.ref(), resumed, took, now(job));
            job.engine().events().send(listener -> listener.submitted(event));
        }
    }

    static void polled(EngineJob job, JobState state) {
        if (isOn(job)) {
            JobListener.Polled event = new JobListener.Polled(
                    job.ref(), state, job.polls(), job.age(), job.callTook(), job.progress(), now(job));
            job.engine().events().send(listener -> listener.polled(event));
        }
    }

    static void stateChanged(EngineJob job, JobState before, JobState after) {
        if (isOn(job)) {
            JobListener.StateChanged event =
                    new JobListener.StateChanged(job.ref(), before, after, job.age(), now(job));
            job.engine().events().send(listener -> listener.stateChanged(event));
        }
    }

    /** Whether it was time to warn, and somebody was. */
    static boolean expiring(EngineJob job) {
        if (!isOn(job)) {
            return false;
        }
        Instant now = now(job);
        boolean due = now.isAfter(job.ref().expiresAt().minus(WARN_BEFORE_EXPIRY));
        if (due) {
            JobListener.Expiring event = new JobListener.Expiring(job.ref(), now);
            job.engine().events().send(listener -> listener.expiring(event));
        }
        return due;
    }

    static void finished(EngineJob job, @Nullable Generation generation, @Nullable Throwable problem) {
        if (isOn(job)) {
            JobListener.Finished event =
                    new JobListener.Finished(job.ref(), generation, problem, job.polls(), job.age(), now(job));
            job.engine().events().send(listener -> listener.finished(event));
        }
    }

    private static boolean isOn(EngineJob job) {
        return job.engine().events().isOn();
    }

    private static Instant now(EngineJob job) {
        return job.engine().clock().now();
    }
}
