package dev.segmind4j.internal.reply;

import org.jspecify.annotations.Nullable;

/** Addresses that stand alone in a text. */
final class Addresses {
    private static final int LONGEST_EXTENSION = 5;

    private Addresses() {}

    /**
     * The address that a text is.
     *
     * @param text a text
     * @param named whether the text's name says that it is one; then spaces in its path are less of a doubt
     * @return the address without white space around it, spaces in it escaped; null if the text is something else, or only
     *     mentions an address
     */
    static @Nullable String of(String text, boolean named) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (text.regionMatches(true, start, "data:", 0, 5)) {
            return isData(text, start + 5, end) ? text.substring(start, end) : null;
        }
        int host = text.regionMatches(true, start, "https://", 0, 8)
                ? start + 8
                : text.regionMatches(true, start, "http://", 0, 7) ? start + 7 : end;
        return host < end ? web(text.substring(start, end), host - start, named) : null;
    }

    private static @Nullable String web(String url, int host, boolean named) {
        int path = host;
        while (path < url.length() && "/?#".indexOf(url.charAt(path)) < 0) {
            if (isSpace(url.charAt(path))) {
                return null;
            }
            path++;
        }
        if (path == host || url.contains(",http://") || url.contains(",https://")) {
            return null;
        }
        int space = path;
        while (space < url.length() && !isSpace(url.charAt(space))) {
            space++;
        }
        if (space == url.length()) {
            return url;
        }
        boolean alone = url.indexOf("://", host) < 0 && hasOnlySpaces(url, space);
        return alone && (named || isFileName(url, space)) ? url.replace(" ", "%20") : null;
    }

    /** A media type or nothing, parameters, a comma. */
    private static boolean isData(String text, int from, int end) {
        int slash = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == ',') {
                return slash > 0 || i == from || text.charAt(from) == ';';
            }
            if (c == '/') {
                slash++;
            } else if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return false;
    }

    private static boolean hasOnlySpaces(String url, int from) {
        for (int i = from; i < url.length(); i++) {
            if (url.charAt(i) != ' ' && isSpace(url.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the last thing has an extension and what is before the first space has none: a name with spaces, no sentence. */
    private static boolean isFileName(String url, int space) {
        int query = url.indexOf('?');
        return hasExtension(url, query < 0 ? url.length() : query) && !hasExtension(url, space);
    }

    private static boolean hasExtension(String url, int end) {
        int dot = url.lastIndexOf('.', end - 1);
        if (dot < 0 || end - dot - 1 > LONGEST_EXTENSION || end - dot < 2) {
            return false;
        }
        for (int i = dot + 1; i < end; i++) {
            if (!Character.isLetterOrDigit(url.charAt(i))) {
                return false;
            }
        }
        return Character.isLetter(url.charAt(end - 1)) || Character.isLetter(url.charAt(dot + 1));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
    }
}
