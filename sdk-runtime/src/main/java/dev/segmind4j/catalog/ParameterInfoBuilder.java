package dev.segmind4j.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds a {@link ParameterInfo}; what is not set does not apply. */
public final class ParameterInfoBuilder {
    final String name;
    final ParameterType type;
    Presence presence = Presence.OPTIONAL;

    @Nullable
    String format;

    @Nullable
    String description;

    @Nullable
    String note;

    @Nullable
    Object defaultValue;

    @Nullable
    Object example;

    @Nullable
    BigDecimal minimum;

    @Nullable
    BigDecimal maximum;

    @Nullable
    BigDecimal exclusiveMinimum;

    @Nullable
    BigDecimal exclusiveMaximum;

    @Nullable
    BigDecimal multipleOf;

    @Nullable
    Integer minLength;

    @Nullable
    Integer maxLength;

    @Nullable
    Integer minItems;

    @Nullable
    Integer maxItems;

    @Nullable
    ParameterType sentAs;

    @Nullable
    Pattern pattern;

    final List<Object> enumValues = new ArrayList<>();
    boolean openEnum;
    boolean uniqueItems;
    boolean nullable;
    boolean deprecated;

    @Nullable
    ParameterInfo items;

    final List<ParameterInfo> properties = new ArrayList<>();

    ParameterInfoBuilder(String name, ParameterType type) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
    }

    /**
     * Sets {@link ParameterInfo#presence()} to {@link Presence#REQUIRED}.
     *
     * @return this builder
     */
    public ParameterInfoBuilder required() {
        presence = Presence.REQUIRED;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#presence()} to {@link Presence#ADVISED}.
     *
     * @return this builder
     */
    public ParameterInfoBuilder advised() {
        presence = Presence.ADVISED;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#format()}.
     *
     * @param text the text
     * @return this builder
     */
    public ParameterInfoBuilder format(String text) {
        this.format = text;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#description()}.
     *
     * @param text the text
     * @return this builder
     */
    public ParameterInfoBuilder description(String text) {
        this.description = text;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#note()}.
     *
     * @param text the text
     * @return this builder
     */
    public ParameterInfoBuilder note(String text) {
        this.note = text;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#defaultValue()}.
     *
     * @param value a text, {@link Long}, {@link BigDecimal}, {@link Boolean}, list or map
     * @return this builder
     */
    public ParameterInfoBuilder defaultValue(Object value) {
        this.defaultValue = value;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#example()}.
     *
     * @param value a text, {@link Long}, {@link BigDecimal}, {@link Boolean}, list or map
     * @return this builder
     */
    public ParameterInfoBuilder example(Object value) {
        this.example = value;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#minimum()}.
     *
     * @param bound a decimal number
     * @return this builder
     */
    public ParameterInfoBuilder minimum(String bound) {
        this.minimum = new BigDecimal(bound);
        return this;
    }

    /**
     * Sets {@link ParameterInfo#maximum()}.
     *
     * @param bound a decimal number
     * @return this builder
     */
    public ParameterInfoBuilder maximum(String bound) {
        this.maximum = new BigDecimal(bound);
        return this;
    }

    /**
     * Sets {@link ParameterInfo#exclusiveMinimum()}.
     *
     * @param bound a decimal number
     * @return this builder
     */
    public ParameterInfoBuilder exclusiveMinimum(String bound) {
        this.exclusiveMinimum = new BigDecimal(bound);
        return this;
    }

    /**
     * Sets {@link ParameterInfo#exclusiveMaximum()}.
     *
     * @param bound a decimal number
     * @return this builder
     */
    public ParameterInfoBuilder exclusiveMaximum(String bound) {
        this.exclusiveMaximum = new BigDecimal(bound);
        return this;
    }

    /**
     * Sets {@link ParameterInfo#multipleOf()}.
     *
     * @param bound a decimal number
     * @return this builder
     */
    public ParameterInfoBuilder multipleOf(String bound) {
        this.multipleOf = new BigDecimal(bound);
        return this;
    }

    /**
     * Sets {@link ParameterInfo#minLength()}.
     *
     * @param bound a number, at least 0
     * @return this builder
     */
    public ParameterInfoBuilder minLength(int bound) {
        this.minLength = bound;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#maxLength()}.
     *
     * @param bound a number, at least 0
     * @return this builder
     */
    public ParameterInfoBuilder maxLength(int bound) {
        this.maxLength = bound;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#minItems()}.
     *
     * @param bound a number, at least 0
     * @return this builder
     */
    public ParameterInfoBuilder minItems(int bound) {
        this.minItems = bound;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#maxItems()}.
     *
     * @param bound a number, at least 0
     * @return this builder
     */
    public ParameterInfoBuilder maxItems(int bound) {
        this.maxItems = bound;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#sentAs()}.
     *
     * @param wireType the type on the wire
     * @return this builder
     */
    public ParameterInfoBuilder sentAs(ParameterType wireType) {
        this.sentAs = wireType;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#pattern()}.
     *
     * @param regex a regular expression
     * @return this builder
     * @throws java.util.regex.PatternSyntaxException if the expression is not one
     */
    public ParameterInfoBuilder pattern(String regex) {
        pattern = Pattern.compile(regex);
        return this;
    }

    /**
     * Adds an allowed value behind those added before.
     *
     * @param value a text, {@link Long} or {@link BigDecimal}
     * @return this builder
     */
    public ParameterInfoBuilder enumValue(Object value) {
        enumValues.add(value);
        return this;
    }

    /**
     * Sets {@link ParameterInfo#openEnum()}.
     *
     * @return this builder
     */
    public ParameterInfoBuilder openEnum() {
        openEnum = true;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#uniqueItems()}.
     *
     * @return this builder
     */
    public ParameterInfoBuilder uniqueItems() {
        uniqueItems = true;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#nullable()}.
     *
     * @return this builder
     */
    public ParameterInfoBuilder nullable() {
        nullable = true;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#deprecated()}.
     *
     * @return this builder
     */
    public ParameterInfoBuilder deprecated() {
        deprecated = true;
        return this;
    }

    /**
     * Sets {@link ParameterInfo#items()}.
     *
     * @param description what the items are
     * @return this builder
     */
    public ParameterInfoBuilder items(ParameterInfo description) {
        items = description;
        return this;
    }

    /**
     * Adds a member of an object behind those added before.
     *
     * @param property the member
     * @return this builder
     */
    public ParameterInfoBuilder property(ParameterInfo property) {
        properties.add(property);
        return this;
    }

    /**
     * Makes the description.
     *
     * @return an immutable description of the parameter
     * @throws IllegalArgumentException if two members of an object have one name
     */
    public ParameterInfo build() {
        return new ParameterInfo(this);
    }
}
