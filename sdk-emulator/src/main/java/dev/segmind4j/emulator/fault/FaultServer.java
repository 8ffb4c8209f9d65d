package dev.segmind4j.emulator.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A small Segmind on loopback, over plain sockets, whose every exchange can be made to go wrong: submissions, polls, results,
 * v1 calls and files. It keeps a {@link Ledger} of what it accepted and a record of every request. One daemon thread per
 * connection. Thread-safe.
 *
 * <pre>{@code
 * try (FaultServer server = FaultServer.start()) {
 *     server.script(FaultScript.nth(CallKind.STATUS, 1, FaultKind.NOT_FOUND));
 *     // a client with baseUrl(server.url()) …
 *     server.ledger().entries();
 * }
 * }</pre>
 */
public final class FaultServer implements AutoCloseable {
    private static final int BACKLOG = 512;
    private static final Duration FOREVER = Duration.ZERO;

    private final Ledger ledger = new Ledger();
    private final Exchanges exchanges = new Exchanges();
    private final Listener listener;
    private final SmallSegmind segmind;
    private final Map<Socket, Thread> open = new HashMap<>();
    private int connections;
    private int resetting;
    private boolean closed;
    private volatile FaultScript script = FaultScript.none();
    private volatile Duration idleLimit = FOREVER;

    private FaultServer(InstantSource clock) throws IOException {
        listener = new Listener(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG, this::accepted);
        segmind = new SmallSegmind(ledger, clock, url());
    }

    /**
     * Starts a server on a free port, with the machine's time.
     *
     * @return a server that answers
     * @throws UncheckedIOException if it cannot listen
     */
    public static FaultServer start() {
        return start(InstantSource.system());
    }

    /**
     * Starts a server on a free port.
     *
     * @param clock by which jobs that take a time end
     * @return a server that answers
     * @throws UncheckedIOException if it cannot listen
     */
    public static FaultServer start(InstantSource clock) {
        try {
            FaultServer server = new FaultServer(clock);
            server.listener.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where it listens.
     *
     * @return an http address without a path and a slash at the end
     */
    public String url() {
        return listener.url();
    }

    /**
     * Its port.
     *
     * @return the port on loopback
     */
    public int port() {
        return listener.port();
    }

    /**
     * Decides from now on what goes wrong. Nothing does unless set.
     *
     * @param faults the script
     * @return this server
     */
    public FaultServer script(FaultScript faults) {
        script = faults;
        return this;
    }

    /**
     * Decides how jobs that are accepted from now on go on: they are done at the third poll unless set.
     *
     * @param byPrompt a job's plan by the prompt that it came with
     * @return this server
     */
    public FaultServer plans(Function<String, JobPlan> byPrompt) {
        segmind.plans(byPrompt);
        return this;
    }

    /**
     * Closes connections that have been idle for a time, without a word, as servers do. They stay open unless set.
     *
     * @param limit the time; zero keeps them open. Holds for each connection from its next request on
     * @return this server
     */
    public FaultServer closesIdleAfter(Duration limit) {
        idleLimit = limit;
        return this;
    }

    /**
     * Takes no connections for a while: whoever connects is refused. Those that are open go on.
     *
     * @param time how long
     */
    public void refuse(Duration time) {
        listener.refuse(time);
    }

    /**
     * Resets the next connections before anything is read from them.
     *
     * @param count how many
     */
    public synchronized void resetNext(int count) {
        resetting += count;
    }

    /**
     * What was accepted.
     *
     * @return always the same ledger
     */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * All requests of which the head arrived.
     *
     * @return a copy, in the order of their arrival
     */
    public List<RecordedExchange> exchanges() {
        return exchanges.all();
    }

    /**
     * The requests of one kind.
     *
     * @param call the kind
     * @return a copy, in the order of their arrival
     */
    public List<RecordedExchange> exchanges(CallKind call) {
        List<RecordedExchange> some = new ArrayList<>(exchanges.all());
        some.removeIf(exchange -> exchange.call() != call);
        return some;
    }

    /**
     * The connections that are open as far as the server knows.
     *
     * @return how many
     */
    public synchronized int openConnections() {
        return open.size();
    }

    /**
     * The connections that were accepted, those that were reset at once included.
     *
     * @return how many
     */
    public synchronized int connections() {
        return connections;
    }

    /**
     * Waits until something holds that this server's record shows.
     *
     * @param condition asked whenever something happens
     * @param limit how long to wait at most
     * @return whether it holds
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
        return exchanges.await(condition, limit);
    }

    /**
     * The prompt of the job that a file of this server belongs to.
     *
     * @param file the file's content
     * @return the prompt, or null if it is no whole file of such a server
     */
    public static @Nullable String promptOf(byte[] file) {
        return TinyPng.promptOf(file);
    }

    /** Stops listening and closes all connections. */
    @Override
    public void close() {
        listener.close();
        Map<Socket, Thread> left;
        synchronized (this) {
            closed = true;
            left = Map.copyOf(open);
        }
        left.forEach((socket, thread) -> {
            Listener.closeQuietly(socket);
            thread.interrupt();
        });
    }

    SmallSegmind segmind() {
        return segmind;
    }

    Exchanges record() {
        return exchanges;
    }

    FaultScript script() {
        return script;
    }

    Duration idleLimit() {
        return idleLimit;
    }

    void ended(Socket socket) {
        synchronized (this) {
            open.remove(socket);
        }
        exchanges.changed();
    }

    private void accepted(Socket socket) throws IOException {
        int number;
        synchronized (this) {
            number = ++connections;
            if (closed || resetting > 0) {
                resetting = Math.max(0, resetting - 1);
                socket.setSoLinger(true, 0);
                socket.close();
                return;
            }
            Thread thread =
                    Listener.daemon(new FaultConnection(this, socket, number), "segmind-fault-connection-" + number);
            open.put(socket, thread);
            thread.start();
        }
    }
}
