package dev.segmind4j.emulator.http;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The API's server and, on a port of its own because it is another host in reality, the server of the output files. Both
 * share at most 32 daemon threads; a call that waits holds none.
 */
public final class Servers implements AutoCloseable {
    private static final int MOST_THREADS = 32;
    private static final long IDLE_SECONDS = 10;
    private static final long GOODBYE_SECONDS = 10;

    private final ThreadPoolExecutor pool;
    private final LoopbackServer api;
    private final LoopbackServer files;

    private Servers(int port) throws IOException {
        api = new LoopbackServer(port);
        try {
            files = new LoopbackServer(0);
        } catch (IOException e) {
            api.stop();
            throw e;
        }
        AtomicInteger number = new AtomicInteger();
        pool = new ThreadPoolExecutor(
                MOST_THREADS, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "segmind-emulator-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * Starts both servers.
     *
     * @param emulation what they answer from
     * @param port the API's port, or 0 for a free one
     * @param listener is told of every request
     * @return the running servers
     * @throws IOException if the port is taken
     */
    public static Servers start(Emulation emulation, int port, RequestListener listener) throws IOException {
        Servers servers = new Servers(port);
        JobReplies replies = new JobReplies(servers.api.url(), servers.files.url());
        servers.files.start(new FileRoutes(emulation), true, listener, servers.pool);
        servers.api.start(new ApiRoutes(emulation, replies, servers.pool), false, listener, servers.pool);
        return servers;
    }

    /**
     * Where the API is.
     *
     * @return for example {@code http://127.0.0.1:41234}
     */
    public String apiUrl() {
        return api.url();
    }

    /** Ends all connections and threads; waits for the threads, at most 10 seconds. */
    @Override
    public void close() {
        api.stop();
        files.stop();
        pool.shutdownNow();
        try {
            pool.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
