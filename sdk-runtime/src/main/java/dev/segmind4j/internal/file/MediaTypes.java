package dev.segmind4j.internal.file;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which extension stands for which media type. */
final class MediaTypes {
    private static final String[][] TABLE = {
        {"image/jpeg", "jpg", "jpeg"},
        {"image/jpg", "jpg"},
        {"image/png", "png"},
        {"image/webp", "webp"},
        {"image/gif", "gif"},
        {"image/avif", "avif"},
        {"image/heic", "heic"},
        {"image/bmp", "bmp"},
        {"image/tiff", "tiff", "tif"},
        {"image/svg+xml", "svg"},
        {"image/x-exr", "exr"},
        {"image/vnd.radiance", "hdr"},
        {"image/vnd.adobe.photoshop", "psd"},
        {"video/mp4", "mp4"},
        {"video/webm", "webm"},
        {"video/quicktime", "mov"},
        {"video/x-matroska", "mkv"},
        {"video/x-msvideo", "avi"},
        {"audio/mpeg", "mp3"},
        {"audio/mp3", "mp3"},
        {"audio/wav", "wav"},
        {"audio/x-wav", "wav"},
        {"audio/wave", "wav"},
        {"audio/vnd.wave", "wav"},
        {"audio/ogg", "ogg"},
        {"audio/flac", "flac"},
        {"audio/aac", "aac"},
        {"audio/mp4", "m4a"},
        {"audio/x-m4a", "m4a"},
        {"audio/opus", "opus"},
        {"text/plain", "txt"},
        {"text/html", "html", "htm"},
        {"text/csv", "csv"},
        {"text/markdown", "md"},
        {"text/vtt", "vtt"},
        {"application/x-subrip", "srt"},
        {"application/json", "json"},
        {"application/xml", "xml"},
        {"text/xml", "xml"},
        {"application/pdf", "pdf"},
        {"application/zip", "zip"},
        {"application/gzip", "gz"},
        {"model/gltf-binary", "glb"},
        {"model/gltf+json", "gltf"},
        {"model/obj", "obj"},
        {"model/stl", "stl"},
        {"model/ply", "ply"},
        {"model/fbx", "fbx"},
        {"model/3mf", "3mf"},
        {"model/vnd.usdz+zip", "usdz"},
        {"model/vnd.collada+xml", "dae"},
    };

    private static final Map<String, String> EXTENSION = new HashMap<>();
    private static final Map<String, String> TYPE = new HashMap<>();

    static {
        for (String[] row : TABLE) {
            EXTENSION.put(row[0], row[1]);
            for (int i = 1; i < row.length; i++) {
                TYPE.putIfAbsent(row[i], row[0]);
            }
        }
    }

    private MediaTypes() {}

    /** The extension that stands for a media type. */
    static @Nullable String extension(@Nullable String mediaType) {
        return mediaType == null ? null : EXTENSION.get(mediaType);
    }

    /** What an address's ending says of the media type. */
    static @Nullable String ofAddress(String url) {
        String extension = Addresses.extension(url);
        return extension == null ? null : TYPE.get(extension);
    }

    /** What is stated, unless it is what stores say of a file that was put there without a type. */
    static @Nullable String telling(@Nullable String mediaType) {
        return mediaType == null || mediaType.endsWith("/octet-stream") ? null : mediaType;
    }

    static boolean isHtml(String mediaType) {
        return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
    }

    static boolean isXml(String mediaType) {
        return mediaType.endsWith("/xml") || mediaType.endsWith("+xml");
    }

    static boolean isJson(String mediaType) {
        return mediaType.endsWith("/json") || mediaType.endsWith("+json");
    }

    static boolean isText(String mediaType) {
        return mediaType.startsWith("text/");
    }

    /** Pictures, films and sound: never plain text, XML or JSON, except for SVG. */
    static boolean isMedia(String mediaType) {
        return mediaType.startsWith("image/") || mediaType.startsWith("video/") || mediaType.startsWith("audio/");
    }

    /** What is written as text or as bytes, as its maker likes. */
    static boolean isModel(String mediaType) {
        return mediaType.startsWith("model/");
    }

    static boolean isPacked(String mediaType) {
        return mediaType.equals("application/pdf") || mediaType.endsWith("zip");
    }
}
