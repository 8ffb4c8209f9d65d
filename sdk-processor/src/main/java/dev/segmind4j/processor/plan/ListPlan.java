package dev.segmind4j.processor.plan;

import dev.segmind4j.processor.model.ParameterSpec;

/**
 * A list.
 *
 * @param spec what the spec says of the items
 * @param item the items' type
 * @param node the names that belong to the items
 */
public record ListPlan(ParameterSpec spec, ValuePlan item, NodeNames node) implements ValuePlan {
    /** Whether an item may be null. */
    public boolean nullableItems() {
        return spec.nullable();
    }
}
