package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a value misses its parameter's type.
 *
 * @param expected what it should be
 * @param fix what to do; may be empty
 */
record TypeFit(String expected, String fix) {
    /** How a value misses a type, or null if it fits. */
    static @Nullable TypeFit of(ParameterSpec rules, @Nullable Object value) {
        if (value == null && rules.nullable()) {
            return null;
        }
        return switch (rules.type()) {
            case ANY -> null;
            case STRING ->
                value instanceof String
                        ? null
                        : new TypeFit("a text", isScalar(value) ? "Write \"" + Values.show(value) + "\"." : "");
            case INTEGER -> integer(value);
            case NUMBER -> value instanceof Number ? null : new TypeFit("a number", unquote(value));
            case BOOLEAN ->
                value instanceof Boolean
                        ? null
                        : new TypeFit("true or false", value instanceof String text ? Words.trueOrFalse(text) : "");
            case ARRAY ->
                value instanceof List ? null : new TypeFit("a list", isScalar(value) ? "Put it in brackets." : "");
            case OBJECT -> value instanceof Map ? null : new TypeFit("a mapping", "");
        };
    }

    private static @Nullable TypeFit integer(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            if (whole && number.toBigInteger().bitLength() < Long.SIZE) {
                return null;
            }
            return new TypeFit(
                    whole ? "a whole number of 64 bits" : "a whole number", "Correct it, or use the type 'number'.");
        }
        return value instanceof Long ? null : new TypeFit("a whole number", unquote(value));
    }

    private static boolean isScalar(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static String unquote(@Nullable Object value) {
        return value instanceof String text && text.matches("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?")
                ? "Remove the quotes."
                : "";
    }
}
