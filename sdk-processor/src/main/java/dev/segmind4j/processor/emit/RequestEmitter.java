package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.plan.ModelPlan;
import dev.segmind4j.processor.plan.ObjectPlan;
import javax.lang.model.element.Modifier;

/** The request class of a model. */
final class RequestEmitter {
    private final Values values;

    RequestEmitter(Values values) {
        this.values = values;
    }

    TypeSpec emit(ModelPlan model) {
        ObjectPlan plan = model.request();
        ClassName type = values.className(plan.type());
        BuilderEmitter builders = new BuilderEmitter(values);
        ValueEmitter value = new ValueEmitter(values);
        TypeSpec.Builder spec = TypeSpec.classBuilder(type)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Types.MODEL_REQUEST)
                .addJavadoc(ModelDocs.of(
                                "A request to " + ModelDocs.name(model) + ": a value that holds just what was set.",
                                model)
                        .build());
        value.state(spec, plan);
        spec.addMethod(builder(plan, builders.first(plan)));
        spec.addMethod(uncheckedBuilder(type));
        spec.addMethod(value.toBuilder(
                plan,
                newBuilder(type, true),
                Javadoc.of("A builder that starts with this request's values and does not ask for what is required.")
                        .returns("a new builder")));
        value.behaviour(spec, plan, true);
        spec.addMethod(warnings(model));
        value.nestedTypes(spec, plan);
        return spec.addType(builders.builder(plan, build(model, type), buildDoc(), true))
                .build();
    }

    private static CodeBlock newBuilder(ClassName type, boolean validates) {
        return CodeBlock.of("new $T($L)", type.nestedClass(BuilderEmitter.BUILDER), validates);
    }

    private static MethodSpec builder(ObjectPlan plan, ClassName first) {
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of(
                                plan.stages().isEmpty()
                                        ? "Starts a request."
                                        : "Starts a request; the compiler asks for what is required.")
                        .returns("a builder")
                        .build())
                .returns(first)
                .addStatement("return new $T(true)", first.enclosingClassName().nestedClass(BuilderEmitter.BUILDER))
                .build();
    }

    private static MethodSpec uncheckedBuilder(ClassName type) {
        return MethodSpec.methodBuilder("uncheckedBuilder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of(
                                "Starts a request that is not checked: for when the server takes what the model's page "
                                        + "does not allow.")
                        .returns("a builder that asks for nothing, and whose {@code build()} checks nothing")
                        .build())
                .returns(type.nestedClass(BuilderEmitter.BUILDER))
                .addStatement("return $L", newBuilder(type, false))
                .build();
    }

    private MethodSpec warnings(ModelPlan model) {
        return MethodSpec.methodBuilder("warnings")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.listOf(Types.VIOLATION))
                .addStatement("return $T.validate(this).warnings()", values.top(model.validatorClass()))
                .build();
    }

    private CodeBlock build(ModelPlan model, ClassName type) {
        TypeName violations = ParameterizedTypeName.get(Types.LIST, Types.VIOLATION);
        return CodeBlock.builder()
                .addStatement("$1T request = new $1T(this)", type)
                .beginControlFlow("if (validates)")
                .addStatement(
                        "$T violations = $T.validate(request).violations()",
                        violations,
                        values.top(model.validatorClass()))
                .beginControlFlow("if (!violations.isEmpty())")
                .addStatement(
                        "throw new $T($L, violations)",
                        Types.INVALID_REQUEST,
                        Literals.text(model.spec().slug().value()))
                .endControlFlow()
                .endControlFlow()
                .addStatement("return request")
                .build();
    }

    private static Javadoc buildDoc() {
        return Javadoc.of("Makes the request.")
                .returns("an immutable request")
                .throwing(
                        "InvalidRequestException", "if a rule of the model's spec is broken; it lists every violation");
    }
}
