package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kind of value a node is, for reading it and for saying so. */
final class Kinds {
    private Kinds() {}

    /** What a scalar says, see {@link Scalars#read}; the node itself for a collection. */
    static @Nullable Object value(SpecNode node) {
        if (node instanceof SpecNode.Scalar scalar) {
            return scalar.plain() ? Scalars.read(scalar.text()) : scalar.text();
        }
        return node;
    }

    static String describe(SpecNode node) {
        if (node instanceof SpecNode.Sequence) {
            return "a list";
        }
        if (node instanceof SpecNode.Mapping) {
            return "a mapping";
        }
        String text = ((SpecNode.Scalar) node).text();
        Object value = value(node);
        if (value == null) {
            return text.isEmpty() ? "left empty" : "null";
        }
        return value instanceof String
                ? "the text " + Words.quote(text)
                : value instanceof Boolean ? text : "the number " + shortened(text);
    }

    /** What to do about a scalar that is no text and should be one. */
    static String quoteAdvice(SpecNode node) {
        return node instanceof SpecNode.Scalar scalar && !scalar.text().isEmpty() && !(value(node) instanceof String)
                ? "Write \"" + shortened(scalar.text()) + "\"."
                : "";
    }

    /** What to do about anything that is no text and should be one. */
    static String textAdvice(SpecNode node) {
        if (!(node instanceof SpecNode.Scalar scalar)) {
            return "Quote a text that begins with a bracket, or with a dash and a space.";
        }
        return scalar.text().isEmpty()
                ? "Write the text, and quote one that begins with #; or leave the key out."
                : quoteAdvice(node);
    }

    /** What to do about a text that should be a number. */
    static String numberAdvice(SpecNode node, String otherwise) {
        String unquote = unquoteAdvice(node);
        return unquote.isEmpty() ? otherwise : unquote;
    }

    /** What to do about a text that should be a number or a boolean. */
    static String unquoteAdvice(SpecNode node) {
        return node instanceof SpecNode.Scalar scalar
                        && !scalar.plain()
                        && !scalar.text().isEmpty()
                        && !(Scalars.read(scalar.text()) instanceof String)
                ? "Remove the quotes."
                : "";
    }

    /** Warns of a text that YAML 1.1 parsers take for something else. */
    static void warnIfAmbiguous(SpecNode.Scalar scalar, String subject, List<Problem> problems) {
        String reading = value(scalar) instanceof String && scalar.plain() ? OtherParsers.reading(scalar.text()) : null;
        if (reading != null) {
            problems.add(Message.AMBIGUOUS_TEXT.at(
                    scalar.origin(), subject, Words.quote(scalar.text()), reading, scalar.text()));
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
