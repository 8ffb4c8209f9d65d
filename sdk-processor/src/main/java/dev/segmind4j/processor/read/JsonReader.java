package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.SpecType;
import dev.segmind4j.processor.model.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON values: examples, defaults and the values of enums. */
final class JsonReader {
    private final String path;
    private final SpecType type;
    private final Map<String, Origin> origins;
    private final List<Problem> problems;

    JsonReader(String path, SpecType type, Map<String, Origin> origins, List<Problem> problems) {
        this.path = path;
        this.type = type;
        this.origins = origins;
        this.problems = problems;
    }

    /**
     * Reads a value and notes where it and what is inside it was written.
     *
     * @param key what it is called in messages and origins, for example {@code default}
     * @param node the value
     * @return null, a text, a {@link Long}, a {@link BigDecimal}, a {@link Boolean}, or an unmodifiable {@link List} or
     *     {@link Map} of these
     */
    @Nullable
    Object read(String key, SpecNode node) {
        origins.put(key, node.origin());
        if (node instanceof SpecNode.Sequence sequence) {
            List<@Nullable Object> items = new ArrayList<>();
            for (SpecNode item : sequence.items()) {
                items.add(read(key + "[" + items.size() + "]", item));
            }
            return Collections.unmodifiableList(items);
        }
        if (node instanceof SpecNode.Mapping mapping) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            Entries.unique(mapping, problems, Message.DUPLICATE_KEY)
                    .forEach((name, entry) -> members.put(name, read(key + "." + name, entry.value())));
            return Collections.unmodifiableMap(members);
        }
        return scalar(key, (SpecNode.Scalar) node);
    }

    private @Nullable Object scalar(String key, SpecNode.Scalar scalar) {
        Object value = Kinds.value(scalar);
        if (scalar.plain() && scalar.text().isEmpty()) {
            problems.add(Message.EMPTY_VALUE.at(scalar.origin(), Words.key(key, path)));
        }
        if (value instanceof Scalars.Oversized number) {
            problems.add(Message.OVERSIZED_NUMBER.at(
                    scalar.origin(), Words.key(key, path), Words.quote(number.text()), Scalars.MAX_DIGITS));
            // Without an origin the keyword counts as not given, which null would not.
            origins.remove(key);
            return null;
        }
        if (value instanceof String && !type.isNumeric() && type != SpecType.BOOLEAN) {
            Kinds.warnIfAmbiguous(scalar, Words.key(key, path), problems);
        }
        return type == SpecType.INTEGER && value instanceof BigDecimal number ? whole(number) : value;
    }

    /** An integer is an integer however it is written: 5.0 and 5e0 are 5. */
    static Object whole(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole && number.toBigInteger().bitLength() < Long.SIZE ? (Object) number.longValueExact() : number;
    }
}
