package dev.segmind4j.internal.engine.call;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.internal.engine.limit.Caller;
import dev.segmind4j.internal.engine.limit.Lane;
import dev.segmind4j.internal.http.HttpCall;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.Sending;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An undertaking that makes one HTTP call after another until it is over. It is its own timer, which stands for whatever comes
 * next: the next call or the deadline. Except where noted, everything happens on the engine's thread.
 *
 * @param <T> what a reply is decoded to
 */
public abstract class Operation<T> extends Undertaking implements Caller {
    private enum Phase {
        /** The timer says when the next call is due. */
        WAITING,
        /** In a lane; the timer says when the deadline is. */
        QUEUED,
        /** In flight; the timer says when the deadline is. */
        CALLING
    }

    private final Span span;
    private Phase phase = Phase.WAITING;
    private Lane lane = Lane.POLL;
    private @Nullable Exchange<T> exchange;

    /**
     * One that has not begun.
     *
     * @param core what it stands on
     * @param span the time that it has
     */
    protected Operation(Core core, Span span) {
        super(core);
        this.span = span;
    }

    /**
     * The next call; each time a new one.
     *
     * @return not yet under way
     */
    protected abstract HttpCall newCall();

    /**
     * What a reply says. On the call's thread: touches nothing of this object that changes.
     *
     * @param reply the reply
     * @param sending whether it can only be the answer to this call
     * @return what it says, or null if it is an error that says nothing of what was asked
     * @throws ProtocolException if the reply is not what it should be
     * @throws MisdirectedException if it answers something else
     */
    protected abstract @Nullable T decode(HttpReply reply, Sending sending);

    /**
     * A reply came that says something.
     *
     * @param answer what
     */
    protected abstract void answered(T answer);

    /**
     * An error came.
     *
     * @param refusal what it says
     */
    protected abstract void refused(Refusal refusal);

    /**
     * A reply came that cannot be read.
     *
     * @param reply the reply
     * @param problem why not
     */
    protected abstract void unreadable(HttpReply reply, ProtocolException problem);

    /**
     * A reply came that answers something else.
     *
     * @param reply the reply
     * @param problem what it says
     */
    protected abstract void misdirected(HttpReply reply, MisdirectedException problem);

    /**
     * No reply came.
     *
     * @param problem why
     * @param sending how far the call came
     */
    protected abstract void failed(Throwable problem, Sending sending);

    /**
     * No reply came in time.
     *
     * @param sending how far the call came
     */
    protected abstract void timedOut(Sending sending);

    /**
     * No call could be made.
     *
     * @param problem why
     */
    protected abstract void cannotCall(Throwable problem);

    /** The deadline passed while nothing was in flight. */
    protected abstract void deadlinePassed();

    /** The deadline passed while a call was in flight. */
    protected abstract void deadlinePassedInFlight();

    /**
     * Whether a call of this may create a paid job, so that every byte of its reply counts.
     *
     * @return false for a call that may be repeated
     */
    protected boolean isPaid() {
        return false;
    }

    /**
     * How long one call may take without sending anything.
     *
     * @return nanoseconds
     */
    protected long callTimeoutNanos() {
        return span.callTimeoutNanos();
    }

    /**
     * The time that this has.
     *
     * @return always the same instance
     */
    public final Span span() {
        return span;
    }

    /**
     * The time since the beginning.
     *
     * @return how long the user has waited
     */
    protected final Duration elapsed() {
        return Duration.ofNanos(nowNanos() - span.beganNanos());
    }

    /**
     * Whether a time is at or after the deadline.
     *
     * @param nanos the time
     * @return true if it is
     */
    protected final boolean isPastDeadline(long nanos) {
        return nanos - span.deadlineNanos() >= 0;
    }

    /**
     * Whether a call is in flight.
     *
     * @return true until its outcome was told
     */
    protected final boolean isCalling() {
        return phase == Phase.CALLING && !isOver();
    }

    @Override
    public final boolean isQueued() {
        return phase == Phase.QUEUED && !isOver();
    }

    /**
     * How long the call that was just answered took.
     *
     * @return zero if there was none
     */
    public final Duration callTook() {
        Exchange<T> last = exchange;
        return last == null ? Duration.ZERO : last.took();
    }

    /**
     * Calls as soon as there is a slot.
     *
     * @param through the lane
     */
    protected final void callNow(Lane through) {
        lane = through;
        phase = Phase.QUEUED;
        core().scheduler().schedule(this, span.deadlineNanos());
        core().lanes().enter(this, through);
    }

    /**
     * Calls later, or ends at the deadline if that comes first.
     *
     * @param nanos when
     * @param through the lane
     */
    protected final void callAt(long nanos, Lane through) {
        lane = through;
        phase = Phase.WAITING;
        core().scheduler().schedule(this, isPastDeadline(nanos) ? span.deadlineNanos() : nanos);
    }

    @Override
    final void timerFired() {
        if (!isPastDeadline(nowNanos())) {
            if (phase == Phase.WAITING) {
                due(lane);
            }
        } else if (phase == Phase.CALLING) {
            deadlinePassedInFlight();
        } else {
            deadlinePassed();
        }
    }

    /**
     * The time of the next call has come.
     *
     * @param through the lane
     */
    protected void due(Lane through) {
        callNow(through);
    }

    @Override
    public final boolean call(Lane slot, int ticket) {
        phase = Phase.CALLING;
        Exchange<T> next = null;
        try {
            next = new Exchange<>(core(), this, slot, ticket, newCall(), callTimeoutNanos());
            exchange = next;
            next.start();
            return true;
        } catch (Throwable e) {
            exchange = null;
            if (next != null) {
                next.withdraw();
            }
            cannotCallNow(e);
            return false;
        }
    }

    private void cannotCallNow(Throwable problem) {
        guarded(() -> cannotCall(problem));
    }

    @Override
    final void cutOff() {
        Exchange<T> last = exchange;
        if (last != null) {
            last.cancel();
            exchange = null;
        }
    }

    /**
     * Takes the call in flight back if it has not begun to leave.
     *
     * @return whether nothing is in flight now, and nothing has arrived
     */
    protected final boolean withdrawUnsent() {
        Exchange<T> last = exchange;
        return last == null || last.withdrawUnsent();
    }

    @Override
    final boolean sever() {
        Exchange<T> last = exchange;
        return last == null || last.abort();
    }

    /**
     * An attempt failed and will be made again: tells the listeners.
     *
     * @param model the model's slug, or empty
     * @param attempt which attempt failed, from 1 on
     * @param failure why
     * @param delayNanos how long until the next one at the earliest
     */
    protected final void tellOfRetry(String model, int attempt, SegmindException failure, long delayNanos) {
        if (core().events().isOn()) {
            JobListener.Retried event = new JobListener.Retried(
                    model,
                    job(),
                    attempt,
                    Duration.ofNanos(delayNanos),
                    failure,
                    core().clock().now());
            core().events().send(listener -> listener.retried(event));
        }
    }

    /** Cuts off the call in flight, and still hears what came of it. */
    protected final void cutShort() {
        Exchange<T> last = exchange;
        if (last != null) {
            last.cutShort();
        }
    }

    /**
     * Whether the call in flight is still sending.
     *
     * @return false if all of it is out
     */
    protected final boolean isUploading() {
        Exchange<T> last = exchange;
        return last != null && last.sending().isUploading();
    }

    /**
     * A reply says something after all, when nobody reckoned with it any more. Perhaps after the end of this.
     *
     * @param answer what
     */
    protected void answeredTooLate(T answer) {}

    /** Lets go of an exchange that is over: a job at rest should not hold its last call. */
    final void forget(Exchange<T> past) {
        if (exchange == past) {
            exchange = null;
        }
    }
}
