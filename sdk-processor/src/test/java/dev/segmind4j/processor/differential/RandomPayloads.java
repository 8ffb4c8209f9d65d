package dev.segmind4j.processor.differential;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Payloads for a model: on the bounds, one off them, written in other ways, of other types. */
final class RandomPayloads {
    private static final List<String> LETTERS = List.of("a", "b", "é", "😀", "A", " ", "e\u0301");
    private static final List<String> TEXTS =
            List.of("", "a", "b", "ab", "ba", "é", "en", "EN", "a\nb", "en\n", "ab\n", "16:9", "1", "photo real");
    private static final List<String> FORMATS = List.of(
            "https://example.com/a.png",
            "HTTP://example.com",
            "http://",
            "ftp://example.com/a",
            "data:image/png;base64,AAAA",
            "data:image/png",
            "example.com/a.png",
            "",
            "aGVsbG8=",
            "aGVsbG8",
            "_-_-",
            "aG=sbG8",
            "a!");
    private static final List<BigDecimal> NUMBERS = Stream.of(
                    "0",
                    "0.0",
                    "-1",
                    "1",
                    "1.0",
                    "1e2",
                    "1E+2",
                    "100.0",
                    "0.5",
                    "0.3",
                    "0.30000000000000004",
                    "1e-7",
                    "9007199254740993",
                    "9223372036854775807",
                    "9223372036854775808",
                    "-9223372036854775808",
                    "1e18",
                    "1.5e300",
                    "1e400",
                    "0.1000000000000000055511151231257827")
            .map(BigDecimal::new)
            .toList();

    private final Dice dice;
    private int wildness;

    RandomPayloads(long seed) {
        this.dice = new Dice(seed);
    }

    /** The next payload; some are right or nearly so, some are far from it. */
    Map<String, @Nullable Object> next(Map<String, Object> parameters) {
        wildness = dice.any(3, 8, 20, 60, 200);
        return members(parameters);
    }

    private Map<String, @Nullable Object> members(Map<String, Object> parameters) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> {
            Map<String, Object> spec = Tree.map(parameter);
            boolean left = spec.get("required") == Boolean.TRUE ? dice.oneIn(wildness) : dice.oneIn(3);
            if (!left) {
                members.put(name, value(spec));
            }
        });
        if (dice.oneIn(10)) {
            members.put("unheard of", any(1));
        }
        return members;
    }

    private @Nullable Object value(Map<String, Object> spec) {
        if (dice.oneIn(12)) {
            return Tree.is(spec, "nullable") || dice.oneIn(wildness) ? null : of(spec);
        }
        return dice.oneIn(wildness) ? any(2) : of(spec);
    }

    private @Nullable Object of(Map<String, Object> spec) {
        Object value = switch (String.valueOf(spec.get("type"))) {
            case "string" -> text(spec);
            case "integer", "number" -> number(spec);
            case "boolean" -> dice.oneIn(2);
            case "array" -> list(spec);
            case "object" -> members(Tree.map(spec.get("properties")));
            default -> any(3);
        };
        if (!spec.containsKey("sentAs")) {
            return value;
        }
        if (dice.oneIn(wildness)) {
            return dice.any(value, "05", "+5", "1.50", "five", "TRUE", "1e2", "");
        }
        if (value instanceof BigDecimal number) {
            boolean whole = Tree.worth(number) instanceof BigInteger;
            return whole || spec.get("type").equals("integer")
                    ? number.toBigInteger().toString()
                    : Double.toString(number.doubleValue());
        }
        return String.valueOf(value);
    }

    private String text(Map<String, Object> spec) {
        if (spec.get("enum") instanceof List<?> values && !dice.oneIn(wildness)) {
            return String.valueOf(dice.any(values));
        }
        if (dice.oneIn(40)) {
            return "a".repeat(77 + dice.below(6)) + dice.any(LETTERS).repeat(dice.below(4));
        }
        if (spec.containsKey("format")) {
            return dice.any(FORMATS);
        }
        if (spec.containsKey("minLength") || spec.containsKey("maxLength")) {
            int length = near(spec, "minLength", "maxLength");
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                text.append(dice.any(LETTERS));
            }
            return text.toString();
        }
        return dice.any(TEXTS);
    }

    /** A count on a bound, between the two, or one or two off. */
    private int near(Map<String, Object> spec, String least, String greatest) {
        int from =
                spec.get(least) == null ? 0 : Integer.parseInt(spec.get(least).toString());
        int to = spec.get(greatest) == null
                ? from + 3
                : Integer.parseInt(spec.get(greatest).toString());
        int within = from + dice.below(Math.min(to - from, 20) + 1);
        return dice.oneIn(wildness)
                ? Math.max(0, dice.any(from - 1, Math.min(to, 200) + 1))
                : dice.any(within, from, Math.min(to, 200));
    }

    private BigDecimal number(Map<String, Object> spec) {
        boolean whole = "integer".equals(spec.get("type"));
        List<BigDecimal> near = new ArrayList<>();
        Stream.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
                .filter(spec::containsKey)
                .forEach(word -> near.add(new BigDecimal(spec.get(word).toString())));
        if (spec.get("enum") instanceof List<?> values) {
            values.forEach(value -> near.add(new BigDecimal(value.toString())));
        }
        if (near.isEmpty() || dice.oneIn(6)) {
            BigDecimal number = dice.any(NUMBERS);
            return whole && !dice.oneIn(wildness)
                    ? new BigDecimal(number.toBigInteger().min(BigInteger.TEN))
                    : number;
        }
        BigDecimal base = dice.any(near);
        List<BigDecimal> steps = whole
                ? List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE.negate())
                : List.of(
                        BigDecimal.ZERO,
                        new BigDecimal("0.1"),
                        new BigDecimal("-1e-3"),
                        new BigDecimal("1e-9"),
                        BigDecimal.TEN);
        BigDecimal step = spec.containsKey("multipleOf") && dice.oneIn(2)
                ? new BigDecimal(spec.get("multipleOf").toString())
                : dice.any(steps);
        BigDecimal number = base.add(step);
        return switch (dice.below(6)) {
            case 0 -> number.setScale(number.scale() + 1);
            case 1 -> number.stripTrailingZeros();
            default -> number;
        };
    }

    private List<@Nullable Object> list(Map<String, Object> spec) {
        int size = near(spec, "minItems", "maxItems");
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean again = !items.isEmpty() && dice.oneIn(6);
            items.add(again ? otherwise(dice.any(items)) : value(Tree.map(spec.get("items"))));
        }
        return items;
    }

    /** The same value, sometimes written in another way. */
    private @Nullable Object otherwise(@Nullable Object value) {
        if (value instanceof BigDecimal number && dice.oneIn(2)) {
            return number.setScale(number.scale() + 1);
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(otherwise(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            List<? extends Map.Entry<?, ?>> entries = new ArrayList<>(members.entrySet());
            for (int i = entries.size() - 1; i >= 0; i--) {
                copy.put(
                        String.valueOf(entries.get(i).getKey()),
                        otherwise(entries.get(i).getValue()));
            }
            return copy;
        }
        return value;
    }

    private @Nullable Object any(int depth) {
        return switch (dice.below(depth == 0 ? 4 : 6)) {
            case 0 -> dice.any(TEXTS);
            case 1 -> dice.any(NUMBERS);
            case 2 -> dice.oneIn(2);
            case 3 -> null;
            case 4 -> {
                List<@Nullable Object> items = new ArrayList<>();
                for (int i = dice.below(4); i > 0; i--) {
                    items.add(any(depth - 1));
                }
                yield items;
            }
            default -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                for (int i = dice.below(3); i > 0; i--) {
                    members.put(dice.any("a", "b", "p0"), any(depth - 1));
                }
                yield members;
            }
        };
    }
}
