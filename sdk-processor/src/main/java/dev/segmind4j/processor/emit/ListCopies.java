package dev.segmind4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.MemberPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How a builder copies a list that it is given. */
final class ListCopies {
    private final Values values;

    ListCopies(Values values) {
        this.values = values;
    }

    /** Statements that put an unmodifiable copy of the parameter, which has the member's name, into the member's field. */
    CodeBlock copy(MemberPlan member, ListPlan list) {
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock copied = copied(code, list, member.name(), member, 0);
        return code.addStatement("this.$N = $L", member.name(), copied).build();
    }

    /** Writes what is needed before the copy, and returns the expression that is the copy. */
    private CodeBlock copied(CodeBlock.Builder code, ListPlan list, String source, MemberPlan member, int depth) {
        boolean inner = list.item() instanceof ListPlan;
        boolean any = Values.isAny(list.item());
        if (!inner && !any) {
            return list.nullableItems()
                    ? CodeBlock.of("$T.unmodifiableList(new $T<>($N))", Collections.class, ArrayList.class, source)
                    : CodeBlock.of("$T.copyOf($N)", List.class, source);
        }
        String copy = Fields.local("copy" + (depth == 0 ? "" : depth), member.name());
        String item = Fields.local("item" + (depth == 0 ? "" : depth), member.name());
        TypeName itemType = any ? Types.nullable(Types.OBJECT) : values.itemType(list);
        code.addStatement("$T $N = new $T<>($N.size())", Types.listOf(itemType), copy, ArrayList.class, source);
        code.beginControlFlow("for ($T $N : $N)", itemType, item, source);
        if (any) {
            code.addStatement(
                    "$N.add($T.copyOf($S, $N))",
                    copy,
                    Types.JSON_VALUES,
                    member.spec().name(),
                    item);
        } else {
            if (list.nullableItems()) {
                code.beginControlFlow("if ($N == null)", item)
                        .addStatement("$N.add(null)", copy)
                        .addStatement("continue")
                        .endControlFlow();
            }
            code.addStatement("$N.add($L)", copy, copied(code, (ListPlan) list.item(), item, member, depth + 1));
        }
        code.endControlFlow();
        return CodeBlock.of("$T.unmodifiableList($N)", Collections.class, copy);
    }
}
