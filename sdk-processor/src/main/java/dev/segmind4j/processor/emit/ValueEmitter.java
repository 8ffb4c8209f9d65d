package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.plan.EnumPlan;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.MemberPlan;
import dev.segmind4j.processor.plan.ObjectPlan;
import dev.segmind4j.processor.plan.ValuePlan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What a request and an object within one have in common: fields, accessors, equality, text, stages, nested classes. */
final class ValueEmitter {
    /** A longer condition is split. */
    private static final int LONGEST_CONDITION = 40;

    private final Values values;
    private final BuilderEmitter builders;

    ValueEmitter(Values values) {
        this.values = values;
        this.builders = new BuilderEmitter(values);
    }

    /** Adds the fields and the constructor that takes them from the builder. */
    void state(TypeSpec.Builder spec, ObjectPlan plan) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameter(builder(plan), "builder");
        for (MemberPlan member : plan.members()) {
            spec.addField(Types.nullable(values.type(member.value())), member.name(), Modifier.PRIVATE, Modifier.FINAL);
            if (member.isNull() != null) {
                spec.addField(boolean.class, member.isNull(), Modifier.PRIVATE, Modifier.FINAL);
            }
        }
        spec.addField(Types.JSON_MEMBERS, "extras", Modifier.PRIVATE, Modifier.FINAL);
        Fields.of(plan).forEach(field -> constructor.addStatement("this.$1N = builder.$1N", field));
        spec.addMethod(constructor
                .addStatement(
                        "this.extras = $T.unmodifiableMap(new $T<>(builder.extras))",
                        Collections.class,
                        LinkedHashMap.class)
                .build());
    }

    /** Adds {@code toBuilder()}. */
    MethodSpec toBuilder(ObjectPlan plan, CodeBlock newBuilder, Javadoc doc) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(doc.build())
                .returns(builder(plan))
                .addStatement("$T builder = $L", builder(plan), newBuilder);
        Fields.of(plan).forEach(field -> method.addStatement("builder.$1N = $1N", field));
        return method.addStatement("builder.extras.putAll(extras)")
                .addStatement("return builder")
                .build();
    }

    /** Adds accessors and what every value has; {@code isSet} and {@code extras} override if it is a request. */
    void behaviour(TypeSpec.Builder spec, ObjectPlan plan, boolean overrides) {
        plan.members().forEach(member -> accessors(spec, member));
        spec.addMethod(isSet(plan, overrides));
        spec.addMethod(extras(overrides));
        spec.addMethod(equality(plan));
        spec.addMethod(hash(plan));
        spec.addMethod(text(plan));
    }

    /** Adds the stages, and the classes of enums and objects. */
    void nestedTypes(TypeSpec.Builder spec, ObjectPlan plan) {
        plan.stages().forEach(member -> spec.addType(builders.stage(plan, member)));
        plan.members().forEach(member -> nestedType(spec, member.value()));
    }

    private void nestedType(TypeSpec.Builder spec, ValuePlan value) {
        if (value instanceof EnumPlan plan) {
            spec.addType(new EnumEmitter(values).emit(plan));
        } else if (value instanceof ObjectPlan plan) {
            spec.addType(new ObjectEmitter(values).emit(plan));
        } else if (value instanceof ListPlan list) {
            nestedType(spec, list.item());
        }
    }

    private void accessors(TypeSpec.Builder spec, MemberPlan member) {
        boolean deprecated = member.spec().deprecated();
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(member.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(MemberDocs.summary(member))
                        .returns("what was set, or null if nothing was")
                        .deprecated(deprecated)
                        .build())
                .returns(Types.nullable(values.type(member.value())))
                .addStatement("return $N", member.name());
        if (deprecated) {
            accessor.addAnnotation(Deprecated.class);
        }
        spec.addMethod(accessor.build());
        if (member.isNull() != null) {
            MethodSpec.Builder isNull = MethodSpec.methodBuilder(member.isNull())
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(Javadoc.of("Whether JSON's {@code null} is sent for "
                                    + Prose.code(member.spec().name()) + ".")
                            .returns("true if it was set to null")
                            .deprecated(deprecated)
                            .build())
                    .returns(boolean.class)
                    .addStatement("return $N", member.isNull());
            if (deprecated) {
                isNull.addAnnotation(Deprecated.class);
            }
            spec.addMethod(isNull.build());
        }
    }

    private static MethodSpec isSet(ObjectPlan plan, boolean overrides) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (plan.members().isEmpty()) {
            code.addStatement("return extras.containsKey(name)");
        } else {
            code.beginControlFlow("if (extras.containsKey(name))")
                    .addStatement("return true")
                    .endControlFlow()
                    .add("return switch (name) {\n$>");
            for (MemberPlan member : plan.members()) {
                String field = Fields.in(Set.of("name"), member.name());
                String orNull = member.isNull() == null ? "" : " || " + member.isNull();
                code.add(
                        "case $L -> $L != null$L;\n",
                        Literals.text(member.spec().name()),
                        field,
                        orNull);
            }
            code.add("default -> false;\n$<};\n");
        }
        return inherited(
                        "isSet",
                        overrides,
                        Javadoc.of("Whether a member will be sent.")
                                .param("name", "the name on the wire")
                                .returns("true if it was set, to null too, or given as an extra"))
                .returns(boolean.class)
                .addParameter(Types.STRING, "name")
                .addCode(code.build())
                .build();
    }

    private static MethodSpec extras(boolean overrides) {
        return inherited(
                        "extras",
                        overrides,
                        Javadoc.of("What was given by name, past the spec.")
                                .returns("an unmodifiable map of JSON values"))
                .returns(Types.JSON_MEMBERS)
                .addStatement("return extras")
                .build();
    }

    private static MethodSpec.Builder inherited(String name, boolean overrides, Javadoc doc) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
        return overrides ? method.addAnnotation(Override.class) : method.addJavadoc(doc.build());
    }

    private MethodSpec equality(ObjectPlan plan) {
        ClassName type = values.className(plan.type());
        MethodSpec.Builder method = MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(Types.nullable(Types.OBJECT), "other")
                .beginControlFlow("if (!(other instanceof $T that))", type)
                .addStatement("return false")
                .endControlFlow();
        CodeBlock.Builder condition = CodeBlock.builder();
        int terms = 0;
        for (String field : Fields.of(plan)) {
            if (terms == LONGEST_CONDITION) {
                method.addCode("if (!($L)) {\n$>return false;\n$<}\n", condition.build());
                condition = CodeBlock.builder();
                terms = 0;
            }
            boolean flag = plan.members().stream().anyMatch(member -> field.equals(member.isNull()));
            String own = Fields.in(Set.of("other", "that"), field);
            condition.add(terms == 0 ? "" : "\n&& ");
            condition.add(
                    flag
                            ? CodeBlock.of("$N == that.$N", own, field)
                            : CodeBlock.of("$T.equals($L, that.$N)", Objects.class, own, field));
            terms++;
        }
        condition.add(terms == 0 ? "" : "\n&& ").add("extras.equals(that.extras)");
        return method.addStatement("return $L", condition.build()).build();
    }

    private static MethodSpec hash(ObjectPlan plan) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("int result = extras.hashCode()");
        for (MemberPlan member : plan.members()) {
            String field = Fields.in(Set.of("result"), member.name());
            method.addStatement("result = 31 * result + $T.hashCode($L)", Objects.class, field);
            if (member.isNull() != null) {
                method.addStatement("result = 31 * result + $T.hashCode($N)", Boolean.class, member.isNull());
            }
        }
        return method.addStatement("return result").build();
    }

    private MethodSpec text(ObjectPlan plan) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(
                        "$1T text = new $1T($2S)", Types.VALUE_TEXT, plan.type().simpleName());
        for (MemberPlan member : plan.members()) {
            CodeBlock name = Literals.text(member.spec().name());
            method.addStatement("text.add($L, $L)", name, Fields.in(Set.of("text"), member.name()));
            if (member.isNull() != null) {
                method.addStatement("text.addNull($L, $N)", name, member.isNull());
            }
        }
        return method.addStatement("return text.addAll(extras).toString()").build();
    }

    private ClassName builder(ObjectPlan plan) {
        return values.className(plan.type()).nestedClass(BuilderEmitter.BUILDER);
    }
}
