package dev.segmind4j.processor.emit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values as JSON, every character of a text kept. */
final class JsonSource {
    private static final int LINE = 100;

    private JsonSource() {}

    /** On one line. */
    static String line(@Nullable Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof List<?> items) {
            return "[" + String.join(", ", items.stream().map(JsonSource::line).toList()) + "]";
        }
        if (value instanceof Map<?, ?> members) {
            List<String> shown = new ArrayList<>();
            members.forEach((name, member) -> shown.add(quoted(String.valueOf(name)) + ": " + line(member)));
            return "{" + String.join(", ", shown) + "}";
        }
        return value instanceof BigDecimal number ? number.toString() : String.valueOf(value);
    }

    /** A member per line; lists and objects inside on one line where they are short. */
    static String lines(Map<String, @Nullable Object> members) {
        return object(members, "") + "\n";
    }

    private static String value(@Nullable Object value, String indent) {
        String line = line(value);
        if (indent.length() + line.length() <= LINE) {
            return line;
        }
        if (value instanceof List<?> items) {
            List<String> shown = items.stream()
                    .map(item -> indent + "  " + value(item, indent + "  "))
                    .toList();
            return "[\n" + String.join(",\n", shown) + "\n" + indent + "]";
        }
        return value instanceof Map<?, ?> members ? object(members, indent) : line;
    }

    private static String object(Map<?, ?> members, String indent) {
        if (members.isEmpty()) {
            return "{}";
        }
        List<String> shown = new ArrayList<>();
        members.forEach((name, member) ->
                shown.add(indent + "  " + quoted(String.valueOf(name)) + ": " + value(member, indent + "  ")));
        return "{\n" + String.join(",\n", shown) + "\n" + indent + "}";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (Prose.isShown(c) && c != 0x2028 && c != 0x2029) {
                        json.appendCodePoint(c);
                    } else {
                        for (char unit : Character.toChars(c)) {
                            json.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                        }
                    }
                }
            }
        });
        return json.append('"').toString();
    }
}
