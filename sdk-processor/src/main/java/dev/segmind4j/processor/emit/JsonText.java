package dev.segmind4j.processor.emit;

import org.jspecify.annotations.Nullable;

/** JSON values as a reader of Javadoc expects to see them. */
final class JsonText {
    private static final int LONGEST = 120;

    private JsonText() {}

    /** A value as HTML, cut where it is long; a text without its quotes. */
    static String html(@Nullable Object value) {
        if (value instanceof String text) {
            return text.isEmpty() ? "an empty text" : Prose.code(Prose.cut(text.replaceAll("\\s+", " "), LONGEST));
        }
        return Prose.code(Prose.cut(JsonSource.line(value), LONGEST));
    }
}
