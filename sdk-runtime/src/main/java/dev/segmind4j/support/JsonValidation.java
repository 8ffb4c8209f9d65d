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
            if (isNull && !parameter.nullable()) {
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
            case NUMBER -> validation.number(parameter, (Double) typed);
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
            } else if (!item.nullable()) {
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

    /** The value as the Java type that the rules expect, or null if it has another JSON type. */
    private static @Nullable Object typed(ParameterInfo parameter, Object value) {
        if (parameter.sentAs() == ParameterType.STRING && parameter.type() != ParameterType.STRING) {
            return value instanceof String text ? parsed(parameter.type(), text) : null;
        }
        return switch (parameter.type()) {
            case STRING -> value instanceof String ? value : null;
            case INTEGER -> value instanceof Number number ? whole(number) : null;
            case NUMBER -> value instanceof Number number ? (Object) number.doubleValue() : null;
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
            return type == ParameterType.INTEGER ? whole(number) : (Object) number.doubleValue();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Long whole(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        try {
            return NumberRules.decimal(number).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
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
