package dev.segmind4j.processor.emit;

import dev.segmind4j.processor.plan.MemberPlan;
import dev.segmind4j.processor.plan.ObjectPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fields of a generated value, and how to name them and what lies beside them. */
final class Fields {
    private Fields() {}

    /** A field as a method with these parameters and local variables names it. */
    static String in(Set<String> locals, String field) {
        return locals.contains(field) ? "this." + field : field;
    }

    /** A local variable that is no parameter of the same method. */
    static String local(String wanted, String parameter) {
        return wanted.equals(parameter) ? wanted + "_" : wanted;
    }

    /** Every field of a value but its extras, in order. */
    static List<String> of(ObjectPlan plan) {
        List<String> fields = new ArrayList<>();
        for (MemberPlan member : plan.members()) {
            fields.add(member.name());
            if (member.isNull() != null) {
                fields.add(member.isNull());
            }
        }
        return fields;
    }
}
