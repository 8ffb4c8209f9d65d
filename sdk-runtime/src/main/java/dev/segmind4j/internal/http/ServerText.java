package dev.segmind4j.internal.http;

import dev.segmind4j.support.SafeText;

/**
 * A server's text as people may see it, in a message or an event: {@link SafeText}, with white space folded or lines kept. Takes
 * no longer for a long text than for what is shown of it and the white space in it. Blotting the key out comes before this.
 */
public final class ServerText {
    private ServerText() {}

    /**
     * One line: white space is folded into single spaces, other characters that cannot be seen are escaped.
     *
     * @param text any text
     * @param longest how many characters at most
     * @return a text that ends with an ellipsis if it was cut
     */
    public static String line(String text, int longest) {
        StringBuilder folded = new StringBuilder(Math.min(text.length(), longest + 2));
        boolean space = false;
        for (int i = 0; i < text.length() && folded.length() <= longest; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (isSpace(point)) {
                space = true;
                continue;
            }
            if (space && folded.length() > 0) {
                folded.append(' ');
            }
            folded.appendCodePoint(point);
            space = false;
        }
        String shown = SafeText.of(folded.toString(), longest);
        return shown.endsWith(" …") ? shown.substring(0, shown.length() - 2) + '…' : shown;
    }

    /**
     * A text of several lines, which stay; so do tabs. Other characters that cannot be seen are escaped.
     *
     * @param text any text
     * @param longest how many characters at most
     * @return a text that ends with an ellipsis if it was cut
     */
    public static String lines(String text, int longest) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), longest + 1));
        int from = 0;
        for (int i = 0; i <= text.length() && i - from <= longest; i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\t') {
                shown.append(SafeText.of(text.substring(from, i), longest + 1));
                if (i < text.length()) {
                    shown.append(text.charAt(i));
                }
                from = i + 1;
                if (shown.length() > longest) {
                    break;
                }
            }
        }
        if (from <= text.length() && shown.length() <= longest) {
            shown.append(SafeText.of(text.substring(from), longest + 1));
        }
        if (shown.length() <= longest) {
            return shown.toString();
        }
        int end = Character.isHighSurrogate(shown.charAt(longest - 1)) ? longest - 1 : longest;
        return shown.substring(0, end) + '…';
    }

    /**
     * Whether a text may be seen as it is.
     *
     * @param text any text
     * @return false if a character in it would have to be escaped
     */
    public static boolean isPlain(String text) {
        return SafeText.of(text, Integer.MAX_VALUE).equals(text);
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }
}
