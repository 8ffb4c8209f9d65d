package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Requirement;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.model.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads parameters, the properties of objects and the items of arrays. */
final class ParameterReader {
    private static final Set<String> KEPT_WITHOUT_TYPE =
            Set.of("required", "description", "nullable", "deprecated", "javaName", "note");

    private final List<Problem> problems;

    ParameterReader(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Reads the parameters of a model or the properties of an object.
     *
     * @param mapping parameters by name
     * @param parent the path of the object that has them; empty for a model
     * @return the parameters, in order, without those that are no mapping
     */
    List<ParameterSpec> readAll(SpecNode.Mapping mapping, String parent) {
        List<ParameterSpec> parameters = new ArrayList<>();
        Entries.unique(mapping, problems, Message.DUPLICATE_PARAMETER).forEach((name, entry) -> {
            SpecNode.Scalar key = (SpecNode.Scalar) entry.key();
            if (name.isEmpty()) {
                problems.add(Message.EMPTY_NAME.at(key.origin()));
                return;
            }
            String path = parent.isEmpty() ? name : parent + "." + name;
            Kinds.warnIfAmbiguous(key, "A parameter's name", problems);
            ParameterSpec parameter = read(name, key.origin(), entry.value(), Keys.PARAMETER, path);
            if (parameter != null) {
                parameters.add(parameter);
            }
        });
        return parameters;
    }

    private @Nullable ParameterSpec read(String name, Origin origin, SpecNode node, Keys keys, String path) {
        if (!(node instanceof SpecNode.Mapping mapping)) {
            problems.add(Message.WRONG_KIND.at(
                    node.origin(), Words.quote(path), "a mapping", Kinds.describe(node), advice(name, node)));
            return null;
        }
        MappingReader reader = new MappingReader(mapping, keys, path, problems);
        reader.require("type", "Write 'type: string' or another type.");
        SpecType type = reader.word("type", Vocabulary.TYPES, Vocabulary.TYPE_ADVICE);
        Requirement requirement = reader.word("required", Vocabulary.REQUIREMENTS, Vocabulary.REQUIREMENT_ADVICE);
        JsonReader json = new JsonReader(path, type == null ? SpecType.ANY : type, reader.origins(), problems);
        ParameterSpec parameter = new ParameterSpec(
                name,
                type == null ? SpecType.ANY : type,
                requirement == null ? Requirement.OPTIONAL : requirement,
                reader.plainText("description"),
                json(reader, json, "example"),
                json(reader, json, "default"),
                enumValues(reader, json, path),
                enumNames(reader, path),
                reader.flag("openEnum"),
                reader.number("minimum"),
                reader.number("maximum"),
                reader.number("exclusiveMinimum"),
                reader.number("exclusiveMaximum"),
                reader.number("multipleOf"),
                reader.count("minLength"),
                reader.count("maxLength"),
                reader.plainText("pattern"),
                reader.word("format", Vocabulary.FORMATS, Vocabulary.FORMAT_ADVICE),
                items(reader, path),
                reader.count("minItems"),
                reader.count("maxItems"),
                reader.flag("uniqueItems"),
                reader.word("sentAs", Vocabulary.SENT_AS, Vocabulary.SENT_AS_ADVICE),
                reader.flag("nullable"),
                reader.flag("deprecated"),
                reader.plainText("javaName"),
                note(reader),
                properties(reader, path),
                origin,
                reader.origins());
        return type == null ? untyped(parameter) : parameter;
    }

    /** What to do about a parameter that is no mapping; most often the indentation or a colon is not as it should be. */
    private static String advice(String name, SpecNode node) {
        String text = node instanceof SpecNode.Scalar scalar ? scalar.text() : null;
        if (text != null && Keys.PARAMETER.known().contains(name)) {
            return "It is also a key of a parameter: if it is meant so, indent it below the parameter's name.";
        }
        if (text != null && Keys.PARAMETER.known().stream().anyMatch(key -> text.startsWith(key + ":"))) {
            return "Write a space after the colon.";
        }
        return text != null && text.isEmpty()
                ? "Indent its keys below it, or write for example {type: string}."
                : "Write for example {type: string}.";
    }

    private static String enumAdvice(SpecNode item) {
        if (!(item instanceof SpecNode.Scalar scalar)) {
            return "Quote a text that contains ': ' or begins with a bracket.";
        }
        return scalar.text().isEmpty()
                ? "Write the value, and quote one that begins with #."
                : "Write \"null\" for the text, 'nullable: true' to allow null.";
    }

    /** What is left of a parameter without a type: nobody can tell which keywords fit it. */
    private static ParameterSpec untyped(ParameterSpec read) {
        Map<String, Origin> origins = new LinkedHashMap<>(read.origins());
        origins.keySet().retainAll(KEPT_WITHOUT_TYPE);
        return new ParameterSpec(
                read.name(),
                SpecType.ANY,
                read.requirement(),
                read.description(),
                null,
                null,
                List.of(),
                Map.of(),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                read.nullable(),
                read.deprecated(),
                read.javaName(),
                read.note(),
                List.of(),
                read.origin(),
                origins);
    }

    private static @Nullable String note(MappingReader reader) {
        Located<String> note = reader.filledText("note");
        return note == null ? null : note.value();
    }

    private static @Nullable Object json(MappingReader reader, JsonReader json, String key) {
        SpecNode node = reader.node(key);
        return node == null ? null : json.read(key, node);
    }

    private List<Object> enumValues(MappingReader reader, JsonReader json, String path) {
        List<Object> values = new ArrayList<>();
        SpecNode.Sequence sequence = reader.sequence("enum");
        if (sequence == null) {
            return values;
        }
        if (sequence.items().isEmpty()) {
            problems.add(Message.EMPTY_ENUM.at(sequence.origin(), Words.key("enum", path)));
        }
        for (SpecNode item : sequence.items()) {
            Object value = item instanceof SpecNode.Scalar ? Kinds.value(item) : null;
            if (value == null) {
                problems.add(Message.WRONG_KIND.at(
                        item.origin(),
                        "A value in " + Words.key("enum", path),
                        "a text or a number",
                        Kinds.describe(item),
                        enumAdvice(item)));
            } else {
                Object read = json.read("enum[" + values.size() + "]", item);
                if (read != null) {
                    values.add(read);
                }
            }
        }
        return values;
    }

    private Map<String, String> enumNames(MappingReader reader, String path) {
        Map<String, String> names = new LinkedHashMap<>();
        SpecNode.Mapping mapping = reader.mapping("enumNames");
        if (mapping != null) {
            Entries.unique(mapping, problems, Message.DUPLICATE_KEY).forEach((value, entry) -> {
                String key = "enumNames[" + value + "]";
                Kinds.warnIfAmbiguous(
                        (SpecNode.Scalar) entry.key(), "A key in " + Words.key("enumNames", path), problems);
                if (Kinds.value(entry.value()) instanceof String name) {
                    names.put(value, name);
                    reader.origins().put(key, entry.value().origin());
                } else {
                    reader.wrongKind(key, entry.value(), "a text", Kinds.quoteAdvice(entry.value()));
                }
            });
        }
        return names;
    }

    private @Nullable ParameterSpec items(MappingReader reader, String path) {
        SpecNode node = reader.node("items");
        return node == null ? null : read("", node.origin(), node, Keys.ITEMS, path + "[]");
    }

    private List<ParameterSpec> properties(MappingReader reader, String path) {
        SpecNode.Mapping mapping = reader.mapping("properties");
        if (mapping == null) {
            return List.of();
        }
        if (mapping.entries().isEmpty()) {
            problems.add(Message.PROPERTIES_MISSING.at(mapping.origin(), Words.quote(path)));
        }
        return readAll(mapping, path);
    }
}
