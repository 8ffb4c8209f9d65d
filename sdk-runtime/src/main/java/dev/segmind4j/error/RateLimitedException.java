package dev.segmind4j.error;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 429: too many calls. The whole client waits then, one call finds out when it is over, and nobody fails because of another's
 * refusal: this is thrown for a submission whose own refusal names a time, of up to a minute, that lies beyond its deadline.
 * Elsewhere it is what a listener's {@code retried} or a {@code JobTimeoutException} tells.
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
        super(failure, advice(retryAt));
        this.retryAt = retryAt;
    }

    private static String advice(@Nullable Instant retryAt) {
        return retryAt == null
                ? "The reply does not say for how long: call again later."
                : "Call again from " + retryAt + " on.";
    }

    @Override
    String brief() {
        return retryAt == null ? super.brief() : super.brief() + " " + advice(retryAt);
    }

    /**
     * When the API will take calls again.
     *
     * @return the time that {@code x-rate-limit-reset-at-utc} or {@code Retry-After} names, or null if the reply has none that can be believed
     */
    public @Nullable Instant retryAt() {
        return retryAt;
    }
}
