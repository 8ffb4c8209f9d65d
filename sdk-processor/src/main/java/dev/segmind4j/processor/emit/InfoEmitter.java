package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Requirement;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.MemberPlan;
import dev.segmind4j.processor.plan.NodeNames;
import dev.segmind4j.processor.plan.ObjectPlan;
import dev.segmind4j.processor.plan.ValuePlan;
import java.math.BigDecimal;
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

    /** One method under construction: statements on a builder of the runtime's. */
    private static final class Method {
        private final CodeBlock.Builder code = CodeBlock.builder();
        private int locals;

        MethodSpec build(ParameterSpec parameter, ValuePlan value, NodeNames node) {
            ClassName info = Types.PARAMETER_INFO;
            code.addStatement(
                    "$1T.Builder parameter = $1T.builder($2L, $3T.$4N)",
                    info,
                    Literals.text(parameter.name()),
                    Types.PARAMETER_TYPE,
                    parameter.type().name());
            rules(parameter);
            if (value instanceof ListPlan list) {
                code.addStatement("parameter.items($N)", list.node().constant());
            } else if (value instanceof ObjectPlan plan) {
                for (MemberPlan member : plan.members()) {
                    code.addStatement("parameter.property($N)", member.node().constant());
                }
            }
            return MethodSpec.methodBuilder(node.name())
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(info)
                    .addCode(code.addStatement("return parameter.build()").build())
                    .build();
        }

        private void rules(ParameterSpec parameter) {
            flag("required", parameter.requirement() == Requirement.REQUIRED);
            flag("advised", parameter.requirement() == Requirement.ADVISED);
            text("format", parameter.format());
            text("description", parameter.description());
            text("note", parameter.note());
            value("defaultValue", parameter.defaultValue());
            value("example", parameter.example());
            bound("minimum", parameter.minimum());
            bound("maximum", parameter.maximum());
            bound("exclusiveMinimum", parameter.exclusiveMinimum());
            bound("exclusiveMaximum", parameter.exclusiveMaximum());
            bound("multipleOf", parameter.multipleOf());
            amount("minLength", parameter.minLength());
            amount("maxLength", parameter.maxLength());
            amount("minItems", parameter.minItems());
            amount("maxItems", parameter.maxItems());
            if (parameter.sentAs() != null) {
                code.addStatement(
                        "parameter.sentAs($T.$N)",
                        Types.PARAMETER_TYPE,
                        parameter.sentAs().name());
            }
            text("pattern", parameter.pattern());
            parameter.enumValues().forEach(value -> value("enumValue", value));
            flag("openEnum", parameter.openEnum());
            flag("uniqueItems", parameter.uniqueItems());
            flag("nullable", parameter.nullable());
            flag("deprecated", parameter.deprecated());
        }

        private void flag(String name, boolean set) {
            if (set) {
                code.addStatement("parameter.$L()", name);
            }
        }

        private void text(String name, @Nullable String text) {
            if (text != null) {
                code.addStatement("parameter.$L($L)", name, Literals.text(text));
            }
        }

        private void bound(String name, @Nullable BigDecimal bound) {
            if (bound != null) {
                code.addStatement("parameter.$L($S)", name, bound.toString());
            }
        }

        private void amount(String name, @Nullable Integer amount) {
            if (amount != null) {
                code.addStatement("parameter.$L($L)", name, amount);
            }
        }

        private void value(String name, @Nullable Object value) {
            if (value != null) {
                code.addStatement("parameter.$L($L)", name, expression(value));
            }
        }

        /** An expression for a JSON value; lists and maps get statements that fill a variable. */
        private CodeBlock expression(@Nullable Object value) {
            if (value instanceof List<?> items) {
                String local = "list" + ++locals;
                code.addStatement(
                        "$T $N = new $T<>()", Types.listOf(Types.nullable(Types.OBJECT)), local, ArrayList.class);
                items.forEach(item -> code.addStatement("$N.add($L)", local, expression(item)));
                return CodeBlock.of("$N", local);
            }
            if (value instanceof Map<?, ?> members) {
                String local = "map" + ++locals;
                code.addStatement("$T $N = new $T<>()", Types.JSON_MEMBERS, local, LinkedHashMap.class);
                members.forEach((name, member) -> code.addStatement(
                        "$N.put($L, $L)", local, Literals.text(String.valueOf(name)), expression(member)));
                return CodeBlock.of("$N", local);
            }
            return value == null ? CodeBlock.of("null") : Literals.scalar(value);
        }
    }
}
