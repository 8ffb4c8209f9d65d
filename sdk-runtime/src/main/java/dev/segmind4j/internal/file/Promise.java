package dev.segmind4j.internal.file;

import dev.segmind4j.internal.file.FirstBytes.Kind;
import dev.segmind4j.internal.reply.MediaRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file is said to be: by the reply that names it and by its address, of which one is enough to make a content plausible.
 * Where neither says anything, the download's own media type binds it, if that is one of a picture or the like.
 */
final class Promise {
    private final List<String> types = new ArrayList<>();

    Promise(MediaRef file, @Nullable String downloaded) {
        add(file.mediaType());
        add(MediaTypes.ofAddress(file.url()));
        if (types.isEmpty() && downloaded != null && isBytes(downloaded)) {
            add(downloaded);
        }
    }

    private void add(@Nullable String mediaType) {
        String telling = MediaTypes.telling(mediaType);
        if (telling != null) {
            types.add(telling);
        }
    }

    /** What should come, for messages. */
    String shown() {
        return types.isEmpty() ? "a file" : types.get(0);
    }

    /** Whether this may have come. */
    boolean allows(FirstBytes came, Kind kind) {
        if (types.isEmpty()) {
            return kind != Kind.HTML && !came.isStoreError();
        }
        for (String type : types) {
            if (allows(type, came, kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allows(String type, FirstBytes came, Kind kind) {
        if (MediaTypes.isHtml(type)) {
            return true;
        }
        switch (kind) {
            case HTML:
                return false;
            case XML:
                return MediaTypes.isXml(type)
                        ? !type.equals("image/svg+xml") || came.mediaType() == null
                        : !isBytes(type) && !MediaTypes.isModel(type) && !came.isStoreError();
            case JSON:
                return MediaTypes.isJson(type)
                        || !isBytes(type) && !MediaTypes.isModel(type) && !MediaTypes.isXml(type);
            case TEXT:
                return !isBytes(type);
            default:
                return true;
        }
    }

    private static boolean isBytes(String type) {
        return MediaTypes.isMedia(type) || MediaTypes.isPacked(type);
    }
}
