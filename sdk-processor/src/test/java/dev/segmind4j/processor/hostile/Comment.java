package dev.segmind4j.processor.hostile;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader sees of a class's comment. */
final class Comment {
    private static final int CUT = 2_000;
    private static final Map<String, String> NAMED = Map.of(
            "lt", "<", "gt", ">", "amp", "&", "ldquo", "\u201c", "rdquo", "\u201d", "mdash", "\u2014", "hellip",
            "\u2026");

    private Comment() {}

    /** The first comment of a source, as a browser would show it. */
    static String shown(String source) {
        int start = source.indexOf("/**");
        String comment = source.substring(start + 3, source.indexOf("*/", start));
        String text = comment.replaceAll("\n \\* ?", "\n").replaceAll("<[^>]*>", "");
        String characters =
                replace(text, "\\\\u([0-9a-f]{4})", digits -> String.valueOf((char) Integer.parseInt(digits, 16)));
        return replace(
                        characters,
                        "&(#?\\w+);",
                        name -> name.startsWith("#")
                                ? String.valueOf((char) Integer.parseInt(name.substring(1)))
                                : NAMED.getOrDefault(name, "an unknown entity"))
                .replaceAll("\\s+", " ");
    }

    /** A text on one line, cut where it is very long, with a mark in place of what cannot be seen. */
    static String visible(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        boolean isLong = line.length() > CUT;
        StringBuilder visible = new StringBuilder();
        (isLong ? line.substring(0, CUT) : line)
                .codePoints()
                .forEach(c -> visible.append(isSeen(c) ? Character.toString(c) : "?"));
        return visible + (isLong ? "\u2026" : "");
    }

    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> codePoint == 0x200D;
            default -> true;
        };
    }

    private static String replace(String text, String pattern, java.util.function.UnaryOperator<String> replacement) {
        return Pattern.compile(pattern)
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match.group(1))));
    }
}
