package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.HttpReply;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * When a reply asks to be called again. The format of {@code x-rate-limit-reset-at-utc} is undocumented: epoch seconds, epoch
 * milliseconds, ISO-8601 and an HTTP date are understood; {@code Retry-After} has seconds or an HTTP date.
 */
public final class RetryTimes {
    private static final String RESET = "x-rate-limit-reset-at-utc";
    private static final BigDecimal SECONDS_FROM = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal MILLIS_FROM = BigDecimal.valueOf(100_000_000_000L);
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(253_402_300_799L);

    private RetryTimes() {}

    /**
     * When to call again.
     *
     * @param reply the reply
     * @param now the time by the server's clock
     * @return the later of what the two headers say, or null if neither says anything that is understood
     */
    public static @Nullable Instant of(HttpReply reply, Instant now) {
        Instant reset = parse(reply.header(RESET), now);
        Instant after = parse(reply.header("retry-after"), now);
        if (reset == null || after == null) {
            return reset == null ? after : reset;
        }
        return reset.isAfter(after) ? reset : after;
    }

    /**
     * The reply's own time.
     *
     * @param reply the reply
     * @return what its {@code Date} header says, or null if it has none
     */
    public static @Nullable Instant date(HttpReply reply) {
        String text = reply.header("date");
        return text == null ? null : calendar(text);
    }

    private static @Nullable Instant parse(@Nullable String value, Instant now) {
        if (value == null || value.trim().isEmpty()) {
            return null;
        }
        String text = value.trim();
        try {
            return number(new BigDecimal(text), now);
        } catch (NumberFormatException e) {
            return calendar(text);
        }
    }

    /** A number this small is a time from now; one this large counts milliseconds. */
    private static @Nullable Instant number(BigDecimal number, Instant now) {
        if (number.signum() < 0) {
            return null;
        }
        BigDecimal seconds = number.compareTo(MILLIS_FROM) < 0 ? number : number.movePointLeft(3);
        if (seconds.compareTo(LAST_SECOND) > 0) {
            return null;
        }
        long millis = seconds.movePointRight(3).longValue();
        return number.compareTo(SECONDS_FROM) < 0 ? now.plusMillis(millis) : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Instant calendar(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException notHttp) {
            String iso = text.replace(' ', 'T');
            try {
                return OffsetDateTime.parse(iso).toInstant();
            } catch (DateTimeException noOffset) {
                try {
                    return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
                } catch (DateTimeException notIso) {
                    return null;
                }
            }
        }
    }
}
