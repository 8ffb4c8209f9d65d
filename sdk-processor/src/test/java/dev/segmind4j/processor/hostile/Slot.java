package dev.segmind4j.processor.hostile;

import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.catalog.ParameterInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.assertj.core.api.Assertions;

/**
 * A place in a spec that takes a text.
 *
 * @param name what it is called
 * @param section {@code model} for a key of the model, {@code parameters} for a parameter
 * @param yaml the key or the parameter, with {@code %s} where the quoted text goes
 * @param prefix what stands in front of the text
 * @param text where generated code gives the text back, prefix included
 */
record Slot(String name, Section section, String yaml, String prefix, BiFunction<ModelInfo, String, Object> text) {
    enum Section {
        MODEL,
        PARAMETERS
    }

    static final List<Slot> ALL = all();

    /** Whether a spec has room for only one of the two. */
    boolean excludes(Slot other) {
        return section == Section.MODEL && other.section == Section.MODEL && yaml.equals(other.yaml);
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<Slot> all() {
        List<Slot> slots = new ArrayList<>();
        model(slots, "slug", "", ModelInfo::slug);
        model(slots, "slug", "a", ModelInfo::slug);
        model(slots, "title", "", ModelInfo::title);
        model(slots, "description", "", ModelInfo::description);
        model(slots, "docs", "", ModelInfo::docs);
        model(slots, "docs", "https://example.com/", ModelInfo::docs);
        model(slots, "category", "", ModelInfo::category);
        model(slots, "output", "", info -> info.output().word());
        model(slots, "output", "image", info -> info.output().word());
        model(slots, "typicalLatency", "", info -> info.typicalLatency());
        model(slots, "typicalLatency", "1s", info -> info.typicalLatency().toSeconds() + "s");
        model(slots, "price", "", info -> info.price());
        model(slots, "price", "0.1 USD", info -> String.valueOf(info.price()));
        model(slots, "javaName", "", Slot::impossible);
        model(slots, "javaName", "A", Slot::impossible);
        model(slots, "note", "", ModelInfo::note);
        slots.add(new Slot("unknown key", Section.MODEL, "? %s\n: x", "", Slot::impossible));

        slots.add(new Slot("name", Section.PARAMETERS, "? %s\n: {type: string, javaName: named}", "", Slot::name));
        slots.add(new Slot("name that becomes Java's", Section.PARAMETERS, "? %s\n: {type: string}", "b", Slot::name));
        of(slots, "type", "{type: %s}", Slot::impossible);
        of(slots, "required", "{type: string, required: %s}", Slot::impossible);
        of(slots, "format", "{type: string, format: %s}", Slot::impossible);
        of(slots, "sentAs", "{type: integer, sentAs: %s}", Slot::impossible);
        of(slots, "minimum", "{type: integer, minimum: %s}", Slot::impossible);
        of(slots, "javaName", "{type: string, javaName: %s}", Slot::impossible);
        of(slots, "unknown key", "{type: string, ? %s : x}", Slot::impossible);
        texts(slots, "", "%s", parameter -> parameter);
        texts(
                slots,
                "property: ",
                "{type: object, properties: {p: %s}}",
                parameter -> parameter.properties().get(0));
        of(
                slots,
                "items: description",
                "{type: array, items: {type: string, description: %s}}",
                parameter -> parameter.items().description());
        of(
                slots,
                "items: example",
                "{type: array, items: {type: string, example: %s}}",
                parameter -> parameter.items().example());
        of(
                slots,
                "items: enum",
                "{type: array, items: {type: string, enum: [other, %s]}}",
                parameter -> parameter.items().enumValues().get(1));
        of(slots, "items: javaName", "{type: array, items: {type: string, enum: [a], javaName: %s}}", Slot::impossible);
        of(
                slots,
                "property of items: pattern",
                "{type: array, items: {type: object, properties: {p: {type: string, pattern: %s}}}}",
                parameter -> parameter.items().properties().get(0).pattern().pattern());
        of(
                slots,
                "property of items: enum",
                "{type: array, items: {type: object, properties: {p: {type: string, enum: [%s], enumNames: {? %s : X}}}}}",
                parameter -> parameter.items().properties().get(0).enumValues().get(0));
        of(slots, "default", "{type: string, default: %s}", ParameterInfo::defaultValue);
        of(
                slots,
                "default in a list",
                "{type: array, items: {type: string}, default: [%s]}",
                parameter -> ((List<?>) parameter.defaultValue()).get(0));
        of(
                slots,
                "property's name",
                "{type: object, properties: {? %s : {type: string, javaName: q}}}",
                parameter -> parameter.properties().get(0).name());
        of(
                slots,
                "property's default",
                "{type: object, properties: {p: {type: string, default: %s}}}",
                parameter -> parameter.properties().get(0).defaultValue());
        of(
                slots,
                "key in any",
                "{type: any, example: [{? %s : 1}]}",
                parameter -> ((Map<?, ?>) ((List<?>) parameter.example()).get(0))
                        .keySet()
                        .iterator()
                        .next());
        of(
                slots,
                "value in any",
                "{type: any, default: {a: [%s]}}",
                parameter -> ((List<?>) ((Map<?, ?>) parameter.defaultValue()).get("a")).get(0));
        return slots;
    }

    /** What parameters and properties have alike. */
    private static void texts(
            List<Slot> slots, String of, String around, Function<ParameterInfo, ParameterInfo> inner) {
        of(
                slots,
                of + "description",
                inside(around, "{type: string, description: %s}"),
                parameter -> inner.apply(parameter).description());
        of(
                slots,
                of + "note",
                inside(around, "{type: string, note: %s}"),
                parameter -> inner.apply(parameter).note());
        of(
                slots,
                of + "example",
                inside(around, "{type: string, example: %s}"),
                parameter -> inner.apply(parameter).example());
        of(
                slots,
                of + "pattern",
                inside(around, "{type: string, pattern: %s}"),
                parameter -> inner.apply(parameter).pattern().pattern());
        of(
                slots,
                of + "enum",
                inside(around, "{type: string, enum: [other, %s]}"),
                parameter -> inner.apply(parameter).enumValues().get(1));
        of(
                slots,
                of + "enum and key of enumNames",
                inside(around, "{type: string, enum: [%s], enumNames: {? %s : NAMED}}"),
                parameter -> inner.apply(parameter).enumValues().get(0));
        of(slots, of + "value of enumNames", inside(around, "{type: string, enum: [a], enumNames: {a: %s}}"), null);
        of(slots, of + "javaName", inside(around, "{type: string, enum: [a], javaName: %s}"), null);
    }

    private static String inside(String around, String yaml) {
        return around.replace("%s", yaml);
    }

    private static void model(List<Slot> slots, String key, String prefix, Function<ModelInfo, Object> text) {
        slots.add(new Slot(
                key + (prefix.isEmpty() ? "" : " behind " + prefix),
                Section.MODEL,
                key + ": %s",
                prefix,
                (info, given) -> text.apply(info)));
    }

    private static void of(List<Slot> slots, String name, String yaml, Function<ParameterInfo, Object> text) {
        String wireName = "x" + slots.size();
        slots.add(new Slot(
                name + " (" + wireName + ")",
                Section.PARAMETERS,
                wireName + ": " + yaml,
                "",
                (info, given) -> text.apply(info.parameter(wireName))));
    }

    private static String name(ModelInfo info, String given) {
        return info.parameter(given).name();
    }

    /** What no text of the test may become. */
    private static Object impossible(Object anything) {
        return Assertions.fail("is accepted");
    }

    private static Object impossible(ModelInfo info, String given) {
        return impossible(info);
    }
}
