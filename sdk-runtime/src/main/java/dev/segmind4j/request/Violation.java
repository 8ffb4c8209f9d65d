package dev.segmind4j.request;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or for a warning doubtful, with a request.
 *
 * @param path where, in the wire's names: {@code guidance}, {@code image_urls[2]}, {@code voice.speed}
 * @param rule the rule in JSON Schema's words: {@code required}, {@code minimum}, {@code maximum},
 *     {@code exclusiveMinimum}, {@code exclusiveMaximum}, {@code multipleOf}, {@code minLength}, {@code maxLength},
 *     {@code pattern}, {@code enum}, {@code format}, {@code minItems}, {@code maxItems}, {@code uniqueItems},
 *     {@code type}; {@code unknown} for a name that the model does not have
 * @param message the whole finding as a sentence for people
 * @param value what was found, shortened for display, or null if nothing was
 * @param nearest the nearest legal value, or null where there is none
 */
public record Violation(
        String path,
        String rule,
        String message,
        @Nullable String value,
        @Nullable String nearest) implements Serializable {
    /** The message. */
    @Override
    public String toString() {
        return message;
    }
}
