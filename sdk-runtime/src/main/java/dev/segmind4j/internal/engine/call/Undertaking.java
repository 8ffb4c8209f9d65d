package dev.segmind4j.internal.engine.call;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.internal.time.Timer;
import dev.segmind4j.job.JobRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that begins once and ends once, whatever happens in between: a job, a submission, a v1 call, a question. Except
 * where noted, everything happens on the engine's thread.
 */
public abstract class Undertaking extends Timer {
    /** How long to wait before what failed for lack of memory is tried again. */
    private static final long MOMENT = 100_000_000L;

    private final Core core;
    private boolean over;
    /** A step has failed, and so has what was to be done about it. */
    private boolean stuck;

    /**
     * One that has not begun.
     *
     * @param core what it stands on
     */
    protected Undertaking(Core core) {
        this.core = core;
    }

    /** Begins. */
    protected abstract void begin();

    /** The client is being closed. */
    protected abstract void closing();

    /**
     * Ends with a failure, unless this is over.
     *
     * @param problem the failure
     */
    protected abstract void fail(Throwable problem);

    /**
     * Tells whoever waits. From any thread.
     *
     * @param problem what this has ended with
     */
    protected abstract void tell(Throwable problem);

    /**
     * Ends before it began, because the client is closed. Perhaps on the caller's thread.
     *
     * @param reason for the caller
     */
    protected abstract void refuse(ClientClosedException reason);

    /**
     * The job that this is about. On any thread.
     *
     * @return its reference, or null if it is about none
     */
    protected abstract @Nullable JobRef job();

    /** Cuts off the call in flight; nothing more is told of it. */
    abstract void cutOff();

    /**
     * Cuts off the call in flight when there is no engine's thread any more. From any thread.
     *
     * @return whether nothing has left that may have arrived
     */
    abstract boolean sever();

    /**
     * What this stands on.
     *
     * @return always the same instance
     */
    protected final Core core() {
        return core;
    }

    /**
     * The time.
     *
     * @return on the engine's clock
     */
    protected final long nowNanos() {
        return core.scheduler().nanoTime();
    }

    /**
     * Whether this has ended.
     *
     * @return true from then on
     */
    protected final boolean isOver() {
        return over;
    }

    /** Begins on the engine's thread, unless the client is closed. From any thread. */
    public final void start() {
        boolean taken = core.scheduler().execute(() -> {
            if (core.open().isEnding()) {
                over = true;
                refuse(core.open().refusal());
            } else {
                startNow();
            }
        });
        if (!taken) {
            refuse(core.open().refusal());
        }
    }

    /** Begins, unless it has been given up before. */
    public final void startNow() {
        if (over) {
            return;
        }
        // No step is made for this either.
        try {
            core.open().add(this);
            begin();
        } catch (Throwable e) {
            stumbles(e);
        }
    }

    /** Hears that the client is being closed. */
    public final void close() {
        guarded(this::closing);
    }

    /** The client is closed now, and this is still in flight. */
    public void giveUpAtClosing() {
        fail(new ClientClosedException(job(), List.of()));
    }

    /**
     * Ends this whatever it is doing, because the engine's thread has ended. From any thread.
     *
     * @param refs the jobs that were open
     * @param how the cause that users are told
     */
    public final void abort(List<JobRef> refs, Throwable how) {
        if (!over) {
            boolean unsent = sever();
            aborted(new ClientClosedException(job(), refs, how), unsent);
            over = true;
        }
    }

    /**
     * Tells that there is no engine's thread any more. From any thread.
     *
     * @param reason for the caller
     * @param unsent whether nothing has left that may have arrived
     */
    protected void aborted(ClientClosedException reason, boolean unsent) {
        tell(reason);
    }

    /**
     * Ends this: nothing is called, no timer is set, the call in flight is cut off.
     *
     * @return whether it was not over before
     */
    protected final boolean end() {
        if (over) {
            return false;
        }
        over = true;
        core.scheduler().cancel(this);
        core.open().remove(this);
        cutOff();
        return true;
    }

    @Override
    protected final void fire() {
        if (over) {
            return;
        }
        // No step is made for this: memory may be short.
        try {
            if (stuck) {
                stuck = false;
                unstick();
            } else {
                timerFired();
            }
        } catch (Throwable e) {
            stumbles(e);
        }
    }

    /** The time has come for what the timer stands for. */
    abstract void timerFired();

    /** What was to be done when a step failed could not be done a moment ago. */
    private void unstick() {
        stumbled(new IllegalStateException("a step failed for lack of memory"));
    }

    private void stumbles(Throwable problem) {
        if (over) {
            return;
        }
        try {
            stumbled(problem);
        } catch (Throwable again) {
            if (!over) {
                stuck = true;
                core.scheduler().schedule(this, nowNanos() + MOMENT);
            }
        }
    }

    /**
     * Runs a step; if that throws, which would be a fault of ours, of a policy or a lack of memory, only this hears of it.
     *
     * @param step the step
     */
    protected final void guarded(Runnable step) {
        if (over) {
            return;
        }
        try {
            step.run();
        } catch (Throwable e) {
            stumbles(e);
        }
    }

    /**
     * A step of this failed. If this throws as well, it is called again a moment later.
     *
     * @param problem how
     */
    protected abstract void stumbled(Throwable problem);
}
