package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Characters;
import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.SpecType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds what is written in an annotation to the keys of a mapping, in the words and in the kinds of values of a spec file. */
final class AnnotatedValues {
    /** JSON's null, {@code Parameter.NULL} of the annotations: no text that a spec may hold. */
    static final String NULL = "\0null";

    private final Written written;
    private final List<SpecNode.Entry> keys;
    private final List<Problem> problems;

    AnnotatedValues(Written written, List<SpecNode.Entry> keys, List<Problem> problems) {
        this.written = written;
        this.keys = keys;
        this.problems = problems;
    }

    /** Adds a key. */
    void add(String key, Origin origin, SpecNode value) {
        keys.add(new SpecNode.Entry(new SpecNode.Scalar(key, false, origin), value));
    }

    /** Adds texts, which stay texts whatever they look like. */
    void texts(List<String> members) {
        for (String member : members) {
            if (written.has(member)) {
                add(member, written.origin(member), text(written.text(member), written.origin(member)));
            }
        }
    }

    /** Adds what a spec file would have without quotes: numbers, booleans and words. */
    void plain(List<String> members) {
        for (String member : members) {
            if (written.has(member)) {
                add(member, written.origin(member), plain(written.text(member), written.origin(member)));
            }
        }
    }

    /**
     * Adds a JSON value.
     *
     * @param member the annotation's member
     * @param key the spec's key
     * @param type what the text is read as
     */
    void json(String member, String key, SpecType type) {
        SpecNode value = written.has(member) ? value(written.text(member), written.origin(member), type) : null;
        if (value != null) {
            add(key, written.origin(member), value);
        }
    }

    /** Adds the allowed values, and what their constants are called. */
    void enums(SpecType type) {
        if (written.has("enumValues")) {
            List<SpecNode> values = new ArrayList<>();
            for (Located<String> value : written.texts("enumValues")) {
                SpecNode node = value(value.value(), value.origin(), type);
                values.add(node == null ? text(value.value(), value.origin()) : node);
            }
            add("enum", written.origin("enumValues"), new SpecNode.Sequence(values, written.origin("enumValues")));
        }
        if (written.has("enumNames")) {
            List<SpecNode.Entry> names = new ArrayList<>();
            for (Written name : written.nested("enumNames")) {
                names.add(new SpecNode.Entry(
                        text(name.text("value"), name.origin("value")), text(name.text("name"), name.origin("name"))));
            }
            add("enumNames", written.origin("enumNames"), new SpecNode.Mapping(names, written.origin("enumNames")));
        }
    }

    /** What a text is as a value of a type; null if it cannot be read, which is reported. */
    private @Nullable SpecNode value(String text, Origin origin, SpecType type) {
        if (text.equals(NULL)) {
            return plain("null", origin);
        }
        return switch (type) {
            case STRING -> text(text, origin);
            case INTEGER, NUMBER, BOOLEAN -> plain(text, origin);
            case ARRAY, OBJECT, ANY -> structure(text, origin);
        };
    }

    /** Lists, objects and any values are written as JSON, or as YAML. */
    private @Nullable SpecNode structure(String text, Origin origin) {
        if (Characters.firstUnwanted(text) >= 0) {
            return text(text, origin);
        }
        List<Problem> found = new ArrayList<>();
        SpecNode node = YamlParser.parse("", text, found);
        found.forEach(
                problem -> problems.add(new Problem(origin, problem.id(), problem.severity(), problem.message())));
        return node != null ? moved(node, origin) : found.isEmpty() ? text(text, origin) : null;
    }

    /** The same value at another place. Other YAML parsers do not read it, so that no text in it is doubtful. */
    private static SpecNode moved(SpecNode node, Origin origin) {
        if (node instanceof SpecNode.Sequence sequence) {
            return new SpecNode.Sequence(
                    sequence.items().stream().map(item -> moved(item, origin)).toList(), origin);
        }
        if (node instanceof SpecNode.Mapping mapping) {
            return new SpecNode.Mapping(
                    mapping.entries().stream()
                            .map(entry -> new SpecNode.Entry(moved(entry.key(), origin), moved(entry.value(), origin)))
                            .toList(),
                    origin);
        }
        SpecNode.Scalar scalar = (SpecNode.Scalar) node;
        return new SpecNode.Scalar(scalar.text(), scalar.plain() && !(Kinds.value(scalar) instanceof String), origin);
    }

    SpecNode.Scalar text(String text, Origin origin) {
        int unwanted = Characters.firstUnwanted(text);
        if (unwanted < 0) {
            return new SpecNode.Scalar(text, false, origin);
        }
        problems.add(Message.UNWANTED_CHARACTER.at(origin, "this value", Characters.name(text.codePointAt(unwanted))));
        return new SpecNode.Scalar(Characters.replaceUnwanted(text), false, origin);
    }

    /** A value without quotes; nothing at all is an empty text here, and not null. */
    private SpecNode.Scalar plain(String text, Origin origin) {
        SpecNode.Scalar scalar = text(text, origin);
        boolean read = !text.isEmpty() && !(Scalars.read(text) instanceof String);
        return new SpecNode.Scalar(scalar.text(), read, origin);
    }
}
