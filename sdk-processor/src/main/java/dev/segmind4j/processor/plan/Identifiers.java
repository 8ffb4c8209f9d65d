package dev.segmind4j.processor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From names on the wire to Java names: pure functions of one name, so that no parameter's name depends on another's.
 * Only ASCII letters and digits take part; everything else separates words.
 */
final class Identifiers {
    private Identifiers() {}

    /** {@code flux-1.1-pro-ultra} becomes {@code Flux11ProUltra}; empty if there is nothing to take. */
    static String className(String slug) {
        StringBuilder name = new StringBuilder();
        words(slug).forEach(word -> name.append(capitalised(word)));
        return startsWithDigit(name) ? "Model" + name : name.toString();
    }

    /** {@code aspect_ratio} becomes {@code aspectRatio}; empty if there is nothing to take. */
    static String memberName(String wireName) {
        StringBuilder name = new StringBuilder();
        for (String word : words(wireName)) {
            name.append(name.isEmpty() ? decapitalised(word) : capitalised(word));
        }
        return startsWithDigit(name) ? "param" + name : name.toString();
    }

    /**
     * {@code 16:9} of {@code aspect_ratio} becomes {@code RATIO_16_9}; empty if there is nothing to take.
     *
     * @param value the text on the wire
     * @param parameter the name of the parameter, of which the last word goes in front of a digit
     */
    static String constantName(String value, String parameter) {
        String name = String.join("_", words(value)).toUpperCase(Locale.ROOT);
        return startsWithDigit(name) ? lastWord(parameter) + "_" + name : name;
    }

    /** {@code imageURLs2} becomes {@code IMAGE_URLS2}. */
    static String screaming(String camelCase) {
        return String.join("_", humps(camelCase)).toUpperCase(Locale.ROOT);
    }

    static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Whether a text has letters or digits that are left out of names, so that the rest may not stand for the whole. */
    static boolean hasForeignLetters(String text) {
        return text.codePoints().anyMatch(c -> c > 127 && Character.isLetterOrDigit(c));
    }

    /** {@code URL} becomes {@code url}, {@code HDMode} becomes {@code hdMode}, {@code Mode} becomes {@code mode}. */
    private static String decapitalised(String word) {
        int upper = 0;
        while (upper < word.length() && isUpper(word.charAt(upper))) {
            upper++;
        }
        boolean wordFollows = upper < word.length() && isLower(word.charAt(upper));
        int end = upper > 1 && wordFollows ? upper - 1 : upper;
        return word.substring(0, end).toLowerCase(Locale.ROOT) + word.substring(end);
    }

    private static String lastWord(String parameter) {
        String last = "VALUE";
        for (String word : words(parameter)) {
            for (String hump : humps(word)) {
                if (!startsWithDigit(hump)) {
                    last = hump;
                }
            }
        }
        return last.toUpperCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isAlphanumeric(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** The parts of a name in camel case; a run of upper-case letters is one part. */
    private static List<String> humps(String name) {
        List<String> humps = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < name.length(); i++) {
            boolean upper = isUpper(name.charAt(i));
            boolean afterUpper = isUpper(name.charAt(i - 1));
            boolean beforeLower = i + 1 < name.length() && isLower(name.charAt(i + 1));
            if (upper && (!afterUpper || beforeLower)) {
                humps.add(name.substring(start, i));
                start = i;
            }
        }
        humps.add(name.substring(start));
        return humps;
    }

    private static boolean startsWithDigit(CharSequence text) {
        return text.length() > 0 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    private static boolean isAlphanumeric(char c) {
        return isUpper(c) || isLower(c) || (c >= '0' && c <= '9');
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
