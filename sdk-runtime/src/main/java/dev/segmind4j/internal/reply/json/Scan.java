package dev.segmind4j.internal.reply.json;

/**
 * Steps over values without reading them: over what is well-formed and over what people write who print a value of their language
 * in place of JSON. Each step moves on, so that the whole takes time with the length of the text, and none calls itself, so that
 * no depth is too deep.
 */
final class Scan {
    /** What a step answers when the text ends in the middle of it. */
    static final int CUT = -1;

    private Scan() {}

    /** Where the white space that begins at a position ends; a byte order mark is white space. */
    static int space(String text, int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff' || c == '\u2028' || c == '\u2029';
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    static boolean isOpening(char c) {
        return c == '{' || c == '[';
    }

    static boolean isClosing(char c) {
        return c == '}' || c == ']';
    }

    /** Behind the value that begins at a position; where it began if there is none. */
    static int value(String text, int from) {
        char c = text.charAt(from);
        if (isQuote(c)) {
            return string(text, from);
        }
        return isOpening(c) ? nested(text, from) : word(text, from);
    }

    /** Behind a text, from its opening quote on. */
    static int string(String text, int from) {
        char quote = text.charAt(from);
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (c == '\\') {
                i++;
            }
        }
        return CUT;
    }

    /** Behind an object or a list, from its opening bracket on. */
    static int nested(String text, int from) {
        int depth = 0;
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isQuote(c)) {
                i = string(text, i);
                if (i == CUT) {
                    return CUT;
                }
                continue;
            }
            i++;
            if (isOpening(c)) {
                depth++;
            } else if (isClosing(c) && --depth == 0) {
                return i;
            }
        }
        return CUT;
    }

    /** Behind a number, {@code true}, {@code None} or anything else without quotes; it may be longer if the text ends there. */
    static int word(String text, int from) {
        int i = from;
        while (i < text.length() && !endsWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Behind a member's name without quotes. */
    static int name(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != ':' && !endsWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean endsWord(char c) {
        return c == ',' || isSpace(c) || isQuote(c) || isOpening(c) || isClosing(c);
    }
}
