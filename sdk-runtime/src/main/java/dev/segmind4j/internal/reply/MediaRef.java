package dev.segmind4j.internal.reply;

import org.jspecify.annotations.Nullable;

/**
 * A file as a reply names it.
 *
 * @param url an http, https or data address
 * @param mediaType what the reply says, or null
 * @param size bytes, or null
 */
public record MediaRef(
        String url, @Nullable String mediaType, @Nullable Long size) {
    /** This, completed by what another mention of the same file says. */
    MediaRef or(MediaRef other) {
        return new MediaRef(url, mediaType == null ? other.mediaType : mediaType, size == null ? other.size : size);
    }
}
