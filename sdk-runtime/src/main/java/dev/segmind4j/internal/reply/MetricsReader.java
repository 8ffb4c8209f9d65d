package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.reply.json.Members;
import dev.segmind4j.internal.reply.json.Numbers;
import dev.segmind4j.job.Metrics;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads metrics; what is missing, of another type or beyond all measure is null there, and in {@code raw} as it came. */
final class MetricsReader {
    static final String MEMBER = "metrics";
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000_000L);

    private MetricsReader() {}

    /** The member {@code metrics} of a status or result. */
    @SuppressWarnings("unchecked") // JSON objects have text keys
    static Metrics of(Members body) {
        return body.value(MEMBER) instanceof Map<?, ?> raw && !raw.isEmpty()
                ? ofObject((Map<String, @Nullable Object>) raw)
                : Metrics.NONE;
    }

    private static Metrics ofObject(Map<String, @Nullable Object> raw) {
        Long retries = Numbers.whole(raw.get("retry_count"));
        return new Metrics(
                seconds(raw.get("inference_time")),
                seconds(raw.get("queue_time")),
                seconds(raw.get("total_time")),
                Numbers.amount(raw.get("cost")),
                Numbers.amount(raw.get("remaining_credits")),
                retries == null || retries < 0 || retries > Integer.MAX_VALUE ? null : retries.intValue(),
                raw);
    }

    /** The headers of a v1 reply. */
    static Metrics ofHeaders(HttpReply reply) {
        Map<String, @Nullable Object> raw = new LinkedHashMap<>();
        for (String name : new String[] {"x-generation-time", "x-cost", "x-remaining-credits"}) {
            String value = reply.header(name);
            if (value != null) {
                raw.put(name, value);
            }
        }
        if (raw.isEmpty()) {
            return Metrics.NONE;
        }
        return new Metrics(
                seconds(raw.get("x-generation-time")),
                null,
                null,
                Numbers.amount(raw.get("x-cost")),
                Numbers.amount(raw.get("x-remaining-credits")),
                null,
                Collections.unmodifiableMap(raw));
    }

    private static @Nullable Duration seconds(@Nullable Object value) {
        BigDecimal seconds = Numbers.amount(value);
        return seconds == null || seconds.signum() < 0 || seconds.compareTo(LONGEST) > 0
                ? null
                : Duration.ofNanos(seconds.movePointRight(9).longValue());
    }
}
