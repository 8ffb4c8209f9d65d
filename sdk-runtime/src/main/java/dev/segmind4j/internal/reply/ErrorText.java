package dev.segmind4j.internal.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words in which a reply says what went wrong. */
final class ErrorText {
    private static final int LONGEST = 500;

    private ErrorText() {}

    /**
     * The error of a body: {@code {"error":"…"}}, the auth layer's {@code {"error":"code","error_description":"…"}}, and
     * {@code message} and {@code detail} as the frameworks behind gateways write them.
     */
    static @Nullable String of(Map<String, @Nullable Object> body) {
        String error = words(body.get("error"));
        String description = words(body.get("error_description"));
        if (error != null && description != null) {
            return cut(error + ": " + description);
        }
        for (@Nullable
        String text :
                new @Nullable String[] {error, description, words(body.get("message")), words(body.get("detail"))}) {
            if (text != null) {
                return cut(text);
            }
        }
        return null;
    }

    private static @Nullable String words(@Nullable Object value) {
        if (value instanceof String text) {
            return text.trim().isEmpty() ? null : text.trim();
        }
        if (value instanceof Map<?, ?> object) {
            for (String name : List.of("message", "msg", "error", "detail")) {
                String text = words(object.get(name));
                if (text != null) {
                    return text;
                }
            }
            return object.isEmpty() ? null : object.toString();
        }
        if (value instanceof List<?> items) {
            List<String> texts = new ArrayList<>();
            for (Object item : items) {
                String text = words(item);
                if (text != null) {
                    texts.add(text);
                }
            }
            return texts.isEmpty() ? null : String.join("; ", texts);
        }
        return null;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + '…';
    }
}
