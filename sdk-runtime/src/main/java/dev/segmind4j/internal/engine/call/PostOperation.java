package dev.segmind4j.internal.engine.call;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.internal.engine.limit.Gate;
import dev.segmind4j.internal.engine.limit.Lane;
import dev.segmind4j.internal.http.HttpCall;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.NotSentException;
import dev.segmind4j.internal.http.Sending;
import dev.segmind4j.internal.http.Terms;
import dev.segmind4j.job.JobRef;
import java.util.List;
import java.util.concurrent.CancellationException;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * A call that must not be repeated unless the API certainly has not accepted it: the request did not go out whole, the server
 * says that it has not processed it, 429, or 503 with a time. In every other doubt the outcome is unknown. Once in flight it is
 * heard out, whoever has stopped waiting: its reply may name a paid job.
 *
 * @param <T> what a reply is decoded to
 */
public abstract class PostOperation<T> extends Operation<T> {
    /** A wrong address should not take the whole deadline to be found out. */
    private static final int ATTEMPTS = 4;

    private final ModelFacts facts;
    private final Terms terms;
    private final String callName;
    private final Doubts doubts;
    private final LeftBehind leftBehind;
    private @Nullable Request request;
    private @Nullable SegmindException lastFailure;
    private int attempts;
    private int unsent;

    /**
     * A call that begins later.
     *
     * @param core what it stands on
     * @param options what differs from the settings
     * @param facts the model
     * @param request what to send
     * @param terms what it may bring in
     */
    protected PostOperation(Core core, CallOptions options, ModelFacts facts, Request request, Terms terms) {
        super(core, Span.now(core, options));
        this.facts = facts;
        this.request = request;
        this.terms = terms;
        callName = "POST " + HttpReply.path(request.url());
        doubts = new Doubts(facts.slug(), callName, core.key());
        leftBehind = new LeftBehind(core, this);
    }

    /**
     * The lane of the call.
     *
     * @return where it waits
     */
    protected abstract Lane lane();

    /**
     * The model.
     *
     * @return what is known of it
     */
    public final ModelFacts facts() {
        return facts;
    }

    /**
     * The call.
     *
     * @return method and path
     */
    public final String callName() {
        return callName;
    }

    @Override
    protected @Nullable JobRef job() {
        return null;
    }

    @Override
    protected final boolean isPaid() {
        return true;
    }

    @Override
    public void giveUpAtClosing() {
        fail(doubts.closed());
    }

    @Override
    protected void begin() {
        due(lane());
    }

    @Override
    protected final HttpCall newCall() {
        Request known = request;
        if (known == null) {
            throw new IllegalStateException(callName + " is over");
        }
        attempts++;
        return core().wire().newCall(known, terms);
    }

    /**
     * Ends this and lets the request go: it may be large, and is not needed any more.
     *
     * @return whether it was not over before
     */
    protected final boolean endAndRelease() {
        boolean ended = end();
        request = null;
        return ended;
    }

    @Override
    protected final void refused(Refusal refusal) {
        if (refusal.limited()) {
            unlessLeft(() -> limited(refusal));
        } else if (isGateway(refusal.status())) {
            fail(doubts.gateway(refusal));
        } else {
            fail(refusal.error());
        }
    }

    /** The gate is closed now: this waits in its lane like everybody else, unless the API's own word says that it is in vain. */
    private void limited(Refusal refusal) {
        long stated = refusal.statedNanos();
        lastFailure = refusal.error();
        if (stated > 0 && stated <= Gate.LONGEST && isPastDeadline(nowNanos() + stated)) {
            fail(refusal.error());
        } else {
            tellOfRetry(facts.slug(), attempts, refusal.error(), core().gate().untilOpen(nowNanos()));
            callNow(lane());
        }
    }

    /** 502, 504 and the 52x of content networks come from something that may have passed the request on. */
    private static boolean isGateway(int status) {
        return status == 502 || status == 504 || (status >= 520 && status < 600);
    }

    @Override
    protected void unreadable(HttpReply reply, ProtocolException problem) {
        fail(doubts.unreadable(reply, problem));
    }

    @Override
    protected final void misdirected(HttpReply reply, MisdirectedException problem) {
        fail(doubts.misdirected(reply, problem));
    }

    @Override
    protected final void failed(Throwable problem, Sending sending) {
        if (sending.mayHaveArrived()) {
            fail(doubts.broken(problem, sending));
            return;
        }
        TransportException failure = transport(problem);
        if (problem instanceof NotSentException || Failures.isPermanent(problem)) {
            fail(failure);
        } else {
            sendAgain(failure);
        }
    }

    @Override
    protected final void cannotCall(Throwable problem) {
        sendAgain(transport(problem));
    }

    @Override
    protected final void timedOut(Sending sending) {
        if (sending.mayHaveArrived()) {
            fail(doubts.silent(callTook(), sending.status()));
        } else {
            sendAgain(Failures.timeout(callName, callTook(), null));
        }
    }

    private TransportException transport(Throwable problem) {
        return Failures.transport(callName, problem, null, core().key());
    }

    private void sendAgain(TransportException failure) {
        lastFailure = failure;
        if (++unsent >= ATTEMPTS) {
            fail(failure);
        } else {
            unlessLeft(() -> {
                long delay = core().backoff().after(unsent);
                tellOfRetry(facts.slug(), attempts, failure, delay);
                callAt(nowNanos() + delay, lane());
            });
        }
    }

    /** Certainly not accepted: nobody is there for whom to try again, or nothing may begin any more. */
    private void unlessLeft(Runnable next) {
        Throwable nobody = leftBehind.nobody();
        if (nobody != null) {
            fail(nobody);
        } else {
            next.run();
        }
    }

    @Override
    protected final void deadlinePassed() {
        fail(JobTimeoutException.notSubmitted(callName, elapsed(), lastFailure));
    }

    @Override
    protected final void deadlinePassedInFlight() {
        if (withdrawUnsent()) {
            lastFailure = Failures.timeout(callName, callTook(), null);
            deadlinePassed();
        } else if (isUploading()) {
            cutShort();
        } else {
            deadlinePassedUnanswered();
        }
    }

    /** The deadline passed, and the request may have arrived. */
    protected void deadlinePassedUnanswered() {
        leave("its deadline passed", doubts.late(elapsed()));
    }

    /** Ends in doubt: the call has had all the time that there was. */
    protected final void endUnanswered() {
        fail(doubts.silent(callTook(), null));
    }

    @Override
    protected final void closing() {
        if (isCalling() && !withdrawUnsent()) {
            leftBehind.close();
        } else {
            fail(new ClientClosedException(null, List.of()));
        }
    }

    @Override
    protected final void stumbled(Throwable problem) {
        JobRef known = accepted();
        if (known == null && !isCalling() && attempts == unsent) {
            sendAgain(transport(problem));
        } else if (known == null) {
            fail(doubts.fault(problem));
        } else {
            fail(Failures.transport(callName, problem, known, core().key()));
        }
    }

    @Override
    protected final void refuse(ClientClosedException reason) {
        tell(reason);
        leftBehind.lost(reason);
    }

    @Override
    protected final void fail(Throwable problem) {
        if (endAndRelease()) {
            ended(problem);
        }
    }

    private void ended(Throwable problem) {
        if (!leftBehind.isLeft()) {
            tell(problem);
        }
        JobRef known = accepted();
        if (known == null) {
            leftBehind.lost(problem);
        } else {
            leftBehind.found(known);
        }
    }

    @Override
    protected final void aborted(ClientClosedException reason, boolean unsent) {
        ended(unsent ? reason : doubts.aborted(reason));
    }

    /** Nobody waits any more; what is in flight is heard out. */
    private void leave(String why, Throwable problem) {
        if (leftBehind.leave(why)) {
            problem.addSuppressed(leftBehind.leaver());
            tell(problem);
        }
    }

    /**
     * Gives the call up, or if it is in flight, the waiting for it. On the engine's thread.
     *
     * @param why the caller is gone
     */
    protected final void giveUpNow(String why) {
        if (isOver() || leftBehind.isLeft()) {
            return;
        }
        if (isCalling() && !withdrawUnsent()) {
            leave(
                    why,
                    new CancellationException(
                            callName + " was given up in flight; whether it arrived is unknown, listeners "
                                    + "hear of the job by orphaned(...)"));
        } else {
            fail(new CancellationException(callName + " was given up before it was sent"));
        }
    }

    /**
     * Who has left this in flight, and is told later. On any thread.
     *
     * @return always the same instance
     */
    public final LeftBehind leftBehind() {
        return leftBehind;
    }

    /** The call is over, and has created no job that could be found. */
    protected final void nothingToFind() {
        leftBehind.lost(doubts.of("it was answered, but its reply names no job, and nobody waited for the output"));
    }

    /**
     * The job that the call has created. On any thread.
     *
     * @return its reference, or null if none is known
     */
    protected abstract @Nullable JobRef accepted();
}
