package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.internal.http.ServerText;
import dev.segmind4j.internal.reply.json.Members;
import org.jspecify.annotations.Nullable;

/**
 * The id of a job as a reply tells it.
 *
 * @param text the id without white space around it; if it is not usable, as people may see it
 * @param usable whether it can stand in an address and in a text to keep
 */
record RequestId(String text, boolean usable) {
    static final String MEMBER = "request_id";
    private static final int LONGEST = 1_000;

    /** The id of a body, a text or a number; null if it has none. */
    static @Nullable RequestId of(@Nullable Members body) {
        String written = body == null ? null : body.textOrNumber(MEMBER);
        return written == null ? null : of(written);
    }

    static RequestId of(String written) {
        String id = written.trim();
        boolean usable = !id.isEmpty()
                && !id.equals(".")
                && !id.equals("..")
                && id.length() <= LONGEST
                && ServerText.isPlain(id)
                && !ApiKey.isBlotted(id);
        return new RequestId(usable ? id : ServerText.line(id, LONGEST), usable);
    }
}
