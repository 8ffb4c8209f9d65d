package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.ServerText;
import dev.segmind4j.internal.reply.json.Members;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words in which a reply says what went wrong: one line of at most 500 characters. */
final class ErrorText {
    private static final int LONGEST = 500;

    private static final String[] WORDS = {"message", "msg", "error", "error_message", "detail", "description"};

    private ErrorText() {}

    /**
     * The error of a body: {@code {"error":"…"}}, a workflow's {@code {"error_message":{…}}}, the auth layer's
     * {@code {"error":"code","error_description":"…"}}.
     */
    static @Nullable String of(Members body) {
        String error = words(body.value("error"));
        String more = words(body.value("error_message"));
        if (more == null) {
            more = words(body.value("error_description"));
        }
        if (error == null || more == null || error.equals(more)) {
            return error == null ? more : error;
        }
        return ServerText.line(error + ": " + more, LONGEST);
    }

    /**
     * The error of a body of which it is known that it tells of one: then {@code message} and {@code detail}, as the frameworks
     * behind gateways write them, do too.
     */
    static @Nullable String ofFailure(Members body) {
        String error = of(body);
        if (error == null) {
            error = words(body.value("message"));
        }
        return error == null ? words(body.value("detail")) : error;
    }

    /** What a value says. A number other than 0 is a code; true and false say nothing. */
    static @Nullable String words(@Nullable Object value) {
        StringBuilder words = new StringBuilder();
        add(words, value);
        String shown = ServerText.line(words.toString(), LONGEST);
        return shown.isEmpty() ? null : shown;
    }

    private static void add(StringBuilder words, @Nullable Object value) {
        if (words.length() > LONGEST) {
            return;
        }
        if (value instanceof String text) {
            join(words, text.trim());
        } else if (value instanceof Long || value instanceof BigDecimal) {
            join(words, ((Number) value).doubleValue() == 0 ? "" : value.toString());
        } else if (value instanceof List<?> items) {
            items.forEach(item -> add(words, item));
        } else if (value instanceof Map<?, ?> object && !object.isEmpty()) {
            addObject(words, object);
        }
    }

    private static void addObject(StringBuilder words, Map<?, ?> object) {
        int before = words.length();
        for (String name : WORDS) {
            add(words, object.get(name));
            if (words.length() > before) {
                return;
            }
        }
        join(words, object.toString());
    }

    private static void join(StringBuilder words, String more) {
        if (!more.isEmpty()) {
            words.append(words.length() == 0 ? "" : "; ").append(more);
        }
    }
}
