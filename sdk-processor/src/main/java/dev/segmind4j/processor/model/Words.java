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
     * @return for example {@code Did you mean 'minimum'?}; null if nothing is close, that is within two edits that leave
     *     more than half of it
     */
    public static @Nullable String didYouMean(String found, Collection<String> known) {
        String closest = closest(found, known);
        return closest == null ? null : "Did you mean " + quote(closest) + "?";
    }

    /**
     * The known text closest to an unknown one.
     *
     * @param found the unknown text
     * @param known the known texts
     * @return one of the known texts; null if nothing is close, as {@link #didYouMean} says
     */
    public static @Nullable String closest(String found, Collection<String> known) {
        if (found.length() > LONGEST_QUOTE) {
            return null;
        }
        String best = null;
        int bestDistance = FARTHEST + 1;
        for (String candidate : known) {
            int distance = Math.min(distance(found, candidate), distance(fold(found), fold(candidate)));
            if (distance < bestDistance && 2 * distance < Math.max(found.length(), candidate.length())) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** How many characters are to be added, removed, replaced or swapped with their neighbour. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        int[][] distances = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : step(distances, a, b, i, j);
            }
        }
        return distances[a.length()][b.length()];
    }

    private static int step(int[][] distances, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(
                distances[i - 1][j - 1] + (same ? 0 : 1), Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
    }
}
