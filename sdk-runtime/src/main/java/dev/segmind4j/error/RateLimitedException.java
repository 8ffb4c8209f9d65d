package dev.segmind4j.error;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 429: too many calls. Waits that fit into the deadline (for a submission also into 60 s) are waited out; this is thrown
 * for the others, at once.
 */
public final class RateLimitedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** What {@link #retryAt()} answers. */
    private final @Nullable Instant retryAt;

    /**
     * For the runtime and for tests that need a failure.
     *
     * @param failure the reply
     * @param retryAt when the API will take calls again, or null if it did not say
     */
    public RateLimitedException(HttpFailure failure, @Nullable Instant retryAt) {
        super(
                failure,
                retryAt == null
                        ? "The reply does not say for how long: call again later."
                        : "Call again from " + retryAt + " on.");
        this.retryAt = retryAt;
    }

    @Override
    String brief() {
        return retryAt == null ? super.brief() : super.brief() + " Call again from " + retryAt + " on.";
    }

    /**
     * When the API will take calls again.
     *
     * @return the time that {@code x-rate-limit-reset-at-utc} or {@code Retry-After} names, or null if the reply has neither
     */
    public @Nullable Instant retryAt() {
        return retryAt;
    }
}
