package dev.segmind4j.internal.reply.json;

import dev.segmind4j.support.JsonValues;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers of bounded length: the time to read one grows with the square of its length. */
public final class Numbers {
    private static final int LONGEST = 1_000;

    /** Beyond so many digits before or behind the point nothing is an amount, and arithmetic becomes dear. */
    private static final int WIDEST_AMOUNT = 100;

    /** So many digits are a {@code long} for certain. */
    private static final int SHORT = 18;

    /** Digits of the greatest {@code long}. */
    private static final int LONGEST_LONG = 19;

    private Numbers() {}

    /** A number as it is written: a {@link Long} if it is a whole one of 64 bits, else a {@link BigDecimal}; null if it is none. */
    static @Nullable Number parse(String word) {
        int length = word.length();
        if (length == 0 || length > LONGEST) {
            return null;
        }
        boolean whole = length <= SHORT;
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && "+-.eE".indexOf(c) < 0) {
                return null;
            }
            whole &= digit;
        }
        try {
            return whole ? (Number) Long.valueOf(word) : of(new BigDecimal(word));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Number of(BigDecimal number) {
        boolean isLong = number.scale() <= 0
                && (long) number.precision() - number.scale() <= LONGEST_LONG
                && number.toBigInteger().bitLength() < Long.SIZE;
        return isLong ? (Number) number.longValueExact() : number;
    }

    /**
     * An amount: something that is counted or measured.
     *
     * @param value a number, or a text that is one
     * @return the number; null if it is none, or has more than 100 digits before or behind the point
     */
    public static @Nullable BigDecimal amount(@Nullable Object value) {
        Number number =
                value instanceof String text ? parse(text.trim()) : value instanceof Number given ? given : null;
        if (number instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        return number instanceof BigDecimal decimal
                        && Math.abs((long) decimal.scale()) <= WIDEST_AMOUNT
                        && decimal.precision() <= WIDEST_AMOUNT
                ? decimal
                : null;
    }

    /**
     * A whole number, however it is written: {@code 46588.0} is one.
     *
     * @param value a number, or a text that is one
     * @return the number, or null if it is none or does not fit
     */
    public static @Nullable Long whole(@Nullable Object value) {
        return JsonValues.whole(amount(value));
    }
}
