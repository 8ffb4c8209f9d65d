package dev.segmind4j.error;

import org.jspecify.annotations.Nullable;

/**
 * Whatever a call can fail with. The family is closed: its direct subclasses are all there are, so a handler that covers
 * them covers everything. Blocking calls throw these, futures complete with them. No message contains the API key.
 */
public abstract sealed class SegmindException extends RuntimeException
        permits InvalidRequestException,
                ApiException,
                JobFailedException,
                JobTimeoutException,
                JobExpiredException,
                JobNotFoundException,
                SubmitOutcomeUnknownException,
                TransportException,
                ProtocolException,
                ClientClosedException {
    private static final long serialVersionUID = 1L;

    SegmindException(String message) {
        super(message);
    }

    SegmindException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
