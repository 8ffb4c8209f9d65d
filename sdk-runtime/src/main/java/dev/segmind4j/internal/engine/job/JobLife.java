package dev.segmind4j.internal.engine.job;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.internal.engine.call.GetOperation;
import dev.segmind4j.internal.engine.call.ModelFacts;
import dev.segmind4j.internal.engine.call.PostOperation;
import dev.segmind4j.internal.engine.call.Span;
import dev.segmind4j.internal.engine.limit.Lane;
import dev.segmind4j.internal.engine.tell.Pending;
import dev.segmind4j.internal.http.HttpCall;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.Sending;
import dev.segmind4j.internal.time.Nanos;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** A job that is polled until it is over, and whose result is fetched then. */
public final class JobLife extends GetOperation<JobNews> {
    /** A result that does not know yet that it is there. */
    private static final long NOT_YET = 1_000_000_000L;
    /** So often a result without any output is fetched again: it may be the reply to a status call. */
    private static final int EMPTY_RESULTS = 2;

    private final JobContext context;
    private final JobRef ref;
    private final ModelFacts facts;
    /** The state in which it was accepted; null if it is resumed. */
    private final @Nullable JobState first;

    private final Pending<Generation> result;
    private final PollRecord record;
    private final PolledView view;
    private final JobFace face;
    private final JobDiary diary;
    private final JobQuestions questions;
    private final Patience patience = new Patience();
    private boolean fetching;
    /** The next poll is made on a connection of its own. */
    private boolean asksAlone;

    private int emptyResults;
    /** COMPLETED was said in a reply that named no job: it is an end only if the result confirms it. */
    private boolean hinted;

    private JobLife(
            JobContext context,
            Span span,
            JobRef ref,
            ModelFacts facts,
            @Nullable JobState first,
            Pending<Generation> result) {
        super(context.core(), span);
        this.context = context;
        this.ref = ref;
        this.facts = facts;
        this.first = first;
        this.result = result;
        Instant now = core().clock().now();
        record = new PollRecord(nowNanos() - (first == null ? Nanos.of(Duration.between(ref.submittedAt(), now)) : 0));
        view = new PolledView(this, record, core().settings().pollPolicy());
        TimelineLog timeline = core().settings().timeline() ? new TimelineLog() : null;
        face = new JobFace(this, record, view, result, timeline, core().scheduler(), context.keeper());
        diary = new JobDiary(this, core(), timeline);
        questions = new JobQuestions(context, ref);
    }

    /** A job that was just accepted, in a state; it has the time of its submission. */
    static JobLife accepted(
            JobContext context, PostOperation<?> submission, JobRef ref, JobState first, Pending<Generation> result) {
        return new JobLife(context, submission.span(), ref, submission.facts(), first, result);
    }

    /**
     * A job that was submitted before.
     *
     * @param context what it stands on
     * @param options what differs from the settings
     * @param ref the job
     * @return one that has not begun
     */
    public static JobLife resumed(JobContext context, CallOptions options, JobRef ref) {
        Span span = Span.now(context.core(), options);
        ModelFacts facts = new ModelFacts(ref.model(), null);
        return new JobLife(
                context, span, ref, facts, null, new Pending<>(context.core().callbacks()));
    }

    /**
     * What the user sees.
     *
     * @return always the same instance
     */
    public Job face() {
        return face;
    }

    JobRef ref() {
        return ref;
    }

    ModelFacts facts() {
        return facts;
    }

    PollRecord record() {
        return record;
    }

    Duration age() {
        return record.since(nowNanos());
    }

    double chance() {
        return core().random().getAsDouble();
    }

    @Override
    protected void begin() {
        context.open().add(this);
        if (first == null) {
            diary.began(true, Duration.ZERO);
            callNow(lane());
            return;
        }
        diary.began(false, elapsed());
        record.acceptedAs(first, nowNanos());
        if (first.equals(JobState.COMPLETED)) {
            fetch();
        } else {
            pollLater();
        }
    }

    @Override
    protected Lane lane() {
        return fetching ? Lane.RESULT : Lane.POLL;
    }

    @Override
    protected String callName() {
        return questions.callName(fetching);
    }

    @Override
    protected String modelName() {
        return ref.model();
    }

    @Override
    protected JobRef job() {
        return ref;
    }

    @Override
    protected HttpCall newCall() {
        return fetching ? questions.result() : questions.status(asksAlone);
    }

    @Override
    protected @Nullable JobNews decode(HttpReply http, Sending sending) {
        return questions.read(http, fetching, sending.isTrusted());
    }

    @Override
    protected void answered(JobNews news) {
        understood();
        patience.answered();
        JobState state = news.state();
        if (state == null) {
            // A status without a state is no news.
            pollLater();
        } else if (fetching) {
            fetched(news, state);
        } else if (state.equals(JobState.FAILED) && !news.certain()) {
            // May be another job's end: asked once more where it cannot.
            asksAlone = true;
            due(lane());
        } else {
            asksAlone = false;
            hinted = !news.certain();
            polled(news, state);
        }
    }

    private void polled(JobNews news, JobState now) {
        record.polled();
        diary.polled(now, callTook());
        if (now.isFinal()) {
            if (now.equals(JobState.FAILED)) {
                failed(news, now);
            } else {
                if (!hinted) {
                    ended(now, news);
                }
                fetch();
            }
            return;
        }
        hear(news, now);
        diary.runs(now, nowNanos());
        pollLater();
    }

    private void fetched(JobNews news, JobState now) {
        Generation generation = news.generation();
        if (now.equals(JobState.FAILED)) {
            failed(news, now);
        } else if (generation == null && hinted) {
            // That it was done was said of another job.
            hinted = false;
            fetching = false;
            record.running(now, nowNanos());
            pollLater();
        } else if (generation == null || (news.isEmpty() && ++emptyResults <= EMPTY_RESULTS)) {
            // The status says that it is done and the result does not know yet: fetch again.
            hear(news, now);
            callAt(nowNanos() + NOT_YET, lane());
        } else {
            if (hinted) {
                ended(now, news);
            }
            succeed(generation);
        }
    }

    private void failed(JobNews news, JobState now) {
        ended(now, news);
        fail(new JobFailedException(ref.model(), ref, news.detail(), news.metrics()));
    }

    private void hear(JobNews news, JobState now) {
        if (!now.known() && !news.detail().isEmpty()) {
            patience.heard(news.detail());
        }
    }

    private void ended(JobState now, JobNews news) {
        view.finished(now.equals(JobState.COMPLETED), first == null, news.metrics());
        diary.ends(now);
    }

    private void fetch() {
        fetching = true;
        due(lane());
    }

    private void pollLater() {
        callAt(nowNanos() + view.nextDelay(), lane());
    }

    @Override
    public double worth() {
        return view.worth();
    }

    @Override
    protected boolean ridesOut(SegmindException failure) {
        // What our clock says of a job from elsewhere is worth no paid job; what its age says of one from here is sure.
        return patience.endures(failure, nowNanos(), first != null && isExpired());
    }

    /** By age where the acceptance was seen here, whatever clocks say. */
    private boolean isExpired() {
        return first == null
                ? !core().clock().now().isBefore(ref.expiresAt())
                : age().compareTo(Duration.between(ref.submittedAt(), ref.expiresAt())) >= 0;
    }

    @Override
    protected void deadlinePassed() {
        String pause = core().gate().why();
        fail(JobTimeoutException.deadline(ref, record.state(), elapsed(), patience.setbacks(), pause));
    }

    @Override
    protected void noteRetry(SegmindException failure, long delayNanos) {
        diary.retries(failure, Duration.ofNanos(delayNanos));
    }

    /** Whoever waits comes first: what is told besides may fail for lack of memory. */
    private void succeed(Generation generation) {
        if (end()) {
            context.open().remove(this);
            result.succeed(generation);
            diary.succeeded(generation);
        }
    }

    @Override
    protected void closing() {
        fail(new ClientClosedException(ref, context.open().whenClosing()));
    }

    @Override
    protected void refuse(ClientClosedException reason) {
        context.open().remove(this);
        tell(reason);
    }

    @Override
    protected void fail(Throwable problem) {
        if (end()) {
            context.open().remove(this);
            Throwable told = problem;
            try {
                told = patience.verdict(problem, ref, isExpired());
                diary.takesTimeline(told);
            } finally {
                tell(told);
            }
            diary.ended(told);
        }
    }

    @Override
    protected void aborted(ClientClosedException reason, boolean unsent) {
        context.open().remove(this);
        tell(reason);
        diary.ended(reason);
    }

    @Override
    protected void tell(Throwable problem) {
        result.fail(problem);
    }

    /** Stops polling. */
    void abandon() {
        fail(new CancellationException("job '" + ref.requestId() + "' of '" + ref.model()
                + "' was abandoned; it runs on at the server and is billed"));
    }

    /** Stops polling a job that nobody knows of, and tells of it. */
    void orphan(String why) {
        if (!isOver()) {
            diary.orphaned(why);
            abandon();
        }
    }
}
