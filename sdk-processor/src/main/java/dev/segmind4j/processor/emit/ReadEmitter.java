package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.plan.EnumPlan;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.MemberPlan;
import dev.segmind4j.processor.plan.NodeNames;
import dev.segmind4j.processor.plan.ObjectPlan;
import dev.segmind4j.processor.plan.ScalarPlan;
import dev.segmind4j.processor.plan.ValuePlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The half of a JSON adapter that reads. A member that is not of its spec's type, or would not be written again as it was,
 * becomes an extra: reading never loses what was there.
 */
final class ReadEmitter {
    private final Values values;

    ReadEmitter(Values values) {
        this.values = values;
    }

    /** The method that makes a value of JSON. */
    static String method(NodeNames node) {
        return "read" + node.capitalised();
    }

    /** Adds the method that takes the members of an object, and whatever it needs. */
    void members(TypeSpec.Builder spec, ObjectPlan plan) {
        ClassName builder = values.className(plan.type()).nestedClass(BuilderEmitter.BUILDER);
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(builder, "builder")
                .addParameter(Types.STRING, "name")
                .addParameter(Types.nullable(Types.OBJECT), "value");
        if (!plan.members().isEmpty()) {
            method.beginControlFlow("switch (name)");
            for (MemberPlan member : plan.members()) {
                method.beginControlFlow("case $L ->", Literals.text(member.spec().name()));
                method.addCode(member(member)).endControlFlow();
            }
            method.beginControlFlow("default ->").endControlFlow().endControlFlow();
        }
        spec.addMethod(method.addStatement("builder.extra(name, value)").build());
        plan.members().forEach(member -> values(spec, member.value(), member.node()));
    }

    private void values(TypeSpec.Builder spec, ValuePlan value, NodeNames node) {
        if (value instanceof ListPlan list) {
            spec.addMethod(list(list, node));
            values(spec, list.item(), list.node());
        } else if (value instanceof ObjectPlan plan) {
            spec.addMethod(object(plan, node));
            members(spec, plan);
        } else if (value instanceof ScalarPlan scalar) {
            if (scalar.sentAsText()) {
                spec.addMethod(parsed(scalar, node));
            } else if (scalar.kind() == ScalarPlan.Kind.DECIMAL) {
                spec.addMethod(decimal(node));
            }
        }
    }

    private CodeBlock member(MemberPlan member) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (member.setNull() != null) {
            code.beginControlFlow("if (value == null)")
                    .addStatement("builder.$N()", member.setNull())
                    .addStatement("return")
                    .endControlFlow();
        }
        Converted converted = converted(member.value(), member.node(), "value", "converted");
        return code.add(converted.before())
                .beginControlFlow("if ($L)", converted.condition())
                .addStatement("builder.$N($L)", member.name(), converted.result())
                .addStatement("return")
                .endControlFlow()
                .build();
    }

    private MethodSpec list(ListPlan list, NodeNames node) {
        Converted converted = converted(list.item(), list.node(), "item", "converted");
        MethodSpec.Builder method = reader(values.type(list), node)
                .beginControlFlow("if (!(value instanceof $T<?> items))", List.class)
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$T list = new $T<>(items.size())", values.type(list), ArrayList.class)
                .beginControlFlow("for ($T item : items)", Types.OBJECT);
        if (Values.isAny(list.item())) {
            return method.addStatement("list.add(item)")
                    .endControlFlow()
                    .addStatement("return list")
                    .build();
        }
        if (list.nullableItems()) {
            method.beginControlFlow("if (item == null)")
                    .addStatement("list.add(null)")
                    .addStatement("continue")
                    .endControlFlow();
        }
        CodeBlock result = list.item() instanceof EnumPlan plan
                ? CodeBlock.of("$T.of($L)", values.className(plan.type()), converted.result())
                : converted.result();
        return method.addCode(converted.before())
                .beginControlFlow("if (!($L))", converted.condition())
                .addStatement("return null")
                .endControlFlow()
                .addStatement("list.add($L)", result)
                .endControlFlow()
                .addStatement("return list")
                .build();
    }

    private MethodSpec object(ObjectPlan plan, NodeNames node) {
        ClassName type = values.className(plan.type());
        return reader(type, node)
                .beginControlFlow("if (!(value instanceof $T<?, ?> members))", Map.class)
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$1T builder = $2T.uncheckedBuilder()", type.nestedClass(BuilderEmitter.BUILDER), type)
                .beginControlFlow("for ($1T.Entry<?, ?> member : members.entrySet())", Map.class)
                .addStatement("read(builder, $T.valueOf(member.getKey()), member.getValue())", String.class)
                .endControlFlow()
                .addStatement("return builder.build()")
                .build();
    }

    /** A number that a double holds to the last digit. */
    private static MethodSpec decimal(NodeNames node) {
        return reader(TypeName.DOUBLE.box(), node)
                .beginControlFlow("if (!(value instanceof $T number))", Number.class)
                .addStatement("return null")
                .endControlFlow()
                .addStatement("double nearest = number.doubleValue()")
                .beginControlFlow("if ($T.isInfinite(nearest))", Double.class)
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$1T exact = new $1T(number.toString())", BigDecimal.class)
                .addStatement("return exact.compareTo($T.valueOf(nearest)) == 0 ? nearest : null", BigDecimal.class)
                .build();
    }

    /** What is sent as text, if the text is the one that it is sent as. */
    private MethodSpec parsed(ScalarPlan scalar, NodeNames node) {
        MethodSpec.Builder method = reader(values.type(scalar), node)
                .beginControlFlow("if (!(value instanceof $T text))", String.class)
                .addStatement("return null")
                .endControlFlow();
        if (scalar.kind() == ScalarPlan.Kind.FLAG) {
            return method.addStatement("return text.equals($S) ? $T.TRUE : text.equals($S) ? $T.FALSE : null",
                            "true", Boolean.class, "false", Boolean.class)
                    .build();
        }
        method.beginControlFlow("try");
        if (scalar.kind() == ScalarPlan.Kind.WHOLE) {
            method.addStatement("long number = $T.parseLong(text)", Long.class)
                    .addStatement("return text.equals($T.toString(number)) ? number : null", Long.class);
        } else {
            method.addStatement("double number = $T.parseDouble(text)", Double.class)
                    .addStatement("boolean whole = number == $T.rint(number) && $T.abs(number) < 1L << 53", Math.class, Math.class)
                    .addStatement(
                            "$T sent = whole ? $T.toString((long) number) : $T.toString(number)",
                            String.class, Long.class, Double.class)
                    .addStatement("return text.equals(sent) ? number : null");
        }
        return method.nextControlFlow("catch ($T e)", NumberFormatException.class)
                .addStatement("return null")
                .endControlFlow()
                .build();
    }

    private static MethodSpec.Builder reader(TypeName type, NodeNames node) {
        return MethodSpec.methodBuilder(method(node))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Types.nullable(type))
                .addParameter(Types.nullable(Types.OBJECT), "value");
    }

    private Converted converted(ValuePlan value, NodeNames node, String source, String target) {
        if (value instanceof EnumPlan) {
            return Converted.pattern(source, String.class, "text");
        }
        if (value instanceof ScalarPlan scalar && !scalar.sentAsText()) {
            switch (scalar.kind()) {
                case TEXT:
                    return Converted.pattern(source, String.class, "text");
                case WHOLE:
                    return Converted.pattern(source, Long.class, "number");
                case FLAG:
                    return Converted.pattern(source, Boolean.class, "flag");
                case ANY:
                    return new Converted(
                            CodeBlock.of(""), CodeBlock.of("$N != null", source), CodeBlock.of("$N", source));
                default:
                    break;
            }
        }
        return new Converted(
                CodeBlock.of("$T $N = $N($N);\n", values.type(value), target, method(node), source),
                CodeBlock.of("$N != null", target),
                CodeBlock.of("$N", target));
    }

    /**
     * How JSON becomes a value.
     *
     * @param before statements that come first
     * @param condition whether the JSON is of the value's type
     * @param result the value, where the condition holds
     */
    private record Converted(CodeBlock before, CodeBlock condition, CodeBlock result) {
        static Converted pattern(String source, Class<?> type, String name) {
            return new Converted(
                    CodeBlock.of(""),
                    CodeBlock.of("$N instanceof $T $N", source, type, name),
                    CodeBlock.of("$N", name));
        }
    }
}
