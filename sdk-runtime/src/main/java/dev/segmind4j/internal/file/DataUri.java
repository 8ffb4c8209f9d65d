package dev.segmind4j.internal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file inside its own address (RFC 2397), decoded piece by piece whenever it is read. */
final class DataUri implements LocalFile.Content {
    private static final int LONGEST_HEAD = 1000;
    private static final long UNKNOWN = -1;
    private static final long BROKEN = -2;

    private final String url;
    private volatile long size = UNKNOWN;

    DataUri(String url) {
        this.url = url;
    }

    static boolean is(String url) {
        return url.regionMatches(true, 0, "data:", 0, 5);
    }

    /** Reads the media type alone, which never fails: {@code text/plain} unless the address states one. */
    static String mediaType(String url) {
        String head = head(url);
        int semicolon = head.indexOf(';');
        String type = (semicolon < 0 ? head : head.substring(0, semicolon)).trim();
        return type.isEmpty() ? "text/plain" : type.toLowerCase(Locale.ROOT);
    }

    /** What stands between the scheme and the comma. */
    private static String head(String url) {
        String start = url.substring(5, Math.min(url.length(), LONGEST_HEAD));
        int comma = start.indexOf(',');
        return comma < 0 ? start : start.substring(0, comma);
    }

    @Override
    public @Nullable Long size() {
        long known = size;
        if (known == UNKNOWN) {
            known = count();
            size = known;
        }
        return known == BROKEN ? null : known;
    }

    private long count() {
        byte[] piece = new byte[8192];
        long count = 0;
        try (InputStream in = open()) {
            int read;
            while ((read = in.read(piece)) >= 0) {
                count += read;
            }
            return count;
        } catch (IOException e) {
            return BROKEN;
        }
    }

    @Override
    public InputStream open() throws IOException {
        int comma = url.indexOf(',');
        if (comma < 0) {
            throw new IOException("a data: address without a comma holds no file");
        }
        boolean base64 = comma >= 7 && url.regionMatches(true, comma - 7, ";base64", 0, 7);
        if (comma == url.length() - 1) {
            throw new IOException("a data: address that ends at its comma holds no file");
        }
        InputStream characters = new Characters(url, comma + 1);
        return base64 ? new Base64Input(characters) : characters;
    }

    @Override
    public String place() {
        return "in a data: address";
    }

    /** The characters behind the comma as bytes, escapes resolved. */
    private static final class Characters extends InputStream {
        private final String url;
        private int at;
        private @Nullable InputStream beyondAscii;

        Characters(String url, int from) {
            this.url = url;
            at = from;
        }

        @Override
        public int read() throws IOException {
            if (beyondAscii != null) {
                int next = beyondAscii.read();
                if (next >= 0) {
                    return next;
                }
                beyondAscii = null;
            }
            if (at >= url.length()) {
                return -1;
            }
            char c = url.charAt(at++);
            if (c == '%') {
                return escaped();
            }
            if (c <= 0x7f) {
                return c;
            }
            int start = at - 1;
            at += Character.isHighSurrogate(c) && at < url.length() ? 1 : 0;
            beyondAscii = new ByteArrayInputStream(url.substring(start, at).getBytes(StandardCharsets.UTF_8));
            return beyondAscii.read();
        }

        private int escaped() throws IOException {
            int high = at + 1 < url.length() ? Character.digit(url.charAt(at), 16) : -1;
            int low = at + 1 < url.length() ? Character.digit(url.charAt(at + 1), 16) : -1;
            if (high < 0 || low < 0) {
                // Whoever reads on is told again.
                at--;
                throw new IOException("a data: address has a '%' that is no escape");
            }
            at += 2;
            return high * 16 + low;
        }
    }
}
