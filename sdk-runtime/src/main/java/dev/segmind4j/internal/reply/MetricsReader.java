package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.job.Metrics;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads metrics; what is missing or of another type is null there, and in {@code raw} as it came. */
final class MetricsReader {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000_000L);

    private MetricsReader() {}

    /** The member {@code metrics} of a status or result. */
    static Metrics of(Map<String, @Nullable Object> body) {
        Map<String, @Nullable Object> raw = JsonText.asObject(body.get("metrics"));
        if (raw == null || raw.isEmpty()) {
            return Metrics.NONE;
        }
        BigDecimal retries = number(raw.get("retry_count"));
        return new Metrics(
                seconds(raw.get("inference_time")),
                seconds(raw.get("queue_time")),
                seconds(raw.get("total_time")),
                number(raw.get("cost")),
                number(raw.get("remaining_credits")),
                retries == null ? null : retries.intValue(),
                raw);
    }

    /** The headers of a v1 reply. */
    static Metrics ofHeaders(HttpReply reply) {
        Map<String, @Nullable Object> raw = new LinkedHashMap<>();
        for (String name : new String[] {"x-generation-time", "x-cost", "x-remaining-credits"}) {
            String value = reply.header(name);
            if (value != null) {
                raw.put(name, reply.key().scrub(value));
            }
        }
        if (raw.isEmpty()) {
            return Metrics.NONE;
        }
        return new Metrics(
                seconds(raw.get("x-generation-time")),
                null,
                null,
                number(raw.get("x-cost")),
                number(raw.get("x-remaining-credits")),
                null,
                Collections.unmodifiableMap(raw));
    }

    private static @Nullable Duration seconds(@Nullable Object value) {
        BigDecimal seconds = number(value);
        return seconds == null || seconds.abs().compareTo(LONGEST) > 0
                ? null
                : Duration.ofNanos(seconds.movePointRight(9).longValue());
    }

    static @Nullable BigDecimal number(@Nullable Object value) {
        if (!(value instanceof Number) && !(value instanceof String)) {
            return null;
        }
        try {
            return new BigDecimal(value.toString().trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
