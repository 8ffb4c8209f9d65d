package dev.segmind4j.internal.http;

import java.io.IOException;

/** A call that never left because of something here; trying again would not help. */
public final class NotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    NotSentException(String message) {
        super(message);
    }
}
