package dev.segmind4j.support;

import dev.segmind4j.catalog.ParameterInfo;
import dev.segmind4j.catalog.ParameterType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules for numbers. Bounds and multiples compare as decimals, as JSON Schema has it. */
final class NumberRules {
    private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal GREATEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private NumberRules() {}

    static void check(Validation validation, ParameterInfo parameter, Number value) {
        if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
            validation.violation(parameter, "type", "must be a finite number, but is " + number, value, null);
            return;
        }
        BigDecimal number = decimal(value);
        String found = ", but is " + JsonValues.display(value);
        if (!parameter.enumValues().isEmpty()) {
            checkEnum(validation, parameter, number, found);
        }
        String range = range(parameter);
        BigDecimal minimum = parameter.minimum();
        BigDecimal maximum = parameter.maximum();
        BigDecimal above = parameter.exclusiveMinimum();
        BigDecimal below = parameter.exclusiveMaximum();
        if (minimum != null && number.compareTo(minimum) < 0) {
            validation.violation(parameter, "minimum", range + found, value, nearest(parameter, number));
        }
        if (maximum != null && number.compareTo(maximum) > 0) {
            validation.violation(parameter, "maximum", range + found, value, nearest(parameter, number));
        }
        if (above != null && number.compareTo(above) <= 0) {
            validation.violation(parameter, "exclusiveMinimum", range + found, value, nearest(parameter, number));
        }
        if (below != null && number.compareTo(below) >= 0) {
            validation.violation(parameter, "exclusiveMaximum", range + found, value, nearest(parameter, number));
        }
        BigDecimal step = parameter.multipleOf();
        if (step != null && number.remainder(step).signum() != 0) {
            validation.violation(
                    parameter,
                    "multipleOf",
                    "must be a multiple of " + step.toPlainString() + found,
                    value,
                    nearest(parameter, number));
        }
    }

    static BigDecimal decimal(Number value) {
        return value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    }

    private static void checkEnum(Validation validation, ParameterInfo parameter, BigDecimal number, String found) {
        BigDecimal nearest = null;
        for (Object allowed : parameter.enumValues()) {
            BigDecimal candidate = decimal((Number) allowed);
            if (candidate.compareTo(number) == 0) {
                return;
            }
            if (nearest == null
                    || candidate
                                    .subtract(number)
                                    .abs()
                                    .compareTo(nearest.subtract(number).abs())
                            < 0) {
                nearest = candidate;
            }
        }
        String nearestText = nearest == null ? null : nearest.toPlainString();
        TextRules.notAllowed(validation, parameter, found, number, nearestText);
    }

    private static String range(ParameterInfo parameter) {
        StringBuilder text = new StringBuilder("must be ");
        BigDecimal minimum = parameter.minimum();
        BigDecimal maximum = parameter.maximum();
        if (minimum != null && maximum != null) {
            return text.append("between ")
                    .append(minimum.toPlainString())
                    .append(" and ")
                    .append(maximum.toPlainString())
                    .toString();
        }
        String and = "";
        for (Bound bound : List.of(
                new Bound("at least ", minimum),
                new Bound("above ", parameter.exclusiveMinimum()),
                new Bound("at most ", maximum),
                new Bound("below ", parameter.exclusiveMaximum()))) {
            if (bound.value != null) {
                text.append(and).append(bound.words).append(bound.value.toPlainString());
                and = " and ";
            }
        }
        return text.toString();
    }

    private record Bound(String words, @Nullable BigDecimal value) {}

    /** The legal value closest to a number, or null where exclusive bounds leave no closest one or nothing is legal. */
    private static @Nullable String nearest(ParameterInfo parameter, BigDecimal number) {
        if (!parameter.enumValues().isEmpty()) {
            return null;
        }
        boolean whole = parameter.type() == ParameterType.INTEGER;
        BigDecimal step = parameter.multipleOf();
        BigDecimal grid = step != null ? step : whole ? BigDecimal.ONE : null;
        BigDecimal least = parameter.minimum();
        BigDecimal greatest = parameter.maximum();
        if (grid == null) {
            if (parameter.exclusiveMinimum() != null || parameter.exclusiveMaximum() != null) {
                return null;
            }
            BigDecimal nearest = least != null && number.compareTo(least) < 0
                    ? least
                    : greatest != null && number.compareTo(greatest) > 0 ? greatest : number;
            return nearest.toPlainString();
        }
        if (whole) {
            least = least == null ? LEAST_LONG : least.max(LEAST_LONG);
            greatest = greatest == null ? GREATEST_LONG : greatest.min(GREATEST_LONG);
        }
        BigDecimal from = gridAbove(least, parameter.exclusiveMinimum(), grid);
        BigDecimal to = gridBelow(greatest, parameter.exclusiveMaximum(), grid);
        BigDecimal nearest = number.divide(grid, 0, RoundingMode.HALF_UP).multiply(grid);
        if (from != null && nearest.compareTo(from) < 0) {
            nearest = from;
        }
        if (to != null && nearest.compareTo(to) > 0) {
            nearest = to;
        }
        if (from != null && nearest.compareTo(from) < 0) {
            return null;
        }
        return nearest.signum() == 0 ? "0" : nearest.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal gridAbove(
            @Nullable BigDecimal minimum, @Nullable BigDecimal above, BigDecimal grid) {
        BigDecimal from = minimum == null
                ? null
                : minimum.divide(grid, 0, RoundingMode.CEILING).multiply(grid);
        if (above != null) {
            BigDecimal next = above.divide(grid, 0, RoundingMode.FLOOR)
                    .add(BigDecimal.ONE)
                    .multiply(grid);
            from = from == null ? next : from.max(next);
        }
        return from;
    }

    private static @Nullable BigDecimal gridBelow(
            @Nullable BigDecimal maximum, @Nullable BigDecimal below, BigDecimal grid) {
        BigDecimal to = maximum == null
                ? null
                : maximum.divide(grid, 0, RoundingMode.FLOOR).multiply(grid);
        if (below != null) {
            BigDecimal next = below.divide(grid, 0, RoundingMode.CEILING)
                    .subtract(BigDecimal.ONE)
                    .multiply(grid);
            to = to == null ? next : to.min(next);
        }
        return to;
    }
}
