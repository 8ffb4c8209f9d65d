package dev.segmind4j.internal.engine.call;

import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.internal.engine.limit.Lane;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.Sending;
import org.jspecify.annotations.Nullable;

/**
 * Calls that may be repeated: what may pass is tried again, with growing delays, until the deadline.
 *
 * @param <T> what a reply is decoded to
 */
public abstract class GetOperation<T> extends Operation<T> {
    /** So many faults of our own in a row are no lack of memory that passes. */
    private static final int STUMBLES = 3;

    private int failures;
    private int stumbles;

    /**
     * One that has not begun.
     *
     * @param core what it stands on
     * @param span the time that it has
     */
    protected GetOperation(Core core, Span span) {
        super(core, span);
    }

    /**
     * The lane of the call that is due.
     *
     * @return where it waits
     */
    protected abstract Lane lane();

    /**
     * The call that is due.
     *
     * @return method and path
     */
    protected abstract String callName();

    /**
     * The model that retries are reported with.
     *
     * @return its slug, or empty
     */
    protected abstract String modelName();

    /**
     * An attempt failed: takes it down.
     *
     * @param failure how
     * @return whether to try again
     */
    protected abstract boolean ridesOut(SegmindException failure);

    /**
     * An attempt will be made again; for the record.
     *
     * @param failure why
     * @param delayNanos when at the earliest
     */
    protected void noteRetry(SegmindException failure, long delayNanos) {}

    /** A reply came that makes sense. */
    protected final void understood() {
        failures = 0;
        stumbles = 0;
        core().retries().answered();
    }

    /**
     * How many attempts have failed in a row.
     *
     * @return 0 after one that did not
     */
    protected final int failures() {
        return failures;
    }

    @Override
    protected final void refused(Refusal refusal) {
        if (refusal.limited()) {
            // The gate is closed now: this waits in its lane like everybody else.
            if (ridesOut(refusal.error())) {
                retried(refusal.error(), core().gate().untilOpen(nowNanos()));
                callNow(lane());
            } else {
                fail(refusal.error());
            }
        } else {
            again(refusal.error());
        }
    }

    @Override
    protected final void unreadable(HttpReply reply, ProtocolException problem) {
        again(new ProtocolException(
                problem.call(), problem.status(), problem.problem(), problem.found(), job(), problem.getCause()));
    }

    @Override
    protected final void misdirected(HttpReply reply, MisdirectedException problem) {
        again(new ProtocolException(
                reply.call(), reply.status(), String.valueOf(problem.getMessage()), reply.beginning(), job(), null));
    }

    @Override
    protected final void failed(Throwable problem, Sending sending) {
        TransportException failure = transport(problem);
        if (Failures.isPermanent(problem) && job() == null) {
            fail(failure);
        } else {
            again(failure);
        }
    }

    @Override
    protected final void cannotCall(Throwable problem) {
        again(transport(problem));
    }

    @Override
    protected final void timedOut(Sending sending) {
        again(Failures.timeout(callName(), callTook(), job()));
    }

    @Override
    protected final void deadlinePassedInFlight() {
        SegmindException failure = Failures.timeout(callName(), callTook(), job());
        cutOff();
        if (ridesOut(failure)) {
            deadlinePassed();
        } else {
            fail(failure);
        }
    }

    @Override
    protected final void stumbled(Throwable problem) {
        SegmindException failure = transport(problem);
        if (job() == null || ++stumbles > STUMBLES) {
            fail(failure);
        } else {
            again(failure);
        }
    }

    private TransportException transport(Throwable problem) {
        return Failures.transport(callName(), problem, job(), core().key());
    }

    @Override
    protected final void due(Lane through) {
        if (failures > 0 && !core().retries().take(nowNanos())) {
            callAt(nowNanos() + core().backoff().overBudget(), through);
        } else {
            callNow(through);
        }
    }

    /**
     * Tries the call again after a delay, unless this is enough.
     *
     * @param failure why
     */
    protected final void again(SegmindException failure) {
        failures++;
        if (!ridesOut(failure)) {
            fail(failure);
            return;
        }
        long delay = core().backoff().after(failures);
        retried(failure, delay);
        callAt(nowNanos() + delay, lane());
    }

    private void retried(SegmindException failure, long delay) {
        noteRetry(failure, delay);
        tellOfRetry(modelName(), Math.max(1, failures), failure, delay);
    }

    /**
     * What the deadline found, if nothing was in flight and nothing had failed.
     *
     * @param last the latest failure, or null
     * @return a failure to end with
     */
    protected final SegmindException notAnswered(@Nullable SegmindException last) {
        return last != null ? last : new TransportException(callName(), "no turn came before the deadline", null, null);
    }
}
