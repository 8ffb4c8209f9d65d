package dev.segmind4j.emulator.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Faults of a reply's frame: where it ends, how it is packed. */
final class BrokenFraming {
    private static final int BOMB_MEGABYTES = 64;
    private static final byte[] CONTINUES =
            ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n"
                            + "HTTP/1.1 100 Continue\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1);

    private BrokenFraming() {}

    static void cutAfterId(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.tell(reply);
        exchange.sendHead(reply.withHeader("Content-Length", String.valueOf(reply.body().length)));
        exchange.write(Arrays.copyOf(reply.body(), endOfId(reply)));
        exchange.close();
    }

    static void cutBeforeId(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.sendHead(reply.withHeader("Content-Length", String.valueOf(reply.body().length)));
        exchange.write(Arrays.copyOf(reply.body(), Math.min(10, reply.body().length)));
        exchange.close();
    }

    static void lengthTooLong(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.send(reply.withHeader("Content-Length", String.valueOf(reply.body().length + 100)));
        exchange.close();
    }

    /** Longer than the id, shorter than the reply; the connection is kept, its next reply begins with the rest. */
    static void lengthTooShort(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.send(reply.withHeader("Content-Length", String.valueOf(endOfId(reply))));
    }

    static void lastChunkMissing(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.tell(reply);
        exchange.sendHead(reply.withHeader("Transfer-Encoding", "chunked"));
        exchange.write(chunk(reply.body(), ""));
        exchange.close();
    }

    static void chunksWithExtensions(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        int half = reply.body().length / 2;
        exchange.tell(reply);
        exchange.sendHead(reply.withHeader("Transfer-Encoding", "chunked"));
        exchange.write(chunk(Arrays.copyOf(reply.body(), half), ";name=value;other=\"quoted\""));
        exchange.write(chunk(Arrays.copyOfRange(reply.body(), half, reply.body().length), ";x"));
        exchange.write("0\r\nX-Trailer: there\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    static void http10(FaultyExchange exchange) throws IOException {
        exchange.send(exchange.answer(), "HTTP/1.0");
        exchange.close();
    }

    static void continues(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.write(CONTINUES);
        exchange.send(reply);
    }

    static void gzip(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.send(reply.withHeader("Content-Encoding", "gzip").withBody(gzipped(reply.body(), 0)));
    }

    /** The reply, and behind it more than a client should unpack. */
    static void gzipBomb(FaultyExchange exchange) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.send(reply.withHeader("Content-Encoding", "gzip").withBody(gzipped(reply.body(), BOMB_MEGABYTES)));
    }

    static void noGzip(FaultyExchange exchange) throws IOException {
        exchange.send(exchange.answer().withHeader("Content-Encoding", "gzip"));
    }

    /**
     * Packs a body with blanks behind it.
     *
     * @param megabytes how many blanks, in MiB
     */
    static byte[] gzipped(byte[] body, int megabytes) throws IOException {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
            for (int i = 0; i < megabytes; i++) {
                gzip.write(blanks);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] chunk(byte[] content, String extension) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(
                (Integer.toHexString(content.length) + extension + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        chunk.writeBytes(content);
        chunk.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return chunk.toByteArray();
    }

    /** Behind the quote that ends the id; in the middle of a reply that begins with none. */
    static int endOfId(ServerReply reply) {
        String beginning = "{\"request_id\":\"";
        String text = new String(reply.body(), StandardCharsets.ISO_8859_1);
        return text.startsWith(beginning)
                ? text.indexOf('"', beginning.length()) + 1
                : Math.max(1, reply.body().length / 2);
    }
}
