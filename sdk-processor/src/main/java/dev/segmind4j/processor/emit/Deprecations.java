package dev.segmind4j.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.ObjectPlan;
import dev.segmind4j.processor.plan.ValuePlan;

/** Deprecation is for callers: the generated classes that stand beside a request have to use all of it. */
final class Deprecations {
    private Deprecations() {}

    /** Silences a class that uses the members of a request, if one of them is deprecated. */
    static void silence(TypeSpec.Builder spec, ObjectPlan request) {
        if (isAnyDeprecated(request)) {
            spec.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "deprecation")
                    .build());
        }
    }

    private static boolean isAnyDeprecated(ValuePlan value) {
        if (value instanceof ListPlan list) {
            return isAnyDeprecated(list.item());
        }
        return value instanceof ObjectPlan plan
                && plan.members().stream()
                        .anyMatch(member -> member.spec().deprecated() || isAnyDeprecated(member.value()));
    }
}
