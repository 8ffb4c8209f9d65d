package dev.segmind4j.internal.thread;

import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ends what was dropped without being closed. One daemon thread for the whole JVM, which is there only while something is
 * registered. Java's own {@code Cleaner} came to Android with API 33.
 */
public final class Leftovers {
    private static final Object LOCK = new Object();
    private static final ReferenceQueue<Object> DROPPED = new ReferenceQueue<>();
    private static final Set<Registration> OPEN = ConcurrentHashMap.newKeySet();
    private static final long END_MILLIS = 1000;
    private static final long MOMENT_NANOS = 10_000_000;
    /** Guarded by the lock. */
    private static @Nullable Thread thread;

    private Leftovers() {}

    /**
     * Has something done when an object has been collected.
     *
     * @param anchor the object that somebody may drop
     * @param action what to do then: must not refer to the object, should be quick, may throw
     * @return to be cancelled when the object is closed as it should be; need not be kept
     */
    public static Registration register(Object anchor, Runnable action) {
        Registration registration = new Registration(anchor, action, DROPPED);
        synchronized (LOCK) {
            OPEN.add(registration);
            if (thread == null) {
                boolean started = false;
                try {
                    // Of our own class loader: the thread belongs to no application.
                    Thread made =
                            PlainThreads.make("segmind4j-leftovers", Leftovers::run, Leftovers.class.getClassLoader());
                    made.start();
                    thread = made;
                    started = true;
                } finally {
                    if (!started) {
                        OPEN.remove(registration);
                    }
                }
            }
        }
        return registration;
    }

    static void forget(Registration registration) {
        Thread last;
        synchronized (LOCK) {
            OPEN.remove(registration);
            last = OPEN.isEmpty() ? thread : null;
        }
        // Wakes the thread, which looks whether it is still needed.
        registration.enqueue();
        if (last == null || last == Thread.currentThread()) {
            return;
        }
        try {
            synchronized (LOCK) {
                for (int waits = 10; waits > 0 && thread == last && OPEN.isEmpty(); waits--) {
                    LOCK.wait(END_MILLIS / 10);
                }
                if (thread == last) {
                    return;
                }
            }
            last.join(END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run() {
        while (isNeeded()) {
            try {
                clean((Registration) DROPPED.remove());
            } catch (InterruptedException e) {
                // Not one of ours, and the flag is clear again.
            } catch (Throwable e) {
                // Without memory there is no waiting either.
                LockSupport.parkNanos(MOMENT_NANOS);
            }
        }
    }

    private static boolean isNeeded() {
        synchronized (LOCK) {
            if (OPEN.isEmpty()) {
                thread = null;
                LOCK.notifyAll();
                return false;
            }
            return true;
        }
    }

    private static void clean(Registration dropped) {
        Runnable action = dropped.take();
        if (action == null) {
            return;
        }
        try {
            action.run();
        } catch (Throwable e) {
            Guard.report(e);
        } finally {
            OPEN.remove(dropped);
        }
    }
}
