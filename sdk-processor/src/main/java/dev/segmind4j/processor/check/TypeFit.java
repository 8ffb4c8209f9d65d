package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.model.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a value misses its parameter's type.
 *
 * @param expected what it should be
 * @param fix what to do
 */
record TypeFit(String expected, String fix) {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?");

    /** How a value misses a type, or null if it fits. */
    static @Nullable TypeFit of(ParameterSpec rules, @Nullable Object value) {
        SpecType type = rules.type();
        if (value == null) {
            return rules.nullable() || type == SpecType.ANY
                    ? null
                    : new TypeFit(expected(type), "Allow it with 'nullable', or leave it out.");
        }
        boolean fits = switch (type) {
            case ANY -> true;
            case STRING -> value instanceof String;
            case INTEGER -> value instanceof Long;
            case NUMBER -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case ARRAY -> value instanceof List;
            case OBJECT -> value instanceof Map;
        };
        if (fits) {
            return null;
        }
        return type == SpecType.INTEGER && value instanceof BigDecimal number
                ? integer(number)
                : new TypeFit(expected(type), fix(type, value));
    }

    private static @Nullable TypeFit integer(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (whole && number.toBigInteger().bitLength() < Long.SIZE) {
            return null;
        }
        return new TypeFit(
                whole ? "a whole number of 64 bits" : "a whole number", "Correct it, or use the type 'number'.");
    }

    private static String expected(SpecType type) {
        return switch (type) {
            case ANY -> "any value";
            case STRING -> "a text";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT -> "a mapping";
        };
    }

    private static String fix(SpecType type, Object value) {
        boolean scalar = value instanceof String || value instanceof Number || value instanceof Boolean;
        String text = value instanceof String string ? string : "";
        if (type == SpecType.STRING && scalar) {
            return "Write \"" + Values.show(value) + "\".";
        }
        if (type == SpecType.ARRAY && scalar) {
            return "Put it in brackets.";
        }
        if (type.isNumeric() && NUMBER.matcher(text).matches()) {
            return "Remove the quotes.";
        }
        String flag = type == SpecType.BOOLEAN ? Words.trueOrFalse(text) : "";
        return flag.isEmpty() ? "Correct it or the type, or leave it out." : flag;
    }
}
