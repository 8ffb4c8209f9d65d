package dev.segmind4j.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Java literals in ASCII, so that what goes over the wire does not depend on the encoding that a compiler was told; broken
 * into lines that can be read, and into constants that fit a class file.
 */
final class Literals {
    private static final int LINE = 84;

    /** A constant in a class file has at most 65,535 bytes. */
    private static final int LONGEST_CONSTANT = 60_000;

    private Literals() {}

    /** A text. */
    static CodeBlock text(String text) {
        List<List<String>> constants = constants(text);
        if (constants.size() == 1) {
            return constant(constants.get(0));
        }
        CodeBlock.Builder joined = CodeBlock.builder().add("$T.join(\"\"", String.class);
        constants.forEach(pieces -> joined.add(",\n$L", constant(pieces)));
        return joined.add(")").build();
    }

    /** A text, {@link Long}, {@link BigDecimal} or {@link Boolean}. */
    static CodeBlock scalar(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Long) {
            return CodeBlock.of("$LL", value);
        }
        if (value instanceof BigDecimal number) {
            return CodeBlock.of("new $T($S)", BigDecimal.class, number.toString());
        }
        return CodeBlock.of("$L", value);
    }

    static boolean isScalar(Object value) {
        return value instanceof String
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Boolean;
    }

    private static CodeBlock constant(List<String> pieces) {
        String lines = "\"" + String.join("\"\n+ \"", pieces) + "\"";
        return pieces.size() == 1 ? CodeBlock.of("$L", lines) : CodeBlock.of("$>$>\n$L$<$<", lines);
    }

    /** The text's escaped parts, each of which fits a line; broken behind line ends and spaces where that is possible. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            word.append(escaped(c));
            if (c == ' ' || c == '\n' || word.length() >= LINE || i == text.length() - 1) {
                if (piece.length() + word.length() > LINE && !piece.isEmpty()) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.append(word);
                word.setLength(0);
                if (c == '\n') {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
            }
        }
        if (!piece.isEmpty() || pieces.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    /** The text's constants, each as its escaped parts. */
    static List<List<String>> constants(String text) {
        List<List<String>> constants = new ArrayList<>();
        int bytes = 0;
        for (String piece : pieces(text)) {
            // An escaped character is at least as long as its bytes in a class file.
            if (constants.isEmpty() || bytes + piece.length() > LONGEST_CONSTANT) {
                constants.add(new ArrayList<>());
                bytes = 0;
            }
            constants.get(constants.size() - 1).add(piece);
            bytes += piece.length();
        }
        return constants;
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> c >= ' ' && c <= '~' ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c);
        };
    }
}
