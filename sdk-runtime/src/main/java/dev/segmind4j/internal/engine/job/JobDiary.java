package dev.segmind4j.internal.engine.job;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.internal.engine.call.Core;
import dev.segmind4j.internal.engine.call.Failures;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a job while it lives: to listeners, and in its timeline. Makes an event only if somebody listens, a line only if
 * there is a timeline. On the engine's thread.
 */
final class JobDiary {
    private static final Duration WARN_BEFORE_EXPIRY = Duration.ofMinutes(10);

    private final JobLife job;
    private final Core core;
    private final @Nullable TimelineLog timeline;
    private boolean expiryAnnounced;

    JobDiary(JobLife job, Core core, @Nullable TimelineLog timeline) {
        this.job = job;
        this.core = core;
        this.timeline = timeline;
    }

    void began(boolean resumed, Duration took) {
        if (timeline != null) {
            note(resumed ? "resumed" : "accepted, " + Failures.seconds(took) + " after the call");
        }
        if (core.events().isOn()) {
            JobListener.Submitted event = new JobListener.Submitted(job.ref(), resumed, took, now());
            core.events().send(listener -> listener.submitted(event));
        }
    }

    void polled(JobState state, Duration took) {
        int polls = job.record().polls();
        if (timeline != null) {
            note("poll " + polls + " saw " + (state.known() ? state.value() : "an unknown state") + ", took "
                    + Failures.seconds(took));
        }
        if (core.events().isOn()) {
            JobListener.Polled event = new JobListener.Polled(
                    job.ref(), state, polls, job.age(), took, job.face().progress(), now());
            core.events().send(listener -> listener.polled(event));
        }
    }

    void runs(JobState now, long nanos) {
        JobState before = job.record().state();
        job.record().running(now, nanos);
        saw(before, now);
        stillRuns();
    }

    void ends(JobState now) {
        JobState before = job.record().state();
        job.record().ended(now);
        saw(before, now);
    }

    private void saw(JobState before, JobState now) {
        if (!before.equals(now) && core.events().isOn()) {
            JobListener.StateChanged event = new JobListener.StateChanged(job.ref(), before, now, job.age(), now());
            core.events().send(listener -> listener.stateChanged(event));
        }
    }

    /** Warns once, if it is time. */
    private void stillRuns() {
        if (expiryAnnounced || !core.events().isOn()) {
            return;
        }
        Instant now = now();
        if (now.isAfter(job.ref().expiresAt().minus(WARN_BEFORE_EXPIRY))) {
            expiryAnnounced = true;
            JobListener.Expiring event = new JobListener.Expiring(job.ref(), now);
            core.events().send(listener -> listener.expiring(event));
        }
    }

    void retries(SegmindException failure, Duration delay) {
        if (timeline != null) {
            note(kind(failure) + ", next attempt in " + Failures.seconds(delay));
        }
    }

    void succeeded(Generation generation) {
        note("result fetched");
        finished(generation, null);
    }

    /** What a job ends with knows the job's steps. */
    void takesTimeline(Throwable problem) {
        if (timeline != null) {
            note("ended with " + kind(problem));
            if (problem instanceof SegmindException known) {
                known.attach(timeline.read());
            }
        }
    }

    void ended(Throwable problem) {
        finished(null, problem);
    }

    private void finished(@Nullable Generation generation, @Nullable Throwable problem) {
        if (core.events().isOn()) {
            JobListener.Finished event = new JobListener.Finished(
                    job.ref(), generation, problem, job.record().polls(), job.age(), now());
            core.events().send(listener -> listener.finished(event));
        }
    }

    void orphaned(String why) {
        core.events().orphaned(job.ref(), now(), why);
    }

    private void note(String what) {
        if (timeline != null) {
            timeline.add(job.age(), now(), what);
        }
    }

    /** The kind of a failure: not its message, which may quote the server. */
    private static String kind(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure instanceof ApiException refusal ? name + " (" + refusal.status() + ")" : name;
    }

    private Instant now() {
        return core.clock().now();
    }
}
