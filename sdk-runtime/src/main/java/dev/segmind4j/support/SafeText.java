package dev.segmind4j.support;

/**
 * A text that came from elsewhere, made fit for a message, a log or a terminal: bounded, on one line, without characters that
 * steer a terminal or turn the direction of reading. Only its shape changes; the API key has to be out of it already.
 */
public final class SafeText {
    private SafeText() {}

    /**
     * Makes a text fit to be shown.
     *
     * @param text any text, of any length
     * @param longest how many characters at most, an ellipsis not counted; 1 or more
     * @return the text, with control and format characters, line breaks and halves of surrogate pairs as {@code \n},
     *     {@code \}{@code u001b} and the like, and with an ellipsis where it was cut; the same instance if nothing had to be done
     */
    public static String of(String text, int longest) {
        int at = 0;
        while (at < text.length() && !isHostile(text.codePointAt(at))) {
            int next = at + Character.charCount(text.codePointAt(at));
            if (next > longest) {
                return text.substring(0, at) + '…';
            }
            at = next;
        }
        return at == text.length() ? text : escaped(text, at, longest);
    }

    private static String escaped(String text, int from, int longest) {
        StringBuilder shown = new StringBuilder().append(text, 0, from);
        for (int at = from; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int length = shown.length();
            append(shown, codePoint);
            if (shown.length() > longest) {
                shown.setLength(length);
                return shown.append('…').toString();
            }
            at += Character.charCount(codePoint);
        }
        return shown.toString();
    }

    private static boolean isHostile(int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7f) {
            return false;
        }
        if (codePoint == 0x200c || codePoint == 0x200d) {
            // The joiners are part of words and of emoji.
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    private static void append(StringBuilder shown, int codePoint) {
        switch (codePoint) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isHostile(codePoint)) {
                    for (char unit : Character.toChars(codePoint)) {
                        shown.append("\\u");
                        for (int shift = 12; shift >= 0; shift -= 4) {
                            shown.append(Character.forDigit(unit >> shift & 0xf, 16));
                        }
                    }
                } else {
                    shown.appendCodePoint(codePoint);
                }
            }
        }
    }
}
