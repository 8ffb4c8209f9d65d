package dev.segmind4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Requirement;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.MemberPlan;
import dev.segmind4j.processor.plan.NodeNames;
import dev.segmind4j.processor.plan.ObjectPlan;
import dev.segmind4j.processor.plan.ValuePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The rules of parameters: a constant each, made by a method each, so that no initialiser outgrows a class file. */
final class InfoEmitter {
    private final TypeSpec.Builder spec;

    InfoEmitter(TypeSpec.Builder spec) {
        this.spec = spec;
    }

    /** Adds the constant of a parameter behind those of what is in it. */
    void add(ParameterSpec parameter, ValuePlan value, NodeNames node) {
        if (value instanceof ListPlan list) {
            add(list.spec(), list.item(), list.node());
        } else if (value instanceof ObjectPlan plan) {
            plan.members().forEach(member -> add(member.spec(), member.value(), member.node()));
        }
        spec.addField(FieldSpec.builder(Types.PARAMETER_INFO, node.constant(), Modifier.STATIC, Modifier.FINAL)
                .initializer("$N()", node.name())
                .build());
        spec.addMethod(new Method().build(parameter, value, node));
    }

    /** One method under construction. */
    private static final class Method {
        private final CodeBlock.Builder variables = CodeBlock.builder();
        private final Calls calls = new Calls();
        private int count;

        MethodSpec build(ParameterSpec parameter, ValuePlan value, NodeNames node) {
            rules(parameter);
            if (value instanceof ListPlan list) {
                calls.call("items", CodeBlock.of("$N", list.node().constant()));
            } else if (value instanceof ObjectPlan plan) {
                for (MemberPlan member : plan.members()) {
                    calls.call("property", CodeBlock.of("$N", member.node().constant()));
                }
            }
            CodeBlock start = CodeBlock.of(
                    "$T.builder($L, $T.$N)",
                    Types.PARAMETER_INFO,
                    Literals.text(parameter.name()),
                    Types.PARAMETER_TYPE,
                    parameter.type().name());
            return MethodSpec.methodBuilder(node.name())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(Types.PARAMETER_INFO)
                    .addCode(variables.build())
                    .addCode(calls.build(Types.PARAMETER_INFO_BUILDER, start))
                    .build();
        }

        private void rules(ParameterSpec parameter) {
            calls.flag("required", parameter.requirement() == Requirement.REQUIRED);
            calls.flag("advised", parameter.requirement() == Requirement.ADVISED);
            calls.text("format", parameter.format());
            calls.text("description", parameter.description());
            calls.text("note", parameter.note());
            value("defaultValue", parameter.defaultValue());
            value("example", parameter.example());
            calls.bound("minimum", parameter.minimum());
            calls.bound("maximum", parameter.maximum());
            calls.bound("exclusiveMinimum", parameter.exclusiveMinimum());
            calls.bound("exclusiveMaximum", parameter.exclusiveMaximum());
            calls.bound("multipleOf", parameter.multipleOf());
            calls.amount("minLength", parameter.minLength());
            calls.amount("maxLength", parameter.maxLength());
            calls.amount("minItems", parameter.minItems());
            calls.amount("maxItems", parameter.maxItems());
            SpecType sentAs = parameter.sentAs();
            if (sentAs != null) {
                calls.call("sentAs", CodeBlock.of("$T.$N", Types.PARAMETER_TYPE, sentAs.name()));
            }
            calls.text("pattern", parameter.pattern());
            parameter.enumValues().forEach(value -> value("enumValue", value));
            calls.flag("openEnum", parameter.openEnum());
            calls.flag("uniqueItems", parameter.uniqueItems());
            calls.flag("nullable", parameter.nullable());
            calls.flag("deprecated", parameter.deprecated());
        }

        private void value(String method, @Nullable Object value) {
            if (value != null) {
                calls.call(method, expression(value));
            }
        }

        /** An expression for a JSON value; lists and maps get statements that fill a variable. */
        private CodeBlock expression(@Nullable Object value) {
            if (value instanceof List<?> items) {
                String list = "list" + ++count;
                variables.addStatement(
                        "$T $N = new $T<>()", Types.listOf(Types.nullable(Types.OBJECT)), list, ArrayList.class);
                items.forEach(item -> variables.addStatement("$N.add($L)", list, expression(item)));
                return CodeBlock.of("$N", list);
            }
            if (value instanceof Map<?, ?> members) {
                String map = "map" + ++count;
                variables.addStatement("$T $N = new $T<>()", Types.JSON_MEMBERS, map, LinkedHashMap.class);
                members.forEach((name, member) -> variables.addStatement(
                        "$N.put($L, $L)", map, Literals.text(String.valueOf(name)), expression(member)));
                return CodeBlock.of("$N", map);
            }
            return value == null ? CodeBlock.of("null") : Literals.scalar(value);
        }
    }
}
