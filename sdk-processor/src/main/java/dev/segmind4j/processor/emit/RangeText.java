package dev.segmind4j.processor.emit;

import dev.segmind4j.processor.model.ParameterSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bounds of a number in words, for Javadoc and for pages. */
final class RangeText {
    private RangeText() {}

    /** For example {@code 2 to 5}, or {@code above 0, at most 1}; empty if there is no bound. */
    static String of(ParameterSpec spec) {
        List<String> bounds = new ArrayList<>();
        BigDecimal minimum = spec.minimum();
        BigDecimal maximum = spec.maximum();
        if (minimum != null && maximum != null) {
            bounds.add(minimum.toPlainString() + " to " + maximum.toPlainString());
        } else {
            add("at least ", minimum, bounds);
            add("at most ", maximum, bounds);
        }
        add("above ", spec.exclusiveMinimum(), bounds);
        add("below ", spec.exclusiveMaximum(), bounds);
        return String.join(", ", bounds);
    }

    private static void add(String words, @Nullable BigDecimal bound, List<String> bounds) {
        if (bound != null) {
            bounds.add(words + bound.toPlainString());
        }
    }
}
