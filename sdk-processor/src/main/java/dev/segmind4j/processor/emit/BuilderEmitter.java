package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.plan.MemberPlan;
import dev.segmind4j.processor.plan.ObjectPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The builder of a generated value, and the stages that ask for what is required. */
final class BuilderEmitter {
    static final String BUILDER = "Builder";

    /** Whether a request's builder checks the rules. */
    static final String VALIDATES = "validates";

    private final Values values;
    private final SetterEmitter setters;

    BuilderEmitter(Values values) {
        this.values = values;
        this.setters = new SetterEmitter(values);
    }

    /** The class that a builder's first call has to be made on. */
    ClassName first(ObjectPlan plan) {
        ClassName type = values.className(plan.type());
        List<MemberPlan> stages = plan.stages();
        return type.nestedClass(
                stages.isEmpty()
                        ? BUILDER
                        : Objects.requireNonNull(stages.get(0).stage()));
    }

    /**
     * The builder.
     *
     * @param build the body of {@code build()}
     * @param doc the comment of {@code build()}
     * @param validates whether it can be told not to check the rules
     */
    TypeSpec builder(ObjectPlan plan, CodeBlock build, Javadoc doc, boolean validates) {
        ClassName type = values.className(plan.type());
        ClassName builder = type.nestedClass(BUILDER);
        TypeSpec.Builder spec = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of("Builds a {@link " + type.simpleName() + "}. Not thread-safe.")
                        .build());
        plan.stages().forEach(member -> spec.addSuperinterface(type.nestedClass(member.stage())));
        if (validates) {
            spec.addField(boolean.class, VALIDATES, Modifier.PRIVATE, Modifier.FINAL);
        }
        fields(plan, spec);
        spec.addMethod(constructor(validates));
        for (MemberPlan member : plan.members()) {
            setters.setters(member).forEach(setter -> spec.addMethod(implementation(setter, member, builder)));
            if (member.clear() != null) {
                spec.addMethod(clear(member, builder));
            }
        }
        return spec.addMethod(extra(builder))
                .addMethod(MethodSpec.methodBuilder("build")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(doc.build())
                        .returns(type)
                        .addCode(build)
                        .build())
                .build();
    }

    /** The stage that asks for a required member. */
    TypeSpec stage(ObjectPlan plan, MemberPlan member) {
        ClassName type = values.className(plan.type());
        List<MemberPlan> stages = plan.stages();
        int next = stages.indexOf(member) + 1;
        ClassName returns = type.nestedClass(
                next < stages.size() ? Objects.requireNonNull(stages.get(next).stage()) : BUILDER);
        TypeSpec.Builder stage = TypeSpec.interfaceBuilder(type.nestedClass(member.stage()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("A builder that asks for "
                                + Prose.code(member.spec().name()) + ".")
                        .build());
        setters.setters(member)
                .forEach(setter -> stage.addMethod(setter.signature().toBuilder()
                        .addModifiers(Modifier.ABSTRACT)
                        .addJavadoc(setter.doc())
                        .returns(returns)
                        .build()));
        return stage.build();
    }

    private void fields(ObjectPlan plan, TypeSpec.Builder spec) {
        for (MemberPlan member : plan.members()) {
            TypeName type = Types.nullable(values.type(member.value()));
            spec.addField(type, member.name(), Modifier.PRIVATE);
            if (member.isNull() != null) {
                spec.addField(boolean.class, member.isNull(), Modifier.PRIVATE);
            }
        }
        spec.addField(FieldSpec.builder(Types.JSON_MEMBERS, "extras", Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T<>()", LinkedHashMap.class)
                .build());
    }

    private static MethodSpec constructor(boolean validates) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        if (validates) {
            constructor.addParameter(boolean.class, VALIDATES).addStatement("this.$1N = $1N", VALIDATES);
        }
        return constructor.build();
    }

    private static MethodSpec implementation(SetterEmitter.Setter setter, MemberPlan member, ClassName builder) {
        MethodSpec.Builder method =
                setter.signature().toBuilder().returns(builder).addCode(setter.body());
        // A stage has the comment of what it asks for.
        return (member.stage() == null ? method.addJavadoc(setter.doc()) : method.addAnnotation(Override.class))
                .build();
    }

    private static MethodSpec clear(MemberPlan member, ClassName builder) {
        Javadoc doc = Javadoc.of("Takes back what was set for "
                        + Prose.code(member.spec().name()) + ": nothing is sent.")
                .returns("the builder")
                .deprecated(member.spec().deprecated());
        MethodSpec.Builder method = MethodSpec.methodBuilder(Objects.requireNonNull(member.clear()))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(doc.build())
                .returns(builder)
                .addStatement("this.$N = null", member.name());
        if (member.spec().deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return reset(method, member.isNull()).addStatement("return this").build();
    }

    private static MethodSpec.Builder reset(MethodSpec.Builder method, @Nullable String flag) {
        return flag == null ? method : method.addStatement("this.$N = false", flag);
    }

    private static MethodSpec extra(ClassName builder) {
        return MethodSpec.methodBuilder("extra")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(
                                "Sends a value by its name on the wire, past the spec and past its rules: for what the "
                                        + "server takes and the model's page does not tell.")
                        .paragraph("It replaces what was set for a parameter of that name.")
                        .param("name", "the name on the wire")
                        .param(
                                "value",
                                "a JSON value: a text, number, boolean, list, map with text keys or null; it is copied")
                        .returns("the builder")
                        .throwing("IllegalArgumentException", "if something in it is no JSON value")
                        .build())
                .returns(builder)
                .addParameter(Types.STRING, "name")
                .addParameter(Types.nullable(Types.OBJECT), "value")
                .addStatement(
                        "extras.put($T.requireNonNull(name, $S), $T.copyOf(name, value))",
                        Objects.class,
                        "name",
                        Types.JSON_VALUES)
                .addStatement("return this")
                .build();
    }
}
