package dev.segmind4j.internal.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finished jobs as a text: the version, then per job {@code [queued:]low-high} in milliseconds, oldest first.
 */
final class OutcomesText {
    private static final String VERSION = "segmind4j-latencies/1";

    private OutcomesText() {}

    static String format(Collection<Outcome> outcomes) {
        StringBuilder text = new StringBuilder(VERSION);
        for (Outcome outcome : outcomes) {
            text.append(' ');
            if (outcome.queued() > 0) {
                text.append(Math.round(outcome.queued() * 1e3)).append(':');
            }
            text.append(Math.round(outcome.low() * 1e3)).append('-');
            text.append(Math.round(outcome.high() * 1e3));
        }
        return text.toString();
    }

    static List<Outcome> parse(String text) {
        String[] words = text.trim().split("\\s+");
        if (!words[0].equals(VERSION)) {
            throw new IllegalArgumentException("Learned latencies start with '" + VERSION + "', but these start with '"
                    + words[0] + "'. Take the text as it was exported, or start without it.");
        }
        List<Outcome> outcomes = new ArrayList<>(words.length);
        for (int i = 1; i < words.length; i++) {
            outcomes.add(parseOutcome(words[i], i));
        }
        return outcomes;
    }

    private static Outcome parseOutcome(String word, int number) {
        int colon = word.indexOf(':');
        int dash = word.indexOf('-');
        try {
            double queued = colon < 0 ? 0 : seconds(word.substring(0, colon));
            double low = seconds(word.substring(colon + 1, dash));
            double high = seconds(word.substring(dash + 1));
            if (queued <= low && low <= high) {
                return new Outcome(queued, low, high);
            }
        } catch (NumberFormatException | IndexOutOfBoundsException malformed) {
            // told below, like times out of order
        }
        throw new IllegalArgumentException(
                "A learned latency is '[queued:]low-high' in milliseconds and in this order, but '" + word
                        + "' (number " + number + ") is not. Take the text as it was exported, or start without it.");
    }

    private static double seconds(String millis) {
        long value = Long.parseLong(millis);
        if (value < 0) {
            throw new NumberFormatException();
        }
        return value / 1e3;
    }
}
