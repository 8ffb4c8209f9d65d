package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Characters;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A spec as the JSON that a schema sees: the values are exactly those that the reader sees, so {@code 16:9} is a text. */
public final class SpecJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SpecJson() {}

    /**
     * Converts a spec.
     *
     * @param content a file
     * @return JSON, or nothing if the file is no YAML or says what JSON cannot
     */
    public static Optional<JsonNode> of(byte[] content) {
        List<Problem> problems = new ArrayList<>();
        String text = content.length > SpecReader.MAX_BYTES ? null : Utf8.decode("", content, problems);
        String marked = text == null || !text.startsWith("\uFEFF") ? text : text.substring(1);
        if (marked == null || Characters.firstUnwanted(marked) >= 0) {
            return Optional.empty();
        }
        SpecNode root = YamlParser.parse("", marked, problems);
        return root == null || hasKeysThatAreNoTexts(root) ? Optional.empty() : Optional.of(json(root));
    }

    private static boolean hasKeysThatAreNoTexts(SpecNode node) {
        if (node instanceof SpecNode.Mapping mapping) {
            return mapping.entries().stream()
                    .anyMatch(
                            entry -> !(entry.key() instanceof SpecNode.Scalar) || hasKeysThatAreNoTexts(entry.value()));
        }
        return node instanceof SpecNode.Sequence sequence
                && sequence.items().stream().anyMatch(SpecJson::hasKeysThatAreNoTexts);
    }

    private static JsonNode json(SpecNode node) {
        if (node instanceof SpecNode.Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            // Of a key that is given twice the first counts, as for the reader.
            Entries.unique(mapping, new ArrayList<>(), Message.DUPLICATE_KEY)
                    .forEach((key, entry) -> object.set(key, json(entry.value())));
            return object;
        }
        if (node instanceof SpecNode.Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Object value = Kinds.value(node);
        if (value == null) {
            return JSON.nullNode();
        }
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof Scalars.Oversized number) {
            return number(asOthersRead(number.text()));
        }
        if (value instanceof Long number) {
            return number(BigDecimal.valueOf(number));
        }
        return value instanceof BigDecimal number ? number(number) : JSON.stringNode((String) value);
    }

    /** One node for all ways to write a number: in JSON Schema 5.0 equals 5 and is an integer. */
    private static JsonNode number(BigDecimal number) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return whole ? JSON.numberNode(number.toBigInteger()) : JSON.numberNode(number.stripTrailingZeros());
    }

    /** Editors read doubles; what is too large for one becomes infinite, for which a number beyond all doubles stands here. */
    private static BigDecimal asOthersRead(String number) {
        double read = Double.parseDouble(number);
        return Double.isInfinite(read) ? new BigDecimal(read < 0 ? "-1e400" : "1e400") : new BigDecimal(read);
    }
}
