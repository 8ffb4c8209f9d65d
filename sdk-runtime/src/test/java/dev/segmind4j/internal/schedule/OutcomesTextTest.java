package dev.segmind4j.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTextTest {
    private static final List<Outcome> OUTCOMES = List.of(new Outcome(0, 14.123, 14.873), new Outcome(9, 14.5, 14.5));
    private static final String TEXT = "segmind4j-latencies/1 14123-14873 9000:14500-14500";

    @Test
    void writes_milliseconds() {
        assertThat(OutcomesText.format(OUTCOMES)).isEqualTo(TEXT);
    }

    @Test
    void reads_what_it_writes() {
        assertThat(OutcomesText.parse(TEXT)).isEqualTo(OUTCOMES);
    }

    @Test
    void reads_a_model_without_jobs() {
        assertThat(OutcomesText.parse("segmind4j-latencies/1")).isEmpty();
    }

    @Test
    void refuses_another_version() {
        assertThatThrownBy(() -> OutcomesText.parse("segmind4j-latencies/2 1-2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Learned latencies start with 'segmind4j-latencies/1', but these start with"
                        + " 'segmind4j-latencies/2'. Take the text as it was exported, or start without it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14",
                "14-",
                "-",
                "-3",
                "a-b",
                "5-4",
                "6:5-7",
                ":5-7",
                "1--2",
                "1-2-3",
                "1.5-2",
                "99999999999999999999-"
            })
    void refuses_what_is_no_latency(String word) {
        assertThatThrownBy(() -> OutcomesText.parse("segmind4j-latencies/1 1-2 " + word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A learned latency is '[queued:]low-high' in milliseconds and in this order, but '" + word
                        + "' (number 2) is not. Take the text as it was exported, or start without it.");
    }
}
