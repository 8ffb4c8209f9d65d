package dev.segmind4j.internal.time;

import dev.segmind4j.internal.thread.Guard;
import dev.segmind4j.internal.thread.PlainThreads;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done when a scheduler dies. Done to its end once: first on the dying thread, then, if that throws, again and again
 * on a fresh one, or on the dying one if there is none, until it succeeds or patience is at its end.
 */
final class DeathNote {
    /** In place of the action from the death on. */
    private static final Runnable READ = () -> {};

    private final AtomicReference<@Nullable Runnable> action = new AtomicReference<>();

    /** Leaves the note; if death has come before, it is read here and now. */
    void write(Runnable what) {
        if (!action.compareAndSet(null, what)) {
            if (action.get() != READ) {
                throw new IllegalStateException("somebody else is told of this scheduler's death already");
            }
            insist(what);
        }
    }

    /** Does what the note says, unless that has been done. */
    void read(String schedulersName) {
        Runnable what = action.getAndSet(READ);
        if (what == null || what == READ || done(what)) {
            return;
        }
        try {
            PlainThreads.make(schedulersName + "-death", () -> insist(what), DeathNote.class.getClassLoader())
                    .start();
        } catch (Throwable e) {
            insist(what);
        }
    }

    private static void insist(Runnable what) {
        int attempt = 0;
        while (!done(what) && Patience.waitsAfter(attempt)) {
            attempt++;
        }
    }

    private static boolean done(Runnable what) {
        try {
            what.run();
            return true;
        } catch (Throwable e) {
            Guard.report(e);
            return false;
        }
    }
}
