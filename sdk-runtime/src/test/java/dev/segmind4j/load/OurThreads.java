package dev.segmind4j.load;

import java.util.ArrayList;
import java.util.List;

/** The threads of clients. */
final class OurThreads {
    private static final int END_MILLIS = 10_000;

    private OurThreads() {}

    static List<Thread> alive() {
        List<Thread> threads = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("segmind4j-")) {
                threads.add(thread);
            }
        }
        return threads;
    }

    /** A pool is at its end a moment before its last thread is. */
    static void awaitEnd(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(END_MILLIS);
        }
    }
}
