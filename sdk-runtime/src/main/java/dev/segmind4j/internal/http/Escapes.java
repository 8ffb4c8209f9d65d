package dev.segmind4j.internal.http;

/** Reads a text as addresses and JSON escape it. */
final class Escapes {
    private Escapes() {}

    /**
     * Whether a word stands in a text, each of its characters as it is, as {@code %2F}, {@code \/} or {@code \}{@code u002f}.
     *
     * @param word characters of ASCII, at least one
     * @param text where to look
     * @param from where the word would begin
     * @return where it ends, or -1 if it is not there
     */
    static int endOf(String word, String text, int from) {
        // First, since a word may look like an escape itself.
        if (text.startsWith(word, from)) {
            return from + word.length();
        }
        int at = from;
        for (int i = 0; i < word.length(); i++) {
            at = after(word.charAt(i), text, at);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    private static int after(char wanted, String text, int at) {
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c == '%' && hex(text, at + 1, 2) == wanted) {
            return at + 3;
        }
        if (c == '\\' && at + 1 < text.length()) {
            if (text.charAt(at + 1) == 'u' && hex(text, at + 2, 4) == wanted) {
                return at + 6;
            }
            if (text.charAt(at + 1) == wanted && !Character.isLetterOrDigit(wanted)) {
                return at + 2;
            }
        }
        return c == wanted ? at + 1 : -1;
    }

    private static int hex(String text, int from, int digits) {
        if (from + digits > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
