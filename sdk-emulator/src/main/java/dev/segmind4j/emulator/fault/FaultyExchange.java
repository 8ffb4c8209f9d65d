package dev.segmind4j.emulator.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;

/**
 * One request on a connection, and everything that can be done to it: the words that a {@link Fault} is written in. The head
 * has arrived, and of the body at least the first 64 KiB. For the thread that plays the fault only.
 */
public final class FaultyExchange {
    private final FaultServer server;
    private final Socket socket;
    private final HttpInput in;
    private final HttpOutput out;
    private final int number;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final long length;
    private boolean over;

    FaultyExchange(
            FaultServer server, Socket socket, HttpInput in, HttpOutput out, int number, long length, byte[] begun) {
        this.server = server;
        this.socket = socket;
        this.in = in;
        this.out = out;
        this.number = number;
        this.length = length;
        body.writeBytes(begun);
    }

    /**
     * The request.
     *
     * @return as it is in the server's record by now
     */
    public RecordedExchange request() {
        return server.record().get(number);
    }

    /**
     * The server, to reach what is beyond this exchange.
     *
     * @return the server that the request came to
     */
    public FaultServer server() {
        return server;
    }

    /**
     * The API key that the request carries.
     *
     * @return the key, empty if it carries none
     */
    public String key() {
        return request().headers().getOrDefault("x-api-key", "");
    }

    /**
     * Reads the body up to a length.
     *
     * @param bytes how many bytes of it, from its beginning
     * @throws EOFException if the client broke the request off before
     * @throws IOException if the connection is broken
     */
    public void readTo(long bytes) throws IOException {
        long most = Math.min(bytes, length);
        if (body.size() < most) {
            body.writeBytes(in.bytes(most - body.size()));
            server.record().change(number, request -> request.arrived(body.size()));
        }
        if (body.size() < most) {
            throw new EOFException("the request breaks off after " + body.size() + " of " + length + " bytes");
        }
    }

    /**
     * Reads the rest of the request without doing what it asks for.
     *
     * @throws IOException if the client broke the request off
     */
    public void readAll() throws IOException {
        readTo(length);
    }

    /**
     * Reads the rest of the request and does what it asks for: a POST is a new job, accepted and billed.
     *
     * @return what a sound server would answer
     * @throws IOException if the client broke the request off: then nothing is accepted
     */
    public ServerReply answer() throws IOException {
        readAll();
        RecordedExchange request = request();
        return server.segmind().answer(request.call(), request.path(), body.toByteArray());
    }

    /**
     * What a sound server would answer about another job. Nothing is accepted.
     *
     * @return a reply to a request that nobody has made
     */
    public ServerReply answerOfAnother() {
        RecordedExchange request = request();
        return server.segmind().answerOfAnother(request.call(), request.path());
    }

    /**
     * Sends a reply to its last byte, and enters the job that it tells of as told.
     *
     * @param reply the reply
     * @throws IOException if the client has gone
     */
    public void send(ServerReply reply) throws IOException {
        send(reply, "HTTP/1.1");
        if ("close".equalsIgnoreCase(reply.header("Connection"))) {
            close();
        }
    }

    /**
     * Sends a reply to its last byte, and enters the job that it tells of as told.
     *
     * @param reply the reply
     * @param version the version in its first line; under {@code HTTP/1.0} no length is stated
     * @throws IOException if the client has gone
     */
    public void send(ServerReply reply, String version) throws IOException {
        answered(reply);
        // Before, so that whoever has got the reply finds it entered.
        tell(reply);
        out.reply(reply, version);
    }

    /**
     * Sends the head of a reply and nothing of its body.
     *
     * @param reply the reply
     * @throws IOException if the client has gone
     */
    public void sendHead(ServerReply reply) throws IOException {
        answered(reply);
        out.bytes(HttpOutput.head(reply, "HTTP/1.1"));
    }

    /**
     * Sends bytes as they are.
     *
     * @param bytes anything
     * @throws IOException if the client has gone
     */
    public void write(byte[] bytes) throws IOException {
        out.bytes(bytes);
    }

    /**
     * Sends bytes a few at a time.
     *
     * @param bytes anything
     * @param chunk how many at a time
     * @param pause how long after each time
     * @throws IOException if the client has gone
     */
    public void drip(byte[] bytes, int chunk, Duration pause) throws IOException {
        for (int at = 0; at < bytes.length; at += chunk) {
            out.bytes(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + chunk)));
            pause(pause);
        }
    }

    /**
     * Enters the job that a reply tells of as told: for replies that are broken but can be read as far as the id.
     *
     * @param reply the reply
     */
    public void tell(ServerReply reply) {
        if (reply.jobId() != null) {
            server.ledger().tell(reply.jobId());
        }
    }

    /**
     * Does nothing for a while.
     *
     * @param time how long
     * @throws IOException if the client goes first
     */
    public void pause(Duration time) throws IOException {
        in.pause(time);
    }

    /**
     * Waits for a while after a reply.
     *
     * @param time how long
     * @return false if the next request came before
     * @throws IOException if the connection is broken
     */
    public boolean isIdleFor(Duration time) throws IOException {
        return in.isSilent(time);
    }

    /**
     * Does nothing until the client gives up or the server is closed.
     *
     * @throws IOException always, when the client has gone
     */
    public void hang() throws IOException {
        in.pause(Duration.ZERO);
        throw new IOException("the client sends more although it has no reply");
    }

    /**
     * Ends the connection in order. What was sent before still arrives.
     *
     * @throws IOException if the connection is broken
     */
    public void close() throws IOException {
        over = true;
        socket.close();
    }

    /**
     * Breaks the connection with a TCP reset.
     *
     * @throws IOException if the connection is broken already
     */
    public void reset() throws IOException {
        over = true;
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Whether the connection is closed, or cannot be kept because the request was not read to its end. */
    boolean isOver() {
        return over || body.size() < length;
    }

    private void answered(ServerReply reply) {
        server.record().change(number, request -> request.answered(reply.status()));
    }
}
