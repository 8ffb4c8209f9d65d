package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.plan.ModelPlan;
import dev.segmind4j.processor.plan.SetPlan;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The client view: a method per model on one client of the runtime. */
final class ClientEmitter {
    private final Values values;

    ClientEmitter(Values values) {
        this.values = values;
    }

    TypeSpec emit(SetPlan set) {
        ClassName type = values.top(set.client());
        TypeSpec.Builder spec = TypeSpec.classBuilder(type)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(AutoCloseable.class)
                .addJavadoc(Javadoc.of(
                                "The models of this set, one method each, on a {@code SegmindClient}. Thread-safe; it holds "
                                        + "nothing but the client.")
                        .build())
                .addField(Types.SEGMIND_CLIENT, "client", Modifier.PRIVATE, Modifier.FINAL)
                .addField(boolean.class, "owned", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Types.SEGMIND_CLIENT, "client")
                        .addParameter(boolean.class, "owned")
                        .addStatement("this.client = $T.requireNonNull(client, $S)", Objects.class, "client")
                        .addStatement("this.owned = owned")
                        .build())
                .addMethod(create(type))
                .addMethod(on(type))
                .addMethod(client());
        set.models().forEach(model -> spec.addMethod(model(model)));
        return spec.addMethod(resume()).addMethod(close()).build();
    }

    private static MethodSpec create(ClassName type) {
        return MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of(
                                "A view of a new client with the settings of {@code SegmindClient.create()}: the key comes "
                                        + "from the environment variable {@code SEGMIND_API_KEY}. {@link #close()} closes the client.")
                        .returns("a view that is to be closed")
                        .build())
                .returns(type)
                .addStatement("return new $T($T.create(), true)", type, Types.SEGMIND_CLIENT)
                .build();
    }

    private static MethodSpec on(ClassName type) {
        return MethodSpec.methodBuilder("on")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of(
                                "A view of a client, with its limits and its connections. {@link #close()} leaves the client "
                                        + "open.")
                        .param("client", "the client")
                        .returns("a view")
                        .build())
                .returns(type)
                .addParameter(Types.SEGMIND_CLIENT, "client")
                .addStatement("return new $T(client, false)", type)
                .build();
    }

    private static MethodSpec client() {
        return MethodSpec.methodBuilder("client")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(
                                "The client that does the work: for models without a spec, and for what is not about one "
                                        + "model.")
                        .returns("the client")
                        .build())
                .returns(Types.SEGMIND_CLIENT)
                .addStatement("return client")
                .build();
    }

    private MethodSpec model(ModelPlan model) {
        ClassName request = values.className(model.request().type());
        return MethodSpec.methodBuilder(model.method())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(ModelDocs.of(ModelDocs.name(model) + ".", model)
                        .returns("the model, ready to be called")
                        .build())
                .returns(ParameterizedTypeName.get(Types.MODEL_CLIENT, request))
                .addStatement("return client.model($T.$N)", values.top(model.modelClass()), ModelEmitter.BINDING)
                .build();
    }

    private static MethodSpec resume() {
        return MethodSpec.methodBuilder("resume")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(
                                "Takes up a job that was submitted before, in another process too, as long as the server keeps "
                                        + "it: one hour.")
                        .param("ref", "what names the job")
                        .returns("the job, polled from now on")
                        .build())
                .returns(Types.JOB)
                .addParameter(Types.JOB_REF, "ref")
                .addStatement("return client.resume(ref)")
                .build();
    }

    private static MethodSpec close() {
        return MethodSpec.methodBuilder("close")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of("Closes the client if {@link #create()} made it.")
                        .build())
                .beginControlFlow("if (owned)")
                .addStatement("client.close()")
                .endControlFlow()
                .build();
    }
}
