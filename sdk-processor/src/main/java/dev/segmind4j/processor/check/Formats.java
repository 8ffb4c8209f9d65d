package dev.segmind4j.processor.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the formats of texts accept; the same as in the validators of generated code. */
final class Formats {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\-_\\s]++={0,2}+\\s*+");

    private Formats() {}

    static boolean fits(String format, String text) {
        return switch (format) {
            case "uri" -> isFetchable(text);
            case "base64" -> BASE64.matcher(text).matches();
            default -> true;
        };
    }

    /** Whether a text is an absolute http or https URI with a host. */
    static boolean isWebAddress(String text) {
        String lower = text.substring(0, Math.min(text.length(), 8)).toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return false;
        }
        try {
            return new URI(text).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isFetchable(String text) {
        return (text.regionMatches(true, 0, "data:", 0, 5) && text.indexOf(',') > 0) || isWebAddress(text);
    }
}
