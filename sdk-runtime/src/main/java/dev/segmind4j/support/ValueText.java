package dev.segmind4j.support;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code toString} of generated values: what is set, long texts and base64 cut. */
public final class ValueText {
    private static final int LONGEST = 80;

    private final StringBuilder text;
    private String separator = "";

    /**
     * Starts a text.
     *
     * @param className the simple name of the value's class
     */
    public ValueText(String className) {
        text = new StringBuilder(className).append('{');
    }

    /**
     * Adds a member if it is set.
     *
     * @param name the name on the wire
     * @param value its value, or null if it is not set
     * @return this
     */
    public ValueText add(String name, @Nullable Object value) {
        if (value != null) {
            text.append(separator).append(name).append('=');
            append(value);
            separator = ", ";
        }
        return this;
    }

    /**
     * Adds a member that is set to JSON's null.
     *
     * @param name the name on the wire
     * @param isNull whether it is set to null
     * @return this
     */
    public ValueText addNull(String name, boolean isNull) {
        if (isNull) {
            text.append(separator).append(name).append("=null");
            separator = ", ";
        }
        return this;
    }

    /**
     * Adds the members that the caller gave by name.
     *
     * @param extras the members
     * @return this
     */
    public ValueText addAll(Map<String, ?> extras) {
        extras.forEach((name, value) -> {
            add(name, value);
            addNull(name, value == null);
        });
        return this;
    }

    private void append(Object value) {
        if (value instanceof Collection<?> items) {
            text.append('[');
            String between = "";
            for (Object item : items) {
                text.append(between);
                append(item == null ? "null" : item);
                between = ", ";
            }
            text.append(']');
        } else {
            text.append(shorten(
                    value instanceof Double number && JsonValues.isWhole(number)
                            ? Long.toString(number.longValue())
                            : value.toString()));
        }
    }

    static String shorten(String whole) {
        if (whole.length() <= LONGEST) {
            return whole;
        }
        int end = Character.isHighSurrogate(whole.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return whole.substring(0, end) + "… (" + whole.codePointCount(0, whole.length()) + " characters)";
    }

    /** The whole text. */
    @Override
    public String toString() {
        return text + "}";
    }
}
