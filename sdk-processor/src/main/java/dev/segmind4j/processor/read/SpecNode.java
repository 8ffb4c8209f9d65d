package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Origin;
import java.util.List;

/**
 * A spec as a tree, whether it comes from YAML or from annotations: aliases resolved, every value with its place, no value given
 * a type yet.
 */
sealed interface SpecNode {
    /** Where the value begins. */
    Origin origin();

    /**
     * A scalar.
     *
     * @param text what it says
     * @param plain whether it is not quoted and no block, so that it may be a number, a boolean or null
     * @param origin where it begins
     */
    record Scalar(String text, boolean plain, Origin origin) implements SpecNode {}

    /**
     * A sequence.
     *
     * @param items its items
     * @param origin where it begins
     */
    record Sequence(List<SpecNode> items, Origin origin) implements SpecNode {}

    /**
     * A mapping.
     *
     * @param entries its entries, duplicate keys included
     * @param origin where it begins
     */
    record Mapping(List<Entry> entries, Origin origin) implements SpecNode {}

    /**
     * A key with its value.
     *
     * @param key the key
     * @param value the value
     */
    record Entry(SpecNode key, SpecNode value) {}
}
