package dev.segmind4j.processor.check;

import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether texts fit into the constants of class files. */
final class Texts {
    private Texts() {}

    static void check(String subject, Origin origin, @Nullable Object value, List<Problem> problems) {
        long characters = characters(value);
        long bytes = bytes(value);
        if (characters > Limits.TEXT || bytes > Limits.TEXT_BYTES) {
            problems.add(Message.TEXT_TOO_LONG.at(origin, subject, characters, bytes, Limits.TEXT, Limits.TEXT_BYTES));
        }
    }

    static long characters(@Nullable Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().mapToLong(Texts::characters).sum();
        }
        if (value instanceof Map<?, ?> members) {
            return characters(members.keySet()) + characters(members.values());
        }
        return value == null ? 0 : value.toString().length();
    }

    private static long bytes(@Nullable Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().mapToLong(Texts::bytes).sum();
        }
        if (value instanceof Map<?, ?> members) {
            return bytes(members.keySet()) + bytes(members.values());
        }
        return value == null
                ? 0
                : value.toString()
                        .chars()
                        .map(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : 3)
                        .sum();
    }
}
