package dev.segmind4j.internal.reply;

import com.squareup.moshi.JsonReader;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.support.JsonValues;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads JSON that should be there, and says what is there if it is not. */
final class JsonText {
    private JsonText() {}

    /** The one JSON value of a text. */
    static @Nullable Object parse(String text) throws IOException {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text));
        Object value = JsonValues.read(reader);
        if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
            throw new IOException("something follows the JSON value");
        }
        return value;
    }

    /** The object of a reply that has to be one. */
    static Map<String, @Nullable Object> object(HttpReply reply) {
        Object value = value(reply);
        Map<String, @Nullable Object> object = asObject(value);
        if (object == null) {
            throw broken(reply, "is JSON, but not an object", null);
        }
        return object;
    }

    /** The value of a reply that has to be JSON. */
    static @Nullable Object value(HttpReply reply) {
        String text = reply.text();
        if (text.trim().isEmpty()) {
            throw broken(reply, "is empty", null);
        }
        try {
            return parse(text);
        } catch (IOException | RuntimeException e) {
            String what = "is not JSON";
            if (text.trim().startsWith("<")) {
                what = "is HTML or XML, not JSON";
            } else if (e instanceof EOFException
                    || String.valueOf(e.getMessage()).startsWith("Unterminated")) {
                what = "is JSON that breaks off";
            }
            throw broken(reply, what, e);
        }
    }

    /** The object of a reply that may be one, or null. */
    static @Nullable Map<String, @Nullable Object> objectOrNull(HttpReply reply) {
        try {
            return asObject(parse(reply.text()));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    static @Nullable Map<String, @Nullable Object> asObject(@Nullable Object value) {
        return value instanceof Map ? (Map<String, @Nullable Object>) value : null;
    }

    static @Nullable String text(Map<String, @Nullable Object> object, String name) {
        Object value = object.get(name);
        return value instanceof String || value instanceof Number ? value.toString() : null;
    }

    static ProtocolException broken(HttpReply reply, String what, @Nullable Throwable cause) {
        // A parser's message may quote what it could not read; the key must not get out that way.
        boolean tells =
                cause != null && reply.key().scrub(String.valueOf(cause)).equals(String.valueOf(cause));
        return new ProtocolException(reply.call(), reply.status(), what, reply.beginning(), null, tells ? cause : null);
    }
}
