package dev.segmind4j.internal.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * A file inside its own address.
 *
 * @param mediaType {@code text/plain} unless the address states one, as RFC 2397 has it
 * @param content the file
 */
record DataUri(String mediaType, byte[] content) {
    static boolean is(String url) {
        return url.regionMatches(true, 0, "data:", 0, 5);
    }

    /** Reads the media type alone, which never fails. */
    static String mediaType(String url) {
        int comma = url.indexOf(',');
        String head = url.substring(5, comma < 0 ? url.length() : comma);
        int semicolon = head.indexOf(';');
        String type = (semicolon < 0 ? head : head.substring(0, semicolon)).trim();
        return type.isEmpty() ? "text/plain" : type.toLowerCase(Locale.ROOT);
    }

    static DataUri parse(String url) throws IOException {
        int comma = url.indexOf(',');
        if (comma < 0) {
            throw new IOException("a data: address without a comma holds no file");
        }
        boolean base64 = url.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64");
        byte[] percentDecoded = percentDecoded(url, comma + 1);
        if (!base64) {
            return new DataUri(mediaType(url), percentDecoded);
        }
        try {
            return new DataUri(mediaType(url), Base64.getMimeDecoder().decode(percentDecoded));
        } catch (IllegalArgumentException e) {
            throw new IOException("the base64 of a data: address is broken: " + e.getMessage(), e);
        }
    }

    private static byte[] percentDecoded(String url, int from) throws IOException {
        byte[] encoded = url.substring(from).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                decoded.write(encoded[i]);
                continue;
            }
            int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
            int low = i + 2 < encoded.length ? Character.digit(encoded[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new IOException("a data: address has a '%' that is no escape");
            }
            decoded.write(high * 16 + low);
            i += 2;
        }
        return decoded.toByteArray();
    }
}
