package dev.segmind4j.processor.read;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an unquoted scalar means: JSON's numbers, {@code true}, {@code false}, {@code null} and nothing at all; everything
 * else is text. So {@code 16:9}, {@code no}, {@code 010} and {@code 2024-01-01} stay what they say.
 */
final class Scalars {
    /** The most characters of a number; a double's exact value has no use for more. */
    static final int MAX_DIGITS = 400;

    private static final Pattern NUMBER =
            Pattern.compile("-?+(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][-+]?+[0-9]++)?+");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final int MAX_EXPONENT = 308;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Double.MAX_VALUE);

    private Scalars() {}

    /**
     * A number that no type of the format can hold. Kept apart so that nothing computes with it: 1e999999999 has ten
     * characters, and adding 1 to it takes gigabytes.
     *
     * @param text as it is written
     */
    record Oversized(String text) {}

    /**
     * Reads a plain scalar.
     *
     * @param text what it says
     * @return null, a {@link Boolean}, a {@link Long} for a whole number that fits, else a {@link BigDecimal}, an
     *     {@link Oversized}, or the text itself
     */
    static @Nullable Object read(String text) {
        return switch (text) {
            case "", "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> NUMBER.matcher(text).matches() ? number(text) : text;
        };
    }

    private static Object number(String text) {
        if (text.length() > MAX_DIGITS) {
            return new Oversized(text);
        }
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        String exponent = e < 0 ? "0" : text.substring(e + 1);
        if (exponent.length() > 6 || Math.abs(Integer.parseInt(exponent)) > MAX_EXPONENT) {
            return new Oversized(text);
        }
        BigDecimal number = new BigDecimal(text);
        boolean tooSmall = number.signum() != 0 && number.precision() - number.scale() - 1 < -MAX_EXPONENT;
        if (tooSmall || number.abs().compareTo(LARGEST) > 0) {
            return new Oversized(text);
        }
        return WHOLE.matcher(text).matches() && number.toBigInteger().bitLength() < Long.SIZE
                ? (Object) number.longValueExact()
                : number;
    }
}
