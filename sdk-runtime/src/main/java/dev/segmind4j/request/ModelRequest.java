package dev.segmind4j.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to a model: a value that holds just what the caller set. Generated per model; immutable, with equality by
 * content.
 */
public interface ModelRequest {
    /**
     * Whether a parameter will be sent.
     *
     * @param name the name on the wire, for example {@code aspect_ratio}
     * @return true if the caller set the parameter (to null too) or gave an extra of that name
     */
    boolean isSet(String name);

    /**
     * What is doubtful but not forbidden: a parameter that the model's page calls required and its samples leave out, a
     * value outside a list that is known to be cut off.
     *
     * @return an unmodifiable list, empty if nothing is
     */
    List<Violation> warnings();

    /**
     * What the caller gave by name, past the spec.
     *
     * @return an unmodifiable map of JSON values: texts, numbers, booleans, lists, maps and nulls
     */
    Map<String, @Nullable Object> extras();
}
