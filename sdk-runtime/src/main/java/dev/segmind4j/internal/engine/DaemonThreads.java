package dev.segmind4j.internal.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Daemon threads that come with the work and go ten seconds after it. */
final class DaemonThreads implements Threads {
    private static final int CALLBACK_THREADS = 4;
    private static final int DOWNLOAD_THREADS = 8;
    private static final int IDLE_SECONDS = 10;
    private static final int CLOSE_SECONDS = 5;

    private final ThreadPoolExecutor calls;
    private final ThreadPoolExecutor downloads = pool("segmind4j-download", DOWNLOAD_THREADS);
    private final @Nullable ThreadPoolExecutor ownCallbacks;
    private final Executor callbacks;

    /** Threads of our own, except for callbacks if the user has an executor for them. */
    DaemonThreads(int maxCalls, @Nullable Executor callbacks) {
        calls = pool("segmind4j-call", maxCalls);
        if (callbacks != null) {
            ownCallbacks = null;
            this.callbacks = callbacks;
        } else {
            ThreadPoolExecutor own = pool("segmind4j-callback", CALLBACK_THREADS);
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

    /**
     * OkHttp's dispatcher hands over no more than the bound at once, but may hand over the next call while the thread of the last
     * is still on its way back: it waits in the queue for that moment, rather than for a thread more.
     */
    private static ThreadPoolExecutor pool(String name, int most) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new Factory(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
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
