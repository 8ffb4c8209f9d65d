package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Words;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values in messages, and when two are the same. */
final class Values {
    private static final int LISTED = 12;
    private static final int LONGEST_NUMBER = 40;

    private Values() {}

    /** A value in a message: a text in quotes, a number plain. */
    static String show(@Nullable Object value) {
        if (value instanceof String text) {
            return Words.quote(text);
        }
        if (value instanceof BigDecimal number) {
            String plain = number.toPlainString();
            return plain.length() > LONGEST_NUMBER ? number.toString() : plain;
        }
        if (value instanceof List<?> items) {
            return "a list of " + items.size();
        }
        return value instanceof Map ? "a mapping" : String.valueOf(value);
    }

    /** A value in a message with its kind: {@code the text 'abc'}, {@code the number 5}. */
    static String describe(@Nullable Object value) {
        if (value instanceof String) {
            return "the text " + show(value);
        }
        return value instanceof Number ? "the number " + show(value) : value instanceof List ? "a list" : show(value);
    }

    /** Equal for values that JSON Schema calls equal: numbers by what they are worth. */
    static @Nullable Object canonical(@Nullable Object value) {
        if (value instanceof Long number) {
            return canonical(BigDecimal.valueOf(number));
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
        if (value instanceof List<?> items) {
            return items.stream().map(Values::canonical).toList();
        }
        if (value instanceof Map<?, ?> members) {
            Map<Object, @Nullable Object> canonical = new LinkedHashMap<>();
            members.forEach((name, member) -> canonical.put(name, canonical(member)));
            return canonical;
        }
        return value;
    }

    /** The number that a value is, or null if it is none. */
    static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value instanceof Long number
                ? BigDecimal.valueOf(number)
                : value instanceof BigDecimal number ? number : null;
    }

    /** How many values a value is, with those that are in it. */
    static int count(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return count(items);
        }
        if (value instanceof Map<?, ?> members) {
            return count(members.values());
        }
        return value == null ? 0 : 1;
    }

    private static int count(Collection<?> values) {
        return 1 + values.stream().mapToInt(value -> Math.max(1, count(value))).sum();
    }

    /** What to write instead of a value that is none of the known ones. */
    static String choice(String found, List<?> known) {
        String meant =
                Words.didYouMean(found, known.stream().map(String::valueOf).toList());
        if (meant != null) {
            return meant;
        }
        StringBuilder list = new StringBuilder(known.size() == 1 ? "The only one is " : "They are ");
        for (int i = 0; i < known.size() && i < LISTED; i++) {
            boolean last = i == known.size() - 1;
            list.append(i == 0 ? "" : last ? " and " : ", ").append(show(known.get(i)));
        }
        int more = known.size() - LISTED;
        return list.append(more > 0 ? " and " + more + " more." : ".").toString();
    }
}
