package dev.segmind4j.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One model. Null stands for what the spec does not say.
 *
 * @param slug the name in URLs
 * @param title the name for people
 * @param description what the page says of it
 * @param docs the page's address
 * @param category the category in Segmind's directory
 * @param output {@code image}, {@code video}, {@code audio}, {@code text} or {@code json}
 * @param typicalLatencyMillis the page's average, in milliseconds
 * @param price the page's price of a call
 * @param javaName overrides the name derived from the slug
 * @param note where the page contradicts itself
 * @param parameters in the spec's order
 * @param sample the payload that the page shows
 * @param origin where the model begins
 */
public record ModelSpec(
        Located<String> slug,
        Located<String> title,
        @Nullable Located<String> description,
        @Nullable Located<String> docs,
        @Nullable Located<String> category,
        Located<String> output,
        @Nullable Located<Long> typicalLatencyMillis,
        @Nullable Located<PriceSpec> price,
        @Nullable Located<String> javaName,
        @Nullable Located<String> note,
        List<ParameterSpec> parameters,
        @Nullable Sample sample,
        Origin origin) {
    public ModelSpec {
        parameters = List.copyOf(parameters);
    }

    /** The same model with a sample. */
    public ModelSpec withSample(@Nullable Sample given) {
        return new ModelSpec(
                slug,
                title,
                description,
                docs,
                category,
                output,
                typicalLatencyMillis,
                price,
                javaName,
                note,
                parameters,
                given,
                origin);
    }
}
