package dev.segmind4j.processor.emit;

import java.util.Locale;

/**
 * Text from a spec as Javadoc, whatever is in it: no tag, no end of comment and no Unicode escape can come of it. The
 * result is ASCII, so that it does not depend on the encoding that a compiler was told.
 */
final class Prose {
    private static final int LONGEST = 2_000;

    private Prose() {}

    /** Prose on one line, cut where it is very long. */
    static String html(String text) {
        return escaped(cut(text.strip().replaceAll("\\s+", " "), LONGEST));
    }

    /** Prose that ends like a sentence. */
    static String sentence(String text) {
        String html = html(text);
        return html.isEmpty() || ".!?".indexOf(html.charAt(html.length() - 1)) >= 0 ? html : html + ".";
    }

    /** A value in code's type. */
    static String code(String value) {
        boolean plain = !value.isEmpty()
                && value.chars().allMatch(c -> c >= ' ' && c <= '~' && "{}@\\".indexOf(c) < 0)
                && !value.contains("*/")
                && !value.contains("/*");
        return plain ? "{@code " + value + "}" : "<code>" + escaped(value.replaceAll("\\s", " ")) + "</code>";
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '@' -> html.append("&#64;");
                case '\\' -> html.append("&#92;");
                case '{' -> html.append("&#123;");
                case '}' -> html.append("&#125;");
                case '"' -> html.append("&quot;");
                case '\u2018' -> html.append("&lsquo;");
                case '\u2019' -> html.append("&rsquo;");
                case '\u201c' -> html.append("&ldquo;");
                case '\u201d' -> html.append("&rdquo;");
                case '\u2013' -> html.append("&ndash;");
                case '\u2014' -> html.append("&mdash;");
                case '\u2026' -> html.append("&hellip;");
                default -> {
                    if (c == '/' && i > 0 && text.charAt(i - 1) == '*' || c == '*' && i > 0 && text.charAt(i - 1) == '/') {
                        html.append(c == '/' ? "&#47;" : "&#42;");
                    } else if (c >= ' ' && c <= '~') {
                        html.append(c);
                    } else if (isShown(text.codePointAt(i)) || Character.isLowSurrogate(c)) {
                        html.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        html.append('?');
                    }
                }
            }
        }
        return html.toString();
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> codePoint == 0x200D;
            default -> true;
        };
    }
}
