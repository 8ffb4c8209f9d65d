package dev.segmind4j.support;

import dev.segmind4j.catalog.ParameterInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules for lists as a whole. */
final class ListRules {
    private ListRules() {}

    static void check(Validation validation, ParameterInfo parameter, List<?> items) {
        int size = items.size();
        Integer least = parameter.minItems();
        Integer greatest = parameter.maxItems();
        if (least != null && size < least) {
            validation.violation(
                    parameter,
                    "minItems",
                    "must have at least " + Amounts.of(least, "item") + ", but has " + size,
                    items,
                    null);
        }
        if (greatest != null && size > greatest) {
            validation.violation(
                    parameter,
                    "maxItems",
                    "must have at most " + Amounts.of(greatest, "item") + ", but has " + size,
                    items,
                    null);
        }
        if (parameter.uniqueItems()) {
            Set<@Nullable Object> seen = new HashSet<>();
            for (Object item : items) {
                if (!seen.add(JsonValues.worth(item))) {
                    validation.violation(
                            parameter,
                            "uniqueItems",
                            "must have different items, but has " + JsonValues.display(item) + " twice",
                            items,
                            null);
                    return;
                }
            }
        }
    }
}
