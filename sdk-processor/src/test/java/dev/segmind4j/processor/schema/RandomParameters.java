package dev.segmind4j.processor.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Parameters made of keys and values that are right or nearly so, the same for the same seed. */
final class RandomParameters {
    private static final List<String> TYPES =
            List.of("string", "integer", "number", "boolean", "array", "object", "any");
    private static final String VALUES =
            "a|b|\"\"|+++|5|5.0|2.5|-1|true|null|[]|[a, a]|[1, 2.5]|[null]|{}|{a: b}|{a: 5}"
                    + "|\"https://a/b\"|\"data:,\"|AAAA|1e309|9223372036854775808";
    private static final Map<String, List<String>> KEYS = new TreeMap<>();

    static {
        add("required", "true|false|advised|maybe");
        add("description", "a|\"\"|5");
        add("note", "a|\"\"");
        add("example", VALUES);
        add("default", VALUES);
        add("enum", "[a, b]|[a, +++]|[5, 2.5]|[1, 1.0]|[a, a]|[]|[null]|[größe]|a");
        add("openEnum", "true|false|1");
        add("enumNames", "{a: A}|{}|{c: C}|{a: A, b: A}|{a: b}|{+++: PLUS}");
        add("minimum", "1|5|-1.5|a");
        add("maximum", "1|5|1e309");
        add("exclusiveMinimum", "0|5|null");
        add("exclusiveMaximum", "1|5.5");
        add("multipleOf", "1|0.5|0|-1");
        add("minLength", "0|1|5.0|-1|1.5");
        add("maxLength", "1|2|2147483648");
        add("pattern", "^a|(|5");
        add("format", "uri|base64|url");
        add("minItems", "0|2|-1");
        add("maxItems", "1|5|a");
        add("uniqueItems", "true|false|yes");
        add("sentAs", "string|integer");
        add("nullable", "true|false|null");
        add("deprecated", "true|false|0");
        add("javaName", "a|class|A|5");
        add("tpye", "string");
    }

    private final Random random;

    RandomParameters(long seed) {
        this.random = new Random(seed);
    }

    /** The next parameter, in braces. */
    String next() {
        return next(3);
    }

    private String next(int depth) {
        List<String> entries = new ArrayList<>();
        if (random.nextInt(30) > 0) {
            entries.add("type: " + any(TYPES));
        }
        if (random.nextInt(3) == 0) {
            entries.add("items: " + (depth == 0 ? "{type: string}" : next(depth - 1)));
        }
        if (random.nextInt(3) == 0) {
            entries.add("properties: {" + any(List.of("a", "b", "größe", "\"\"")) + ": "
                    + (depth == 0 ? "{type: string}" : next(depth - 1)) + "}");
        }
        List<String> keys = new ArrayList<>(KEYS.keySet());
        Collections.shuffle(keys, random);
        for (String key : keys.subList(0, random.nextInt(4))) {
            entries.add(key + ": " + any(KEYS.get(key)));
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static void add(String key, String values) {
        KEYS.put(key, Arrays.asList(values.split("\\|")));
    }
}
