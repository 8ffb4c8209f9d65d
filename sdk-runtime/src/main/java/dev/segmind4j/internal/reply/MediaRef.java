package dev.segmind4j.internal.reply;

import org.jspecify.annotations.Nullable;

/**
 * A file as a reply names it.
 *
 * @param name what the reply calls it, or null
 * @param url an http, https or data address
 * @param mediaType what the reply says, or null
 * @param size bytes, or null
 */
public record MediaRef(
        @Nullable String name,
        String url,
        @Nullable String mediaType,
        @Nullable Long size) {
    /** This, completed by what another mention of the same file says. */
    MediaRef or(MediaRef other) {
        return new MediaRef(
                name == null ? other.name : name,
                url,
                mediaType == null ? other.mediaType : mediaType,
                size == null ? other.size : size);
    }
}
