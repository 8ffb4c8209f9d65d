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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The half of a JSON adapter that reads. A member that is not of its spec's type, or whose value would not be written
 * again, becomes an extra: reading never loses what was there.
 */
final class ReadEmitter {
    private final Values values;

    ReadEmitter(Values values) {
        this.values = values;
    }

    /** The method that makes a value of JSON, or null of JSON of another type. */
    static String method(ValuePlan value, NodeNames node) {
        return value instanceof ScalarPlan scalar ? ScalarReads.method(scalar) : "read" + node.capitalised();
    }

    /** Adds the methods that make a request of JSON. */
    void request(TypeSpec.Builder spec, ObjectPlan plan) {
        members(spec, plan);
        ScalarReads.methods(plan).forEach(spec::addMethod);
    }

    /** Adds the method that takes the members of an object, and those that it calls. */
    private void members(TypeSpec.Builder spec, ObjectPlan plan) {
        ClassName builder = values.className(plan.type()).nestedClass(BuilderEmitter.BUILDER);
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(builder, "builder")
                .addParameter(Types.STRING, "name")
                .addParameter(Types.nullable(Types.OBJECT), "value");
        if (!plan.members().isEmpty()) {
            method.beginControlFlow("switch (name)");
            for (MemberPlan member : plan.members()) {
                method.beginControlFlow(
                        "case $L ->", Literals.text(member.spec().name()));
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
        Converted converted = converted(member.value(), member.node(), "value");
        CodeBlock set = CodeBlock.of("builder.$N($L);\nreturn;\n", member.name(), converted.result());
        if (member.setNull() != null && Values.isAny(member.value())) {
            return code.add(set).build();
        }
        return code.add(converted.before())
                .beginControlFlow("if ($L)", converted.matches())
                .add(set)
                .endControlFlow()
                .build();
    }

    private MethodSpec list(ListPlan list, NodeNames node) {
        Converted converted = converted(list.item(), list.node(), "item");
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
                .beginControlFlow("if ($L)", converted.differs())
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

    private MethodSpec.Builder reader(TypeName type, NodeNames node) {
        return reader("read" + node.capitalised(), type);
    }

    static MethodSpec.Builder reader(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Types.nullable(type))
                .addParameter(Types.nullable(Types.OBJECT), "value");
    }

    private Converted converted(ValuePlan value, NodeNames node, String source) {
        if (value instanceof EnumPlan) {
            return Converted.pattern(source, String.class, "text");
        }
        if (value instanceof ScalarPlan scalar && !scalar.sentAsText()) {
            switch (scalar.kind()) {
                case TEXT:
                    return Converted.pattern(source, String.class, "text");
                case WHOLE:
                    return Converted.nonNull(
                            CodeBlock.of("$T converted = $T.whole($N);\n", Long.class, Types.JSON_VALUES, source),
                            "converted");
                case FLAG:
                    return Converted.pattern(source, Boolean.class, "flag");
                case ANY:
                    return Converted.nonNull(CodeBlock.of(""), source);
                case DECIMAL:
                    break;
            }
        }
        CodeBlock before = CodeBlock.of("$T converted = $N($N);\n", values.type(value), method(value, node), source);
        return Converted.nonNull(before, "converted");
    }

    /**
     * How JSON becomes a value.
     *
     * @param before statements that come first
     * @param matches whether the JSON is of the value's type
     * @param differs whether it is not
     * @param result the value, where it is
     */
    private record Converted(CodeBlock before, CodeBlock matches, CodeBlock differs, CodeBlock result) {
        static Converted pattern(String source, Class<?> type, String name) {
            CodeBlock test = CodeBlock.of("$N instanceof $T $N", source, type, name);
            return new Converted(CodeBlock.of(""), test, CodeBlock.of("!($L)", test), CodeBlock.of("$N", name));
        }

        static Converted nonNull(CodeBlock before, String name) {
            return new Converted(
                    before,
                    CodeBlock.of("$N != null", name),
                    CodeBlock.of("$N == null", name),
                    CodeBlock.of("$N", name));
        }
    }
}
