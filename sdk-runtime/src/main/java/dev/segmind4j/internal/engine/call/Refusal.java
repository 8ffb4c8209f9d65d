package dev.segmind4j.internal.engine.call;

import dev.segmind4j.error.ApiException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.reply.ApiErrors;
import dev.segmind4j.internal.reply.RetryTimes;
import dev.segmind4j.internal.time.Nanos;
import dev.segmind4j.job.JobRef;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An error that the API answered with, read on the call's thread.
 *
 * @param error for the user
 * @param limited whether it says that there were too many calls
 * @param statedNanos how long it asks to wait, 0 if it does not say
 */
public record Refusal(ApiException error, boolean limited, long statedNanos) {
    static Refusal of(HttpReply reply, @Nullable JobRef job, ServerClock clock) {
        Instant now = clock.now();
        Instant retryAt = RetryTimes.of(reply, now);
        long stated = retryAt == null ? 0 : Nanos.of(Duration.between(now, retryAt));
        ApiException error = ApiErrors.of(reply, job, retryAt);
        boolean limited = reply.status() == 429 || (reply.status() == 503 && retryAt != null);
        return new Refusal(error, limited, stated);
    }

    /**
     * The HTTP status code.
     *
     * @return a number from 300 to 599
     */
    public int status() {
        return error.status();
    }

    /** What the API answered, for those who wait because of it. */
    String words() {
        return error.summary();
    }
}
