package dev.segmind4j.internal.engine.job;

import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.internal.engine.tell.Pending;
import dev.segmind4j.internal.time.Nanos;
import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Timeline;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A job's face to its user. On any thread. */
final class JobFace implements Job {
    /** A job that is not finished is not shown as finished. */
    private static final double MOST_PROGRESS = 0.99;

    private final JobLife life;
    private final PollRecord record;
    private final PolledView view;
    private final Pending<Generation> result;
    private final @Nullable TimelineLog timeline;
    private final Scheduler scheduler;
    /** Keeps the client open for as long as somebody holds the job. */
    @SuppressWarnings({"unused", "UnusedVariable"})
    private final Object keeper;
    /** The highest progress that was shown, as the bits of a float: those of floats over 0 are in the floats' order. */
    private final AtomicInteger shown = new AtomicInteger();

    JobFace(
            JobLife life,
            PollRecord record,
            PolledView view,
            Pending<Generation> result,
            @Nullable TimelineLog timeline,
            Scheduler scheduler,
            Object keeper) {
        this.life = life;
        this.record = record;
        this.view = view;
        this.result = result;
        this.timeline = timeline;
        this.scheduler = scheduler;
        this.keeper = keeper;
    }

    @Override
    public JobRef ref() {
        return life.ref();
    }

    @Override
    public JobState state() {
        return record.state();
    }

    @Override
    public boolean isDone() {
        return result.isSettled();
    }

    @Override
    public CompletableFuture<Generation> result() {
        return result.complete(new CompletableFuture<>(), null);
    }

    @Override
    public Generation await() throws InterruptedException {
        return result.await();
    }

    @Override
    public Generation await(Duration limit) throws InterruptedException {
        Generation generation = result.await(Nanos.of(limit), scheduler);
        if (generation == null) {
            JobTimeoutException waited =
                    JobTimeoutException.waited(ref(), state(), limit.isNegative() ? Duration.ZERO : limit);
            if (timeline != null) {
                waited.attach(timeline.read());
            }
            throw waited;
        }
        return generation;
    }

    @Override
    public OptionalDouble progress() {
        if (result.hasSucceeded()) {
            return OptionalDouble.of(1);
        }
        OptionalDouble estimate = view.progress();
        if (!estimate.isPresent()) {
            return estimate;
        }
        // Written so that NaN becomes 0.
        float bounded = estimate.getAsDouble() > 0 ? (float) Math.min(MOST_PROGRESS, estimate.getAsDouble()) : 0;
        int highest =
                result.isSettled() ? shown.get() : shown.accumulateAndGet(Float.floatToIntBits(bounded), Math::max);
        return OptionalDouble.of(Float.intBitsToFloat(highest));
    }

    @Override
    public Timeline timeline() {
        return timeline == null ? Timeline.EMPTY : timeline.read();
    }

    @Override
    public void abandon() {
        scheduler.execute(life::abandon);
    }

    /** The reference. */
    @Override
    public String toString() {
        return "Job{" + ref() + ", " + state() + "}";
    }
}
