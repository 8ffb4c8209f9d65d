package dev.segmind4j.job;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server measured of one job. Which members there are differs between models and over time; what is absent is
 * null.
 *
 * @param inferenceTime how long the model computed
 * @param queueTime how long the job waited for a worker
 * @param totalTime from submission to result, at the server
 * @param cost what the call cost, in US dollars
 * @param remainingCredits what is left on the account, in US dollars
 * @param retryCount how often the server tried again; only there if it did
 * @param raw the metrics as they came, numbers as {@link Long} or {@link BigDecimal}; empty if none came. For a v1 call,
 *     the values of the reply's headers
 */
public record Metrics(
        @Nullable Duration inferenceTime,
        @Nullable Duration queueTime,
        @Nullable Duration totalTime,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal remainingCredits,
        @Nullable Integer retryCount,
        Map<String, @Nullable Object> raw) {
    /** No metrics. */
    public static final Metrics NONE = new Metrics(null, null, null, null, null, null, Map.of());
}
