package dev.segmind4j.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that keep little of what is to be sent. What a socket has taken is gone for whoever wrote it, though megabytes may lie
 * there for minutes: with little of it, how far an upload has come is known, and whether it can have arrived whole.
 */
final class ModestSockets extends SocketFactory {
    /** Enough for 5 MB/s over 50 ms there and back. */
    private static final int SEND_BUFFER = 256 * 1024;

    private final SocketFactory factory;

    ModestSockets(SocketFactory factory) {
        this.factory = factory;
    }

    private static Socket modest(Socket socket) {
        try {
            socket.setSendBufferSize(SEND_BUFFER);
        } catch (IOException | RuntimeException e) {
            // A socket of another kind has other buffers.
            return socket;
        }
        return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
        return modest(factory.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return modest(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return modest(factory.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return modest(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return modest(factory.createSocket(address, port, localAddress, localPort));
    }
}
