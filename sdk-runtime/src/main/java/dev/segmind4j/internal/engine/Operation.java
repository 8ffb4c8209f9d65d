package dev.segmind4j.internal.engine;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.Sending;
import dev.segmind4j.internal.time.Timer;
import java.time.Duration;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Something that makes one HTTP call after another until it is over: a job, a submission, a v1 call. It is its own timer, which
 * stands for whatever comes next: the next call or the deadline. Except where noted, everything happens on the engine's
 * thread.
 *
 * @param <T> what a reply is decoded to
 */
abstract class Operation<T> extends Timer {
    private enum Phase {
        /** The timer says when the next call is due. */
        WAITING,
        /** In a lane; the timer says when the deadline is. */
        QUEUED,
        /** In flight; the exchange has the timer. */
        CALLING,
        OVER
    }

    private final Engine engine;
    private final long beganNanos;
    private final long deadlineNanos;
    private final long callTimeoutNanos;
    private Phase phase = Phase.WAITING;
    private Lane lane = Lane.POLL;
    private @Nullable Exchange<T> exchange;

    Operation(Engine engine, CallOptions options) {
        Duration deadline = options.deadline();
        Duration callTimeout = options.callTimeout();
        this.engine = engine;
        beganNanos = engine.scheduler().nanoTime();
        deadlineNanos =
                beganNanos + Nanos.of(deadline == null ? engine.settings().deadline() : deadline);
        callTimeoutNanos = Nanos.of(callTimeout == null ? engine.settings().callTimeout() : callTimeout);
    }

    /** One that goes on where another ended: with its beginning and its deadline. */
    Operation(Operation<?> before) {
        engine = before.engine;
        beganNanos = before.beganNanos;
        deadlineNanos = before.deadlineNanos;
        callTimeoutNanos = before.callTimeoutNanos;
    }

    /** The next call; for a repeated one a new call each time. */
    abstract Call<ResponseBody> newCall();

    /**
     * What a reply says. On the call's thread: touches nothing of this object that changes.
     *
     * @throws ProtocolException if the reply is not what it should be
     */
    abstract T decode(HttpReply reply);

    /** A reply came, a success or not. */
    abstract void answered(HttpReply reply, T decoded);

    /** A reply came that cannot be read. */
    abstract void unreadable(HttpReply reply, ProtocolException problem);

    /** No reply came. */
    abstract void failed(Throwable problem, Sending sending);

    /** No reply came in time; the deadline may have passed too. */
    abstract void timedOut(Sending sending);

    /** The deadline passed while nothing was in flight. */
    abstract void deadlinePassed();

    /** A call is due but the client pauses. */
    abstract void paused(ApiException cause, long untilNanos);

    /** Ends with a failure. */
    abstract void fail(Throwable problem);

    /** Ends before it began, because the engine's thread has ended. On the caller's thread. */
    abstract void refuse(ClientClosedException reason);

    /** How long one call may take. */
    long callTimeoutNanos() {
        return callTimeoutNanos;
    }

    final Engine engine() {
        return engine;
    }

    final long nowNanos() {
        return engine.scheduler().nanoTime();
    }

    final Duration elapsed() {
        return Duration.ofNanos(nowNanos() - beganNanos);
    }

    final boolean isPastDeadline(long nanos) {
        return nanos - deadlineNanos >= 0;
    }

    final boolean isOver() {
        return phase == Phase.OVER;
    }

    final boolean isQueued() {
        return phase == Phase.QUEUED;
    }

    /** How long the call that was just answered took. */
    final Duration callTook() {
        Exchange<T> last = exchange;
        return last == null ? Duration.ZERO : Duration.ofNanos(nowNanos() - last.startedNanos());
    }

    /** Calls as soon as there is a slot. */
    final void callNow(Lane through) {
        lane = through;
        phase = Phase.QUEUED;
        engine.scheduler().schedule(this, deadlineNanos);
        engine.lanes().enter(this, through);
    }

    /** Calls later, or ends at the deadline if that comes first. */
    final void callAt(long nanos, Lane through) {
        lane = through;
        phase = Phase.WAITING;
        engine.scheduler().schedule(this, isPastDeadline(nanos) ? deadlineNanos : nanos);
    }

    @Override
    protected final void fire() {
        guarded(() -> {
            if (isPastDeadline(nowNanos())) {
                deadlinePassed();
            } else if (phase == Phase.WAITING) {
                due(lane);
            }
        });
    }

    /** The time of the next call has come. */
    void due(Lane through) {
        if (!heldByPause()) {
            callNow(through);
        }
    }

    /** Whether the client pauses; then this has been told and goes its own way. */
    final boolean heldByPause() {
        ApiException cause = engine.pause().cause();
        if (cause != null) {
            phase = Phase.WAITING;
            guarded(() -> paused(cause, engine.pause().untilNanos()));
        }
        return cause != null;
    }

    /** Makes the call with a slot of a lane; whether the slot is in use. */
    final boolean call(Lane slot) {
        engine.scheduler().cancel(this);
        phase = Phase.CALLING;
        try {
            Exchange<T> next = new Exchange<>(engine, this, slot, newCall());
            exchange = next;
            next.start(Math.min(callTimeoutNanos(), Math.max(0, deadlineNanos - nowNanos())));
            return true;
        } catch (RuntimeException | Error e) {
            exchange = null;
            guarded(() -> fail(e));
            return false;
        }
    }

    /** Lets go of an exchange that is over: a job at rest should not hold its last call. */
    final void forget(Exchange<T> past) {
        if (exchange == past) {
            exchange = null;
        }
    }

    /** Ends this: nothing is called, no timer is set, the call in flight is cut off. Whether it was not over before. */
    final boolean end() {
        if (phase == Phase.OVER) {
            return false;
        }
        phase = Phase.OVER;
        engine.scheduler().cancel(this);
        Exchange<T> last = exchange;
        if (last != null) {
            last.cancel();
            exchange = null;
        }
        engine.ended(this);
        return true;
    }

    /** Runs a step; if that throws, which would be a fault of ours or of a policy, this fails and nothing else does. */
    final void guarded(Runnable step) {
        if (phase == Phase.OVER) {
            return;
        }
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            if (phase != Phase.OVER) {
                fail(e);
            }
        }
    }
}
