package dev.segmind4j.support;

import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.catalog.ParameterInfo;
import dev.segmind4j.catalog.ParameterType;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks JSON that comes from elsewhere against a model's rules: the types first, then what {@link Validation} checks. */
public final class JsonValidation {
    private JsonValidation() {}

    /**
     * Checks the body of a request.
     *
     * @param model whose rules apply
     * @param body the body's members as JSON values, as {@link JsonValues#read} makes them
     * @return what was found: violations, an unknown name among them, and warnings
     */
    public static Validation of(ModelInfo model, Map<String, ?> body) {
        Validation validation = new Validation(Set.of());
        members(validation, model.parameters(), body);
        return validation;
    }

    private static void members(Validation validation, List<ParameterInfo> parameters, Map<String, ?> members) {
        Set<String> unknown = new HashSet<>(members.keySet());
        for (ParameterInfo parameter : parameters) {
            unknown.remove(parameter.name());
            Object value = members.get(parameter.name());
            boolean isNull = value == null && members.containsKey(parameter.name());
            if (isNull && !takesNull(parameter)) {
                validation.violation(parameter, "type", "must be " + words(parameter) + ", but is null", null, null);
            } else if (!isNull) {
                value(validation, parameter, value);
            }
        }
        members.keySet().stream().filter(unknown::contains).forEach(name -> {
            ParameterInfo nameless =
                    ParameterInfo.builder(name, ParameterType.ANY).build();
            validation.violation(nameless, "unknown", "is no parameter of the model", members.get(name), null);
        });
    }

    private static void value(Validation validation, ParameterInfo parameter, @Nullable Object value) {
        Object typed = value == null ? null : typed(parameter, value);
        if (value != null && typed == null) {
            validation.violation(
                    parameter,
                    "type",
                    "must be " + words(parameter) + ", but is " + JsonValues.display(value),
                    value,
                    null);
            return;
        }
        switch (parameter.type()) {
            case STRING -> validation.text(parameter, (String) typed);
            case INTEGER -> validation.integer(parameter, (Long) typed);
            case NUMBER -> validation.exact(parameter, (Number) typed);
            case BOOLEAN, ANY -> validation.any(parameter, typed);
            case ARRAY -> list(validation, parameter, (List<?>) typed);
            case OBJECT -> object(validation, parameter, (Map<?, ?>) typed);
        }
    }

    private static void list(Validation validation, ParameterInfo parameter, @Nullable List<?> items) {
        ParameterInfo item = parameter.items();
        validation.list(parameter, items, (inner, element) -> {
            if (item == null) {
                return;
            }
            if (element != null) {
                value(inner, item, element);
            } else if (!takesNull(item)) {
                inner.violation(item, "type", "must be " + words(item) + ", but is null", null, null);
            }
        });
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static void object(Validation validation, ParameterInfo parameter, @Nullable Map<?, ?> members) {
        validation.object(
                parameter,
                (Map<String, ?>) members,
                Set.of(),
                (inner, object) -> members(inner, parameter.properties(), object));
    }

    /** Null is one of the JSON values that {@code any} takes. */
    private static boolean takesNull(ParameterInfo parameter) {
        return parameter.nullable() || parameter.type() == ParameterType.ANY;
    }

    /** The value as the Java type that the rules expect, or null if it has another JSON type. */
    private static @Nullable Object typed(ParameterInfo parameter, Object value) {
        if (parameter.sentAs() == ParameterType.STRING && parameter.type() != ParameterType.STRING) {
            return value instanceof String text ? parsed(parameter.type(), text) : null;
        }
        return switch (parameter.type()) {
            case STRING -> value instanceof String ? value : null;
            case INTEGER -> JsonValues.whole(value);
            case NUMBER -> value instanceof Number number ? exact(number) : null;
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case ARRAY -> value instanceof List ? value : null;
            case OBJECT -> value instanceof Map ? value : null;
            case ANY -> value;
        };
    }

    private static @Nullable Object parsed(ParameterType type, String text) {
        if (type == ParameterType.BOOLEAN) {
            return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return type == ParameterType.INTEGER ? JsonValues.whole(number) : exact(number);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Numbers are compared to the last digit, unless they are too large or too small for any double. */
    private static Number exact(Number number) {
        double nearest = number.doubleValue();
        return nearest == 0 || Double.isInfinite(nearest) ? (Number) nearest : number;
    }

    private static String words(ParameterInfo parameter) {
        String word = switch (parameter.type()) {
            case STRING -> "a string";
            case INTEGER -> "an integer";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case ANY -> "a JSON value";
        };
        return parameter.sentAs() == ParameterType.STRING && parameter.type() != ParameterType.STRING
                ? word + " sent as a string"
                : word;
    }
}
