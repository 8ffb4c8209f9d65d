package dev.segmind4j.processor.differential;

import dev.segmind4j.catalog.ParameterInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The constraints of a parameter in the words of the format, from a spec's tree and from the metadata of the generated code. */
final class Constraints {
    private static final List<String> WORDS = List.of(
            "type",
            "enum",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minItems",
            "maxItems",
            "sentAs");

    private Constraints() {}

    static Map<String, Object> of(Map<String, Object> parameters) {
        Map<String, Object> all = new TreeMap<>();
        parameters.forEach((name, parameter) -> all.put(name, ofOne(Tree.map(parameter))));
        return all;
    }

    private static Map<String, Object> ofOne(Map<String, Object> spec) {
        Map<String, Object> words = new TreeMap<>();
        WORDS.stream().filter(spec::containsKey).forEach(word -> words.put(word, Tree.worth(decimals(spec.get(word)))));
        List.of("openEnum", "uniqueItems", "nullable").forEach(word -> words.put(word, Tree.is(spec, word)));
        Object required = spec.get("required");
        words.put(
                "required",
                "advised".equals(required) ? "ADVISED" : required == Boolean.TRUE ? "REQUIRED" : "OPTIONAL");
        if (spec.containsKey("items")) {
            words.put("items", ofOne(Tree.map(spec.get("items"))));
        }
        if (spec.containsKey("properties")) {
            words.put("properties", of(Tree.map(spec.get("properties"))));
        }
        return words;
    }

    static Map<String, Object> of(List<ParameterInfo> parameters) {
        Map<String, Object> all = new TreeMap<>();
        parameters.forEach(parameter -> all.put(parameter.name(), of(parameter)));
        return all;
    }

    private static Map<String, Object> of(ParameterInfo info) {
        Map<String, Object> words = new TreeMap<>();
        words.put("type", info.type().word());
        put(words, "enum", info.enumValues().isEmpty() ? null : info.enumValues());
        put(words, "minimum", info.minimum());
        put(words, "maximum", info.maximum());
        put(words, "exclusiveMinimum", info.exclusiveMinimum());
        put(words, "exclusiveMaximum", info.exclusiveMaximum());
        put(words, "multipleOf", info.multipleOf());
        put(words, "minLength", info.minLength());
        put(words, "maxLength", info.maxLength());
        put(words, "pattern", info.pattern() == null ? null : info.pattern().pattern());
        put(words, "format", info.format());
        put(words, "minItems", info.minItems());
        put(words, "maxItems", info.maxItems());
        put(words, "sentAs", info.sentAs() == null ? null : info.sentAs().word());
        words.put("openEnum", info.openEnum());
        words.put("uniqueItems", info.uniqueItems());
        words.put("nullable", info.nullable());
        words.put("required", info.presence().name());
        if (info.items() != null) {
            words.put("items", of(info.items()));
        }
        if (words.get("type").equals("object")) {
            words.put("properties", of(info.properties()));
        }
        return words;
    }

    private static void put(Map<String, Object> words, String word, @Nullable Object value) {
        if (value != null) {
            words.put(word, Tree.worth(decimals(value)));
        }
    }

    private static @Nullable Object decimals(@Nullable Object value) {
        if (value instanceof List<?> items) {
            List<@Nullable Object> decimals = new ArrayList<>();
            items.forEach(item -> decimals.add(decimals(item)));
            return decimals;
        }
        return value instanceof Number number ? new BigDecimal(number.toString()) : value;
    }
}
