package dev.segmind4j.internal.media;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes with which files of a media type begin. */
public final class Signatures {
    private Signatures() {}

    /**
     * What a file is.
     *
     * @param bytes its first bytes, the more the better; 24 tell most
     * @return its media type, or null if they do not tell
     */
    public static @Nullable String mediaType(byte[] bytes) {
        if (is(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (is(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (is(bytes, 0, "GIF87a") || is(bytes, 0, "GIF89a")) {
            return "image/gif";
        }
        if (is(bytes, 0, "II*\0") || is(bytes, 0, "MM\0*")) {
            return "image/tiff";
        }
        if (is(bytes, 0, "RIFF")) {
            return is(bytes, 8, "WEBP")
                    ? "image/webp"
                    : is(bytes, 8, "WAVE") ? "audio/wav" : is(bytes, 8, "AVI ") ? "video/x-msvideo" : null;
        }
        if (is(bytes, 4, "ftyp")) {
            return ofBrand(bytes);
        }
        if (is(bytes, 0, "\u001aE\u00df\u00a3")) {
            return contains(bytes, "webm") ? "video/webm" : "video/x-matroska";
        }
        if (is(bytes, 0, "OggS")) {
            return "audio/ogg";
        }
        if (is(bytes, 0, "fLaC")) {
            return "audio/flac";
        }
        if (is(bytes, 0, "ID3") || isFrame(bytes)) {
            return "audio/mpeg";
        }
        if (is(bytes, 0, "glTF")) {
            return "model/gltf-binary";
        }
        if (is(bytes, 0, "%PDF-")) {
            return "application/pdf";
        }
        if (is(bytes, 0, "PK\u0003\u0004")) {
            return "application/zip";
        }
        if (isBitmap(bytes)) {
            return "image/bmp";
        }
        return is(bytes, 0, "\u001f\u008b") ? "application/gzip" : null;
    }

    /**
     * Whether so few bytes tell that a text may begin with them by accident.
     *
     * @param bytes a file's first bytes
     * @return true if only two of them count
     */
    public static boolean isWeak(byte[] bytes) {
        return isFrame(bytes) || isBitmap(bytes) || is(bytes, 0, "\u001f\u008b");
    }

    /** MP3 without a header of its own. */
    private static boolean isFrame(byte[] bytes) {
        return is(bytes, 0, "\u00ff\u00fb") || is(bytes, 0, "\u00ff\u00f3") || is(bytes, 0, "\u00ff\u00f2");
    }

    private static boolean isBitmap(byte[] bytes) {
        return is(bytes, 0, "BM") && is(bytes, 6, "\0\0\0\0");
    }

    private static String ofBrand(byte[] bytes) {
        if (is(bytes, 8, "avif") || is(bytes, 8, "avis")) {
            return "image/avif";
        }
        if (is(bytes, 8, "hei") || is(bytes, 8, "mif1")) {
            return "image/heic";
        }
        if (is(bytes, 8, "qt  ")) {
            return "video/quicktime";
        }
        return is(bytes, 8, "M4A") ? "audio/mp4" : "video/mp4";
    }

    private static boolean is(byte[] bytes, int from, String signature) {
        if (bytes.length < from + signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((bytes[from + i] & 0xff) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }
}
