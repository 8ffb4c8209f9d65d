package dev.segmind4j.emulator.output;

import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.catalog.ParameterInfo;
import dev.segmind4j.support.JsonValues;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of one call: what the caller sent, else the documented default. */
final class Arguments {
    private final ModelInfo model;
    private final Map<String, ?> sent;

    Arguments(ModelInfo model, Map<String, ?> sent) {
        this.model = model;
        this.sent = sent;
    }

    ModelInfo model() {
        return model;
    }

    boolean has(String name) {
        return model.parameter(name) != null;
    }

    boolean isSent(String name) {
        return has(name) && sent.get(name) != null;
    }

    /** The value, or null if the model has no such parameter, or neither a value nor a default. */
    @Nullable
    Object value(String name) {
        ParameterInfo parameter = model.parameter(name);
        if (parameter == null) {
            return null;
        }
        Object value = sent.get(name);
        return value != null ? value : parameter.defaultValue();
    }

    @Nullable
    String text(String name) {
        return value(name) instanceof String text ? text : null;
    }

    /** The value as a whole number, one that is sent as text too. */
    @Nullable
    Long whole(String name) {
        Object value = value(name);
        if (value instanceof Number || value instanceof String) {
            try {
                return new BigDecimal(value.toString()).longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                return null;
            }
        }
        return null;
    }

    /** A number that is the same for the same parameters, those left out that only decide how a picture is stored. */
    long hash(Iterable<String> leftOut) {
        long hash = Fnv.of(Fnv.START, model.slug());
        for (ParameterInfo parameter : model.parameters()) {
            Object value = value(parameter.name());
            if (value != null && !contains(leftOut, parameter.name())) {
                hash = Fnv.of(Fnv.of(hash, parameter.name()), canonical(value));
            }
        }
        return hash;
    }

    private static boolean contains(Iterable<String> names, String name) {
        for (String each : names) {
            if (each.equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String canonical(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(JsonValues.copyOf("value", value));
    }

    /** The 64-bit FNV-1a sum of texts. */
    private static final class Fnv {
        static final long START = 0xCBF29CE484222325L;
        private static final long PRIME = 0x100000001B3L;

        private Fnv() {}

        static long of(long start, String text) {
            long hash = start;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            return (hash ^ 0xFFFF) * PRIME;
        }
    }
}
