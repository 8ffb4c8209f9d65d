package dev.segmind4j.internal.http;

import java.io.IOException;

/** A pooled connection that a request is not entrusted to; nothing was written to it. */
final class StaleConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    StaleConnectionException(String message) {
        super(message);
    }
}
