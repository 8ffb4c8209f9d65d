package dev.segmind4j.emulator.fault;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Accepts connections on a port of loopback, on a daemon thread; can leave the port for a while. */
final class Listener implements Runnable, AutoCloseable {
    private static final long REBIND_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final int backlog;
    private final Handler handler;
    private final InetSocketAddress address;
    private ServerSocket socket;
    private boolean isAccepting;
    private long refusingNanos;
    private boolean closed;

    /** Takes over a connection. */
    @FunctionalInterface
    interface Handler {
        /** Called on the listener's thread; an exception drops the connection. */
        void accepted(Socket connection) throws IOException;
    }

    Listener(InetSocketAddress wanted, int backlog, Handler handler) throws IOException {
        this.backlog = backlog;
        this.handler = handler;
        socket = bound(wanted);
        address = new InetSocketAddress(wanted.getAddress(), socket.getLocalPort());
    }

    void start() {
        daemon(this, "segmind-fault-listener-" + address.getPort()).start();
    }

    /** A thread that keeps no JVM alive and is not started yet. */
    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return address.getPort();
    }

    String url() {
        String host = address.getAddress().getHostAddress();
        return "http://" + (address.getAddress() instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port();
    }

    /** Leaves the port for a while. A thread that is in accept(2) still takes who comes for a moment, so it is waited for. */
    synchronized void refuse(Duration time) {
        refusingNanos = time.toNanos();
        closeQuietly(socket);
        try {
            while (isAccepting) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        for (ServerSocket current = current(); current != null; current = current()) {
            try {
                Socket connection = current.accept();
                if (current.isClosed()) {
                    closeQuietly(connection);
                    continue;
                }
                try {
                    handler.accepted(connection);
                } catch (IOException e) {
                    closeQuietly(connection);
                }
            } catch (IOException e) {
                // Closed, for good or for a while: current() knows.
                continue;
            }
        }
    }

    /** The socket to accept from, when there is one again; null if there never will be. */
    private synchronized @Nullable ServerSocket current() {
        isAccepting = false;
        notifyAll();
        try {
            while (!closed && socket.isClosed()) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, refusingNanos));
                refusingNanos = REBIND_NANOS;
                if (!closed) {
                    bindAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        isAccepting = !closed;
        return closed ? null : socket;
    }

    private void bindAgain() {
        try {
            socket = bound(address);
        } catch (IOException e) {
            // Somebody else has the port for the moment: later.
            return;
        }
    }

    private ServerSocket bound(InetSocketAddress where) throws IOException {
        ServerSocket made = new ServerSocket();
        try {
            made.setReuseAddress(true);
            made.bind(where, backlog);
            return made;
        } catch (IOException e) {
            closeQuietly(made);
            throw e;
        }
    }

    static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // Closed is closed.
            return;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        closeQuietly(socket);
        notifyAll();
    }
}
