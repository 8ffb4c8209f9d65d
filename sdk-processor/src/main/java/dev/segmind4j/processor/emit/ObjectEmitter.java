package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.plan.ObjectPlan;
import javax.lang.model.element.Modifier;

/** The class of an object within a request. Its builder checks nothing: the request's does, and knows the path. */
final class ObjectEmitter {
    private final Values values;

    ObjectEmitter(Values values) {
        this.values = values;
    }

    TypeSpec emit(ObjectPlan plan) {
        ClassName type = values.className(plan.type());
        ClassName builder = type.nestedClass(BuilderEmitter.BUILDER);
        BuilderEmitter builders = new BuilderEmitter(values);
        ValueEmitter value = new ValueEmitter(values);
        CodeBlock newBuilder = CodeBlock.of("new $T()", builder);
        TypeSpec.Builder spec = TypeSpec.classBuilder(type)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of(
                                "An object within the request: a value that holds just what was set. Its rules are checked "
                                        + "when the request is built.")
                        .build());
        value.state(spec, plan);
        spec.addMethod(MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of(
                                plan.stages().isEmpty()
                                        ? "Starts an object."
                                        : "Starts an object; the compiler asks for what is required.")
                        .returns("a builder")
                        .build())
                .returns(builders.first(plan))
                .addStatement("return $L", newBuilder)
                .build());
        spec.addMethod(MethodSpec.methodBuilder("uncheckedBuilder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("Starts an object whose builder does not ask for what is required.")
                        .returns("a builder")
                        .build())
                .returns(builder)
                .addStatement("return $L", newBuilder)
                .build());
        spec.addMethod(value.toBuilder(
                plan,
                newBuilder,
                Javadoc.of("A builder that starts with this object's values.").returns("a new builder")));
        value.behaviour(spec, plan, false);
        value.nestedTypes(spec, plan);
        return spec.addType(builders.builder(
                        plan,
                        CodeBlock.of("return new $T(this);\n", type),
                        Javadoc.of("Makes the object.").returns("an immutable value"),
                        false))
                .build();
    }
}
