package dev.segmind4j.processor.plan;

import java.util.List;

/**
 * A class with a builder: a request, or an object within one.
 *
 * @param type the class
 * @param members its parameters or properties in the spec's order
 */
public record ObjectPlan(NestedName type, List<MemberPlan> members) implements ValuePlan {
    public ObjectPlan {
        members = List.copyOf(members);
    }

    /** The members that are stages of the builder, in the spec's order. */
    public List<MemberPlan> stages() {
        return members.stream().filter(member -> member.stage() != null).toList();
    }
}
