package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Words;
import java.util.List;
import java.util.Set;

/**
 * The keys that one kind of mapping takes.
 *
 * @param owner what has them, for example {@code a model}
 * @param known the keys in the order in which the format's documentation lists them
 */
record Keys(String owner, List<String> known) {
    static final Keys MODEL = new Keys(
            "a model",
            List.of(
                    "slug",
                    "title",
                    "description",
                    "docs",
                    "category",
                    "output",
                    "typicalLatency",
                    "price",
                    "javaName",
                    "note",
                    "parameters"));

    static final Keys PARAMETER = new Keys(
            "a parameter",
            List.of(
                    "type",
                    "required",
                    "description",
                    "example",
                    "default",
                    "enum",
                    "openEnum",
                    "enumNames",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "multipleOf",
                    "minLength",
                    "maxLength",
                    "pattern",
                    "format",
                    "items",
                    "minItems",
                    "maxItems",
                    "uniqueItems",
                    "properties",
                    "sentAs",
                    "nullable",
                    "deprecated",
                    "javaName",
                    "note"));

    private static final Set<String> OF_PARAMETERS_ONLY = Set.of("required", "default", "deprecated");

    /** Items are values without a place of their own in the request: nothing can be left out, so nothing has a default. */
    static final Keys ITEMS = new Keys(
            "items",
            PARAMETER.known().stream()
                    .filter(key -> !OF_PARAMETERS_ONLY.contains(key))
                    .toList());

    /** What to write instead of a key that is none of these. */
    String advice(String found) {
        String meant = Words.didYouMean(found, known);
        return meant != null ? meant : "The keys are " + Words.list(known) + ".";
    }
}
