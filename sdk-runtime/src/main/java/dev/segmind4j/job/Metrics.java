package dev.segmind4j.job;

import dev.segmind4j.support.SafeText;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server measured of one job. Which members there are differs between models and over time; what is absent, or
 * cannot be (a negative time, a number of hundreds of digits), is null.
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
        Map<String, @Nullable Object> raw)
        implements Serializable {
    /** No metrics. */
    public static final Metrics NONE = new Metrics(null, null, null, null, null, null, Map.of());

    private static final int LONGEST_RAW = 500;

    /** What is known, and what came, on one line and bounded. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Metrics{");
        add(text, "inferenceTime", inferenceTime);
        add(text, "queueTime", queueTime);
        add(text, "totalTime", totalTime);
        add(text, "cost", cost);
        add(text, "remainingCredits", remainingCredits);
        add(text, "retryCount", retryCount);
        return text.append("raw=")
                .append(SafeText.of(raw.toString(), LONGEST_RAW))
                .append('}')
                .toString();
    }

    private static void add(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append('=').append(value).append(", ");
        }
    }
}
