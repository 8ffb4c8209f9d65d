package dev.segmind4j.internal.http;

import java.util.List;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Where the API is.
 *
 * @param url an address that ends with a slash
 */
public record BaseUrl(HttpUrl url) {
    /** Segmind's. */
    public static final BaseUrl SEGMIND = parse("https://api.segmind.com/");

    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");

    /**
     * Reads an address.
     *
     * @param text with or without a path and a slash at the end
     * @return the address
     * @throws IllegalArgumentException if it is not http or https, or has a user, a query or a fragment
     */
    public static BaseUrl parse(String text) {
        HttpUrl url = HttpUrl.parse(text.trim());
        if (url == null) {
            throw new IllegalArgumentException(
                    "baseUrl must be an http or https address such as https://api.segmind.com, but is '" + text + "'");
        }
        if (!url.encodedUsername().isEmpty() || url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException("baseUrl must have no user, query or fragment; '" + url.scheme() + "://"
                    + url.host() + url.encodedPath() + "' has one");
        }
        HttpUrl.Builder base = url.newBuilder();
        List<String> path = url.pathSegments();
        int end = path.size();
        while (end > 0 && path.get(end - 1).isEmpty()) {
            base.removePathSegment(--end);
        }
        if (end > 0 && (path.get(end - 1).equals("v1") || path.get(end - 1).equals("v2"))) {
            base.removePathSegment(--end);
        }
        // An empty last segment is the slash at the end; a path that is empty has it already.
        return new BaseUrl(end == 0 ? base.build() : base.addPathSegment("").build());
    }

    /**
     * Whether the key can go there without being read on the way.
     *
     * @return true for https, and for http to this machine: localhost, a name that ends so, 127.0.0.0/8 and ::1
     */
    public boolean isPrivate() {
        String host = url.host();
        return url.isHttps()
                || host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("::1")
                || LOOPBACK.matcher(host).matches();
    }

    /** Whether an address is on the API's host, so that the key may go there. */
    boolean covers(HttpUrl other) {
        return other.scheme().equals(url.scheme()) && other.host().equals(url.host()) && other.port() == url.port();
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
