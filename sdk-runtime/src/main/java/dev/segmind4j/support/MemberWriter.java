package dev.segmind4j.support;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonWriter;
import dev.segmind4j.request.OpenEnum;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the members of a generated value as JSON: what is set, in the spec's order, then the extras. An extra that has
 * the name of a declared member replaces it.
 */
public final class MemberWriter {
    private final JsonWriter writer;
    private final Map<String, ?> extras;

    /**
     * Begins a JSON object.
     *
     * @param writer where to
     * @param extras what the caller gave by name
     * @throws IOException if the writer fails
     */
    public MemberWriter(JsonWriter writer, Map<String, ?> extras) throws IOException {
        this.writer = writer;
        this.extras = extras;
        writer.beginObject();
    }

    /**
     * Writes a text.
     *
     * @param name the name on the wire
     * @param value the text, or null if it is not set
     * @throws IOException if the writer fails
     */
    public void text(String name, @Nullable String value) throws IOException {
        if (value != null && begins(name)) {
            writer.value(value);
        }
    }

    /**
     * Writes a value of an enum.
     *
     * @param name the name on the wire
     * @param value the value, or null if it is not set
     * @throws IOException if the writer fails
     */
    public void text(String name, @Nullable OpenEnum value) throws IOException {
        text(name, value == null ? null : value.value());
    }

    /**
     * Writes a whole number.
     *
     * @param name the name on the wire
     * @param value the number, or null if it is not set
     * @throws IOException if the writer fails
     */
    public void integer(String name, @Nullable Long value) throws IOException {
        if (value != null && begins(name)) {
            writer.value(value);
        }
    }

    /**
     * Writes a number, without a fraction if it is whole.
     *
     * @param name the name on the wire
     * @param value the number, or null if it is not set
     * @throws IOException if the writer fails
     * @throws JsonDataException if the number is NaN or infinite, which JSON cannot express
     */
    public void number(String name, @Nullable Double value) throws IOException {
        if (value != null && begins(name)) {
            write(writer, value);
        }
    }

    /**
     * Writes a boolean.
     *
     * @param name the name on the wire
     * @param value the boolean, or null if it is not set
     * @throws IOException if the writer fails
     */
    public void bool(String name, @Nullable Boolean value) throws IOException {
        if (value != null && begins(name)) {
            writer.value(value);
        }
    }

    /**
     * Writes a whole number, a number or a boolean as text, for a member whose spec says {@code sentAs: string}.
     *
     * @param name the name on the wire
     * @param value the value, or null if it is not set
     * @throws IOException if the writer fails
     */
    public void asText(String name, @Nullable Object value) throws IOException {
        if (value != null && begins(name)) {
            writer.value(
                    value instanceof Double number && JsonValues.isWhole(number)
                            ? Long.toString(number.longValue())
                            : String.valueOf(value));
        }
    }

    /**
     * Writes a list of plain values.
     *
     * @param name the name on the wire
     * @param items the items, or null if the list is not set
     * @throws IOException if the writer fails
     */
    public void list(String name, @Nullable List<?> items) throws IOException {
        any(name, items);
    }

    /**
     * Writes a list of generated values.
     *
     * @param name the name on the wire
     * @param items the items, or null if the list is not set
     * @param adapter writes one item
     * @param <T> the items' class
     * @throws IOException if the writer fails
     */
    public <T> void list(String name, @Nullable List<T> items, JsonAdapter<T> adapter) throws IOException {
        if (items != null && begins(name)) {
            writer.beginArray();
            for (T item : items) {
                adapter.toJson(writer, item);
            }
            writer.endArray();
        }
    }

    /**
     * Writes a generated value.
     *
     * @param name the name on the wire
     * @param value the value, or null if it is not set
     * @param adapter writes the value
     * @param <T> the value's class
     * @throws IOException if the writer fails
     */
    public <T> void object(String name, @Nullable T value, JsonAdapter<T> adapter) throws IOException {
        if (value != null && begins(name)) {
            adapter.toJson(writer, value);
        }
    }

    /**
     * Writes any JSON value.
     *
     * @param name the name on the wire
     * @param value the value, or null if it is not set
     * @throws IOException if the writer fails
     */
    public void any(String name, @Nullable Object value) throws IOException {
        if (value != null && begins(name)) {
            JsonValues.write(writer, value);
        }
    }

    /**
     * Writes null for a member that is set to it.
     *
     * @param name the name on the wire
     * @param isNull whether the member is set to null
     * @throws IOException if the writer fails
     */
    public void nullValue(String name, boolean isNull) throws IOException {
        if (isNull && !extras.containsKey(name)) {
            writer.name(name);
            JsonValues.writeNull(writer);
        }
    }

    /**
     * Writes the extras and ends the JSON object.
     *
     * @throws IOException if the writer fails
     */
    public void end() throws IOException {
        for (Map.Entry<String, ?> extra : extras.entrySet()) {
            writer.name(extra.getKey());
            JsonValues.write(writer, extra.getValue());
        }
        writer.endObject();
    }

    private static void write(JsonWriter writer, double value) throws IOException {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new JsonDataException(value + " at path " + writer.getPath() + ": JSON cannot express it");
        }
        JsonValues.writeNumber(writer, value);
    }

    private boolean begins(String name) throws IOException {
        if (extras.containsKey(name)) {
            return false;
        }
        writer.name(name);
        return true;
    }
}
