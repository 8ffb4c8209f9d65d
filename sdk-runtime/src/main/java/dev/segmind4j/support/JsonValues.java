package dev.segmind4j.support;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.segmind4j.request.OpenEnum;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values as plain Java: texts, numbers, booleans, lists, maps with text keys, and nulls. */
public final class JsonValues {
    private static final int MAX_DEPTH = 64;

    /** The time to read a number grows with the square of its length. */
    private static final int LONGEST_NUMBER = 1_000;

    /** Digits of the greatest {@code long}. */
    private static final int LONGEST_LONG = 19;

    private static final double EXACT_WHOLE = 1L << 53;

    private JsonValues() {}

    /**
     * An unmodifiable deep copy that holds JSON values only.
     *
     * @param name what the value is called, for the error
     * @param value a JSON value
     * @return the copy
     * @throws IllegalArgumentException if something in it is no JSON value, such as a NaN or an object of another class,
     *     or if it is nested deeper than 64 levels
     */
    public static @Nullable Object copyOf(String name, @Nullable Object value) {
        return copy(name, value, 0);
    }

    private static @Nullable Object copy(String path, @Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("'" + path + "' is nested deeper than " + MAX_DEPTH + " levels");
        }
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger
                || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                throw new IllegalArgumentException("'" + path + "' is " + number + ", which JSON cannot express");
            }
            return value;
        }
        if (value instanceof OpenEnum text) {
            return text.value();
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> copy = new ArrayList<>(items.size());
            int index = 0;
            for (Object item : items) {
                copy.add(copy(path + "[" + index++ + "]", item, depth + 1));
            }
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            members.forEach((key, member) -> {
                if (!(key instanceof String memberName)) {
                    throw new IllegalArgumentException("'" + path + "' has a key that is no text: " + key);
                }
                copy.put(memberName, copy(path + "." + memberName, member, depth + 1));
            });
            return Collections.unmodifiableMap(copy);
        }
        throw new IllegalArgumentException("'" + path + "' is of class "
                + value.getClass().getName()
                + ", which is no JSON value; use a text, a number, a boolean, a list, a map or null");
    }

    /**
     * Writes a JSON value. Whole doubles are written without a fraction, nulls are written.
     *
     * @param writer where to
     * @param value a JSON value
     * @throws IOException if the writer fails
     * @throws IllegalArgumentException if something in it is no JSON value
     */
    public static void write(JsonWriter writer, @Nullable Object value) throws IOException {
        if (value == null) {
            writeNull(writer);
        } else if (value instanceof String text) {
            writer.value(text);
        } else if (value instanceof Boolean flag) {
            writer.value(flag);
        } else if (value instanceof Double || value instanceof Float) {
            writeNumber(writer, ((Number) value).doubleValue());
        } else if (value instanceof Number number) {
            writer.value(number);
        } else if (value instanceof OpenEnum text) {
            writer.value(text.value());
        } else if (value instanceof Collection<?> items) {
            writer.beginArray();
            for (Object item : items) {
                write(writer, item);
            }
            writer.endArray();
        } else if (value instanceof Map<?, ?> members) {
            writer.beginObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                writer.name(String.valueOf(member.getKey()));
                write(writer, member.getValue());
            }
            writer.endObject();
        } else {
            throw new IllegalArgumentException("class " + value.getClass().getName() + " is no JSON value");
        }
    }

    static void writeNull(JsonWriter writer) throws IOException {
        boolean serializeNulls = writer.getSerializeNulls();
        writer.setSerializeNulls(true);
        writer.nullValue();
        writer.setSerializeNulls(serializeNulls);
    }

    static void writeNumber(JsonWriter writer, double value) throws IOException {
        if (isWhole(value)) {
            writer.value((long) value);
        } else {
            writer.value(value);
        }
    }

    /**
     * Reads the next JSON value whatever it is. Numbers keep their digits: a whole number of 64 bits is a {@link Long},
     * any other number is a {@link BigDecimal}.
     *
     * @param reader where from
     * @return a JSON value; lists and maps are unmodifiable
     * @throws IOException if the reader fails or the JSON is malformed
     * @throws JsonDataException if it is nested deeper than 64 levels, or has a number of more than 1,000 characters
     */
    public static @Nullable Object read(JsonReader reader) throws IOException {
        return read(reader, 0);
    }

    private static @Nullable Object read(JsonReader reader, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new JsonDataException("JSON is nested deeper than " + MAX_DEPTH + " levels at " + reader.getPath());
        }
        switch (reader.peek()) {
            case BEGIN_ARRAY: {
                List<@Nullable Object> items = new ArrayList<>();
                reader.beginArray();
                while (reader.hasNext()) {
                    items.add(read(reader, depth + 1));
                }
                reader.endArray();
                return Collections.unmodifiableList(items);
            }
            case BEGIN_OBJECT: {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                reader.beginObject();
                while (reader.hasNext()) {
                    members.put(reader.nextName(), read(reader, depth + 1));
                }
                reader.endObject();
                return Collections.unmodifiableMap(members);
            }
            case STRING:
                return reader.nextString();
            case BOOLEAN:
                return reader.nextBoolean();
            case NULL:
                return reader.nextNull();
            default:
                return number(reader.nextString());
        }
    }

    private static Object number(String digits) throws IOException {
        if (digits.length() > LONGEST_NUMBER) {
            throw new JsonDataException(
                    "a JSON number has " + digits.length() + " characters; at most " + LONGEST_NUMBER + " are read");
        }
        try {
            BigDecimal number = new BigDecimal(digits);
            return isLong(number) ? (Object) number.longValueExact() : number;
        } catch (NumberFormatException | ArithmeticException e) {
            throw new JsonDataException("'" + digits + "' is no JSON number", e);
        }
    }

    /**
     * A JSON value as a whole number of 64 bits, however it is written: in JSON Schema {@code 5.0} is the integer 5.
     *
     * @param value a JSON value
     * @return the number, or null if the value is another
     */
    public static @Nullable Long whole(@Nullable Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (!(value instanceof BigDecimal
                        || value instanceof BigInteger
                        || value instanceof Double
                        || value instanceof Float)
                || !Double.isFinite(((Number) value).doubleValue())) {
            return null;
        }
        BigDecimal number = NumberRules.decimal((Number) value);
        if (number.signum() == 0) {
            return 0L;
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return isLong(shortest) ? (Long) shortest.longValueExact() : null;
    }

    /** Looks at the number of digits first: {@code 1e999999999} has too many to be written down. */
    private static boolean isLong(BigDecimal number) {
        return number.scale() <= 0
                && (long) number.precision() - number.scale() <= LONGEST_LONG
                && number.toBigInteger().bitLength() < Long.SIZE;
    }

    static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE;
    }

    /** Equal for values that JSON Schema calls equal: a number is what it is worth, however it is written. */
    static @Nullable Object worth(@Nullable Object value) {
        if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
            return value;
        }
        if (value instanceof Number number) {
            BigDecimal exact = NumberRules.decimal(number);
            return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> worth = new ArrayList<>(items.size());
            items.forEach(item -> worth.add(worth(item)));
            return worth;
        }
        if (value instanceof Map<?, ?> members) {
            Map<Object, @Nullable Object> worth = new HashMap<>();
            members.forEach((name, member) -> worth.put(name, worth(member)));
            return worth;
        }
        return value;
    }

    /**
     * A JSON value for display: what it would be on the wire, cut after 80 characters.
     *
     * @param value a JSON value
     * @return a short text
     */
    public static String display(@Nullable Object value) {
        if (value instanceof String || value instanceof OpenEnum) {
            return '"' + ValueText.shorten(value.toString()) + '"';
        }
        if (value instanceof Double number && isWhole(number)) {
            return Long.toString(number.longValue());
        }
        return ValueText.shorten(value instanceof BigDecimal number ? digits(number) : String.valueOf(value));
    }

    /** Without an exponent, unless the zeros in its place would fill the memory. */
    private static String digits(BigDecimal number) {
        return Math.abs((long) number.scale()) > 1000 ? number.toString() : number.toPlainString();
    }
}
