package dev.segmind4j.processor.model;

import java.util.Locale;

/** Which characters have no place in a spec, whatever the field. */
public final class Characters {
    private Characters() {}

    /**
     * Whether a character is refused: control characters other than tab and line breaks, the marks that turn the reading
     * direction around (source that reads otherwise than it compiles), half surrogate pairs, non-characters and byte
     * order marks.
     *
     * @param codePoint a code point
     * @return whether a spec must not contain it
     */
    public static boolean isUnwanted(int codePoint) {
        if (codePoint < 0x20) {
            return codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
        }
        return (codePoint >= 0x7F && codePoint <= 0x9F)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || (codePoint >= 0xD800 && codePoint <= 0xDFFF)
                || codePoint == 0xFEFF
                || (codePoint & 0xFFFE) == 0xFFFE;
    }

    /**
     * Where a text has its first unwanted character.
     *
     * @param text any text
     * @return an index into the text, or -1
     */
    public static int firstUnwanted(String text) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isUnwanted(c)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return -1;
    }

    /**
     * Whether a character cannot be seen, or is taken for a common space: such come along when a name is copied from a page.
     * In prose they have their uses.
     *
     * @param codePoint a code point
     * @return whether a name must not contain it
     */
    public static boolean isInvisible(int codePoint) {
        return codePoint < ' '
                || Character.getType(codePoint) == Character.FORMAT
                || (Character.isSpaceChar(codePoint) && codePoint != ' ');
    }

    /**
     * A text with a mark in place of each unwanted character.
     *
     * @param text any text
     * @return the text with U+FFFD where something was
     */
    public static String replaceUnwanted(String text) {
        StringBuilder rest = new StringBuilder();
        text.codePoints().map(c -> isUnwanted(c) ? 0xFFFD : c).forEach(rest::appendCodePoint);
        return rest.toString();
    }

    /**
     * How to name a character that cannot be shown.
     *
     * @param codePoint a code point
     * @return for example {@code U+202E}
     */
    public static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
