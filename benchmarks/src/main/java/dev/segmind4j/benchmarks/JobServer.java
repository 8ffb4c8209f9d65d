package dev.segmind4j.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * The server of {@link ManyJobs}, in a JVM of its own: one thread per connection and a few counters, so that it takes as little
 * as possible of the machine that it shares with the client. Job n of it is done at its second poll.
 */
final class JobServer {
    private static final int MAX_JOBS = 1_000_000;
    private static final int POLLS_TO_DONE = 2;

    private final AtomicInteger jobs = new AtomicInteger();
    private final AtomicInteger polls = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicIntegerArray pollsOf = new AtomicIntegerArray(MAX_JOBS);
    private final AtomicIntegerArray fetchesOf = new AtomicIntegerArray(MAX_JOBS);

    private JobServer() {}

    /** Prints the port as its first line and serves until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        JobServer server = new JobServer();
        ServerSocket listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(() -> server.accept(listener), "accept");
        accepting.setDaemon(true);
        accepting.start();
        System.out.println(listener.getLocalPort());
        while (System.in.read() >= 0) {
            // Until the end of the input: the process that started this one is gone or done.
            continue;
        }
    }

    private void accept(ServerSocket listener) {
        try (listener) {
            while (true) {
                Socket socket = listener.accept();
                Thread serving = new Thread(() -> serve(socket), "connection");
                serving.setDaemon(true);
                serving.start();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the server cannot accept connections", e);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String request;
            while ((request = line(in)) != null) {
                skip(in, bodyLength(in));
                byte[] body = answer(request).getBytes(StandardCharsets.US_ASCII);
                byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
                byte[] reply = new byte[head.length + body.length];
                System.arraycopy(head, 0, reply, 0, head.length);
                System.arraycopy(body, 0, reply, head.length, body.length);
                socket.getOutputStream().write(reply);
            }
        } catch (IOException e) {
            // The client is gone, which it may be at any time.
            return;
        }
    }

    private String answer(String request) {
        String path = request.split(" ", 3)[1];
        if (path.equals("/v2/counts")) {
            return counts();
        }
        if (request.startsWith("POST")) {
            return "{\"request_id\":\"" + jobs.getAndIncrement() + "\",\"status\":\"QUEUED\"}";
        }
        String[] parts = path.split("/");
        int job = Integer.parseInt(parts[3]);
        if (job >= jobs.get()) {
            unknown.incrementAndGet();
        }
        if (parts.length == 5) {
            polls.incrementAndGet();
            boolean done = pollsOf.incrementAndGet(job) >= POLLS_TO_DONE;
            return "{\"status\":\"" + (done ? "COMPLETED" : "PROCESSING") + "\",\"metrics\":{}}";
        }
        fetchesOf.incrementAndGet(job);
        return "{\"status\":\"COMPLETED\",\"output\":\"https://files.invalid/" + job
                + ".png\",\"metrics\":{\"cost\":0.05}}";
    }

    /** What it has seen, as one line of numbers. */
    private String counts() {
        int fetchedOnce = 0;
        int polledAsNeeded = 0;
        for (int job = 0; job < jobs.get(); job++) {
            fetchedOnce += fetchesOf.get(job) == 1 ? 1 : 0;
            polledAsNeeded += pollsOf.get(job) == POLLS_TO_DONE ? 1 : 0;
        }
        return jobs.get() + " " + polls.get() + " " + polledAsNeeded + " " + fetchedOnce + " " + unknown.get();
    }

    private static int bodyLength(InputStream in) throws IOException {
        int length = 0;
        String header;
        while ((header = line(in)) != null && !header.isEmpty()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).trim());
            }
        }
        return length;
    }

    private static void skip(InputStream in, int bytes) throws IOException {
        in.skipNBytes(bytes);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        int c;
        while ((c = in.read()) >= 0) {
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return null;
    }
}
