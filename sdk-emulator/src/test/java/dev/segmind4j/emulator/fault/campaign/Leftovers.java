package dev.segmind4j.emulator.fault.campaign;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What a closed client should not leave behind. */
final class Leftovers {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Leftovers() {}

    /** The names of the threads of clients that are alive; each has a moment to end. */
    static List<String> threads() throws InterruptedException {
        for (Thread thread : alive()) {
            thread.join(LONGEST.toMillis());
        }
        return alive().stream().map(Thread::getName).collect(Collectors.toList());
    }

    private static List<Thread> alive() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("segmind4j-"))
                .collect(Collectors.toList());
    }
}
