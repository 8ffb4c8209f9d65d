package dev.segmind4j.processor.differential;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models made of words that mostly fit together; the build refuses the few that do not. */
final class RandomSpecs {
    private static final List<String> TYPES = List.of(
            "string", "string", "integer", "integer", "number", "number", "boolean", "array", "array", "object", "any");
    private static final List<String> NAMES = List.of("prompt", "größe", "a_b", "Seed", "image-url", "x1", "class");
    private static final List<String> PATTERNS = List.of("^a", "b$", "^[a-z]{2}$", "a|é", "^\\S+$", ".", "[^a]");
    private static final List<List<Object>> TEXTS =
            List.of(List.of("a", "b"), List.of("16:9", "9:16", "auto"), List.of("é", "photo real"), List.of("1", "2"));

    private final Dice dice;

    RandomSpecs(long seed) {
        this.dice = new Dice(seed);
    }

    /** The next model, as the tree of its file. */
    Map<String, Object> next(String slug) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("slug", slug);
        spec.put("title", "T");
        spec.put("output", "image");
        spec.put("parameters", parameters(3 + dice.below(5), 3));
        return spec;
    }

    private Map<String, Object> parameters(int count, int depth) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> parameter = value(depth);
            if (dice.oneIn(4)) {
                parameter.put("required", dice.any(true, true, "advised", false));
            }
            parameters.put(dice.oneIn(3) ? dice.any(NAMES) : "p" + i, parameter);
        }
        return parameters;
    }

    private Map<String, Object> value(int depth) {
        Map<String, Object> spec = new LinkedHashMap<>();
        String type = dice.any(TYPES);
        if (depth == 0 && (type.equals("array") || type.equals("object"))) {
            type = "string";
        }
        spec.put("type", type);
        switch (type) {
            case "string" -> text(spec);
            case "integer", "number" -> number(spec, type.equals("integer"));
            case "array" -> list(spec, depth);
            case "object" -> spec.put("properties", parameters(1 + dice.below(3), depth - 1));
            case "boolean" -> sentAs(spec, 3);
            default -> {}
        }
        if (dice.oneIn(4)) {
            spec.put("nullable", true);
        }
        return spec;
    }

    private void text(Map<String, Object> spec) {
        switch (dice.below(5)) {
            case 0 -> values(spec, dice.any(TEXTS));
            case 1 -> spec.put("format", dice.any("uri", "base64"));
            case 2 -> spec.put("pattern", dice.any(PATTERNS));
            default -> counts(spec, "minLength", "maxLength");
        }
        if (dice.oneIn(6) && !spec.containsKey("enum")) {
            spec.put("pattern", dice.any(PATTERNS));
        }
    }

    private void counts(Map<String, Object> spec, String least, String greatest) {
        int from = dice.below(4);
        if (!dice.oneIn(3)) {
            spec.put(least, from);
        }
        if (!dice.oneIn(3)) {
            spec.put(greatest, from + dice.below(4));
        }
    }

    private void number(Map<String, Object> spec, boolean whole) {
        String[] bounds = whole
                ? new String[] {
                    "-5", "0", "1", "5", "100", "9007199254740993", "-9223372036854775808", "9223372036854775807"
                }
                : new String[] {"-1.5", "0", "0.1", "0.30", "1", "5.0", "1e2", "123456789.123456789", "-1e-7"};
        if (dice.oneIn(5)) {
            values(
                    spec,
                    whole
                            ? List.<Object>of(5, 10, -1)
                            : List.<Object>of(new BigDecimal("0.25"), new BigDecimal("1.0"), new BigDecimal("1e2")));
        } else {
            BigDecimal one = new BigDecimal(dice.any(bounds));
            BigDecimal other = new BigDecimal(dice.any(bounds));
            if (dice.oneIn(2)) {
                spec.put(dice.any("minimum", "exclusiveMinimum"), one.min(other));
            }
            if (dice.oneIn(2)) {
                spec.put(dice.any("maximum", "exclusiveMaximum"), one.max(other));
            }
            if (dice.oneIn(3)) {
                spec.put(
                        "multipleOf",
                        new BigDecimal(whole ? dice.any("1", "2", "32") : dice.any("0.1", "0.25", "3", "1e-3")));
            }
        }
        sentAs(spec, 5);
    }

    private void list(Map<String, Object> spec, int depth) {
        counts(spec, "minItems", "maxItems");
        if (dice.oneIn(2)) {
            spec.put("uniqueItems", true);
        }
        spec.put("items", value(depth - 1));
    }

    private void values(Map<String, Object> spec, List<Object> values) {
        spec.put("enum", values);
        if (dice.oneIn(3)) {
            spec.put("openEnum", true);
        }
    }

    private void sentAs(Map<String, Object> spec, int times) {
        if (dice.oneIn(times)) {
            spec.put("sentAs", "string");
        }
    }
}
