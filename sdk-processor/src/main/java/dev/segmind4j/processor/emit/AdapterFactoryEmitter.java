package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.segmind4j.processor.plan.SetPlan;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The class through which Moshi finds the JSON adapters of a set, without reflection. */
final class AdapterFactoryEmitter {
    private static final String HOLDER = "Holder";

    private final Values values;

    AdapterFactoryEmitter(Values values) {
        this.values = values;
    }

    TypeSpec emit(SetPlan set) {
        ClassName type = values.top(set.adapterFactoryClass());
        ClassName holder = type.nestedClass(HOLDER);
        TypeName wildcard = WildcardTypeName.subtypeOf(Types.OBJECT);
        TypeName adapter = ParameterizedTypeName.get(Types.JSON_ADAPTER, wildcard);
        TypeName map = ParameterizedTypeName.get(Types.MAP, ClassName.get(Type.class), adapter);
        return TypeSpec.classBuilder(type)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Types.JSON_ADAPTER.nestedClass("Factory"))
                .addJavadoc(
                        Javadoc.of("Makes the JSON adapters of this set's requests, for a {@code Moshi} of one's own.")
                                .build())
                .addField(FieldSpec.builder(
                                type, AdapterEmitter.INSTANCE, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc(Javadoc.of("The only instance.").build())
                        .initializer("new $T()", type)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("create")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(Types.nullable(adapter))
                        .addParameter(Type.class, "type")
                        .addParameter(
                                ParameterizedTypeName.get(
                                        ClassName.get(Set.class), WildcardTypeName.subtypeOf(Annotation.class)),
                                "annotations")
                        .addParameter(Types.MOSHI, "moshi")
                        .addStatement("return annotations.isEmpty() ? $T.ADAPTERS.get(type) : null", holder)
                        .build())
                .addType(holder(set, holder, map))
                .build();
    }

    private TypeSpec holder(SetPlan set, ClassName holder, TypeName map) {
        TypeSpec.Builder spec = TypeSpec.classBuilder(holder)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(map, "ADAPTERS", Modifier.STATIC, Modifier.FINAL)
                        .initializer("load()")
                        .build());
        MethodSpec.Builder load = MethodSpec.methodBuilder("load")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(map)
                .addStatement("$T adapters = new $T<>()", map, HashMap.class);
        Chunks.add(
                spec,
                load,
                set.models(),
                map,
                "adapters",
                (method, model) -> method.addStatement(
                        "adapters.put($T.class, $T.$N)",
                        values.className(model.request().type()),
                        values.top(model.adapterClass()),
                        AdapterEmitter.INSTANCE));
        return spec.addMethod(load.addStatement("return adapters").build()).build();
    }
}
