package dev.segmind4j.internal.thread;

import java.util.concurrent.ThreadFactory;

/** Makes so many threads; the others cannot be started. */
final class NoThreads implements ThreadFactory {
    volatile int left;

    NoThreads(int left) {
        this.left = left;
    }

    @Override
    public Thread newThread(Runnable task) {
        if (left == 0) {
            throw new OutOfMemoryError("unable to create native thread");
        }
        left--;
        return PlainThreads.make("rare", task, null);
    }
}
