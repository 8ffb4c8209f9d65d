package dev.segmind4j.processor.emit;

import dev.segmind4j.processor.model.ParameterSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a parameter as Markdown, short enough for a table's cell. */
final class RuleText {
    private static final int LISTED = 20;

    private RuleText() {}

    /** What bounds a value, those of an array's items with it; empty if nothing does. */
    static String bounds(ParameterSpec spec) {
        List<String> bounds = new ArrayList<>();
        String range = RangeText.of(spec);
        if (!range.isEmpty()) {
            bounds.add(range);
        }
        if (spec.multipleOf() != null) {
            bounds.add("multiple of " + plain(spec.multipleOf()));
        }
        amount(spec.minLength(), spec.maxLength(), "character", bounds);
        if (spec.pattern() != null) {
            bounds.add("matches " + Markdown.code(spec.pattern()));
        }
        amount(spec.minItems(), spec.maxItems(), "item", bounds);
        if (spec.uniqueItems()) {
            bounds.add("no item twice");
        }
        String ofItems = spec.items() == null ? "" : bounds(spec.items());
        if (!ofItems.isEmpty()) {
            bounds.add("each item: " + ofItems);
        }
        return String.join(", ", bounds);
    }

    /** The allowed values of a parameter or of an array's items; empty if all are. */
    static String allowed(ParameterSpec spec) {
        if (spec.items() != null) {
            return allowed(spec.items());
        }
        List<String> values = new ArrayList<>();
        spec.enumValues().stream().limit(LISTED).forEach(value -> values.add(Markdown.code(JsonSource.line(value))));
        int more = spec.enumValues().size() - LISTED;
        if (more > 0) {
            values.add(more + " more");
        }
        if (spec.openEnum()) {
            values.add("others with a warning");
        }
        return String.join(", ", values);
    }

    private static void amount(@Nullable Integer least, @Nullable Integer most, String unit, List<String> bounds) {
        if (least != null && most != null) {
            bounds.add((least.equals(most) ? "" : least + " to ") + most + " " + unit + plural(most));
        } else if (least != null) {
            bounds.add("at least " + least + " " + unit + plural(least));
        } else if (most != null) {
            bounds.add("at most " + most + " " + unit + plural(most));
        }
    }

    private static String plural(int amount) {
        return amount == 1 ? "" : "s";
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
