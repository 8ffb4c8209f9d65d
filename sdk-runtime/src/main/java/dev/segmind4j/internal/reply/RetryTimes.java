package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.reply.json.Numbers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a reply asks to be called again. The format of {@code x-rate-limit-reset-at-utc} is undocumented: epoch seconds, epoch
 * milliseconds, ISO-8601 and an HTTP date are understood; {@code Retry-After} has seconds or an HTTP date. What is absurd is
 * ignored: a time that is past or more than a day away, a value longer than any time.
 */
public final class RetryTimes {
    private static final String RESET = "x-rate-limit-reset-at-utc";
    private static final int LONGEST = 64;
    private static final Duration FARTHEST = Duration.ofHours(24);
    private static final BigDecimal SECONDS_FROM = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal MILLIS_FROM = BigDecimal.valueOf(100_000_000_000L);
    private static final BigDecimal LAST_MILLI = BigDecimal.valueOf(253_402_300_799_999L);

    /** No server is of another time; one that says so counts otherwise. */
    private static final Instant FIRST_DATE = Instant.EPOCH;

    private static final Instant LAST_DATE = Instant.parse("2200-01-01T00:00:00Z");

    private RetryTimes() {}

    /**
     * When to call again.
     *
     * @param reply the reply
     * @param now the time by the server's clock
     * @return the later of what the two headers say, from now to a day from now; null if neither says anything that is understood
     */
    public static @Nullable Instant of(HttpReply reply, Instant now) {
        Instant reset = sensible(reply.header(RESET), now);
        Instant after = sensible(reply.header("retry-after"), now);
        if (reset == null || after == null) {
            return reset == null ? after : reset;
        }
        return reset.isAfter(after) ? reset : after;
    }

    /**
     * The reply's own time.
     *
     * @param reply the reply
     * @return what its {@code Date} header says; null if it has none that is a date of the years 1970 to 2199
     */
    public static @Nullable Instant date(HttpReply reply) {
        String text = reply.header("date");
        Instant date = text == null || text.length() > LONGEST ? null : HttpDates.parse(text.trim());
        return date == null || date.isBefore(FIRST_DATE) || !date.isBefore(LAST_DATE) ? null : date;
    }

    private static @Nullable Instant sensible(@Nullable String value, Instant now) {
        Instant time = value == null || value.length() > LONGEST ? null : parse(value.trim(), now);
        return time == null || time.isBefore(now) || time.isAfter(now.plus(FARTHEST)) ? null : time;
    }

    private static @Nullable Instant parse(String text, Instant now) {
        BigDecimal number = Numbers.amount(text);
        return number == null ? HttpDates.parse(text) : number(number, now);
    }

    /** A number this small is a time from now; one this large counts milliseconds. */
    private static @Nullable Instant number(BigDecimal number, Instant now) {
        if (number.signum() < 0 || number.compareTo(LAST_MILLI) > 0) {
            return null;
        }
        if (number.compareTo(MILLIS_FROM) >= 0) {
            return Instant.ofEpochMilli(number.longValue());
        }
        long millis = number.movePointRight(3).longValue();
        return number.compareTo(SECONDS_FROM) < 0 ? now.plusMillis(millis) : Instant.ofEpochMilli(millis);
    }
}
