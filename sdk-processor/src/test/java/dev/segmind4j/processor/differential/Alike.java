package dev.segmind4j.processor.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a list has an item twice where JSON Schema is asked of something else than what a validator sees. JSON Schema compares numbers
 * by what they are worth.
 */
final class Alike {
    private Alike() {}

    /** On the wire, texts are compared: {@code "5"} and {@code "+5"} are two, though both are {@code sentAs} five. */
    static boolean onTheWire(Object list) {
        return hasTwice(((List<?>) list).stream().map(Tree::worth).toList());
    }

    /**
     * Objects are compared as the generated classes do: members that are read by their type, and what has none (values of type any,
     * extras) with the digits that it was written with.
     */
    static boolean inARequest(Map<String, Object> parameters, Map<String, ?> payload, List<Object> path) {
        Map<String, Object> item = Tree.map(Tree.spec(parameters, path).get("items"));
        List<@Nullable Object> items = new ArrayList<>();
        ((List<?>) Tree.at(payload, path)).forEach(each -> items.add(seen(item, each, false)));
        return hasTwice(items);
    }

    private static @Nullable Object seen(Map<String, Object> spec, @Nullable Object value, boolean inAnObject) {
        if (value instanceof List<?> items && spec.containsKey("items")) {
            List<@Nullable Object> seen = new ArrayList<>();
            items.forEach(item -> seen.add(seen(Tree.map(spec.get("items")), item, inAnObject)));
            return seen;
        }
        if (value instanceof Map && spec.containsKey("properties")) {
            Map<String, Object> properties = Tree.map(spec.get("properties"));
            Map<String, ?> members = Tree.map(value);
            Set<List<Object>> kept = Kept.of(properties, members).keySet();
            Map<String, @Nullable Object> seen = new LinkedHashMap<>();
            members.forEach((name, member) -> seen.put(
                    name,
                    kept.contains(List.<Object>of(name))
                            ? digits(member)
                            : seen(Tree.map(properties.get(name)), member, true)));
            return seen;
        }
        return inAnObject && "any".equals(spec.get("type")) ? digits(value) : Tree.worth(value);
    }

    /** A whole number of 64 bits without a point is read as what it is worth; of any other each digit is kept. */
    private static @Nullable Object digits(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            boolean whole = number.scale() <= 0
                    && number.scale() > -20
                    && number.toBigInteger().bitLength() < Long.SIZE;
            return whole ? Tree.worth(number) : number;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> digits = new ArrayList<>();
            items.forEach(item -> digits.add(digits(item)));
            return digits;
        }
        if (value instanceof Map<?, ?> members) {
            Map<Object, @Nullable Object> digits = new LinkedHashMap<>();
            members.forEach((name, member) -> digits.put(name, digits(member)));
            return digits;
        }
        return value;
    }

    private static boolean hasTwice(List<?> items) {
        return new HashSet<>(items).size() < items.size();
    }
}
