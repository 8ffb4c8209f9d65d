package dev.segmind4j.internal.thread;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Plain threads of one kind, numbered. */
final class NumberedThreads implements ThreadFactory {
    private final String name;
    private final @Nullable ClassLoader loader = PlainThreads.builders();
    private final AtomicInteger count = new AtomicInteger();

    NumberedThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable task) {
        return PlainThreads.make(name + "-" + count.incrementAndGet(), task, loader);
    }
}
