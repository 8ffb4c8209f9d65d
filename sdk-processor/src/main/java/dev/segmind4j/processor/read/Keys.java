package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** What model pages and other formats call the keys. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("name", "title"),
            Map.entry("params", "parameters"),
            Map.entry("inputs", "parameters"),
            Map.entry("latency", "typicalLatency"),
            Map.entry("desc", "description"),
            Map.entry("min", "minimum"),
            Map.entry("max", "maximum"),
            Map.entry("const", "enum"),
            Map.entry("options", "enum"),
            Map.entry("choices", "enum"),
            Map.entry("values", "enum"));

    /** The key that is meant by one that is none of these; null if there is no telling. */
    @Nullable
    String meant(String found) {
        String synonym = SYNONYMS.get(found);
        if (synonym != null && known.contains(synonym)) {
            return synonym;
        }
        String glued = before(found, ':');
        if (known.contains(glued)) {
            return glued;
        }
        return elsewhere(found) == null ? Words.closest(found, known) : null;
    }

    /** What to write instead of a key that is none of these. */
    String advice(String found, SpecNode value) {
        String meant = meant(found);
        if (meant != null) {
            return found.startsWith(meant + ":")
                    ? "Write a space after the colon."
                    : "Did you mean " + Words.quote(meant) + "?";
        }
        if (found.equals("anyOf") || found.equals("oneOf")) {
            return "Write 'type: any', which takes values of all types, and say in 'description' which they are.";
        }
        String elsewhere = elsewhere(found);
        if (elsewhere != null) {
            return elsewhere;
        }
        return this == MODEL && value instanceof SpecNode.Mapping
                ? "If it is a parameter, indent it below 'parameters'."
                : "The keys are " + Words.list(known) + ".";
    }

    /** What to do about a key of another kind of mapping; null if it is none. */
    private @Nullable String elsewhere(String found) {
        if (PARAMETER.known().contains(found)) {
            return this == MODEL
                    ? "It is a key of a parameter: indent it below the parameter's name."
                    : "It is a key of the parameter itself: move it out of 'items', or remove it.";
        }
        return MODEL.known().contains(found)
                ? "It is a key of a model: write it without indentation, or remove it."
                : null;
    }

    private static String before(String text, char end) {
        int length = text.indexOf(end);
        return length < 0 ? "" : text.substring(0, length);
    }
}
