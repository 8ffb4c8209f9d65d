package dev.segmind4j.internal.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
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
        {"image/bmp", "bmp"},
        {"image/tiff", "tiff", "tif"},
        {"image/svg+xml", "svg"},
        {"video/mp4", "mp4"},
        {"video/webm", "webm"},
        {"video/quicktime", "mov"},
        {"video/x-matroska", "mkv"},
        {"audio/mpeg", "mp3"},
        {"audio/mp3", "mp3"},
        {"audio/wav", "wav"},
        {"audio/x-wav", "wav"},
        {"audio/wave", "wav"},
        {"audio/ogg", "ogg"},
        {"audio/flac", "flac"},
        {"audio/aac", "aac"},
        {"audio/mp4", "m4a"},
        {"audio/opus", "opus"},
        {"text/plain", "txt"},
        {"application/json", "json"},
        {"application/pdf", "pdf"},
        {"application/zip", "zip"},
        {"model/gltf-binary", "glb"},
        {"model/obj", "obj"},
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

    /** The extension to save with: of the media type, else of the address, else {@code bin}. */
    static String extension(@Nullable String mediaType, @Nullable String url) {
        String known = mediaType == null ? null : EXTENSION.get(mediaType);
        if (known != null) {
            return known;
        }
        String ofUrl = url == null ? null : extensionOf(url);
        return ofUrl == null ? "bin" : ofUrl;
    }

    /** What an address's ending says of the media type. */
    static @Nullable String ofAddress(String url) {
        String extension = extensionOf(url);
        return extension == null ? null : TYPE.get(extension);
    }

    private static @Nullable String extensionOf(String url) {
        String path;
        try {
            path = new URI(url).getPath();
        } catch (URISyntaxException e) {
            return null;
        }
        if (path == null) {
            return null;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extension.matches("[a-z0-9]{1,5}") ? extension : null;
    }
}
