package dev.segmind4j.internal.time;

/** Gives a scheduler what must not be lost for lack of memory. */
public final class Handover {
    private Handover() {}

    /**
     * Gives a task to a scheduler; without memory it tries again with growing waits for some five seconds in all. Itself it needs
     * none. Never on the scheduler's thread, which would stand still.
     *
     * @param scheduler runs the task
     * @param task made beforehand, when there was memory
     * @return false if the task will not run: the scheduler is closed or dead, or there was no memory all the time
     */
    public static boolean deliver(Scheduler scheduler, Runnable task) {
        int attempt = 0;
        while (true) {
            try {
                return scheduler.execute(task);
            } catch (OutOfMemoryError e) {
                if (!Patience.waitsAfter(attempt++)) {
                    return false;
                }
            }
        }
    }
}
