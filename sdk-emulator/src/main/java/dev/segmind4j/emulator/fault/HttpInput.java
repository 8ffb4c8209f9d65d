package dev.segmind4j.emulator.fault;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 requests with a {@code Content-Length} from a socket. */
final class HttpInput {
    private static final int LONGEST_LINE = 64 * 1024;

    private final Socket socket;
    private final BufferedInputStream in;

    HttpInput(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** The head of a request. */
    record Head(String method, String path, Map<String, String> headers, long length) {}

    /** The next request's head, or null if the client has closed the connection or, past a time, sent nothing. */
    @Nullable
    Head head(Duration idle) throws IOException {
        if (isSilent(idle)) {
            return null;
        }
        String[] request = line().split(" ", -1);
        if (request.length != 3) {
            throw new ProtocolException("no request line: " + String.join(" ", request));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            if (colon < 0) {
                throw new ProtocolException("no header: " + header);
            }
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).trim());
        }
        return new Head(request[0], request[1], headers, Long.parseLong(headers.getOrDefault("content-length", "0")));
    }

    /** Reads as much of a body as is asked for; less if the client ends it. */
    byte[] bytes(long most) throws IOException {
        return in.readNBytes((int) most);
    }

    /**
     * Waits, but not longer than the client stays.
     *
     * @param time zero waits until the client goes
     * @throws EOFException if the client has closed the connection
     */
    void pause(Duration time) throws IOException {
        in.mark(1);
        socket.setSoTimeout((int) time.toMillis());
        try {
            if (in.read() < 0) {
                throw new EOFException("the client has closed the connection");
            }
            in.reset();
        } catch (SocketTimeoutException e) {
            // The time is over.
            return;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    /** Waits for the next byte; whether none came in time or ever will. */
    boolean isSilent(Duration idle) throws IOException {
        in.mark(1);
        socket.setSoTimeout((int) idle.toMillis());
        try {
            if (in.read() < 0) {
                return true;
            }
            in.reset();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the request breaks off in its head");
            }
            if (line.size() == LONGEST_LINE) {
                throw new ProtocolException("a line of more than " + LONGEST_LINE + " bytes");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
