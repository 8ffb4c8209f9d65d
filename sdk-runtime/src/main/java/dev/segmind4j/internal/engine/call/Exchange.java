package dev.segmind4j.internal.engine.call;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.internal.engine.limit.Lane;
import dev.segmind4j.internal.http.HttpCall;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.Sending;
import dev.segmind4j.internal.time.Handover;
import dev.segmind4j.internal.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP call in flight, and the timer that cuts it off. The reply is read and understood on the call's thread; what came of
 * it is told on the engine's. The slot that the call holds comes back here and nowhere else, whatever happens.
 */
final class Exchange<T> extends Timer implements Runnable {
    /** So long may a call that was cut off take to come back before it is given up. */
    private static final long GRACE = 1_000_000_000L;
    /** How often to look whether a call is through that could not say so for lack of memory. */
    private static final long LOOK_AGAIN = 5_000_000_000L;
    /** A thread that has not come back by then is lost; its slot is not. */
    private static final long LOST = 30_000_000_000L;

    private final Core core;
    private final Operation<T> operation;
    private final Lane lane;
    private final int ticket;
    private final HttpCall call;
    private final long startedNanos;
    private final long timeoutNanos;
    /** What runs on the engine's thread, made before memory may be short. */
    private final Runnable concluding = this::conclude;

    private final Runnable telling = this::tellOperation;
    private final Runnable timingOut = this::tellTimeout;
    // Written on the call's thread before it is through.
    private @Nullable T value;
    private @Nullable Refusal refusal;
    private @Nullable HttpReply reply;
    private @Nullable Throwable failure;
    private volatile boolean through;
    // On the engine's thread.
    private boolean cut;
    private long cutNanos;
    private boolean told;
    private boolean concluded;
    private boolean slotBack;

    Exchange(Core core, Operation<T> operation, Lane lane, int ticket, HttpCall call, long timeoutNanos) {
        this.core = core;
        this.operation = operation;
        this.lane = lane;
        this.ticket = ticket;
        this.call = call;
        this.timeoutNanos = timeoutNanos;
        startedNanos = core.scheduler().nanoTime();
    }

    void start() {
        core.scheduler().schedule(this, startedNanos + timeoutNanos);
        core.threads().calls().execute(this);
    }

    /** It was not started after all. */
    void withdraw() {
        told = true;
        concluded = true;
        slotBack = true;
        core.scheduler().cancel(this);
    }

    Duration took() {
        return Duration.ofNanos((cut ? cutNanos : core.scheduler().nanoTime()) - startedNanos);
    }

    Sending sending() {
        return call.sending();
    }

    /** Cuts the call off; nothing more is told of it. */
    void cancel() {
        told = true;
        call.cancel();
        if (!concluded) {
            cutNanos = core.scheduler().nanoTime();
            core.scheduler().schedule(this, cutNanos + LOOK_AGAIN);
        }
    }

    /** Takes a POST back that has not begun to leave; whether that was so. Then nothing more is told of it. */
    boolean withdrawUnsent() {
        boolean unsent = call.withdraw();
        if (unsent) {
            cancel();
        }
        return unsent;
    }

    /** Cuts the call off when there is no engine's thread any more; whether it is a POST that has not begun to leave. */
    boolean abort() {
        boolean unsent = call.withdraw();
        if (!unsent) {
            call.cancel();
        }
        return unsent;
    }

    /** The time of the call is over, unless it is still sending. */
    @Override
    protected void fire() {
        long now = core.scheduler().nanoTime();
        if (through) {
            conclude();
        } else if (told) {
            waitForItsThread(now);
        } else if (cut) {
            told = true;
            operation.guarded(timingOut);
            waitForItsThread(now);
        } else if (sending().isUploading() && now - sending().progressNanos() < timeoutNanos) {
            core.scheduler().schedule(this, sending().progressNanos() + timeoutNanos);
        } else if (now - bodyEnded() < timeoutNanos) {
            core.scheduler().schedule(this, bodyEnded() + timeoutNanos);
        } else {
            cutShort();
        }
    }

    /** A call that was cut off comes back at once, unless something on the way holds its thread for ever. */
    private void waitForItsThread(long now) {
        if (now - cutNanos >= LOST) {
            if (!slotBack) {
                core.threads().replaceCallThread();
            }
            giveSlotBack();
        } else {
            core.scheduler().schedule(this, now + LOOK_AGAIN);
        }
    }

    /** Cuts the call off, and hears what came of it: a part of a reply may have come, and an accepted job's id with it. */
    void cutShort() {
        if (cut || told) {
            return;
        }
        cut = true;
        cutNanos = core.scheduler().nanoTime();
        // First, so that whatever fails below is made up for.
        core.scheduler().schedule(this, cutNanos + (operation.isPaid() ? GRACE : LOOK_AGAIN));
        call.cancel();
        leaveReused();
        if (!operation.isPaid()) {
            told = true;
            operation.guarded(timingOut);
        }
    }

    private void leaveReused() {
        try {
            if (sending().isReused()) {
                call.leaveConnection();
            }
        } catch (Throwable e) {
            // For lack of memory: whoever meets that connection next leaves it.
            return;
        }
    }

    /** When waiting for the reply began. */
    private long bodyEnded() {
        long sent = sending().progressNanos();
        return sent - startedNanos > 0 ? sent : startedNanos;
    }

    /** On the call's thread. */
    @Override
    public void run() {
        try {
            HttpReply came = call.execute();
            reply = came;
            core.clock().sees(came);
            value = operation.decode(came, sending());
            if (value == null) {
                refusal = Refusal.of(came, operation.job(), core.clock());
            }
        } catch (Throwable e) {
            failure = e;
        } finally {
            call.release();
            through = true;
        }
        leaveConnection();
        // If even that fails, the timer looks whether the call is through.
        boolean ignored = Handover.deliver(core.scheduler(), concluding);
    }

    /** After a failure the connection, and those that rest beside it, are not trusted; after an odd reply neither. */
    private void leaveConnection() {
        try {
            boolean failed = reply == null && sending().isReused() && !call.isCancelled();
            if (failed || (reply != null && failure != null)) {
                call.leaveConnection();
            }
        } catch (Throwable e) {
            // The call's own failure is what counts.
            return;
        }
    }

    private void conclude() {
        if (concluded) {
            return;
        }
        concluded = true;
        core.scheduler().cancel(this);
        try {
            tellGate();
        } catch (RuntimeException | Error e) {
            // Its state is what it was; the operation is to hear of its reply all the same.
            core.gate().unanswered(ticket, startedNanos);
        }
        try {
            if (!told) {
                told = true;
                operation.guarded(telling);
            } else if (value != null) {
                operation.answeredTooLate(value);
            }
            operation.forget(this);
        } finally {
            // Last, so that what follows from the reply (a fetch) is in its lane when the slot is given to the next.
            giveSlotBack();
        }
    }

    private void giveSlotBack() {
        if (!slotBack) {
            slotBack = true;
            core.lanes().leave(lane);
        }
    }

    private void tellGate() {
        long now = core.scheduler().nanoTime();
        Refusal known = refusal;
        if (known != null && known.limited()) {
            long closed = core.gate().refused(ticket, now, known.statedNanos(), known.words());
            if (closed > 0) {
                tellOfPause(known, closed);
            }
        } else if (reply != null) {
            core.gate().answered(ticket, now);
        } else {
            core.gate().unanswered(ticket, now);
        }
    }

    private void tellOfPause(Refusal refusal, long nanos) {
        if (core.events().isOn()) {
            Instant now = core.clock().now();
            JobListener.Paused event = new JobListener.Paused(now.plusNanos(nanos), refusal.error(), now);
            core.events().send(listener -> listener.paused(event));
        }
    }

    private void tellTimeout() {
        operation.timedOut(sending());
    }

    private void tellOperation() {
        HttpReply came = reply;
        if (came == null) {
            if (cut) {
                operation.timedOut(sending());
            } else {
                operation.failed(Objects.requireNonNull(failure), sending());
            }
        } else if (failure instanceof ProtocolException e) {
            operation.unreadable(came, e);
        } else if (failure instanceof MisdirectedException e) {
            operation.misdirected(came, e);
        } else if (failure != null) {
            operation.failed(failure, sending());
        } else if (refusal != null) {
            operation.refused(refusal);
        } else {
            operation.answered(Objects.requireNonNull(value));
        }
    }
}
