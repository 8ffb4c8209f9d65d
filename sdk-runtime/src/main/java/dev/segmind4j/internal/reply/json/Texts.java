package dev.segmind4j.internal.reply.json;

import java.util.function.UnaryOperator;

/** Texts in quotes. */
final class Texts {
    private Texts() {}

    /**
     * What stands between two quotes.
     *
     * @param from where the opening quote is
     * @param to behind the closing quote
     * @param clean for a text that has escapes: what was blotted out before they were read may have hidden behind them
     */
    static String read(String text, int from, int to, UnaryOperator<String> clean) {
        return isEscaped(text, from, to)
                ? clean.apply(unescaped(text, from + 1, to - 1))
                : text.substring(from + 1, to - 1);
    }

    static boolean isEscaped(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\\') {
                return true;
            }
        }
        return false;
    }

    private static String unescaped(String text, int from, int to) {
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 >= to) {
                plain.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            int hex = escaped == 'u' ? hex(text, i + 1, to) : -1;
            if (hex >= 0) {
                plain.append((char) hex);
                i += 4;
            } else {
                plain.append(of(escaped));
            }
        }
        return plain.toString();
    }

    private static char of(char escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escaped;
        };
    }

    /** Four hexadecimal digits, or -1. */
    private static int hex(String text, int from, int to) {
        if (from + 4 > to) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
