package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.plan.EnumPlan;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.MemberPlan;
import dev.segmind4j.processor.plan.ModelPlan;
import dev.segmind4j.processor.plan.NodeNames;
import dev.segmind4j.processor.plan.ObjectPlan;
import dev.segmind4j.processor.plan.ScalarPlan;
import dev.segmind4j.processor.plan.ValuePlan;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The class that checks a request: one call per member, on the rules that the model's class holds. */
final class ValidatorEmitter {
    private final Values values;

    ValidatorEmitter(Values values) {
        this.values = values;
    }

    TypeSpec emit(ModelPlan model) {
        ClassName rules = values.top(model.modelClass());
        ClassName validator = values.top(model.validatorClass());
        ClassName request = values.className(model.request().type());
        TypeSpec.Builder spec = TypeSpec.classBuilder(validator)
                .addModifiers(Modifier.FINAL)
                .addJavadoc(Javadoc.of("The rules of " + ModelDocs.name(model) + ".")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        MethodSpec.Builder validate = MethodSpec.methodBuilder("validate")
                .addModifiers(Modifier.STATIC)
                .returns(Types.VALIDATION)
                .addParameter(request, "request")
                .addStatement("$1T validation = new $1T(request.extras().keySet())", Types.VALIDATION);
        members(validate, model.request(), "request", rules, validator);
        spec.addMethod(validate.addStatement("return validation").build());
        model.request().members().forEach(member -> nested(spec, member.value(), member.node(), rules, validator));
        Deprecations.silence(spec, model.request());
        return spec.build();
    }

    private void nested(TypeSpec.Builder spec, ValuePlan value, NodeNames node, ClassName rules, ClassName validator) {
        if (value instanceof ListPlan list) {
            nested(spec, list.item(), list.node(), rules, validator);
        } else if (value instanceof ObjectPlan plan) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(node.name())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(Types.VALIDATION, "validation")
                    .addParameter(values.className(plan.type()), "value");
            members(method, plan, "value", rules, validator);
            spec.addMethod(method.build());
            plan.members().forEach(member -> nested(spec, member.value(), member.node(), rules, validator));
        }
    }

    private static void members(
            MethodSpec.Builder method, ObjectPlan plan, String owner, ClassName rules, ClassName validator) {
        for (MemberPlan member : plan.members()) {
            CodeBlock accessor = CodeBlock.of("$N.$N()", owner, member.name());
            CodeBlock check = check("validation", member.value(), member.node(), accessor, 0, rules, validator);
            if (member.isNull() != null) {
                method.beginControlFlow("if (!$N.$N())", owner, member.isNull())
                        .addStatement(check)
                        .endControlFlow();
            } else {
                method.addStatement(check);
            }
        }
    }

    private static CodeBlock check(
            String validation,
            ValuePlan value,
            NodeNames node,
            CodeBlock found,
            int depth,
            ClassName rules,
            ClassName validator) {
        String start = validation + ".";
        // Statements indent what follows their first line; what is nested goes further in.
        String in = depth == 0 ? "" : "$>$>";
        String out = depth == 0 ? "" : "$<$<";
        if (value instanceof ListPlan list) {
            String number = depth == 0 ? "" : String.valueOf(depth + 1);
            CodeBlock item = check(
                    "items" + number,
                    list.item(),
                    list.node(),
                    CodeBlock.of("item" + number),
                    depth + 1,
                    rules,
                    validator);
            return CodeBlock.of(
                    "$Llist($T.$N, $L," + in + "\n(items$L, item$L) -> $L)" + out,
                    start,
                    rules,
                    node.constant(),
                    found,
                    number,
                    number,
                    item);
        }
        if (value instanceof ObjectPlan) {
            CodeBlock extras = CodeBlock.of("$1L == null ? $2T.of() : $1L.extras().keySet()", found, Set.class);
            return CodeBlock.of(
                    "$Lobject($T.$N, $L," + in + "\n$L,\n$T::$N)" + out,
                    start,
                    rules,
                    node.constant(),
                    found,
                    extras,
                    validator,
                    node.name());
        }
        return CodeBlock.of("$L$L($T.$N, $L)", start, method(value), rules, node.constant(), found);
    }

    private static String method(ValuePlan value) {
        if (value instanceof EnumPlan) {
            return "text";
        }
        return switch (((ScalarPlan) value).kind()) {
            case TEXT -> "text";
            case WHOLE -> "integer";
            case DECIMAL -> "number";
            case FLAG, ANY -> "any";
        };
    }
}
