package dev.segmind4j.support;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What a {@code format: uri} accepts. */
final class Uris {
    private Uris() {}

    /** Whether a text is an absolute http or https URI with a host, or a data URI. */
    static boolean isFetchable(String text) {
        String lower = text.substring(0, Math.min(text.length(), 8)).toLowerCase(Locale.ROOT);
        if (lower.startsWith("data:")) {
            return text.indexOf(',') > 0;
        }
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return false;
        }
        try {
            return new URI(text).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
