package dev.segmind4j.internal.reply.json;

/** What a text looks like to one who expects an object. */
public enum JsonShape {
    /** Nothing, or white space. */
    EMPTY,
    /** An object, or the beginning of one: {@link Members} tells. */
    OBJECT,
    /** A list, a text, a number or another value that is no object. */
    NO_OBJECT,
    /** The beginning of a list or a text that breaks off. */
    CUT,
    /** HTML or XML. */
    MARKUP,
    /** Something else. */
    NO_JSON;

    /**
     * Looks at a text.
     *
     * @param text a text
     * @return what it looks like
     */
    public static JsonShape of(String text) {
        int start = Scan.space(text, 0);
        if (start == text.length()) {
            return EMPTY;
        }
        char c = text.charAt(start);
        if (c == '{') {
            return OBJECT;
        }
        if (c == '<') {
            return MARKUP;
        }
        if (c == '[' || c == '"') {
            return Scan.value(text, start) == Scan.CUT ? CUT : NO_OBJECT;
        }
        int end = Scan.word(text, start);
        boolean alone = Scan.space(text, end) == text.length();
        return alone && isScalar(text.substring(start, end)) ? NO_OBJECT : NO_JSON;
    }

    private static boolean isScalar(String word) {
        return word.equals("true") || word.equals("false") || JsonTree.isNull(word) || Numbers.parse(word) != null;
    }
}
