package dev.segmind4j.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.plan.ModelPlan;
import javax.lang.model.element.Modifier;

/** The Retrofit interface of a model. */
final class ApiEmitter {
    private final Values values;

    ApiEmitter(Values values) {
        this.values = values;
    }

    TypeSpec emit(ModelPlan model) {
        return TypeSpec.interfaceBuilder(values.top(model.apiClass()))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(ModelDocs.of("The calls of " + ModelDocs.name(model) + ", for Retrofit.", model)
                        .build())
                .addMethod(call(model, "submit", "v2", "Submits a job. The reply holds the id to ask for its state."))
                .addMethod(call(model, "run", "v1", "Runs the model and waits for what it makes."))
                .build();
    }

    private MethodSpec call(ModelPlan model, String name, String version, String sentence) {
        ClassName request = values.className(model.request().type());
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(Javadoc.of(sentence)
                        .param("request", "the request")
                        .returns("a call that is not yet under way")
                        .build())
                .addAnnotation(AnnotationSpec.builder(Types.POST)
                        .addMember(
                                "value",
                                Literals.text(
                                        version + "/" + model.spec().slug().value()))
                        .build())
                .returns(ParameterizedTypeName.get(Types.CALL, Types.RESPONSE_BODY))
                .addParameter(ParameterSpec.builder(request, "request")
                        .addAnnotation(Types.BODY)
                        .build())
                .build();
    }
}
