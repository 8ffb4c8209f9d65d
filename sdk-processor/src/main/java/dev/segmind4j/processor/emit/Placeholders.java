package dev.segmind4j.processor.emit;

import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Requirement;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.model.WireForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A payload for a model whose page shows none: what is required, by the page's examples where it has them. */
final class Placeholders {
    private static final String TEXT = "text";

    private Placeholders() {}

    /** The required parameters with values as they go over the wire. */
    static Map<String, @Nullable Object> payload(List<ParameterSpec> parameters) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        for (ParameterSpec parameter : parameters) {
            if (parameter.requirement() == Requirement.REQUIRED) {
                payload.put(parameter.name(), WireForm.wire(parameter, value(parameter)));
            }
        }
        return payload;
    }

    private static Object value(ParameterSpec spec) {
        if (spec.example() != null) {
            return spec.example();
        }
        if (spec.defaultValue() != null) {
            return spec.defaultValue();
        }
        if (!spec.enumValues().isEmpty()) {
            return spec.enumValues().get(0);
        }
        return switch (spec.type()) {
            case STRING -> text(spec);
            case INTEGER, NUMBER -> number(spec);
            case BOOLEAN -> true;
            case ANY -> TEXT;
            case ARRAY -> items(spec);
            case OBJECT -> members(spec);
        };
    }

    private static String text(ParameterSpec spec) {
        if (spec.format() != null) {
            return spec.format().equals("uri") ? "https://example.com/file" : "aGVsbG8=";
        }
        String text = TEXT;
        if (spec.minLength() != null && spec.minLength() > text.length()) {
            text = text.repeat(spec.minLength() / text.length() + 1).substring(0, spec.minLength());
        }
        return spec.maxLength() != null && spec.maxLength() < text.length()
                ? text.substring(0, spec.maxLength())
                : text;
    }

    private static Object number(ParameterSpec spec) {
        BigDecimal step = spec.multipleOf() != null ? spec.multipleOf() : BigDecimal.ONE;
        BigDecimal number = multiple(BigDecimal.ONE, step, RoundingMode.CEILING);
        BigDecimal above = spec.exclusiveMinimum();
        BigDecimal below = spec.exclusiveMaximum();
        if (spec.minimum() != null && number.compareTo(spec.minimum()) < 0) {
            number = multiple(spec.minimum(), step, RoundingMode.CEILING);
        }
        if (above != null && number.compareTo(above) <= 0) {
            number = multiple(above, step, RoundingMode.FLOOR).add(step);
        }
        if (spec.maximum() != null && number.compareTo(spec.maximum()) > 0) {
            number = spec.multipleOf() == null && spec.type() == SpecType.NUMBER
                    ? spec.maximum()
                    : multiple(spec.maximum(), step, RoundingMode.FLOOR);
        }
        if (below != null && number.compareTo(below) >= 0) {
            number = spec.multipleOf() == null && spec.type() == SpecType.NUMBER && above != null
                    ? above.add(below).divide(BigDecimal.valueOf(2))
                    : multiple(below, step, RoundingMode.CEILING).subtract(step);
        }
        return spec.type() == SpecType.INTEGER ? (Object) number.longValue() : number;
    }

    private static BigDecimal multiple(BigDecimal number, BigDecimal step, RoundingMode rounding) {
        return step.signum() <= 0 ? number : number.divide(step, 0, rounding).multiply(step);
    }

    private static List<Object> items(ParameterSpec spec) {
        ParameterSpec items = spec.items();
        int least = spec.minItems() == null ? 1 : Math.min(spec.minItems(), 10);
        return Collections.nCopies(Math.max(least, 1), items == null ? TEXT : value(items));
    }

    private static Map<String, Object> members(ParameterSpec spec) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (ParameterSpec property : spec.properties()) {
            if (property.requirement() == Requirement.REQUIRED) {
                members.put(property.name(), value(property));
            }
        }
        return members;
    }
}
