package dev.segmind4j.processor.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a payload says. The rules of what is {@code sentAs} a text are about the number or boolean that the text says. */
record Wire(Map<String, Object> parameters) {
    Map<String, @Nullable Object> members(Map<String, ?> payload) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        payload.forEach((name, value) ->
                said.put(name, parameters.containsKey(name) ? said(Tree.map(parameters.get(name)), value) : value));
        return said;
    }

    private static @Nullable Object said(Map<String, Object> spec, @Nullable Object value) {
        if (spec.containsKey("sentAs")) {
            return ofText(spec, value);
        }
        if (value instanceof List<?> items && spec.containsKey("items")) {
            List<@Nullable Object> said = new ArrayList<>();
            items.forEach(item -> said.add(said(Tree.map(spec.get("items")), item)));
            return said;
        }
        return value instanceof Map && spec.containsKey("properties")
                ? new Wire(Tree.map(spec.get("properties"))).members(Tree.map(value))
                : value;
    }

    private static @Nullable Object ofText(Map<String, Object> spec, @Nullable Object value) {
        if (!(value instanceof String text)) {
            // A number that is not sent as a text is of another type.
            return value instanceof BigDecimal || value instanceof Boolean ? Map.of("not a text", value) : value;
        }
        if ("boolean".equals(spec.get("type"))) {
            return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : text;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
