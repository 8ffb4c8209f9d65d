package dev.segmind4j.processor.check;

import static java.util.stream.Collectors.joining;

import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Requirement;
import dev.segmind4j.processor.model.SpecType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a spec says, in the words of {@link PageTable}. */
final class SpecTable {
    private final Map<String, String> facts = new LinkedHashMap<>();

    private SpecTable() {}

    static Map<String, String> read(ModelSpec model) {
        SpecTable table = new SpecTable();
        table.put("title", model.title());
        table.put("description", model.description());
        if (model.typicalLatencyMillis() != null) {
            BigDecimal seconds = BigDecimal.valueOf(model.typicalLatencyMillis().value(), 3);
            table.facts.put("latency", seconds.setScale(2) + "s");
        }
        if (model.price() != null) {
            table.facts.put(
                    "price",
                    model.price().value().amount() + " " + model.price().value().currency());
        }
        model.parameters().forEach(table::parameter);
        table.facts.put(
                "parameters",
                model.parameters().stream().map(ParameterSpec::name).collect(joining(" ")));
        return table.facts;
    }

    private void put(String name, Located<String> text) {
        facts.put(name, text == null ? null : text.value());
    }

    private void parameter(ParameterSpec parameter) {
        String name = parameter.name();
        facts.put(
                name + ".required",
                switch (parameter.requirement()) {
                    case REQUIRED -> "required";
                    case ADVISED -> "advised";
                    case OPTIONAL -> "optional";
                });
        facts.put(name + ".type", type(parameter));
        facts.put(name + ".description", parameter.description());
        // What a page shows as the default of a required text is an example.
        Object shown = parameter.requirement() == Requirement.REQUIRED ? parameter.example() : parameter.defaultValue();
        if (shown != null) {
            facts.put(name + ".default", shown instanceof String ? "\"" + shown + "\"" : shown.toString());
        }
        if (parameter.minimum() != null || parameter.maximum() != null) {
            facts.put(name + ".range", parameter.minimum() + " - " + parameter.maximum());
        }
        if (!parameter.enumValues().isEmpty()) {
            facts.put(
                    name + ".enum",
                    parameter.enumValues().stream().map(String::valueOf).collect(joining(" "))
                            + (parameter.openEnum() ? " and more" : ""));
        }
    }

    private static String type(ParameterSpec parameter) {
        if (parameter.type() == SpecType.ARRAY && parameter.items() != null) {
            return type(parameter.items()) + "[]";
        }
        return parameter.type().word() + (parameter.format() == null ? "" : " (" + parameter.format() + ")");
    }
}
