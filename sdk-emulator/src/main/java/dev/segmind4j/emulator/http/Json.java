package dev.segmind4j.emulator.http;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.segmind4j.support.JsonValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** JSON texts and the values in them. */
final class Json {
    private Json() {}

    static String text(Map<String, ?> object) {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            JsonValues.write(writer, object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.readUtf8();
    }

    /** The one value in a text. */
    static @Nullable Object value(byte[] text) throws Refusal {
        try (JsonReader reader = JsonReader.of(new Buffer().write(text))) {
            Object value = JsonValues.read(reader);
            if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw new IOException("there is more behind the value at path " + reader.getPath());
            }
            return value;
        } catch (IOException | JsonDataException e) {
            throw new Refusal(Reply.error(400, "The body is not valid JSON: " + e.getMessage()));
        }
    }

    /** The one object in a text. */
    @SuppressWarnings("unchecked") // JSON objects have text keys
    static Map<String, ?> object(byte[] text) throws Refusal {
        Object value = value(text);
        if (value instanceof Map<?, ?> members) {
            return (Map<String, ?>) members;
        }
        throw new Refusal(
                Reply.error(400, "The body must be a JSON object, but is " + JsonValues.display(value) + "."));
    }
}
