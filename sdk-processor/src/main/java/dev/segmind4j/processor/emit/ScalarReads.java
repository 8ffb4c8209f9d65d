package dev.segmind4j.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.ObjectPlan;
import dev.segmind4j.processor.plan.ScalarPlan;
import dev.segmind4j.processor.plan.ValuePlan;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The methods of a JSON adapter that read numbers, and what is sent as text; each only if something needs it. */
final class ScalarReads {
    private ScalarReads() {}

    /** The method that makes such a value of JSON, or null of JSON of another type. */
    static String method(ScalarPlan scalar) {
        return switch (scalar.kind()) {
            case WHOLE -> "wholeOfText";
            case FLAG -> "flagOfText";
            case DECIMAL -> scalar.sentAsText() ? "decimalOfText" : "decimal";
            case TEXT, ANY -> throw new IllegalArgumentException("no method reads " + scalar.kind());
        };
    }

    /** The methods that the values of an object need. */
    static List<MethodSpec> methods(ObjectPlan plan) {
        return scalars(plan)
                .filter(scalar -> scalar.sentAsText() || scalar.kind() == ScalarPlan.Kind.DECIMAL)
                .distinct()
                .sorted(Comparator.comparing(ScalarReads::method))
                .map(scalar -> scalar.sentAsText() ? ofText(scalar) : decimal(scalar))
                .toList();
    }

    private static Stream<ScalarPlan> scalars(ValuePlan value) {
        if (value instanceof ListPlan list) {
            return scalars(list.item());
        }
        if (value instanceof ObjectPlan plan) {
            return plan.members().stream().flatMap(member -> scalars(member.value()));
        }
        return value instanceof ScalarPlan scalar ? Stream.of(scalar) : Stream.of();
    }

    /** Only a number that a double holds to the last digit. */
    private static MethodSpec decimal(ScalarPlan scalar) {
        return ReadEmitter.reader(method(scalar), TypeName.DOUBLE.box())
                .beginControlFlow("if (!(value instanceof $T number))", Number.class)
                .addStatement("return null")
                .endControlFlow()
                .addStatement("double nearest = number.doubleValue()")
                .beginControlFlow("if ($T.isInfinite(nearest))", Double.class)
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$1T exact = new $1T(number.toString())", BigDecimal.class)
                .addStatement("return exact.compareTo($T.valueOf(nearest)) == 0 ? nearest : null", BigDecimal.class)
                .build();
    }

    /** Only a text that is the one which the value is sent as. */
    private static MethodSpec ofText(ScalarPlan scalar) {
        return switch (scalar.kind()) {
            case WHOLE ->
                parsed(scalar, TypeName.LONG)
                        .addStatement("long number = $T.parseLong(text)", Long.class)
                        .addStatement("return text.equals($T.toString(number)) ? number : null", Long.class)
                        .nextControlFlow("catch ($T e)", NumberFormatException.class)
                        .addStatement("return null")
                        .endControlFlow()
                        .build();
            case DECIMAL ->
                parsed(scalar, TypeName.DOUBLE)
                        .addStatement("double number = $T.parseDouble(text)", Double.class)
                        .addStatement(
                                "boolean whole = number == $1T.rint(number) && $1T.abs(number) < 1L << 53", Math.class)
                        .addStatement(
                                "$T sent = whole ? $T.toString((long) number) : $T.toString(number)",
                                String.class,
                                Long.class,
                                Double.class)
                        .addStatement("return text.equals(sent) ? number : null")
                        .nextControlFlow("catch ($T e)", NumberFormatException.class)
                        .addStatement("return null")
                        .endControlFlow()
                        .build();
            case FLAG ->
                ReadEmitter.reader(method(scalar), TypeName.BOOLEAN.box())
                        .beginControlFlow("if ($S.equals(value))", "true")
                        .addStatement("return true")
                        .endControlFlow()
                        .addStatement("return $S.equals(value) ? false : null", "false")
                        .build();
            case TEXT, ANY -> throw new IllegalArgumentException("no method reads " + scalar.kind());
        };
    }

    private static MethodSpec.Builder parsed(ScalarPlan scalar, TypeName type) {
        return ReadEmitter.reader(method(scalar), type.box())
                .beginControlFlow("if (!(value instanceof $T text))", String.class)
                .addStatement("return null")
                .endControlFlow()
                .beginControlFlow("try");
    }
}
