package dev.segmind4j.job;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What happened to a job, step by step, as far as this client was part of it: the first eight steps and the last eight. It
 * names states, times and kinds of failures; no request, no reply and no key. Kept only if the client was built with
 * {@code timeline(true)}.
 *
 * @param entries the steps that are kept, oldest first; at most 16
 * @param omitted how many steps between the first eight and the others were left out
 */
public record Timeline(List<Entry> entries, int omitted) implements Serializable {
    /** Nothing: the client keeps no timelines, or nothing has happened. */
    public static final Timeline EMPTY = new Timeline(List.of(), 0);

    /** How many of the entries are from before those that were left out. */
    private static final int FIRST = 8;

    /**
     * A timeline of its parts.
     *
     * @param entries the steps, copied
     * @param omitted how many are left out, 0 or more
     */
    public Timeline {
        entries = List.copyOf(entries);
    }

    /** One line per step, with the job's age in seconds; empty if there are none. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            if (i == FIRST && omitted > 0) {
                text.append("          … ").append(omitted).append(" more\n");
            }
            text.append(entries.get(i)).append('\n');
        }
        return text.toString();
    }

    /**
     * A step.
     *
     * @param age the job's age: the time since the API accepted it
     * @param at when, by the server's clock as far as it is known
     * @param what what happened, in a few words that are meant to be read and may change
     */
    public record Entry(Duration age, Instant at, String what) implements Serializable {
        /** Age and words. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%8.1f s %s", age.toMillis() / 1e3, what);
        }
    }
}
