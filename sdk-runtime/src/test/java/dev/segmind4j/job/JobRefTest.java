package dev.segmind4j.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.testkit.Serialised;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference survives being written down. */
class JobRefTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00.123Z");

    @Test
    void theTextIsStable() {
        assertThat(JobRef.of("flux-1.1-pro-ultra", "3f2a-9c", NOW))
                .hasToString("segmind-job:1:flux-1.1-pro-ultra:3f2a-9c:1795168800123:1795172400123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3f2a9c", "a:b", "a b%", "ä/ö", "x+y"})
    void anyIdIsReadBack(String id) {
        JobRef ref = JobRef.of("Simple_Vector_Flux", id, NOW);
        assertThat(JobRef.parse(ref.toString())).isEqualTo(ref);
        assertThat(JobRef.parse("  " + ref + "\n")).isEqualTo(ref);
    }

    /** Fault 1.32: nanoseconds were lost on the way, so that a reference read back was not equal to the one that was kept. */
    @Test
    void aReferenceReadBackIsEqualWhateverTheClockShowed() {
        JobRef ref = JobRef.of("m", "a", Instant.parse("2026-11-20T10:00:00.123456789Z"));
        assertThat(JobRef.parse(ref.toString())).isEqualTo(ref).hasSameHashCodeAs(ref);
        assertThat(ref.submittedAt()).isEqualTo("2026-11-20T10:00:00.123Z");
        assertThat(ref.expiresAt()).isEqualTo("2026-11-20T11:00:00.123Z");
    }

    /** Fault 1.32. */
    @Test
    void anythingAtRandomIsReadBackEqual() {
        Random random = new Random(32);
        for (int i = 0; i < 20_000; i++) {
            JobRef ref = new JobRef(text(random), text(random), instant(random), instant(random));
            assertThat(JobRef.parse(ref.toString())).isEqualTo(ref);
            assertThat(JobRef.of("m", "a", instant(random)).expiresAt()).isNotNull();
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append((char) (random.nextBoolean() ? random.nextInt(128) : 0xd700 + random.nextInt(0xa00)));
        }
        return text.toString();
    }

    private static Instant instant(Random random) {
        long seconds = Instant.MIN.getEpochSecond() + (long) (random.nextDouble() * 2 * Instant.MAX.getEpochSecond());
        return Instant.ofEpochSecond(random.nextBoolean() ? seconds : random.nextInt(), random.nextInt(1_000_000_000));
    }

    @Test
    void extremeTimesAreMovedToWhatMillisecondsCanSay() {
        JobRef late = JobRef.of("m", "a", Instant.MAX);
        assertThat(late).hasToString("segmind-job:1:m:a:9223372036854775000:9223372036854775000");
        assertThat(JobRef.parse(late.toString())).isEqualTo(late);
        JobRef early = JobRef.of("m", "a", Instant.MIN);
        assertThat(early).hasToString("segmind-job:1:m:a:-9223372036854775000:-9223372036851175000");
        assertThat(JobRef.parse(early.toString())).isEqualTo(early);
        assertThat(JobRef.parse("segmind-job:1:m:a:-9223372036854775808:9223372036854775807"))
                .isEqualTo(new JobRef("m", "a", Instant.MIN, Instant.MAX));
    }

    @Test
    void theTextOfAHostileIdIsHarmless() {
        JobRef ref = JobRef.of("m", "\u001b[31m\r\n\u202e\ud800:'\"", NOW);
        assertThat(ref)
                .hasToString("segmind-job:1:m:%1B%5B31m%0D%0A%E2%80%AE%ud800%3A%27%22:1795168800123:1795172400123");
        assertThat(JobRef.parse(ref.toString())).isEqualTo(ref);
    }

    @Test
    void itSurvivesJavaSerialisation() throws Exception {
        JobRef ref = JobRef.of("m", "a", NOW);
        assertThat(Serialised.copyOf(ref)).isEqualTo(ref);
    }

    @Test
    void aJobExpiresAnHourAfterItsSubmission() {
        assertThat(JobRef.of("m", "a", NOW).expiresAt()).isEqualTo("2026-11-20T11:00:00.123Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' is no job reference: it has to begin with 'segmind-job:'",
                "3f2a9c | '3f2a9c' is no job reference: it has to begin with 'segmind-job:'",
                "segmind-job:2:m:a:1:2 | 'segmind-job:2:m:a:1:2' is a job reference of version '2', this library reads version 1:"
                        + " read it with a newer segmind4j",
                "segmind-job:1:m:a:1 | 'segmind-job:1:m:a:1' is no whole job reference: it has 5 parts of 6; the form is"
                        + " segmind-job:1:<model>:<request id>:<submitted>:<expires>",
                "segmind-job | 'segmind-job' is no whole job reference: it has 1 parts of 6; the form is"
                        + " segmind-job:1:<model>:<request id>:<submitted>:<expires>",
                "segmind-job:1:m:a:now:2 | 'segmind-job:1:m:a:now:2' is no job reference: 'now' is no time in milliseconds; the"
                        + " form is segmind-job:1:<model>:<request id>:<submitted>:<expires>",
                "segmind-job:1:m:%zz:1:2 | 'segmind-job:1:m:%zz:1:2' is no job reference: '%zz' is badly encoded",
                "segmind-job:1:m::1:2 | a job reference needs a model and a request id, but has 'm' and ''",
                "segmind-job:1:m:..:1:2 | '..' is no request id: it would lead to another address"
            })
    void anythingElseIsRefused(String text, String message) {
        assertThatThrownBy(() -> JobRef.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aHostileTextIsShownHarmless() {
        assertThatThrownBy(() -> JobRef.parse("\u001b[2J\n"))
                .hasMessage("'\\u001b[2J\\n' is no job reference: it has to begin with 'segmind-job:'");
        assertThatThrownBy(() -> JobRef.parse("segmind-job:1:m:%u12:1:2"))
                .hasMessage("'segmind-job:1:m:%u12:1:2' is no job reference: '%u12' is badly encoded");
    }

    @Test
    void aLongTextIsCutInTheMessage() {
        assertThatThrownBy(() -> JobRef.parse(new String(new char[500]).replace('\0', 'x')))
                .hasMessageStartingWith("'xxx")
                .hasMessageEndingWith("x…' is no job reference: it has to begin with 'segmind-job:'");
    }
}
