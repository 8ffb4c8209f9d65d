package dev.segmind4j.internal.reply;

import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.reply.json.JsonShape;
import dev.segmind4j.internal.reply.json.Members;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A reply's body as a text, taken once, and the members of the object that it begins with.
 *
 * @param http the reply
 * @param text the body
 * @param members the object's members, or null if the body does not begin with one
 */
record ReplyBody(HttpReply http, String text, @Nullable Members members) {
    static final String NOTHING_CAME = "broke off before anything of it came";

    static ReplyBody of(HttpReply http) {
        String text = http.text();
        return new ReplyBody(http, text, Members.of(text, http.key()::scrub));
    }

    /** Blots the key out of texts in the body that had escapes. */
    UnaryOperator<String> clean() {
        return http.key()::scrub;
    }

    /** The members where there have to be some. */
    Members object() {
        if (members == null) {
            throw broken(problem());
        }
        return members;
    }

    /** What is wrong with a body that is no whole object, as the end of a sentence. */
    String problem() {
        if (http.file() != null) {
            return "is too large to be read as JSON";
        }
        return switch (JsonShape.of(text)) {
            case EMPTY -> http.whole() ? "is empty" : http.body().length == 0 ? NOTHING_CAME : "is blank at first";
            case OBJECT, CUT -> "is JSON that breaks off";
            case NO_OBJECT -> "is JSON, but not an object";
            case MARKUP -> "is HTML or XML, not JSON";
            case NO_JSON -> "is not JSON";
        };
    }

    ProtocolException broken(String what) {
        return broken(http, what);
    }

    static ProtocolException broken(HttpReply http, String what) {
        String why = http.flaw();
        return new ProtocolException(
                http.call(), http.status(), why == null ? what : what + " (" + why + ")", http.beginning(), null, null);
    }
}
