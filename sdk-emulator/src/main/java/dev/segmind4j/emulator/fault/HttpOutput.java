package dev.segmind4j.emulator.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes HTTP/1.1 replies, right ones and others. */
final class HttpOutput {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(202, "Accepted"),
            Map.entry(204, "No Content"),
            Map.entry(302, "Found"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(408, "Request Timeout"),
            Map.entry(410, "Gone"),
            Map.entry(422, "Unprocessable Entity"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private final OutputStream out;

    HttpOutput(OutputStream out) {
        this.out = out;
    }

    /** Head and body in one piece. */
    void reply(ServerReply reply, String version) throws IOException {
        byte[] head = head(reply, version);
        byte[] whole = new byte[head.length + reply.body().length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(reply.body(), 0, whole, head.length, reply.body().length);
        bytes(whole);
    }

    void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    static byte[] head(ServerReply reply, String version) {
        StringBuilder head = new StringBuilder(version)
                .append(' ')
                .append(reply.status())
                .append(' ')
                .append(REASONS.getOrDefault(reply.status(), "Status"))
                .append("\r\n");
        reply.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        boolean isFramed = reply.header("Content-Length") != null
                || reply.header("Transfer-Encoding") != null
                || reply.status() == 204
                || version.equals("HTTP/1.0");
        if (!isFramed) {
            head.append("Content-Length: ").append(reply.body().length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
