package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.reply.json.JsonTree;
import dev.segmind4j.internal.reply.json.Members;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a result says besides its files. Read when it is asked for: few look at more than the files. */
final class Payload {
    private final @Nullable Members members;
    private final @Nullable String rawJson;
    private final @Nullable Object output;
    private final boolean mayBeOutput;
    private final UnaryOperator<String> clean;
    private volatile @Nullable Map<String, @Nullable Object> json;

    private Payload(
            @Nullable Members members,
            @Nullable String rawJson,
            @Nullable Object output,
            boolean mayBeOutput,
            UnaryOperator<String> clean) {
        this.members = members;
        this.rawJson = rawJson;
        this.output = output;
        this.mayBeOutput = mayBeOutput;
        this.clean = clean;
    }

    /** An object; whether that is the output if it has none. */
    static Payload of(ReplyBody body, Members members, boolean mayBeOutput) {
        return new Payload(members, body.text(), null, mayBeOutput, body.clean());
    }

    /** JSON that is no object. */
    static Payload ofOutput(ReplyBody body, @Nullable Object output) {
        return new Payload(null, body.text(), output, false, body.clean());
    }

    /** A text. */
    static Payload ofText(ReplyBody body) {
        return new Payload(null, null, body.text(), false, body.clean());
    }

    /** Nothing but a file. */
    static Payload none() {
        return new Payload(null, null, null, false, unchanged -> unchanged);
    }

    @Nullable
    String rawJson() {
        return rawJson;
    }

    Map<String, @Nullable Object> json() {
        if (members == null) {
            return Map.of();
        }
        Map<String, @Nullable Object> known = json;
        if (known == null) {
            known = members.all();
            json = known;
        }
        return known;
    }

    @Nullable
    Object output() {
        if (members == null) {
            return output;
        }
        if (members.has("output")) {
            return json().get("output");
        }
        return mayBeOutput ? json() : null;
    }

    /** The output if it is a text and no file. */
    @Nullable
    String text() {
        String text = members != null ? members.text("output") : output instanceof String given ? given : null;
        return text == null || MediaFinder.isFile(text) ? null : text;
    }

    @Nullable
    Object decodedOutput() {
        Object value = output();
        if (!(value instanceof String text)) {
            return value;
        }
        String trimmed = text.trim();
        if (!trimmed.startsWith("{") && !trimmed.startsWith("[")) {
            return value;
        }
        JsonTree.Result decoded = JsonTree.read(text, clean);
        return decoded.exact() ? decoded.value() : value;
    }
}
