package dev.segmind4j.internal.file;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the name of the first element of a document. */
final class MarkupRoot {
    private MarkupRoot() {}

    /** The name in lower case without a prefix; null if it is not to be seen. */
    static @Nullable String of(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '<') {
            String end;
            if (text.startsWith("<?", at)) {
                end = "?>";
            } else if (text.startsWith("<!--", at)) {
                end = "-->";
            } else if (text.regionMatches(true, at, "<!doctype html", 0, 14)) {
                return "html";
            } else if (text.startsWith("<!", at)) {
                end = ">";
            } else {
                return name(text, at + 1);
            }
            int ended = text.indexOf(end, at);
            at = ended < 0 ? text.length() : ended + end.length();
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
        }
        return null;
    }

    private static @Nullable String name(String text, int from) {
        int end = from;
        while (end < text.length() && " \t\r\n\f/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(from, end).toLowerCase(Locale.ROOT);
        return name.isEmpty() ? null : name.substring(name.indexOf(':') + 1);
    }

    static boolean isHtml(String root) {
        switch (root) {
            case "html":
            case "head":
            case "body":
            case "title":
            case "meta":
            case "script":
                return true;
            default:
                return false;
        }
    }
}
