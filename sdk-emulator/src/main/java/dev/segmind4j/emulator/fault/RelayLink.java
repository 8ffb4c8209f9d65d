package dev.segmind4j.emulator.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection through a {@link Relay}, and what happens to its bytes. Thread-safe. */
public final class RelayLink {
    private static final int BUFFER = 16 * 1024;

    private final int number;
    private final Socket client;
    private final Socket target;
    private final Consumer<RelayLink> whenOver;
    private final Map<Direction, Treatment> treatments = new EnumMap<>(Direction.class);

    /** Which way bytes go. */
    public enum Direction {
        /** From the client to the server. */
        UP,
        /** From the server to the client. */
        DOWN
    }

    RelayLink(int number, Socket client, Socket target, Consumer<RelayLink> whenOver) {
        this.number = number;
        this.client = client;
        this.target = target;
        this.whenOver = whenOver;
        for (Direction direction : Direction.values()) {
            treatments.put(direction, new Treatment());
        }
    }

    /**
     * Its number.
     *
     * @return from 1 on, in the order of connecting
     */
    public int number() {
        return number;
    }

    /**
     * How much has gone through.
     *
     * @param direction which way
     * @return bytes that were passed on, without those that were swallowed
     */
    public long passed(Direction direction) {
        return treatment(direction).passed();
    }

    /**
     * From now on every byte disappears, both ways, and so does the end of the connection: what a client sees whose network
     * is gone.
     */
    public void swallow() {
        treatments.values().forEach(Treatment::swallow);
    }

    /** Breaks the connection with a TCP reset on both sides. */
    public void reset() {
        try {
            client.setSoLinger(true, 0);
            target.setSoLinger(true, 0);
        } catch (IOException e) {
            // Closed already.
            return;
        } finally {
            close();
        }
    }

    /** Ends the connection in order, on both sides. */
    public void close() {
        Listener.closeQuietly(client);
        Listener.closeQuietly(target);
        treatments.values().forEach(Treatment::end);
        whenOver.accept(this);
    }

    /**
     * Takes no more bytes of one direction: its buffers fill up, then whoever writes blocks.
     *
     * @param direction which way
     */
    public void stall(Direction direction) {
        treatment(direction).stall(true);
    }

    /**
     * Takes bytes again.
     *
     * @param direction which way
     */
    public void resume(Direction direction) {
        treatment(direction).stall(false);
    }

    /**
     * Passes on so many bytes a second and no more.
     *
     * @param direction which way
     * @param bytesPerSecond above zero
     */
    public void throttle(Direction direction, long bytesPerSecond) {
        treatment(direction).throttle(bytesPerSecond);
    }

    /**
     * Passes on so many bytes, counted from the connection's beginning, then closes it.
     *
     * @param direction which way
     * @param bytes how many
     */
    public void cutAfter(Direction direction, long bytes) {
        treatment(direction).cutAfter(bytes);
    }

    /**
     * Passes bytes on late.
     *
     * @param direction which way
     * @param delay how long each piece waits
     */
    public void delay(Direction direction, Duration delay) {
        treatment(direction).delay(delay);
    }

    void start() {
        pump(Direction.UP, client, target);
        pump(Direction.DOWN, target, client);
    }

    private void pump(Direction direction, Socket from, Socket to) {
        Listener.daemon(
                        () -> {
                            try {
                                pass(treatment(direction), from, to);
                            } catch (IOException e) {
                                close();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "segmind-fault-relay-" + number + "-" + direction)
                .start();
    }

    private void pass(Treatment treatment, Socket from, Socket to) throws IOException, InterruptedException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        while (treatment.mayRead()) {
            int count = in.read(buffer, 0, treatment.pieceSize(BUFFER));
            if (count < 0) {
                ended(treatment, from, to);
                return;
            }
            int passing = treatment.pass(count);
            out.write(buffer, 0, passing);
            out.flush();
            if (treatment.isCut()) {
                close();
                return;
            }
        }
    }

    /** The client's end ends all; the server's is passed on, unless it is swallowed. */
    private void ended(Treatment treatment, Socket from, Socket to) throws IOException {
        if (from == client) {
            close();
        } else if (!treatment.isSwallowing()) {
            to.shutdownOutput();
        }
    }

    private Treatment treatment(Direction direction) {
        @Nullable Treatment treatment = treatments.get(direction);
        if (treatment == null) {
            throw new IllegalStateException("no such direction: " + direction);
        }
        return treatment;
    }
}
