package dev.segmind4j.processor.model;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The wording that diagnostics share: quoted names, and what may have been meant. */
public final class Words {
    private static final int LONGEST_QUOTE = 80;
    private static final int FARTHEST = 2;

    private Words() {}

    /**
     * A text in single quotes, on one line, cut where it is long.
     *
     * @param text any text
     * @return for example {@code 'flux-pro'}
     */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("'");
        int shown = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (shown++ == LONGEST_QUOTE) {
                return quoted.append("…'").toString();
            }
            int c = text.codePointAt(i);
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (Characters.isUnwanted(c)) {
                        quoted.append(Characters.name(c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        }
        return quoted.append('\'').toString();
    }

    /**
     * A keyword with what it belongs to.
     *
     * @param keyword the keyword
     * @param path the parameter, for example {@code voice.speed} or {@code image_urls[]}; empty for a model's own keys
     * @return for example {@code 'minimum' of 'guidance'}
     */
    public static String key(String keyword, String path) {
        return path.isEmpty() ? quote(keyword) : quote(keyword) + " of " + quote(path);
    }

    /**
     * Texts in quotes, separated by commas.
     *
     * @param texts the texts
     * @return for example {@code 'a', 'b' and 'c'}
     */
    public static String list(Collection<String> texts) {
        return join(texts, " and ");
    }

    /**
     * Texts in quotes, of which one is to be chosen.
     *
     * @param texts the texts
     * @return for example {@code 'a', 'b' or 'c'}
     */
    public static String either(Collection<String> texts) {
        return join(texts, " or ");
    }

    private static String join(Collection<String> texts, String conjunction) {
        StringBuilder list = new StringBuilder();
        int left = texts.size();
        for (String text : texts) {
            list.append(quote(text)).append(--left == 0 ? "" : left == 1 ? conjunction : ", ");
        }
        return list.toString();
    }

    /**
     * What to write instead of a text in place of true or false.
     *
     * @param found the text
     * @return for example {@code Write true.}; empty if the text suggests neither
     */
    public static String trueOrFalse(String found) {
        return switch (found.toLowerCase(Locale.ROOT)) {
            case "yes", "on", "true" -> "Write true.";
            case "no", "off", "false" -> "Write false.";
            default -> "";
        };
    }

    /**
     * A question that names the known text closest to an unknown one.
     *
     * @param found the unknown text
     * @param known the known texts
     * @return for example {@code Did you mean 'minimum'?}; null if nothing is close, that is within two edits
     */
    public static @Nullable String didYouMean(String found, Collection<String> known) {
        if (found.length() > LONGEST_QUOTE) {
            return null;
        }
        String best = null;
        int bestDistance = FARTHEST + 1;
        for (String candidate : known) {
            int distance = Math.min(distance(found, candidate), distance(fold(found), fold(candidate)));
            if (distance < bestDistance && distance < Math.max(found.length(), candidate.length())) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best == null ? null : "Did you mean " + quote(best) + "?";
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
