package dev.segmind4j.processor.plan;

import dev.segmind4j.processor.model.ParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a model or a property of an object.
 *
 * @param spec what the spec says
 * @param name the accessor and the setter
 * @param value its type
 * @param node the names that belong to it inside the model's own classes
 * @param clear the builder's method that unsets it; null for a required one
 * @param setNull the builder's method that sets it to null; null for one that is not nullable
 * @param isNull the accessor that says whether it is set to null; null for one that is not nullable
 * @param stage the stage that asks for it; null where the builder does not insist
 */
public record MemberPlan(
        ParameterSpec spec,
        String name,
        ValuePlan value,
        NodeNames node,
        @Nullable String clear,
        @Nullable String setNull,
        @Nullable String isNull,
        @Nullable String stage) {}
