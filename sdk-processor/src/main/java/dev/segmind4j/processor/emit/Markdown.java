package dev.segmind4j.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text from a spec as GitHub-flavoured Markdown, whatever is in it: no row of a table, no tag, no link and no formula can
 * come of it.
 */
final class Markdown {
    private static final Pattern LINE_MARK = Pattern.compile("^([-+=:]|[0-9]{1,9}(?=[.)]))");
    private static final Pattern PLAIN_ADDRESS = Pattern.compile("[A-Za-z0-9:/?&=%.,;+~_-]+");
    private static final Pattern FENCE = Pattern.compile("`{3,}");

    private Markdown() {}

    /** Prose on one line. */
    static String text(String prose) {
        String line = prose.replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
        StringBuilder markdown = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int c = line.codePointAt(i);
            boolean address = isInAddress(line, i);
            markdown.append(
                    switch (c) {
                        case '*', '_', '[', ']', '~', '#' -> "\\" + (char) c;
                        default -> address ? entity(c) : escaped(c);
                    });
        }
        return markdown.toString();
    }

    /** Whether a browser's link would begin around this character by itself. */
    private static boolean isInAddress(String line, int i) {
        return line.startsWith("://", i) || line.startsWith(".", i) && line.regionMatches(true, i - 3, "www", 0, 3);
    }

    /** Prose that something follows on the same line. */
    static String sentence(String prose) {
        String text = text(prose);
        return text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /** Prose as a paragraph or a list's item: nothing at its beginning makes it a heading or a list. */
    static String paragraph(String prose) {
        String text = text(prose);
        Matcher mark = LINE_MARK.matcher(text);
        if (!mark.find()) {
            return text;
        }
        // Behind a number it is the dot that makes a list.
        int at = Character.isDigit(text.charAt(0)) ? mark.end() : 0;
        return text.substring(0, at) + "\\" + text.substring(at);
    }

    /** Paragraphs of prose, which a blank line separates. */
    static List<String> paragraphs(String prose) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : prose.split("\\R\\s*\\R")) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph(paragraph));
            }
        }
        return paragraphs;
    }

    /** A value or a name in code's type, in a table or outside. */
    static String code(String value) {
        boolean plain = !value.isBlank()
                && value.equals(value.strip())
                && !value.contains("  ")
                && value.codePoints().allMatch(c -> c >= ' ' && "`|\\".indexOf(c) < 0 && Prose.isShown(c));
        if (plain) {
            return "`" + value + "`";
        }
        StringBuilder html = new StringBuilder("<code>");
        int before = ' ';
        for (int i = 0; i < value.length(); i += Character.charCount(before)) {
            int c = value.codePointAt(i);
            boolean last = i == value.length() - 1;
            boolean symbol = "*_[]~#:!".indexOf(c) >= 0 || isInAddress(value, i);
            html.append(c == ' ' && (before == ' ' || last) ? "&nbsp;" : symbol ? entity(c) : escaped(c));
            before = c;
        }
        return html.append("</code>").toString();
    }

    /** A link, or just the address in code's type if a browser should not follow it. */
    static String link(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("https://") || lower.startsWith("http://");
        if (!web || !address.codePoints().allMatch(c -> c > ' ' && "<>\\\"`{}|^".indexOf(c) < 0 && Prose.isShown(c))) {
            return code(address);
        }
        if (PLAIN_ADDRESS.matcher(address).matches()) {
            return "<" + address + ">";
        }
        StringBuilder target = new StringBuilder();
        address.codePoints().forEach(c -> target.append(c == '&' ? "&amp;" : c == '$' ? entity(c) : shown(c)));
        return "[" + text(address) + "](<" + target + ">)";
    }

    /** A row of a table. */
    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** A table's head and the line below it. */
    static String head(List<String> cells) {
        return row(cells) + "|" + "---|".repeat(cells.size()) + "\n";
    }

    /** A block of code, whatever it contains. */
    static String block(String language, String code) {
        String fence = FENCE.matcher(code)
                .results()
                .map(run -> run.group() + "`")
                .max((a, b) -> a.length() - b.length())
                .orElse("```");
        return fence + language + "\n" + code + (code.endsWith("\n") ? "" : "\n") + fence + "\n";
    }

    private static String escaped(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\\', '|', '`', '$', '@' -> entity(c);
            default -> shown(c);
        };
    }

    private static String entity(int c) {
        return "&#" + c + ";";
    }

    /** A question mark for what cannot be seen. */
    private static String shown(int c) {
        return Prose.isShown(c) ? Character.toString(c) : "?";
    }
}
