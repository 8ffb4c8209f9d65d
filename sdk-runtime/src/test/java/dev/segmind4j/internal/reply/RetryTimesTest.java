package dev.segmind4j.internal.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.internal.http.HttpReply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What headers say of time, and what of it is believed. */
@Timeout(60)
class RetryTimesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1795168820",
                "1795168820.0",
                "1795168820000",
                "2026-11-20T10:00:20Z",
                "2026-11-20T10:00:20",
                "2026-11-20 10:00:20",
                "2026-11-20T11:00:20+01:00",
                "Fri, 20 Nov 2026 10:00:20 GMT",
                "Fri, 20 Nov 2026 11:00:20 +0100",
                "20",
                " 20 ",
                "2e1"
            })
    void aTimeIsReadInAnyUsualForm(String value) {
        assertThat(reset(value)).isEqualTo(NOW.plusSeconds(20));
        assertThat(RetryTimes.of(reply("retry-after: " + value), NOW)).isEqualTo(NOW.plusSeconds(20));
    }

    /** Fault 1.14: a date as digits is not the year 2612. */
    @ParameterizedTest
    @ValueSource(strings = {"20261128090000", "20261120100020", "4102444800", "9999999999999", "99999999999999999999"})
    void anAbsurdTimeIsIgnored(String value) {
        assertThat(reset(value)).isNull();
    }

    @Test
    void aTimeIsNeitherPastNorMoreThanADayAway() {
        assertThat(reset("86400")).isEqualTo(NOW.plusSeconds(86_400));
        assertThat(reset("86401")).isNull();
        assertThat(reset("0")).isEqualTo(NOW);
        assertThat(reset("-1")).isNull();
        assertThat(reset("2026-11-20T09:59:59Z")).isNull();
        assertThat(reset("Thu, 01 Jan 1970 00:00:00 GMT")).isNull();
    }

    /** Fault 1.18: a header of 200,000 digits. */
    @ParameterizedTest
    @ValueSource(strings = {"9", "1", "0", "0 ", "x"})
    void anEndlessValueIsIgnored(String piece) {
        String value = piece.repeat(200_000) + "1";
        for (int i = 0; i < 1_000; i++) {
            HttpReply reply = reply("x-rate-limit-reset-at-utc: " + value, "retry-after: " + value, "date: " + value);
            assertThat(RetryTimes.of(reply, NOW)).isNull();
            assertThat(RetryTimes.date(reply)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "soon", "", "NaN", "0x10", "--", "2026-13-40T99:00:00Z"})
    void whatIsNoTimeIsIgnored(String value) {
        assertThat(reset(value)).isNull();
    }

    @Test
    void theLaterOfTwoTimesCounts() {
        assertThat(RetryTimes.of(reply("x-rate-limit-reset-at-utc: 20", "retry-after: 30"), NOW))
                .isEqualTo(NOW.plusSeconds(30));
        assertThat(RetryTimes.of(reply("x-rate-limit-reset-at-utc: 40", "retry-after: 30"), NOW))
                .isEqualTo(NOW.plusSeconds(40));
        assertThat(RetryTimes.of(reply("x-rate-limit-reset-at-utc: 20261128090000", "retry-after: 30"), NOW))
                .isEqualTo(NOW.plusSeconds(30));
        assertThat(RetryTimes.of(reply(), NOW)).isNull();
    }

    @Test
    void datesOfThreeYearsAreReadAsTheyAreWritten() {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
        for (long second = 0; second < 94_608; second += 61) {
            ZonedDateTime time = NOW.plusSeconds(second * 1_000).atZone(ZoneOffset.UTC);
            assertThat(RetryTimes.date(reply("date: " + form.format(time)))).isEqualTo(time.toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 20 Nov 2026 10:00:00 GMT",
                "Fri, 20 Nov 2026 10:00:00 +0000",
                "2026-11-20T10:00:00Z",
                " Fri, 20 Nov 2026 10:00:00 GMT "
            })
    void aDateIsReadInAnyUsualForm(String value) {
        assertThat(RetryTimes.date(reply("date: " + value))).isEqualTo(NOW);
    }

    /** Fault 1.14: no server is of another time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 20 Nov 2612 10:00:00 GMT",
                "Fri, 31 Feb 2026 10:00:00 GMT",
                "Fri, 20 ovD 2026 10:00:00 GMT",
                "Fri, 20 Nov 2026 25:00:00 GMT",
                "Fri, 2x Nov 2026 10:00:00 GMT",
                "Fri. 20 Nov 2026 10:00:00 GMT",
                "Wed, 31 Dec 1969 23:59:59 GMT",
                "+999999999-12-31T23:59:59Z",
                "20261128090000",
                "now"
            })
    void anAbsurdDateIsIgnored(String value) {
        assertThat(RetryTimes.date(reply("date: " + value))).isNull();
    }

    private static @Nullable Instant reset(String value) {
        return RetryTimes.of(reply("x-rate-limit-reset-at-utc: " + value), NOW);
    }

    private static HttpReply reply(String... headers) {
        return Replies.of(Replies.STATUS, 429, "{}", headers);
    }
}
