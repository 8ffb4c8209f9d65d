package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Characters;
import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one mapping. Unknown and repeated keys are reported at once; each accessor reports a value that is not
 * of its kind and then answers as if the key were not there.
 */
final class MappingReader {
    /** Among the advice on words, the advice on those that are not among it. */
    static final String OTHERWISE = "";

    private final SpecNode.Mapping mapping;
    private final String path;
    private final List<Problem> problems;
    private final Map<String, SpecNode> values = new LinkedHashMap<>();
    private final Map<String, Origin> origins = new LinkedHashMap<>();

    /** Keys that are there under another name, which is told. */
    private final Set<String> meant = new HashSet<>();

    MappingReader(SpecNode.Mapping mapping, Keys keys, String path, List<Problem> problems) {
        this.mapping = mapping;
        this.path = path;
        this.problems = problems;
        Map<String, SpecNode.Entry> unique = Entries.unique(mapping, problems, Message.DUPLICATE_KEY);
        unique.forEach((key, entry) -> {
            if (keys.known().contains(key)) {
                values.put(key, entry.value());
                origins.put(key, entry.value().origin());
            } else {
                problems.add(unknown(key, entry, keys));
                String other = keys.meant(key);
                if (other != null) {
                    meant.add(other);
                }
            }
        });
    }

    private static Problem unknown(String key, SpecNode.Entry entry, Keys keys) {
        Origin origin = entry.key().origin();
        OptionalInt invisible = key.codePoints().filter(Characters::isInvisible).findFirst();
        return invisible.isPresent()
                ? Message.UNWANTED_CHARACTER.at(
                        origin, "the key " + Words.quote(key), Characters.name(invisible.getAsInt()))
                : Message.UNKNOWN_KEY.at(origin, Words.quote(key), keys.owner(), keys.advice(key, entry.value()));
    }

    /** Where each key's value begins, by key; callers may add what lies inside the values. */
    Map<String, Origin> origins() {
        return origins;
    }

    Origin origin() {
        return mapping.origin();
    }

    @Nullable
    SpecNode node(String key) {
        return values.get(key);
    }

    /** Reports a key that has to be there and is not. */
    void require(String key, String fix) {
        if (!values.containsKey(key) && !meant.contains(key)) {
            problems.add(Message.MISSING_KEY.at(mapping.origin(), Words.key(key, path), fix));
        }
    }

    @Nullable
    Located<String> text(String key) {
        SpecNode node = values.get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof SpecNode.Scalar scalar && Kinds.value(scalar) instanceof String text) {
            Kinds.warnIfAmbiguous(scalar, Words.key(key, path), problems);
            return new Located<>(text, scalar.origin());
        }
        wrongKind(key, node, "a text", Kinds.textAdvice(node));
        return null;
    }

    /** A text that says something. */
    @Nullable
    Located<String> filledText(String key) {
        Located<String> text = text(key);
        if (text != null && text.value().trim().isEmpty()) {
            problems.add(Message.EMPTY_TEXT.at(text.origin(), Words.key(key, path)));
            return null;
        }
        return text;
    }

    @Nullable
    String plainText(String key) {
        Located<String> text = text(key);
        return text == null ? null : text.value();
    }

    boolean flag(String key) {
        SpecNode node = values.get(key);
        if (node == null) {
            return false;
        }
        if (Kinds.value(node) instanceof Boolean flag) {
            return flag;
        }
        String fix = node instanceof SpecNode.Scalar scalar ? Words.trueOrFalse(scalar.text()) : "";
        wrongKind(key, node, "true or false", fix.isEmpty() ? "Write true, or leave it out." : fix);
        return false;
    }

    @Nullable
    BigDecimal number(String key) {
        SpecNode node = values.get(key);
        if (node == null) {
            return null;
        }
        Object value = Kinds.value(node);
        if (value instanceof Scalars.Oversized number) {
            oversized(key, node, number);
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        wrongKind(
                key,
                node,
                "a number",
                value instanceof Boolean
                        ? "Write the bound itself."
                        : Kinds.numberAdvice(node, "Write a number, or leave it out."));
        return null;
    }

    @Nullable
    Integer count(String key) {
        SpecNode node = values.get(key);
        if (node == null) {
            return null;
        }
        Object value = Kinds.value(node);
        Object whole = value instanceof BigDecimal number ? JsonReader.whole(number) : value;
        if (whole instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        wrongKind(
                key,
                node,
                "a whole number up to " + Integer.MAX_VALUE,
                Kinds.numberAdvice(node, "Write a whole number, or leave it out."));
        return null;
    }

    /** One of a few words, by the text it stands for in a spec; {@code true} and {@code false} may be among them. */
    <E> @Nullable E word(String key, Map<String, E> words, Map<String, String> advice) {
        SpecNode node = values.get(key);
        if (node == null) {
            return null;
        }
        Collection<String> known = words.keySet();
        String expected = Words.either(known);
        if (!(node instanceof SpecNode.Scalar scalar)) {
            wrongKind(key, node, expected, advice.getOrDefault(OTHERWISE, "Write one of these words."));
            return null;
        }
        // A quoted "true" is a text that happens to be spelled like the boolean.
        boolean misquoted = !Kinds.unquoteAdvice(scalar).isEmpty();
        E meant = misquoted ? null : words.get(scalar.text());
        if (meant == null) {
            String fix = misquoted
                    ? Kinds.unquoteAdvice(scalar)
                    : advice.getOrDefault(scalar.text(), Words.didYouMean(scalar.text(), known));
            problems.add(Message.UNKNOWN_WORD.at(
                    scalar.origin(),
                    Words.key(key, path),
                    expected,
                    Kinds.describe(scalar),
                    fix == null ? advice.getOrDefault(OTHERWISE, "Write one of these words.") : fix));
        }
        return meant;
    }

    SpecNode.@Nullable Mapping mapping(String key) {
        SpecNode node = values.get(key);
        if (node == null || node instanceof SpecNode.Mapping) {
            return (SpecNode.Mapping) node;
        }
        wrongKind(
                key,
                node,
                "a mapping",
                key.equals("enumNames")
                        ? "Write for example {auto: AUTO_LOWER}."
                        : "Write each parameter's name as a key, and its own keys below it: 'prompt: {type: string}'.");
        return null;
    }

    SpecNode.@Nullable Sequence sequence(String key) {
        SpecNode node = values.get(key);
        if (node == null || node instanceof SpecNode.Sequence) {
            return (SpecNode.Sequence) node;
        }
        wrongKind(key, node, "a list", "Write its values in brackets: [a, b].");
        return null;
    }

    void wrongKind(String key, SpecNode node, String expected, String fix) {
        problems.add(Message.WRONG_KIND.at(node.origin(), Words.key(key, path), expected, Kinds.describe(node), fix));
    }

    private void oversized(String key, SpecNode node, Scalars.Oversized number) {
        problems.add(Message.OVERSIZED_NUMBER.at(
                node.origin(), Words.key(key, path), Words.quote(number.text()), Scalars.MAX_DIGITS));
    }
}
