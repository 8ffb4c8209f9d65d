package dev.segmind4j.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The threads of clients. */
public final class OurThreads {
    private static final int END_MILLIS = 10_000;

    private OurThreads() {}

    /** Those that are alive, those too that OkHttp has given a call's name for as long as it lasts. */
    public static List<Thread> alive() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("segmind4j-") || isWorker(thread.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    /** By what it began with. */
    private static boolean isWorker(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals("dev.segmind4j.internal.thread.Worker")) {
                return true;
            }
        }
        return false;
    }

    /** One for each client that is open. */
    public static List<Thread> schedulers() {
        return alive().stream()
                .filter(thread -> thread.getName().equals("segmind4j-scheduler"))
                .collect(Collectors.toList());
    }

    /** A pool is at its end a moment before its last thread is. */
    public static void awaitEnd(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(END_MILLIS);
        }
    }
}
