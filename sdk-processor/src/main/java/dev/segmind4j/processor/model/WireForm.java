package dev.segmind4j.processor.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as they go over the wire: what is {@code sentAs: string} is a text there and a number or boolean in a spec. */
public final class WireForm {
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,99})(?:\\.[0-9]{1,99})?(?:[eE][-+]?[0-9]{1,2})?");

    private WireForm() {}

    /** Takes a value that is no text where one goes over the wire. */
    public interface Misfits {
        /**
         * Takes one.
         *
         * @param place where it is, for example {@code sample[0].duration}
         * @param value the value
         */
        void add(String place, Object value);
    }

    /**
     * The value that a spec would give for one on the wire.
     *
     * @param rules the parameter, property or items
     * @param wire the value on the wire
     * @param place what the value is called
     * @param misfits told of what should be a text and is none
     * @return the same with texts replaced by what they stand for; a text that stands for nothing stays
     */
    public static @Nullable Object typed(ParameterSpec rules, @Nullable Object wire, String place, Misfits misfits) {
        if (wire == null) {
            return null;
        }
        if (rules.sentAs() == SpecType.STRING) {
            if (wire instanceof String text) {
                return parsed(rules.type(), text);
            }
            misfits.add(place, wire);
            return wire;
        }
        if (rules.type() == SpecType.ARRAY && rules.items() != null && wire instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            for (Object item : list) {
                items.add(typed(rules.items(), item, place + "[" + items.size() + "]", misfits));
            }
            return items;
        }
        if (rules.type() == SpecType.OBJECT && wire instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            object.forEach((name, member) -> {
                ParameterSpec property = property(rules, String.valueOf(name));
                members.put(
                        String.valueOf(name),
                        property == null ? member : typed(property, member, place + "." + name, misfits));
            });
            return members;
        }
        return wire;
    }

    /**
     * The value on the wire for one that a spec gives.
     *
     * @param rules the parameter, property or items
     * @param typed the spec's value
     * @return the same with texts where texts go over the wire
     */
    public static @Nullable Object wire(ParameterSpec rules, @Nullable Object typed) {
        if (typed == null) {
            return null;
        }
        if (rules.sentAs() == SpecType.STRING) {
            return typed instanceof BigDecimal number ? number.toPlainString() : typed.toString();
        }
        if (rules.type() == SpecType.ARRAY && rules.items() != null && typed instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(wire(rules.items(), item)));
            return items;
        }
        if (rules.type() == SpecType.OBJECT && typed instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            object.forEach((name, member) -> {
                ParameterSpec property = property(rules, String.valueOf(name));
                members.put(String.valueOf(name), property == null ? member : wire(property, member));
            });
            return members;
        }
        return typed;
    }

    private static Object parsed(SpecType type, String text) {
        if (type == SpecType.BOOLEAN) {
            return text.equals("true") ? (Object) true : text.equals("false") ? (Object) false : text;
        }
        if (WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return type == SpecType.NUMBER && NUMBER.matcher(text).matches() ? (Object) new BigDecimal(text) : text;
    }

    private static @Nullable ParameterSpec property(ParameterSpec rules, String name) {
        return rules.properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
