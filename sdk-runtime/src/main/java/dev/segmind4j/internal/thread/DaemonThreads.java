package dev.segmind4j.internal.thread;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Daemon threads that come with the work and go ten seconds after it, except for one of the callbacks' that stays. */
public final class DaemonThreads implements Threads {
    private static final int CLOSE_SECONDS = 5;

    private final HandoffPool calls;
    private final HandoffPool downloads;
    private final CallbackPool callbacks;

    /**
     * Starts the first thread for callbacks, and no other.
     *
     * @param maxCalls how many calls may be in flight at once, at least 1
     * @param maxDownloads how many downloads, at least 1
     * @param users where the user wants callbacks to run, or null for our threads
     */
    public DaemonThreads(int maxCalls, int maxDownloads, @Nullable Executor users) {
        downloads = new HandoffPool(new NumberedThreads("segmind4j-download"), maxDownloads);
        calls = new HandoffPool(new NumberedThreads("segmind4j-call"), maxCalls);
        callbacks = new CallbackPool(new NumberedThreads("segmind4j-callback"), users);
    }

    @Override
    public ExecutorService calls() {
        return calls;
    }

    @Override
    public void replaceCallThread() {
        calls.workers().allowOneMore();
    }

    @Override
    public ExecutorService downloads() {
        return downloads;
    }

    @Override
    public Executor callbacks() {
        return callbacks;
    }

    @Override
    public void close() {
        calls.workers().dismiss();
        downloads.workers().dismiss();
        callbacks.workers().dismiss();
        end(calls.workers(), true);
        end(downloads.workers(), true);
        end(callbacks.workers(), false);
    }

    /** Waits for the end of a group, and interrupts what does not end; users' code only if it has had the time. */
    private static void end(Workers workers, boolean impatient) {
        // A thread of ours that closes the client cannot wait for itself.
        if (workers.isOnOne()) {
            return;
        }
        boolean interrupts = impatient;
        try {
            if (workers.awaitEnd(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
            interrupts = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (interrupts) {
            workers.interruptStuck();
        }
    }
}
