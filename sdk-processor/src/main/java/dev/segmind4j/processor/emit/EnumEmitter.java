package dev.segmind4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.segmind4j.processor.plan.EnumPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * An enum-like class that outlives its list of values: a constant for each known value, any text through {@code of}, and a
 * real enum for {@code switch}.
 */
final class EnumEmitter {
    private static final String KNOWN = "Known";

    /** In lower case, so that no constant's name can be in its way. */
    private static final String BY_VALUE = "byValue";

    private final Values values;

    EnumEmitter(Values values) {
        this.values = values;
    }

    TypeSpec emit(EnumPlan plan) {
        ClassName type = values.className(plan.type());
        ClassName known = type.nestedClass(KNOWN);
        TypeSpec.Builder spec = TypeSpec.classBuilder(type)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(Types.OPEN_ENUM)
                .addJavadoc(doc(plan).build())
                .addField(FieldSpec.builder(
                                ParameterizedTypeName.get(Types.MAP, Types.STRING, type),
                                BY_VALUE,
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("new $T<>()", LinkedHashMap.class)
                        .build());
        for (EnumPlan.Constant constant : plan.constants()) {
            spec.addField(FieldSpec.builder(type, constant.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc(
                            Javadoc.of(JsonText.html(constant.value()) + ".").build())
                    .initializer("constant($L, $T.$N)", Literals.text(constant.value()), known, constant.name())
                    .build());
        }
        return spec.addField(Types.nullable(known), "known", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor(known))
                .addMethod(of(type))
                .addMethod(known(known))
                .addMethod(knownValues(type))
                .addMethod(constant(type, known))
                .addType(knownEnum(plan, known))
                .build();
    }

    private static Javadoc doc(EnumPlan plan) {
        return Javadoc.of("A value of " + Prose.code(plan.parameter()) + ".")
                .paragraph(
                        plan.open()
                                ? "The page's list is cut off: {@link #of(String)} takes any other text, which is a warning and "
                                        + "not a violation."
                                : "{@link #of(String)} takes any other text too; a request that is checked refuses it.");
    }

    private static MethodSpec constructor(ClassName known) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Types.STRING, "value")
                .addParameter(Types.nullable(known), "known")
                .addStatement("super(value)")
                .addStatement("this.known = known")
                .build();
    }

    private static MethodSpec of(ClassName type) {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("The value with a text, known or not.")
                        .param("value", "the text on the wire")
                        .returns("the constant if there is one, else a value that keeps the text")
                        .build())
                .returns(type)
                .addParameter(Types.STRING, "value")
                .addStatement(
                        "$T constant = $N.get($T.requireNonNull(value, $S))", type, BY_VALUE, Objects.class, "value")
                .addStatement("return constant == null ? new $T(value, null) : constant", type)
                .build();
    }

    private static MethodSpec known(ClassName known) {
        return MethodSpec.methodBuilder("known")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of("Which of the known values this is.")
                        .returns("the known value, empty for any other text")
                        .build())
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), known))
                .addStatement("return $T.ofNullable(known)", Optional.class)
                .build();
    }

    private static MethodSpec knownValues(ClassName type) {
        return MethodSpec.methodBuilder("knownValues")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("All known values in the page's order.")
                        .returns("an unmodifiable list")
                        .build())
                .returns(Types.listOf(type))
                .addStatement("return $T.copyOf($N.values())", List.class, BY_VALUE)
                .build();
    }

    private static MethodSpec constant(ClassName type, ClassName known) {
        return MethodSpec.methodBuilder("constant")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addParameter(Types.STRING, "value")
                .addParameter(known, "known")
                .addStatement("$1T constant = new $1T(value, known)", type)
                .addStatement("$N.put(value, constant)", BY_VALUE)
                .addStatement("return constant")
                .build();
    }

    private static TypeSpec knownEnum(EnumPlan plan, ClassName known) {
        TypeSpec.Builder spec = TypeSpec.enumBuilder(known)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("The known values, for {@code switch}.").build());
        for (EnumPlan.Constant constant : plan.constants()) {
            spec.addEnumConstant(
                    constant.name(),
                    TypeSpec.anonymousClassBuilder("")
                            .addJavadoc(Javadoc.of(JsonText.html(constant.value()) + ".")
                                    .build())
                            .build());
        }
        return spec.build();
    }
}
