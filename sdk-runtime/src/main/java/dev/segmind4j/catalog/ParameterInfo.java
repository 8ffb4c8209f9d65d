package dev.segmind4j.catalog;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything a spec says of one parameter. Immutable; the rules in it are the ones that a request is checked against,
 * here and in the emulator.
 */
public final class ParameterInfo {
    private final String name;
    private final ParameterType type;
    private final Presence presence;
    private final @Nullable String format;
    private final @Nullable String description;
    private final @Nullable String note;
    private final @Nullable Object defaultValue;
    private final @Nullable Object example;
    private final @Nullable BigDecimal minimum;
    private final @Nullable BigDecimal maximum;
    private final @Nullable BigDecimal exclusiveMinimum;
    private final @Nullable BigDecimal exclusiveMaximum;
    private final @Nullable BigDecimal multipleOf;
    private final @Nullable Integer minLength;
    private final @Nullable Integer maxLength;
    private final @Nullable Integer minItems;
    private final @Nullable Integer maxItems;
    private final @Nullable ParameterType sentAs;
    private final @Nullable Pattern pattern;
    private final List<Object> enumValues;
    private final boolean openEnum;
    private final boolean uniqueItems;
    private final boolean nullable;
    private final boolean deprecated;
    private final @Nullable ParameterInfo items;
    private final Map<String, ParameterInfo> properties;

    ParameterInfo(ParameterInfoBuilder builder) {
        name = builder.name;
        type = builder.type;
        presence = builder.presence;
        format = builder.format;
        description = builder.description;
        note = builder.note;
        defaultValue = builder.defaultValue;
        example = builder.example;
        minimum = builder.minimum;
        maximum = builder.maximum;
        exclusiveMinimum = builder.exclusiveMinimum;
        exclusiveMaximum = builder.exclusiveMaximum;
        multipleOf = builder.multipleOf;
        minLength = builder.minLength;
        maxLength = builder.maxLength;
        minItems = builder.minItems;
        maxItems = builder.maxItems;
        sentAs = builder.sentAs;
        pattern = builder.pattern;
        enumValues = List.copyOf(builder.enumValues);
        openEnum = builder.openEnum;
        uniqueItems = builder.uniqueItems;
        nullable = builder.nullable;
        deprecated = builder.deprecated;
        items = builder.items;
        properties = byName(builder.properties);
    }

    static Map<String, ParameterInfo> byName(Collection<ParameterInfo> parameters) {
        Map<String, ParameterInfo> named = new LinkedHashMap<>();
        for (ParameterInfo parameter : parameters) {
            if (named.put(parameter.name, parameter) != null) {
                throw new IllegalArgumentException("two parameters are named '" + parameter.name + "'");
            }
        }
        return Collections.unmodifiableMap(named);
    }

    /**
     * Starts the description of a parameter.
     *
     * @param name the name on the wire, for example {@code aspect_ratio}; empty for the items of a list
     * @param type its JSON type
     * @return a builder
     */
    public static ParameterInfoBuilder builder(String name, ParameterType type) {
        return new ParameterInfoBuilder(name, type);
    }

    /**
     * The name on the wire.
     *
     * @return for example {@code aspect_ratio}; empty for the items of a list
     */
    public String name() {
        return name;
    }

    /**
     * The JSON type.
     *
     * @return the type
     */
    public ParameterType type() {
        return type;
    }

    /**
     * Whether a caller has to set the parameter.
     *
     * @return {@link Presence#OPTIONAL} unless the spec says otherwise
     */
    public Presence presence() {
        return presence;
    }

    /**
     * The format of a string: {@code uri} or {@code base64}.
     *
     * @return the format, or null where the spec has none
     */
    public @Nullable String format() {
        return format;
    }

    /**
     * What the model's page says of the parameter.
     *
     * @return the description, or null where the spec has none
     */
    public @Nullable String description() {
        return description;
    }

    /**
     * Where the page contradicts itself or the server, what to know about it.
     *
     * @return the note, or null where there is none
     */
    public @Nullable String note() {
        return note;
    }

    /**
     * The default that the page documents. It is never sent unasked: a caller who does not set the parameter leaves the choice to the server.
     *
     * @return a text, {@link Long}, {@link BigDecimal}, {@link Boolean}, list or map; null where the page has none
     */
    public @Nullable Object defaultValue() {
        return defaultValue;
    }

    /**
     * An example, which pages show as the "default" of a required text.
     *
     * @return a text, {@link Long}, {@link BigDecimal}, {@link Boolean}, list or map; null where the page has none
     */
    public @Nullable Object example() {
        return example;
    }

    /**
     * The least legal value.
     *
     * @return the inclusive bound, or null where there is none
     */
    public @Nullable BigDecimal minimum() {
        return minimum;
    }

    /**
     * The greatest legal value.
     *
     * @return the inclusive bound, or null where there is none
     */
    public @Nullable BigDecimal maximum() {
        return maximum;
    }

    /**
     * The bound that a value must be above.
     *
     * @return the exclusive bound, or null where there is none
     */
    public @Nullable BigDecimal exclusiveMinimum() {
        return exclusiveMinimum;
    }

    /**
     * The bound that a value must be below.
     *
     * @return the exclusive bound, or null where there is none
     */
    public @Nullable BigDecimal exclusiveMaximum() {
        return exclusiveMaximum;
    }

    /**
     * The number that a value must be a multiple of.
     *
     * @return a number above zero, or null where there is none
     */
    public @Nullable BigDecimal multipleOf() {
        return multipleOf;
    }

    /**
     * The least length of a text, in Unicode code points.
     *
     * @return the length, or null where there is none
     */
    public @Nullable Integer minLength() {
        return minLength;
    }

    /**
     * The greatest length of a text, in Unicode code points.
     *
     * @return the length, or null where there is none
     */
    public @Nullable Integer maxLength() {
        return maxLength;
    }

    /**
     * The least number of items of a list.
     *
     * @return the number, or null where there is none
     */
    public @Nullable Integer minItems() {
        return minItems;
    }

    /**
     * The greatest number of items of a list.
     *
     * @return the number, or null where there is none
     */
    public @Nullable Integer maxItems() {
        return maxItems;
    }

    /**
     * The JSON type on the wire where it differs from {@link #type()}: a number that is sent as text has {@link ParameterType#STRING} here.
     *
     * @return the type on the wire, or null where it is {@link #type()}
     */
    public @Nullable ParameterType sentAs() {
        return sentAs;
    }

    /**
     * The regular expression that a text must match somewhere (an unanchored search, as in JSON Schema).
     *
     * @return the expression, or null where there is none
     */
    public @Nullable Pattern pattern() {
        return pattern;
    }

    /**
     * The allowed values in the page's order.
     *
     * @return texts, {@link Long}s or {@link BigDecimal}s; empty where every value is allowed
     */
    public List<Object> enumValues() {
        return enumValues;
    }

    /**
     * Whether {@link #enumValues()} is known to be cut off, so that other values are a warning and not a violation.
     *
     * @return false unless the spec says so
     */
    public boolean openEnum() {
        return openEnum;
    }

    /**
     * Whether the items of a list must differ from each other.
     *
     * @return false unless the spec says so
     */
    public boolean uniqueItems() {
        return uniqueItems;
    }

    /**
     * Whether JSON's {@code null} may be sent, which is not the same as leaving the parameter out.
     *
     * @return false unless the spec says so
     */
    public boolean nullable() {
        return nullable;
    }

    /**
     * Whether the page advises against the parameter.
     *
     * @return false unless the spec says so
     */
    public boolean deprecated() {
        return deprecated;
    }

    /**
     * What the items of a list are.
     *
     * @return the items' description, or null where {@link #type()} is not {@link ParameterType#ARRAY}
     */
    public @Nullable ParameterInfo items() {
        return items;
    }

    /**
     * The members of an object in the spec's order.
     *
     * @return an unmodifiable list; empty where {@link #type()} is not {@link ParameterType#OBJECT}
     */
    public List<ParameterInfo> properties() {
        return List.copyOf(properties.values());
    }

    /** The name and the type. */
    @Override
    public String toString() {
        return name + ": " + type.word();
    }
}
