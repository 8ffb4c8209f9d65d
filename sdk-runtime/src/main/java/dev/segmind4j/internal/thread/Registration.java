package dev.segmind4j.internal.thread;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What is to be done when an object is dropped; see {@link Leftovers}. */
public final class Registration extends PhantomReference<Object> {
    private final AtomicReference<@Nullable Runnable> action;

    Registration(Object anchor, Runnable action, ReferenceQueue<Object> queue) {
        super(anchor, queue);
        this.action = new AtomicReference<>(action);
    }

    /**
     * The action is needed no more: it will not begin after this. Cancelling the last registration waits up to a second for the
     * thread of {@link Leftovers} to end, except on that thread. Cancelling twice does nothing.
     */
    public void cancel() {
        if (take() != null) {
            Leftovers.forget(this);
        }
    }

    /** The action, for the one who comes first. */
    @Nullable
    Runnable take() {
        return action.getAndSet(null);
    }
}
