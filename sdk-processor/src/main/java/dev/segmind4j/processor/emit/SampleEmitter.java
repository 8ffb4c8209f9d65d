package dev.segmind4j.processor.emit;

import dev.segmind4j.processor.emit.SampleValues.Expression;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Sample;
import dev.segmind4j.processor.model.WireForm;
import dev.segmind4j.processor.plan.EnumPlan;
import dev.segmind4j.processor.plan.ListPlan;
import dev.segmind4j.processor.plan.MemberPlan;
import dev.segmind4j.processor.plan.ModelPlan;
import dev.segmind4j.processor.plan.ObjectPlan;
import dev.segmind4j.processor.plan.ScalarPlan;
import dev.segmind4j.processor.plan.ValuePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A payload as a call of the typed builder: what the compiler asks for first, then the rest in the payload's order. */
final class SampleEmitter {
    private static final String STEP = "        ";

    private final SampleImports imports;
    private final SampleValues values;

    private SampleEmitter(String packageName) {
        imports = new SampleImports(packageName);
        values = new SampleValues(imports);
    }

    /**
     * Java that compiles with nothing but the set's classes: imports, and statements that end with a variable
     * {@code request}.
     *
     * @param payload what goes over the wire
     */
    static String java(String packageName, ModelPlan model, Map<String, @Nullable Object> payload) {
        SampleEmitter emitter = new SampleEmitter(packageName);
        String type = emitter.imports.use(model.request().type());
        Map<String, @Nullable Object> typed = new LinkedHashMap<>(payload);
        for (ParameterSpec parameter : model.spec().parameters()) {
            typed.computeIfPresent(
                    parameter.name(),
                    (name, wire) -> WireForm.typed(parameter, wire, Sample.KEYWORD, (place, misfit) -> {}));
        }
        String request = emitter.object(model.request(), typed).at(STEP);
        return emitter.imports.lines() + "\n" + emitter.values.declarations() + type + " request = " + request + ";\n";
    }

    private Expression object(ObjectPlan plan, Map<?, ?> members) {
        Map<String, Expression> set = new LinkedHashMap<>();
        List<Expression> extras = new ArrayList<>();
        members.forEach((key, value) -> {
            String name = String.valueOf(key);
            MemberPlan member = plan.members().stream()
                    .filter(each -> each.spec().name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (member == null || value == null && member.setNull() == null) {
                Expression any = value == null ? indent -> "null" : values.any(value);
                extras.add(SampleValues.call("extra", List.of(SampleValues.text(name), any)));
            } else {
                set.put(name, setter(member, value));
            }
        });
        List<Expression> calls = new ArrayList<>();
        boolean complete = plan.stages().stream()
                .allMatch(stage -> set.containsKey(stage.spec().name()));
        for (MemberPlan stage : plan.stages()) {
            Expression first = set.remove(stage.spec().name());
            if (first != null) {
                calls.add(first);
            }
        }
        calls.addAll(set.values());
        calls.addAll(extras);
        String start = imports.use(plan.type()) + (complete ? ".builder()" : ".uncheckedBuilder()");
        if (calls.isEmpty()) {
            return indent -> start + ".build()";
        }
        return indent -> {
            StringBuilder chain = new StringBuilder(start);
            calls.forEach(call -> chain.append("\n").append(indent).append('.').append(call.at(indent + STEP)));
            return chain.append("\n").append(indent).append(".build()").toString();
        };
    }

    private Expression setter(MemberPlan member, @Nullable Object value) {
        return value == null
                ? SampleValues.call(Objects.requireNonNull(member.setNull()), List.of())
                : SampleValues.call(member.name(), arguments(member.value(), member.spec(), value));
    }

    private List<Expression> arguments(ValuePlan plan, ParameterSpec spec, Object value) {
        if (!(plan instanceof ListPlan list) || !(value instanceof List<?> items)) {
            return List.of(value(plan, spec, value, false));
        }
        // One by one where the setter takes it so: not empty, which two overloads take, and not null, which is no
        // array.
        boolean listed = items.isEmpty()
                || items.stream().anyMatch(Objects::isNull)
                || Values.isAny(list.item())
                || list.item() instanceof ListPlan;
        if (listed) {
            return List.of(value(list, spec, items, true));
        }
        List<Expression> arguments = new ArrayList<>();
        items.forEach(item -> arguments.add(value(list.item(), list.spec(), Objects.requireNonNull(item), false)));
        return arguments;
    }

    private Expression value(ValuePlan plan, ParameterSpec spec, Object value, boolean boxed) {
        if (plan instanceof ListPlan list && value instanceof List<?> items) {
            List<@Nullable Expression> expressions = new ArrayList<>();
            items.forEach(item -> expressions.add(item == null ? null : value(list.item(), list.spec(), item, true)));
            return values.list(expressions);
        }
        if (plan instanceof ObjectPlan object && value instanceof Map<?, ?> members) {
            return object(object, members);
        }
        if (plan instanceof EnumPlan known && value instanceof String text) {
            return constant(known, text);
        }
        if (plan instanceof ScalarPlan scalar) {
            return switch (scalar.kind()) {
                case TEXT -> SampleValues.text(value.toString());
                case WHOLE -> SampleValues.whole(value, boxed);
                case DECIMAL -> SampleValues.decimal(value, boxed);
                case FLAG -> indent -> value.toString();
                case ANY -> values.any(value);
            };
        }
        throw new IllegalArgumentException("'" + spec.name() + "' cannot be " + value);
    }

    private Expression constant(EnumPlan plan, String text) {
        String type = imports.use(plan.type());
        return plan.constants().stream()
                .filter(constant -> constant.value().equals(text))
                .findFirst()
                .map(constant -> (Expression) indent -> type + "." + constant.name())
                .orElseGet(() -> SampleValues.call(type + ".of", List.of(SampleValues.text(text))));
    }
}
