package dev.segmind4j.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads take nothing over from the one that happens to start them. */
@Timeout(60)
class PlainThreadsTest {
    private static final InheritableThreadLocal<String> TENANT = new InheritableThreadLocal<>();

    /** Fault 1.37: the tenant that built a client was seen by the callbacks of all others. */
    @Test
    void theyInheritNoThreadLocalsAndNeitherDoThreadsThatTheyStart() throws Exception {
        AtomicReference<String> own = new AtomicReference<>("not run");
        AtomicReference<String> childs = new AtomicReference<>("not run");
        TENANT.set("A");
        try {
            Thread thread = PlainThreads.make(
                    "plain",
                    () -> {
                        own.set(TENANT.get());
                        // As OkHttp and pools do, later and from wherever they are called.
                        Thread child = new Thread(() -> childs.set(TENANT.get()));
                        child.start();
                        join(child);
                    },
                    null);
            thread.start();
            thread.join();
        } finally {
            TENANT.remove();
        }
        assertThat(own.get()).isNull();
        assertThat(childs.get()).isNull();
    }

    @Test
    void theyAreDaemonsOfNormalPriorityWithTheClassLoaderThatTheyAreGiven() throws Exception {
        AtomicReference<Thread> made = new AtomicReference<>();
        ClassLoader given = new ClassLoader() {};
        Thread urgent = new Thread(() -> made.set(PlainThreads.make("plain", () -> {}, given)));
        urgent.setPriority(Thread.MAX_PRIORITY);
        urgent.setDaemon(false);
        urgent.start();
        urgent.join();
        assertThat(made.get().getName()).isEqualTo("plain");
        assertThat(made.get().isDaemon()).isTrue();
        assertThat(made.get().getPriority()).isEqualTo(Thread.NORM_PRIORITY);
        assertThat(made.get().getContextClassLoader()).isSameAs(given);
    }

    @Test
    void aPoolsThreadsHaveTheClassLoaderOfItsBuilderWhoeverMakesThemStart() throws Exception {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        ClassLoader builders = new ClassLoader() {};
        current.setContextClassLoader(builders);
        NumberedThreads threads = new NumberedThreads("numbered");
        current.setContextClassLoader(null);
        NumberedThreads without = new NumberedThreads("without");
        current.setContextClassLoader(before);
        assertThat(threads.newThread(() -> {}).getName()).isEqualTo("numbered-1");
        assertThat(threads.newThread(() -> {}).getName()).isEqualTo("numbered-2");
        assertThat(threads.newThread(() -> {}).getContextClassLoader()).isSameAs(builders);
        assertThat(without.newThread(() -> {}).getContextClassLoader()).isSameAs(PlainThreads.class.getClassLoader());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
