package dev.segmind4j.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
    void aLongTextIsCutInTheMessage() {
        assertThatThrownBy(() -> JobRef.parse(new String(new char[500]).replace('\0', 'x')))
                .hasMessageStartingWith("'xxx")
                .hasMessageEndingWith("x…' is no job reference: it has to begin with 'segmind-job:'");
    }
}
