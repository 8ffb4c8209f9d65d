package dev.segmind4j.processor.plan;

import java.util.List;

/**
 * A text with known values.
 *
 * @param type the enum-like class
 * @param parameter the parameter's name on the wire, for documentation
 * @param constants the known values in the page's order
 * @param open whether the page's list is cut off
 */
public record EnumPlan(NestedName type, String parameter, List<Constant> constants, boolean open) implements ValuePlan {
    public EnumPlan {
        constants = List.copyOf(constants);
    }

    /**
     * A known value.
     *
     * @param name the Java constant
     * @param value the text on the wire
     */
    public record Constant(String name, String value) {}
}
