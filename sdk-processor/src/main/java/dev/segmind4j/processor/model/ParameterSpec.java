package dev.segmind4j.processor.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One parameter, property of an object or items of an array. Null and empty stand for what the spec does not say.
 *
 * <p>JSON values ({@code example}, {@code defaultValue}, {@code enumValues}) are texts, {@link Long} (whole numbers that
 * fit), {@link BigDecimal}, {@link Boolean}, {@link List} or {@link Map} (insertion-ordered).
 *
 * @param name the name on the wire; empty for the items of an array
 * @param type the JSON type
 * @param requirement what {@code required} says
 * @param description what the page says of it
 * @param example an example value
 * @param defaultValue the page's default; null also where the spec says null, which {@code origins} tells apart
 * @param enumValues the allowed values, in the page's order
 * @param enumNames constants' names by value, where the spec overrides them, in the spec's order
 * @param openEnum whether the list of values is cut off
 * @param minimum inclusive bound
 * @param maximum inclusive bound
 * @param exclusiveMinimum exclusive bound
 * @param exclusiveMaximum exclusive bound
 * @param multipleOf what a value is a multiple of
 * @param minLength least number of code points
 * @param maxLength greatest number of code points
 * @param pattern a regular expression
 * @param format {@code uri} or {@code base64}
 * @param items the items of an array
 * @param minItems least number of items
 * @param maxItems greatest number of items
 * @param uniqueItems whether items must differ
 * @param sentAs the type on the wire where it differs; only {@code string}
 * @param nullable whether null may be sent
 * @param deprecated whether the page advises against it
 * @param javaName overrides the derived name
 * @param note where the page contradicts itself
 * @param properties the members of an object, in the spec's order
 * @param origin where the parameter begins (its name)
 * @param origins where each keyword's value was written, by keyword: {@code type}, {@code minimum}, {@code default} …; a
 *     keyword that is not among them is not given, one that is among them without a value is null or could not be read;
 *     single enum values as {@code enum[0]}, names as {@code enumNames[auto]}, what is inside a value as {@code default[0]}
 *     or {@code example.name}
 */
public record ParameterSpec(
        String name,
        SpecType type,
        Requirement requirement,
        @Nullable String description,
        @Nullable Object example,
        @Nullable Object defaultValue,
        List<Object> enumValues,
        Map<String, String> enumNames,
        boolean openEnum,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal exclusiveMinimum,
        @Nullable BigDecimal exclusiveMaximum,
        @Nullable BigDecimal multipleOf,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable String format,
        @Nullable ParameterSpec items,
        @Nullable Integer minItems,
        @Nullable Integer maxItems,
        boolean uniqueItems,
        @Nullable SpecType sentAs,
        boolean nullable,
        boolean deprecated,
        @Nullable String javaName,
        @Nullable String note,
        List<ParameterSpec> properties,
        Origin origin,
        Map<String, Origin> origins) {
    public ParameterSpec {
        enumValues = List.copyOf(enumValues);
        enumNames = Collections.unmodifiableMap(new LinkedHashMap<>(enumNames));
        properties = List.copyOf(properties);
        origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
    }

    /** Where a keyword's value was written, or where the parameter begins if the keyword is not there. */
    public Origin at(String keyword) {
        return origins.getOrDefault(keyword, origin);
    }
}
