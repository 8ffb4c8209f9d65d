package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.SpecType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some value lies between each lower and each upper bound. */
final class RangeRule implements ParameterRule {
    /** A bound, or none if the limit is null. */
    private record Bound(String keyword, @Nullable BigDecimal limit, boolean exclusive) {}

    @Override
    public void check(Subject subject) {
        ParameterSpec spec = subject.spec();
        if (!spec.type().isNumeric()) {
            return;
        }
        Bound above = new Bound("minimum", spec.minimum(), false);
        Bound strictlyAbove = new Bound("exclusiveMinimum", spec.exclusiveMinimum(), true);
        Bound below = new Bound("maximum", spec.maximum(), false);
        Bound strictlyBelow = new Bound("exclusiveMaximum", spec.exclusiveMaximum(), true);
        check(subject, above, below);
        check(subject, above, strictlyBelow);
        check(subject, strictlyAbove, below);
        check(subject, strictlyAbove, strictlyBelow);
    }

    /** Whether a lower bound lies above an upper one, so that every value breaks one of the two. */
    static boolean crosses(ParameterSpec spec) {
        return Stream.of(spec.minimum(), spec.exclusiveMinimum())
                .filter(Objects::nonNull)
                .anyMatch(lower -> Stream.of(spec.maximum(), spec.exclusiveMaximum())
                        .filter(Objects::nonNull)
                        .anyMatch(upper -> lower.compareTo(upper) > 0));
    }

    private static void check(Subject subject, Bound lower, Bound upper) {
        BigDecimal from = lower.limit();
        BigDecimal to = upper.limit();
        if (from == null || to == null) {
            return;
        }
        boolean fits = subject.spec().type() == SpecType.INTEGER
                ? leastWhole(from, lower.exclusive()).compareTo(greatestWhole(to, upper.exclusive())) <= 0
                : from.compareTo(to) < (lower.exclusive() || upper.exclusive() ? 0 : 1);
        if (!fits) {
            subject.report(
                    Message.NOTHING_FITS,
                    lower.keyword(),
                    subject.key(lower.keyword()),
                    Values.show(from),
                    "'" + upper.keyword() + "'",
                    Values.show(to));
        }
    }

    private static BigDecimal leastWhole(BigDecimal bound, boolean exclusive) {
        return exclusive
                ? bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
                : bound.setScale(0, RoundingMode.CEILING);
    }

    private static BigDecimal greatestWhole(BigDecimal bound, boolean exclusive) {
        return exclusive
                ? bound.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE)
                : bound.setScale(0, RoundingMode.FLOOR);
    }
}
