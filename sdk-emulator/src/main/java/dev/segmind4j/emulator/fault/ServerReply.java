package dev.segmind4j.emulator.fault;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reply before it goes onto the wire. Immutable, as long as nobody writes into its body.
 *
 * @param status the HTTP status code
 * @param headers in the order in which they are sent; {@code Content-Length} is added when the reply is written, unless it or
 *     {@code Transfer-Encoding} is there
 * @param body the content, not copied
 * @param jobId the job that the reply tells of for the first time, or null
 */
public record ServerReply(
        int status,
        Map<String, String> headers,
        byte[] body,
        @Nullable String jobId) {
    /**
     * A JSON reply.
     *
     * @param status the HTTP status code
     * @param json the body
     * @return a reply with the media type of JSON
     */
    public static ServerReply json(int status, String json) {
        return of(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A reply of any type.
     *
     * @param status the HTTP status code
     * @param mediaType the value of {@code Content-Type}
     * @param body the content, not copied
     * @return the reply
     */
    public static ServerReply of(int status, String mediaType, byte[] body) {
        return new ServerReply(status, Map.of("Content-Type", mediaType), body, null);
    }

    /**
     * The same with another status.
     *
     * @param code the HTTP status code
     * @return a new reply
     */
    public ServerReply withStatus(int code) {
        return new ServerReply(code, headers, body, jobId);
    }

    /**
     * The same with one more header, or another value of it.
     *
     * @param name the header's name
     * @param value its value
     * @return a new reply
     */
    public ServerReply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new ServerReply(status, more, body, jobId);
    }

    /**
     * The same with another body.
     *
     * @param content the content, not copied
     * @return a new reply
     */
    public ServerReply withBody(byte[] content) {
        return new ServerReply(status, headers, content, jobId);
    }

    /**
     * The same with another body.
     *
     * @param content the content, sent as UTF-8
     * @return a new reply
     */
    public ServerReply withBody(String content) {
        return withBody(content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same, telling of a job for the first time.
     *
     * @param id the job's id
     * @return a new reply
     */
    ServerReply tellingOf(String id) {
        return new ServerReply(status, headers, body, id);
    }

    /**
     * The body as text.
     *
     * @return decoded as UTF-8
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * A header.
     *
     * @param name in any case
     * @return its value, or null if there is none
     */
    public @Nullable String header(String name) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return null;
    }
}
