package dev.segmind4j.processor.emit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values as a reader of Javadoc expects to see them. */
final class JsonText {
    private static final int LONGEST = 120;

    private JsonText() {}

    /** A value as HTML, cut where it is long. */
    static String html(@Nullable Object value) {
        return value instanceof String text && text.isEmpty()
                ? "an empty text"
                : Prose.code(Prose.cut(plain(value), LONGEST));
    }

    private static String plain(@Nullable Object value) {
        return value instanceof String text ? text.replaceAll("\\s+", " ") : json(value);
    }

    private static String json(@Nullable Object value) {
        if (value instanceof String text) {
            return '"' + text.replaceAll("\\s+", " ") + '"';
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> items) {
            StringBuilder json = new StringBuilder("[");
            items.forEach(item -> json.append(json.length() == 1 ? "" : ", ").append(json(item)));
            return json.append(']').toString();
        }
        if (value instanceof Map<?, ?> members) {
            StringBuilder json = new StringBuilder("{");
            members.forEach((name, member) -> json.append(json.length() == 1 ? "" : ", ")
                    .append(json(name))
                    .append(": ")
                    .append(json(member)));
            return json.append('}').toString();
        }
        return String.valueOf(value);
    }
}
