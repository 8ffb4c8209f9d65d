package dev.segmind4j.processor.differential;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Specs and payloads as maps, lists, texts, booleans, nulls and decimals, without any code of ours. */
final class Tree {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private Tree() {}

    static Map<String, @Nullable Object> yaml(String text) {
        return map(decimals(new Load(LoadSettings.builder().build()).loadFromString(text)));
    }

    static @Nullable Object json(String text) {
        return decimals(JSON.readValue(text, Object.class));
    }

    /** As JSON; numbers as they were written, {@code 1.0} and {@code 1} apart. */
    static String text(@Nullable Object value) {
        return JSON.writeValueAsString(value);
    }

    static JsonNode node(@Nullable Object value) {
        return JSON.valueToTree(value);
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> map(@Nullable Object value) {
        return (Map<String, @Nullable Object>) (value == null ? Map.of() : value);
    }

    static boolean is(Map<String, ?> spec, String word) {
        return Boolean.TRUE.equals(spec.get(word));
    }

    static @Nullable Object at(@Nullable Object value, List<Object> path) {
        Object found = value;
        for (Object step : path) {
            found = step instanceof Integer index
                    ? ((List<?>) found).get(index)
                    : map(found).get(step);
        }
        return found;
    }

    /** The spec of what is at a place in a payload. */
    static Map<String, Object> spec(Map<String, Object> parameters, List<Object> path) {
        Map<String, Object> spec = Map.of("properties", parameters);
        for (Object step : path) {
            spec = map(
                    step instanceof Integer
                            ? spec.get("items")
                            : map(spec.get("properties")).get(step));
        }
        return spec;
    }

    /** A copy with another value at a place. */
    static @Nullable Object with(@Nullable Object value, List<Object> path, @Nullable Object other) {
        if (path.isEmpty()) {
            return other;
        }
        List<Object> rest = path.subList(1, path.size());
        if (path.get(0) instanceof Integer index) {
            List<@Nullable Object> items = new ArrayList<>((List<?>) value);
            items.set(index, with(items.get(index), rest, other));
            return items;
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>(map(value));
        members.put(path.get(0).toString(), with(members.get(path.get(0)), rest, other));
        return members;
    }

    /** Equal for values that JSON Schema calls equal: a number is what it is worth, an object has no order. */
    static @Nullable Object worth(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            BigDecimal short_ = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            boolean whole = short_.scale() <= 0 && short_.scale() > -1000;
            return whole ? short_.toBigInteger() : short_;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> worth = new ArrayList<>();
            items.forEach(item -> worth.add(worth(item)));
            return worth;
        }
        if (value instanceof Map<?, ?> members) {
            Map<Object, @Nullable Object> worth = new LinkedHashMap<>();
            members.forEach((name, member) -> worth.put(name, worth(member)));
            return worth;
        }
        return value;
    }

    private static @Nullable Object decimals(@Nullable Object value) {
        if (value instanceof BigDecimal
                || !(value instanceof Number || value instanceof List || value instanceof Map)) {
            return value;
        }
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(decimals(item)));
            return copy;
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, member) -> copy.put(String.valueOf(name), decimals(member)));
        return copy;
    }
}
