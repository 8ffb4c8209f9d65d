package dev.segmind4j.error;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong on the way and was ridden out: a paid job is not given up for one odd reply. Immutable; contains no key.
 *
 * @param count how many attempts failed, 0 or more
 * @param over the time from the first of them to the last, zero if there are less than two
 * @param first what the first one failed with, or null if none did
 * @param last what the last one failed with, or null if none did
 * @param words what the server said beside a state that is not known here, such as the reason for a {@code CANCELLED}; the last
 *     such text, or null if there was none
 */
public record Setbacks(
        int count,
        Duration over,
        @Nullable SegmindException first,
        @Nullable SegmindException last,
        @Nullable String words)
        implements Serializable {
    /** Nothing went wrong. */
    public static final Setbacks NONE = new Setbacks(0, Duration.ZERO, null, null, null);

    /**
     * Adds an attempt that failed. For the runtime and for tests that need a failure.
     *
     * @param failure what it failed with
     * @param sinceFirst the time since the first attempt that failed; of no meaning if this is the first
     * @return these setbacks and that one
     */
    public Setbacks and(SegmindException failure, Duration sinceFirst) {
        return first == null
                ? new Setbacks(1, Duration.ZERO, failure, failure, words)
                : new Setbacks(count == Integer.MAX_VALUE ? count : count + 1, sinceFirst, first, failure, words);
    }

    /**
     * Adds what the server said beside a state that is not known here. For the runtime and for tests that need a failure.
     *
     * @param text the server's words, the API key blotted out
     * @return these setbacks with those words in place of earlier ones
     */
    public Setbacks saying(String text) {
        return new Setbacks(count, over, first, last, text);
    }

    /** The end of a message: how many, the first and the last, and the server's words; empty if there is nothing to tell. */
    String sentence() {
        StringBuilder text = new StringBuilder();
        if (first != null && last != null) {
            if (count == 1) {
                text.append(" One attempt to ask failed: ").append(Sentences.brief(last));
            } else {
                String begin = Sentences.brief(first);
                String end = Sentences.brief(last);
                text.append(' ')
                        .append(count)
                        .append(" attempts to ask failed within ")
                        .append(Sentences.seconds(over));
                if (begin.equals(end)) {
                    text.append(", the first and the last alike: ").append(end);
                } else {
                    text.append(". The first: ")
                            .append(begin)
                            .append(" The last: ")
                            .append(end);
                }
            }
        }
        if (words != null) {
            text.append(" The server said: ").append(Sentences.ended(Sentences.words(words)));
        }
        return text.toString();
    }

    /** The sentence that messages end with; empty if nothing went wrong. */
    @Override
    public String toString() {
        return sentence().trim();
    }
}
