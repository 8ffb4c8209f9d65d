package dev.segmind4j.processor.emit;

import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.plan.EnumPlan;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.NestedName;
import dev.segmind4j.processor.plan.ObjectPlan;
import dev.segmind4j.processor.plan.ScalarPlan;
import dev.segmind4j.processor.plan.ValuePlan;

/** Types in words: in JSON as a model's page has them, and in Java as the request class's own code would write them. */
final class TypeText {
    private TypeText() {}

    /** For example {@code array of string (uri)}. */
    static String json(ParameterSpec spec) {
        StringBuilder text = new StringBuilder(spec.type().word());
        if (spec.type() == SpecType.ARRAY && spec.items() != null) {
            String items = json(spec.items());
            text.append(" of ").append(spec.items().nullable() ? "(" + items + ")" : items);
        }
        if (spec.format() != null) {
            text.append(" (").append(spec.format()).append(')');
        }
        if (spec.sentAs() == SpecType.STRING) {
            text.append(", sent as string");
        }
        return text.append(spec.nullable() ? " or null" : "").toString();
    }

    /** What a setter takes, for example {@code List<String>}. */
    static String java(ValuePlan value) {
        if (value instanceof ScalarPlan scalar) {
            return switch (scalar.kind()) {
                case WHOLE -> "long";
                case DECIMAL -> "double";
                case FLAG -> "boolean";
                default -> boxed(value);
            };
        }
        return boxed(value);
    }

    /** A class within the request class, for example {@code Voice.Tone}. */
    static String name(NestedName type) {
        int outer = type.path().size() > 1 ? 1 : 0;
        return String.join(".", type.path().subList(outer, type.path().size()));
    }

    private static String boxed(ValuePlan value) {
        if (value instanceof EnumPlan plan) {
            return name(plan.type());
        }
        if (value instanceof ObjectPlan plan) {
            return name(plan.type());
        }
        if (value instanceof ListPlan list) {
            boolean any = Values.isAny(list.item());
            return "List<" + (any ? "?" : (list.nullableItems() ? "@Nullable " : "") + boxed(list.item())) + ">";
        }
        return switch (((ScalarPlan) value).kind()) {
            case TEXT -> "String";
            case WHOLE -> "Long";
            case DECIMAL -> "Double";
            case FLAG -> "Boolean";
            case ANY -> "Object";
        };
    }
}
