package dev.segmind4j.internal.engine;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.client.PollPolicy;
import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.JobExpiredException;
import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.JobNotFoundException;
import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.reply.JobReply;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Metrics;
import dev.segmind4j.job.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** A job that is polled until it is over, and whose result is fetched then. */
final class EngineJob extends GetOperation<JobReply> implements Job, PollPolicy.PolledJob {
    private static final long DEFAULT_DELAY = 1_000_000_000L;
    private static final int ALWAYS = Integer.MAX_VALUE;
    /** A job that is not finished is not shown as finished. */
    private static final double MOST_PROGRESS = 0.99;

    private static final AtomicIntegerFieldUpdater<EngineJob> SHOWN =
            AtomicIntegerFieldUpdater.newUpdater(EngineJob.class, "shown");

    private final JobRef ref;
    private final ModelFacts facts;
    private final boolean resumed;
    private final Pending<Generation> result;
    private final long bornNanos;
    // Written on the engine's thread only; volatile because progress() reads them on any.
    private volatile List<PollPolicy.SeenState> states = List.of();
    private volatile JobState state = JobState.QUEUED;
    private volatile long seenRunningNanos;
    private volatile int polls;
    private final @Nullable TimelineLog timeline;
    /** The highest progress that was shown, as the bits of a float: those of floats over 0 are in the floats' order. */
    private volatile int shown;

    private boolean fetching;
    private boolean expiryAnnounced;

    /** A job that was just accepted; the deadline is the submission's. */
    EngineJob(Operation<?> submission, JobRef ref, ModelFacts facts, Pending<Generation> result) {
        super(submission);
        this.ref = ref;
        this.facts = facts;
        this.result = result;
        resumed = false;
        timeline = engine().settings().timeline() ? new TimelineLog() : null;
        bornNanos = nowNanos();
        seenRunningNanos = bornNanos;
    }

    /** A job that was submitted before. */
    EngineJob(Engine engine, CallOptions options, JobRef ref, ModelFacts facts) {
        super(engine, options);
        this.ref = ref;
        this.facts = facts;
        result = new Pending<>(engine.callbacks());
        resumed = true;
        timeline = engine.settings().timeline() ? new TimelineLog() : null;
        bornNanos = nowNanos()
                - Nanos.of(Duration.between(ref.submittedAt(), engine.clock().now()));
        seenRunningNanos = bornNanos;
    }

    /** Begins polling. */
    void begin(JobState first, Duration took) {
        JobEvents.submitted(this, resumed, took);
        if (timeline != null) {
            note(resumed ? "resumed" : "accepted, " + Failures.seconds(took) + " after the call");
        }
        if (resumed) {
            callNow(lane());
            return;
        }
        sees(first);
        if (first.equals(JobState.COMPLETED)) {
            fetch();
        } else {
            pollLater();
        }
    }

    @Override
    Lane lane() {
        return fetching ? Lane.RESULT : Lane.POLL;
    }

    @Override
    String call() {
        return "GET " + engine().path("v2/requests/" + ref.requestId() + (fetching ? "" : "/status"));
    }

    @Override
    public String model() {
        return ref.model();
    }

    @Override
    JobRef job() {
        return ref;
    }

    @Override
    int maxAttempts() {
        return ALWAYS;
    }

    @Override
    Call<ResponseBody> newCall() {
        return fetching
                ? engine().api().result(ref.requestId())
                : engine().api().status(ref.requestId());
    }

    @Override
    JobReply decode(HttpReply reply) {
        return JobReply.of(reply);
    }

    @Override
    void answered(HttpReply http, JobReply reply) {
        JobState now = reply.state();
        if (now == null) {
            if (http.status() == 404) {
                lost();
            } else {
                refused(http);
            }
            return;
        }
        understood();
        if (fetching) {
            fetched(reply, now);
        } else {
            polled(reply, now);
        }
    }

    private void polled(JobReply reply, JobState now) {
        int answered = polls + 1;
        polls = answered;
        if (timeline != null) {
            note("poll " + answered + " saw " + word(now) + ", took " + Failures.seconds(callTook()));
        }
        JobEvents.polled(this, now);
        if (now.isFinal()) {
            teach(now, reply.metrics());
            stateChanged(now);
            if (now.equals(JobState.FAILED)) {
                fail(new JobFailedException(ref, reply.detail(), reply.metrics()));
            } else {
                fetch();
            }
            return;
        }
        if (!now.equals(state) || states.isEmpty()) {
            stateChanged(now);
            sees(now);
        }
        seenRunningNanos = nowNanos();
        announceExpiry();
        pollLater();
    }

    private void fetched(JobReply reply, JobState now) {
        if (now.equals(JobState.FAILED)) {
            stateChanged(now);
            fail(new JobFailedException(ref, reply.detail(), reply.metrics()));
        } else if (now.equals(JobState.COMPLETED)) {
            succeed(engine().generations().ofJob(ref.model(), ref.requestId(), reply));
        } else {
            // The status says that it is done and the result does not know yet: fetch again.
            callAt(nowNanos() + DEFAULT_DELAY, lane());
        }
    }

    /** 404: the hour is over, or the id is wrong. */
    private void lost() {
        boolean expired = !engine().clock().now().isBefore(ref.expiresAt());
        fail(expired ? new JobExpiredException(ref) : new JobNotFoundException(ref));
    }

    private void fetch() {
        fetching = true;
        due(lane());
    }

    private void pollLater() {
        long delay;
        try {
            Duration wish = engine().settings().pollPolicy().nextPoll(this);
            delay = wish.isNegative() ? DEFAULT_DELAY : Nanos.of(wish);
        } catch (RuntimeException e) {
            delay = DEFAULT_DELAY;
        }
        callAt(nowNanos() + delay, lane());
    }

    /** What a poll now would gain, as the policy has it. */
    double worth() {
        try {
            return engine().settings().pollPolicy().worth(this);
        } catch (RuntimeException e) {
            return 0;
        }
    }

    private void sees(JobState now) {
        List<PollPolicy.SeenState> grown = new ArrayList<>(states);
        grown.add(new PollPolicy.SeenState(now, since(seenRunningNanos), age()));
        states = List.copyOf(grown);
        state = now;
    }

    private void teach(JobState now, Metrics metrics) {
        try {
            engine().settings()
                    .pollPolicy()
                    .finished(new PollPolicy.FinishedJob(
                            ref.model(),
                            facts.typicalLatency(),
                            now.equals(JobState.COMPLETED),
                            resumed,
                            since(seenRunningNanos),
                            age(),
                            states,
                            polls,
                            metrics));
        } catch (RuntimeException e) {
            // A policy that cannot learn still polls.
            return;
        }
    }

    private Duration since(long nanos) {
        return Duration.ofNanos(nanos - bornNanos);
    }

    private void note(String what) {
        if (timeline != null) {
            timeline.add(age(), engine().clock().now(), what);
        }
    }

    private static String word(JobState state) {
        return state.known() ? state.value() : "an unknown state";
    }

    @Override
    void noteRetry(SegmindException failure, long delayNanos) {
        if (timeline != null) {
            note(kind(failure) + ", next attempt in " + Failures.seconds(Duration.ofNanos(delayNanos)));
        }
    }

    @Override
    void notePause(ApiException cause) {
        if (timeline != null) {
            note("the client pauses: " + kind(cause));
        }
    }

    /** The kind of a failure: not its message, which may quote the server. */
    private static String kind(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure instanceof ApiException refusal ? name + " (" + refusal.status() + ")" : name;
    }

    private void stateChanged(JobState now) {
        JobState before = state;
        state = now;
        if (!before.equals(now)) {
            JobEvents.stateChanged(this, before, now);
        }
    }

    private void announceExpiry() {
        if (!expiryAnnounced) {
            expiryAnnounced = JobEvents.expiring(this);
        }
    }

    @Override
    void deadlinePassed() {
        fail(JobTimeoutException.deadline(ref, state, elapsed(), lastFailure()));
    }

    @Override
    void pausedPastDeadline(ApiException cause) {
        fail(JobTimeoutException.paused(ref, state, elapsed(), cause));
    }

    private void succeed(Generation generation) {
        if (end()) {
            note("result fetched");
            JobEvents.finished(this, generation, null);
            result.succeed(generation);
        }
    }

    @Override
    void refuse(ClientClosedException reason) {
        result.fail(reason);
    }

    @Override
    void fail(Throwable problem) {
        if (end()) {
            if (timeline != null) {
                note("ended with " + kind(problem));
            }
            withTimeline(problem);
            JobEvents.finished(this, null, problem);
            result.fail(problem);
        }
    }

    /** A failure of the whole client is shared by all its jobs and takes none's timeline. */
    private <E extends Throwable> E withTimeline(E problem) {
        if (timeline != null && problem instanceof SegmindException known && ref.equals(known.ref())) {
            known.attach(timeline.read());
        }
        return problem;
    }

    // What a policy sees. On the engine's thread, for progress() on any.

    @Override
    public @Nullable Duration typicalLatency() {
        return facts.typicalLatency();
    }

    @Override
    public Duration age() {
        return since(nowNanos());
    }

    @Override
    public Duration polledAt() {
        return polls == 0 ? Duration.ZERO : since(seenRunningNanos);
    }

    @Override
    public List<PollPolicy.SeenState> states() {
        return states;
    }

    @Override
    public int polls() {
        return polls;
    }

    @Override
    public double random() {
        return engine().random();
    }

    // What the user sees. On any thread.

    @Override
    public JobRef ref() {
        return ref;
    }

    @Override
    public JobState state() {
        return state;
    }

    @Override
    public boolean isDone() {
        return result.isSettled();
    }

    @Override
    public CompletableFuture<Generation> result() {
        return result.future(this::abandon);
    }

    @Override
    public Generation await() throws InterruptedException {
        return result.await();
    }

    @Override
    public Generation await(Duration limit) throws InterruptedException {
        Generation generation = result.await(Nanos.of(limit), engine().scheduler());
        if (generation == null) {
            throw withTimeline(JobTimeoutException.waited(ref, state, limit.isNegative() ? Duration.ZERO : limit));
        }
        return generation;
    }

    @Override
    public OptionalDouble progress() {
        if (result.hasSucceeded()) {
            return OptionalDouble.of(1);
        }
        OptionalDouble estimate;
        try {
            estimate = engine().settings().pollPolicy().progress(this);
        } catch (RuntimeException e) {
            return OptionalDouble.empty();
        }
        if (!estimate.isPresent()) {
            return estimate;
        }
        // Written so that NaN becomes 0.
        float bounded = estimate.getAsDouble() > 0 ? (float) Math.min(MOST_PROGRESS, estimate.getAsDouble()) : 0;
        int highest =
                result.isSettled() ? shown : SHOWN.accumulateAndGet(this, Float.floatToIntBits(bounded), Math::max);
        return OptionalDouble.of(Float.intBitsToFloat(highest));
    }

    @Override
    public Timeline timeline() {
        return timeline == null ? Timeline.EMPTY : timeline.read();
    }

    @Override
    public void abandon() {
        engine().scheduler()
                .execute(() -> fail(new CancellationException("job '" + ref.requestId() + "' of '" + ref.model()
                        + "' was abandoned; it runs on at the server and is billed")));
    }

    /** The reference. */
    @Override
    public String toString() {
        return "Job{" + ref + ", " + state + "}";
    }
}
