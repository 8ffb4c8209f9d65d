package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.segmind4j.processor.plan.EnumPlan;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.NestedName;
import dev.segmind4j.processor.plan.ObjectPlan;
import dev.segmind4j.processor.plan.ScalarPlan;
import dev.segmind4j.processor.plan.ValuePlan;
import java.util.List;

/** The Java types of planned values. */
final class Values {
    private final String packageName;

    Values(String packageName) {
        this.packageName = packageName;
    }

    ClassName top(String simpleName) {
        return ClassName.get(packageName, simpleName);
    }

    ClassName className(NestedName name) {
        List<String> path = name.path();
        return ClassName.get(
                packageName, path.get(0), path.subList(1, path.size()).toArray(String[]::new));
    }

    /** The type that holds a value, never a primitive. */
    TypeName type(ValuePlan value) {
        if (value instanceof EnumPlan plan) {
            return className(plan.type());
        }
        if (value instanceof ObjectPlan plan) {
            return className(plan.type());
        }
        if (value instanceof ListPlan list) {
            return Types.listOf(itemType(list));
        }
        return switch (((ScalarPlan) value).kind()) {
            case TEXT -> Types.STRING;
            case WHOLE -> TypeName.LONG.box();
            case DECIMAL -> TypeName.DOUBLE.box();
            case FLAG -> TypeName.BOOLEAN.box();
            case ANY -> Types.OBJECT;
        };
    }

    /** The type of a list's items, annotated where they may be null. */
    TypeName itemType(ListPlan list) {
        TypeName type = type(list.item());
        return list.nullableItems() || isAny(list.item()) ? Types.nullable(type) : type;
    }

    /** The type that a caller gives, a primitive where there is one. */
    TypeName given(ValuePlan value) {
        TypeName type = type(value);
        return type.isBoxedPrimitive() ? type.unbox() : type;
    }

    static boolean isPrimitive(ValuePlan value) {
        return value instanceof ScalarPlan scalar
                && scalar.kind() != ScalarPlan.Kind.TEXT
                && scalar.kind() != ScalarPlan.Kind.ANY;
    }

    static boolean isAny(ValuePlan value) {
        return value instanceof ScalarPlan scalar && scalar.kind() == ScalarPlan.Kind.ANY;
    }
}
