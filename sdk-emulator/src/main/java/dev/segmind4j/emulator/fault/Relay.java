package dev.segmind4j.emulator.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A TCP relay on loopback in front of any server, whatever it speaks: passes bytes on until it is told to swallow, hold up or
 * break them. Two daemon threads per connection. Thread-safe.
 *
 * <pre>{@code
 * try (Relay relay = Relay.to(server.port())) {
 *     // a client with baseUrl(relay.url()) …
 *     relay.each(RelayLink::swallow);      // the connections that are there go silent; new ones work
 *     relay.whenNew(RelayLink::swallow);   // and those to come
 * }
 * }</pre>
 */
public final class Relay implements AutoCloseable {
    private static final int BACKLOG = 512;
    private static final int BUFFERS = 32 * 1024;

    private final InetSocketAddress target;
    private final Listener listener;
    private final List<RelayLink> open = new ArrayList<>();
    private Consumer<RelayLink> whenNew = link -> {};
    private int links;
    private boolean closed;

    private Relay(int targetPort) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        target = new InetSocketAddress(loopback, targetPort);
        listener = new Listener(new InetSocketAddress(loopback, 0), BACKLOG, this::accepted);
    }

    /**
     * Starts a relay on a free port.
     *
     * @param port where the server listens on loopback
     * @return a relay that passes everything on
     * @throws UncheckedIOException if it cannot listen
     */
    public static Relay to(int port) {
        try {
            Relay relay = new Relay(port);
            relay.listener.start();
            return relay;
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
     * Does something to every connection that is open now.
     *
     * @param treatment what, for example {@code RelayLink::swallow}
     */
    public void each(Consumer<RelayLink> treatment) {
        links().forEach(treatment);
    }

    /**
     * Does something to every connection to come, before its first byte.
     *
     * @param treatment what, for example {@code RelayLink::reset}; {@code link -> {}} leaves them alone again
     */
    public synchronized void whenNew(Consumer<RelayLink> treatment) {
        whenNew = treatment;
    }

    /**
     * The connections that are open.
     *
     * @return a copy, in the order of connecting
     */
    public synchronized List<RelayLink> links() {
        return new ArrayList<>(open);
    }

    /**
     * The connections that were made until now.
     *
     * @return how many
     */
    public synchronized int connections() {
        return links;
    }

    /** Stops listening and closes all connections. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        listener.close();
        each(RelayLink::close);
    }

    private void accepted(Socket client) throws IOException {
        Socket server = new Socket();
        try {
            // Small ones: a stalled or throttled direction should be felt soon.
            client.setReceiveBufferSize(BUFFERS);
            client.setSendBufferSize(BUFFERS);
            client.setTcpNoDelay(true);
            server.setReceiveBufferSize(BUFFERS);
            server.setSendBufferSize(BUFFERS);
            server.setTcpNoDelay(true);
            server.connect(target);
        } catch (IOException e) {
            Listener.closeQuietly(server);
            throw e;
        }
        RelayLink link;
        Consumer<RelayLink> treatment;
        synchronized (this) {
            link = new RelayLink(++links, client, server, this::forget);
            open.add(link);
            treatment = closed ? RelayLink::close : whenNew;
        }
        treatment.accept(link);
        link.start();
    }

    private void forget(RelayLink link) {
        synchronized (this) {
            open.remove(link);
        }
    }
}
