package dev.segmind4j.internal.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one call: a file that was received, a failure, or a redirect.
 *
 * @param received what the receiver made of the file, or null
 * @param failure why there is none, or null
 * @param again whether another try may do better
 * @param askedNanos how long the host asks to be left alone, or 0
 * @param status the status of a redirect, or 0
 * @param location where it leads to, or null
 */
record Outcome<T>(
        @Nullable T received,
        @Nullable IOException failure,
        boolean again,
        long askedNanos,
        int status,
        @Nullable String location) {
    static <T> Outcome<T> received(T result) {
        return new Outcome<>(result, null, false, 0, 0, null);
    }

    static <T> Outcome<T> failed(IOException failure, boolean again, long askedNanos) {
        return new Outcome<>(null, failure, again, askedNanos, 0, null);
    }

    static <T> Outcome<T> redirect(int status, @Nullable String location) {
        return new Outcome<>(null, null, false, 0, status, location);
    }

    boolean isRedirect() {
        return status != 0;
    }
}
