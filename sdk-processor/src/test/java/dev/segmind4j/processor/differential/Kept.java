package dev.segmind4j.processor.differential;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a payload a generated adapter keeps as an extra, past the spec and past its rules: what it could not write again as it
 * was.
 */
final class Kept {
    /** Why. */
    enum Reason {
        UNKNOWN_NAME,
        OTHER_TYPE,
        NOT_OF_64_BITS,
        NOT_A_DOUBLE,
        /** {@code "05"} would be written as {@code "5"}. */
        ANOTHER_TEXT
    }

    private Kept() {}

    static Map<List<Object>, Reason> of(Map<String, Object> parameters, Map<String, ?> payload) {
        Map<List<Object>, Reason> kept = new LinkedHashMap<>();
        members(kept, List.of(), parameters, payload);
        return kept;
    }

    private static void members(
            Map<List<Object>, Reason> kept, List<Object> path, Map<String, Object> parameters, Map<String, ?> members) {
        members.forEach((name, value) -> {
            List<Object> place = Finding.step(path, name);
            if (!parameters.containsKey(name)) {
                kept.put(place, Reason.UNKNOWN_NAME);
                return;
            }
            Map<String, Object> spec = Tree.map(parameters.get(name));
            Reason reason = value == null && "any".equals(spec.get("type")) && !Tree.is(spec, "nullable")
                    ? Reason.OTHER_TYPE
                    : reason(spec, value);
            if (reason != null) {
                kept.put(place, reason);
            } else {
                inside(kept, place, spec, value);
            }
        });
    }

    private static void inside(
            Map<List<Object>, Reason> kept, List<Object> path, Map<String, Object> spec, @Nullable Object value) {
        if (value instanceof List<?> items && spec.containsKey("items")) {
            for (int i = 0; i < items.size(); i++) {
                inside(kept, Finding.step(path, i), Tree.map(spec.get("items")), items.get(i));
            }
        } else if (value instanceof Map && spec.containsKey("properties")) {
            members(kept, path, Tree.map(spec.get("properties")), Tree.map(value));
        }
    }

    /** Why a value is not read as what its spec says; of a list, because of any of its items. */
    private static @Nullable Reason reason(Map<String, Object> spec, @Nullable Object value) {
        String type = String.valueOf(spec.get("type"));
        if (type.equals("any") || value == null && Tree.is(spec, "nullable")) {
            return null;
        }
        if (spec.containsKey("sentAs")) {
            return value instanceof String text ? text(type, text) : Reason.OTHER_TYPE;
        }
        return switch (type) {
            case "string" -> value instanceof String ? null : Reason.OTHER_TYPE;
            case "boolean" -> value instanceof Boolean ? null : Reason.OTHER_TYPE;
            case "object" -> value instanceof Map ? null : Reason.OTHER_TYPE;
            case "array" ->
                value instanceof List<?> items
                        ? items.stream()
                                .map(item -> reason(Tree.map(spec.get("items")), item))
                                .filter(reason -> reason != null)
                                .findFirst()
                                .orElse(null)
                        : Reason.OTHER_TYPE;
            default -> value instanceof BigDecimal number ? number(type, number) : Reason.OTHER_TYPE;
        };
    }

    private static @Nullable Reason number(String type, BigDecimal number) {
        if (type.equals("integer")) {
            if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
                return Reason.OTHER_TYPE;
            }
            return number.abs().compareTo(new BigDecimal("1e30")) < 0
                            && number.toBigInteger().bitLength() < Long.SIZE
                    ? null
                    : Reason.NOT_OF_64_BITS;
        }
        double nearest = number.doubleValue();
        return !Double.isInfinite(nearest) && new BigDecimal(Double.toString(nearest)).compareTo(number) == 0
                ? null
                : Reason.NOT_A_DOUBLE;
    }

    private static @Nullable Reason text(String type, String text) {
        if (type.equals("boolean")) {
            return text.equals("true") || text.equals("false") ? null : Reason.OTHER_TYPE;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            Reason reason = number(type, number);
            return reason != null || text.equals(sent(type, number)) ? reason : Reason.ANOTHER_TEXT;
        } catch (NumberFormatException e) {
            return Reason.OTHER_TYPE;
        }
    }

    /** A whole number has no fraction as long as a double counts in ones; then Java's way to write a double. */
    private static String sent(String type, BigDecimal number) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        boolean inOnes = number.abs().compareTo(BigDecimal.valueOf(1L << 53)) < 0;
        return type.equals("integer") || whole && inOnes
                ? number.toBigInteger().toString()
                : Double.toString(number.doubleValue());
    }
}
