package dev.segmind4j.internal.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Daemon threads that come with the work and go ten seconds after it. */
final class DaemonThreads implements Threads {
    private static final int CALLBACK_THREADS = 4;
    private static final int IDLE_SECONDS = 10;
    private static final int CLOSE_SECONDS = 5;

    private final ThreadPoolExecutor calls = unbounded("segmind4j-call");
    private final ThreadPoolExecutor downloads = unbounded("segmind4j-download");
    private final @Nullable ThreadPoolExecutor ownCallbacks;
    private final Executor callbacks;

    /** Threads of our own, except for callbacks if the user has an executor for them. */
    DaemonThreads(@Nullable Executor callbacks) {
        if (callbacks != null) {
            ownCallbacks = null;
            this.callbacks = callbacks;
        } else {
            ThreadPoolExecutor own = new ThreadPoolExecutor(
                    CALLBACK_THREADS,
                    CALLBACK_THREADS,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    factory("segmind4j-callback"));
            own.allowCoreThreadTimeOut(true);
            ownCallbacks = own;
            this.callbacks = own;
        }
    }

    @Override
    public ExecutorService calls() {
        return calls;
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
        List<ThreadPoolExecutor> pools =
                ownCallbacks == null ? List.of(calls, downloads) : List.of(calls, downloads, ownCallbacks);
        pools.forEach(ThreadPoolExecutor::shutdown);
        for (ThreadPoolExecutor pool : pools) {
            Factory factory = (Factory) pool.getThreadFactory();
            // A thread of ours that closes the client cannot wait for itself.
            if (!(Thread.currentThread() instanceof Daemon self && self.factory == factory)) {
                awaitEnd(pool, factory);
            }
        }
    }

    private static void awaitEnd(ThreadPoolExecutor pool, Factory factory) {
        try {
            if (pool.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                // A pool has terminated a moment before its last thread has.
                for (Thread thread : factory.made) {
                    thread.join();
                }
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.shutdownNow();
    }

    private static ThreadPoolExecutor unbounded(String name) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory(name));
    }

    private static ThreadFactory factory(String name) {
        return new Factory(name);
    }

    /** Numbers its threads. */
    private static final class Factory implements ThreadFactory {
        private final String name;
        private final AtomicInteger count = new AtomicInteger();
        private final Set<Thread> made = ConcurrentHashMap.newKeySet();

        Factory(String name) {
            this.name = name;
        }

        @Override
        public Thread newThread(Runnable task) {
            made.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
            Thread thread = new Daemon(this, task, name + "-" + count.incrementAndGet());
            made.add(thread);
            return thread;
        }
    }

    /** Knows whose it is. */
    private static final class Daemon extends Thread {
        private final Factory factory;

        Daemon(Factory factory, Runnable task, String name) {
            super(task, name);
            this.factory = factory;
            setDaemon(true);
        }
    }
}
