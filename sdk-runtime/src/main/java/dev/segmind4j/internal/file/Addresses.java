package dev.segmind4j.internal.file;

import dev.segmind4j.internal.http.ServerText;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Addresses of files, as servers write them: read by OkHttp, which escapes what an address may not contain. */
final class Addresses {
    private static final int SHOWN = 300;

    private Addresses() {}

    /** Reads an address; null if it is none of http or https. */
    static @Nullable HttpUrl parse(String url) {
        return HttpUrl.parse(url);
    }

    /** An address for messages: user, query and fragment may be secrets. */
    static String shown(String url) {
        if (DataUri.is(url)) {
            return "data:" + ServerText.line(DataUri.mediaType(url), SHOWN) + ",…";
        }
        int end = url.length();
        for (char c : new char[] {'?', '#'}) {
            int at = url.indexOf(c);
            end = at < 0 ? end : Math.min(end, at);
        }
        String shown = url.substring(0, end).trim();
        int host = shown.indexOf("//") + 2;
        int path = shown.indexOf('/', host);
        int user = shown.lastIndexOf('@', path < 0 ? shown.length() : path);
        if (host > 1 && user >= host) {
            shown = shown.substring(0, host) + shown.substring(user + 1);
        }
        return ServerText.line(shown, SHOWN);
    }

    /** The ending of an address's path, in lower case; null if it has none that may be an extension. */
    static @Nullable String extension(String url) {
        HttpUrl address = parse(url);
        if (address == null) {
            return null;
        }
        List<String> path = address.pathSegments();
        String name = path.get(path.size() - 1).trim();
        int dot = name.lastIndexOf('.');
        String extension = dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        // A number is a version rather than an extension: flux-1.1, but mp3 and 3mf.
        return extension.matches("[a-z0-9]{1,5}") && extension.matches(".*[a-z].*") ? extension : null;
    }
}
