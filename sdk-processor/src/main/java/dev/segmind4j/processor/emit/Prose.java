package dev.segmind4j.processor.emit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Text from a spec as Javadoc, whatever is in it: no tag, no end of comment and no Unicode escape can come of it. The
 * result is ASCII, so that it does not depend on the encoding that a compiler was told.
 */
final class Prose {
    private static final int LONGEST = 2_000;
    private static final String NOT_IN_ADDRESSES = "\"*<>\\^`{|}";
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Prose() {}

    /** Prose on one line, cut where it is very long. */
    static String html(String text) {
        return escaped(cut(text.strip().replaceAll("\\s+", " "), LONGEST));
    }

    /** Prose that ends like a sentence. */
    static String sentence(String text) {
        String html = capitalised(html(text));
        return html.isEmpty() || ".!?".indexOf(html.charAt(html.length() - 1)) >= 0 ? html : html + ".";
    }

    private static String capitalised(String html) {
        boolean lower = !html.isEmpty() && html.charAt(0) >= 'a' && html.charAt(0) <= 'z';
        return lower ? html.substring(0, 1).toUpperCase(Locale.ROOT) + html.substring(1) : html;
    }

    /** A value in code's type. */
    static String code(String value) {
        boolean plain = !value.isEmpty()
                && value.chars().allMatch(c -> c >= ' ' && c <= '~' && "{}@\\".indexOf(c) < 0)
                && !value.contains("*/")
                && !value.contains("/*");
        return plain ? "{@code " + value + "}" : "<code>" + escaped(value.replaceAll("\\s", " ")) + "</code>";
    }

    /** An address for a link: what neither a URI nor a comment can hold as it is gets percent signs. */
    static String address(String url) {
        StringBuilder address = new StringBuilder();
        for (byte unit : url.getBytes(StandardCharsets.UTF_8)) {
            if (unit == '&') {
                address.append("&amp;");
            } else if (unit > ' ' && unit < 0x7F && NOT_IN_ADDRESSES.indexOf(unit) < 0) {
                address.append((char) unit);
            } else {
                address.append(String.format(Locale.ROOT, "%%%02X", unit));
            }
        }
        return address.toString();
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
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int c = text.codePointAt(i);
            boolean comment = (c == '/' && before == '*') || (c == '*' && before == '/');
            html.append(comment ? "&#" + c + ";" : escaped(c));
            before = c;
        }
        return html.toString();
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '@', '\\', '{', '}' -> "&#" + codePoint + ";";
            case '\u2018' -> "&lsquo;";
            case '\u2019' -> "&rsquo;";
            case '\u201c' -> "&ldquo;";
            case '\u201d' -> "&rdquo;";
            case '\u2013' -> "&ndash;";
            case '\u2014' -> "&mdash;";
            case '\u2026' -> "&hellip;";
            default -> codePoint >= ' ' && codePoint <= '~' ? String.valueOf((char) codePoint) : unicode(codePoint);
        };
    }

    /** As Unicode escapes; a question mark for what cannot be seen. */
    private static String unicode(int codePoint) {
        if (!isShown(codePoint)) {
            return "?";
        }
        StringBuilder escapes = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            escapes.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        return escapes.toString();
    }

    static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> codePoint == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }
}
