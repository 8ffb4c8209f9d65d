package dev.segmind4j.benchmarks;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Counts threads four times a second. None escapes that does work: an idle one stays for ten seconds.
 */
final class ThreadCensus {
    private static final long INTERVAL_NANOS = 250_000_000L;

    private final ThreadGroup all;
    private volatile int client;
    private volatile int okHttp;

    /** Begins to count. */
    ThreadCensus() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        all = group;
        Thread counting = new Thread(this::run, "thread-census");
        counting.setDaemon(true);
        counting.start();
    }

    /** The most threads of the client at once since {@link #forget()}. */
    int client() {
        return client;
    }

    /** The most threads of OkHttp's own at once since {@link #forget()}. */
    int okHttp() {
        return okHttp;
    }

    /** Counts from zero. */
    void forget() {
        client = 0;
        okHttp = 0;
    }

    /** The threads there are now whose names begin so. */
    List<Thread> threads(String prefix) {
        Thread[] threads = new Thread[1000];
        int found = all.enumerate(threads);
        return Stream.of(threads)
                .limit(found)
                .filter(thread -> thread.getName().startsWith(prefix))
                .toList();
    }

    private void run() {
        while (true) {
            client = Math.max(client, threads("segmind4j-").size());
            okHttp = Math.max(okHttp, threads("Ok").size());
            LockSupport.parkNanos(this, INTERVAL_NANOS);
        }
    }
}
