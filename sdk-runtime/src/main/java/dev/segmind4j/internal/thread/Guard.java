package dev.segmind4j.internal.thread;

/** Tells of what must not be thrown further. */
public final class Guard {
    private Guard() {}

    /**
     * Reports to the handler of uncaught exceptions of the current thread, which may throw as well.
     *
     * @param problem what was thrown
     */
    public static void report(Throwable problem) {
        try {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, problem);
        } catch (Throwable again) {
            // Nobody is left to tell.
        }
    }
}
