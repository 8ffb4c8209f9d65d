package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.plan.SetPlan;
import java.util.ArrayList;
import javax.lang.model.element.Modifier;

/** The class that lists the models of a set. */
final class CatalogEmitter {
    private static final String HOLDER = "Holder";

    private final Values values;

    CatalogEmitter(Values values) {
        this.values = values;
    }

    TypeSpec emit(SetPlan set) {
        ClassName type = values.top(set.catalogClass());
        ClassName holder = type.nestedClass(HOLDER);
        TypeSpec.Builder holderSpec = TypeSpec.classBuilder(holder)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(Types.MODEL_CATALOG, "MODELS", Modifier.STATIC, Modifier.FINAL)
                        .initializer("load()")
                        .build());
        MethodSpec.Builder load = MethodSpec.methodBuilder("load")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Types.MODEL_CATALOG)
                .addStatement("$T models = new $T<>()", Types.listOf(Types.MODEL_INFO), ArrayList.class);
        Chunks.add(
                holderSpec,
                load,
                set.models(),
                Types.listOf(Types.MODEL_INFO),
                "models",
                (method, model) -> method.addStatement("models.add($T.INFO)", values.top(model.modelClass())));
        holderSpec.addMethod(
                load.addStatement("return $T.of(models)", Types.MODEL_CATALOG).build());
        return TypeSpec.classBuilder(type)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Types.CATALOG_PROVIDER)
                .addJavadoc(
                        Javadoc.of("What is known of the models of this set.").build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(
                                Javadoc.of("For {@link java.util.ServiceLoader}; {@link #models()} needs no instance.")
                                        .build())
                        .build())
                .addMethod(MethodSpec.methodBuilder("models")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addJavadoc(Javadoc.of("All models of the set, by slug.")
                                .returns("always the same catalogue")
                                .build())
                        .returns(Types.MODEL_CATALOG)
                        .addStatement("return $T.MODELS", holder)
                        .build())
                .addMethod(MethodSpec.methodBuilder("catalog")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(Types.MODEL_CATALOG)
                        .addStatement("return models()")
                        .build())
                .addType(holderSpec.build())
                .build();
    }
}
