package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.PriceSpec;
import dev.segmind4j.processor.plan.MemberPlan;
import dev.segmind4j.processor.plan.ModelPlan;
import dev.segmind4j.processor.plan.SetPlan;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The class that holds what is known of a model. */
final class ModelEmitter {
    private static final String INFO = "INFO";
    static final String BINDING = "BINDING";

    private final Values values;

    ModelEmitter(Values values) {
        this.values = values;
    }

    TypeSpec emit(SetPlan set, ModelPlan model) {
        ClassName api = values.top(model.apiClass());
        ClassName request = values.className(model.request().type());
        TypeSpec.Builder spec = TypeSpec.classBuilder(values.top(model.modelClass()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of("What is known of " + ModelDocs.name(model) + ".")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        InfoEmitter infos = new InfoEmitter(spec);
        model.request().members().forEach(member -> infos.add(member.spec(), member.value(), member.node()));
        return spec.addField(FieldSpec.builder(Types.MODEL_INFO, INFO, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc(Javadoc.of("The model and its parameters, as its spec has them.")
                                .build())
                        .initializer("model()")
                        .build())
                .addField(FieldSpec.builder(
                                ParameterizedTypeName.get(Types.MODEL_BINDING, request, api),
                                BINDING,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(
                                "new $T<>($>$>\n$N, $T.class,\n$T::submit, $T::run,\n$T.$N$<$<)",
                                Types.MODEL_BINDING,
                                INFO,
                                api,
                                api,
                                api,
                                values.top(set.adapterFactoryClass()),
                                AdapterEmitter.INSTANCE)
                        .build())
                .addMethod(model(model))
                .build();
    }

    private static MethodSpec model(ModelPlan plan) {
        ModelSpec spec = plan.spec();
        Calls calls = new Calls();
        calls.text("description", text(spec.description()));
        calls.text("docs", text(spec.docs()));
        calls.text("category", text(spec.category()));
        if (spec.typicalLatencyMillis() != null) {
            calls.call(
                    "typicalLatencyMillis",
                    CodeBlock.of("$L", spec.typicalLatencyMillis().value()));
        }
        if (spec.price() != null) {
            PriceSpec price = spec.price().value();
            calls.call(
                    "price", CodeBlock.of("$S, $L", price.amount().toPlainString(), Literals.text(price.currency())));
        }
        calls.text("note", text(spec.note()));
        for (MemberPlan member : plan.request().members()) {
            calls.call("parameter", CodeBlock.of("$N", member.node().constant()));
        }
        CodeBlock start = CodeBlock.of(
                "$T.builder($L, $L, $T.$N)",
                Types.MODEL_INFO,
                Literals.text(spec.slug().value()),
                Literals.text(spec.title().value()),
                Types.OUTPUT_KIND,
                spec.output().value().toUpperCase(Locale.ROOT));
        return MethodSpec.methodBuilder("model")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Types.MODEL_INFO)
                .addCode(calls.build(Types.MODEL_INFO_BUILDER, start))
                .build();
    }

    private static @Nullable String text(@Nullable Located<String> text) {
        return text == null ? null : text.value();
    }
}
