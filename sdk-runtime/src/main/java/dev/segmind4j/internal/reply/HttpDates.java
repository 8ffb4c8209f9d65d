package dev.segmind4j.internal.reply;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads dates of headers. Each reply has one, almost always in the form that RFC 9110 prefers. */
final class HttpDates {
    /** {@code Fri, 20 Nov 2026 10:00:20 GMT}. */
    private static final int LENGTH = 29;

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private HttpDates() {}

    /** The time of a date of HTTP, in its preferred form or another of RFC 1123, or of ISO 8601; null if it is neither. */
    static @Nullable Instant parse(String text) {
        try {
            return text.length() == LENGTH && text.endsWith(" GMT") ? fixed(text) : any(text);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static Instant fixed(String text) {
        int month = MONTHS.indexOf(text.substring(8, 11));
        if (month < 0 || month % 3 != 0 || text.charAt(3) != ',' || text.charAt(19) != ':' || text.charAt(22) != ':') {
            throw new DateTimeException("no date of HTTP");
        }
        return LocalDateTime.of(
                        number(text, 12, 16),
                        month / 3 + 1,
                        number(text, 5, 7),
                        number(text, 17, 19),
                        number(text, 20, 22),
                        number(text, 23, 25))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException(text);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static @Nullable Instant any(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException notHttp) {
            String iso = text.replace(' ', 'T');
            try {
                return OffsetDateTime.parse(iso).toInstant();
            } catch (DateTimeException noOffset) {
                return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            }
        }
    }
}
