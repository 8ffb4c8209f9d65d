package dev.segmind4j.internal.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerClockTest {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private final ManualTime time = new ManualTime(START);
    private final ServerClock clock = new ServerClock(time);

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private void sees(int status, String date) {
        clock.sees(new HttpReply(
                "GET",
                "/",
                status,
                Headers.of("Date", date),
                null,
                new byte[0],
                null,
                null,
                ApiKey.fixed("SG_0123456789abcdef")));
    }

    /** A reply of a server that is so far ahead. */
    private void seesAhead(Duration ahead) {
        sees(200, date(time.clock().instant().plus(ahead)));
    }

    private Duration ahead() {
        return Duration.between(time.clock().instant(), clock.now());
    }

    private void after(long seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }

    @Test
    void itIsOursUntilAServerSaysOtherwise() {
        assertThat(clock.now()).isEqualTo(START);
        after(5);
        assertThat(clock.now()).isEqualTo(START.plusSeconds(5));
    }

    /** Fault 1.14: of time, too: one word is no evidence. */
    @Test
    void oneDateThatIsAbsurdChangesNothing() {
        seesAhead(Duration.ofDays(20_000));
        assertThat(ahead()).isZero();
        after(1);
        seesAhead(Duration.ZERO);
        after(1);
        seesAhead(Duration.ofDays(20_000));
        assertThat(ahead()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600, 3, 9_000, 1_000_000})
    void twoThatAgreeAreBelieved(long secondsAhead) {
        seesAhead(Duration.ofSeconds(secondsAhead));
        after(1);
        seesAhead(Duration.ofSeconds(secondsAhead));
        assertThat(ahead()).isEqualTo(Duration.ofSeconds(secondsAhead));
    }

    @Test
    void twoThatDoNotAgreeAreNot() {
        seesAhead(Duration.ofHours(1));
        after(1);
        seesAhead(Duration.ofHours(2));
        after(1);
        seesAhead(Duration.ofHours(3));
        assertThat(ahead()).isZero();
    }

    /** A cache hands the same reply out again and again. */
    @Test
    void theSameDateTwiceIsOne() {
        String date = date(START.plusSeconds(3_600));
        sees(200, date);
        after(1);
        sees(200, date);
        assertThat(ahead()).isZero();
    }

    @Test
    void aGatewaysClockIsItsOwn() {
        for (int i = 0; i < 5; i++) {
            sees(502, date(time.clock().instant().plusSeconds(3_600)));
            after(1);
        }
        assertThat(ahead()).isZero();
    }

    @Test
    void whatTheResolutionExplainsIsNoDifference() {
        for (long millis : new long[] {-900, 400, 1_900, -1_900}) {
            seesAhead(Duration.ofMillis(millis));
            after(1);
        }
        assertThat(ahead()).isZero();
    }

    @Test
    void aServerThatIsSetRightIsFollowed() {
        for (Duration ahead : new Duration[] {Duration.ofHours(1), Duration.ZERO, Duration.ofMinutes(-5)}) {
            for (int i = 0; i < 2; i++) {
                seesAhead(ahead);
                after(1);
            }
            assertThat(ahead()).isEqualTo(ahead);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "Fri, 31 Dec 9999 23:59:59 GMT", "", "0"})
    void whatIsNoDateIsIgnored(String date) {
        for (int i = 0; i < 3; i++) {
            sees(200, date);
            after(1);
        }
        assertThat(ahead()).isZero();
    }
}
