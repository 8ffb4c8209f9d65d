package dev.segmind4j.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.testkit.Serialised;
import org.junit.jupiter.api.Test;

/** States are open. */
class JobStateTest {
    @Test
    void knownWordsAreConstantsInAnyCase() {
        assertThat(JobState.of("completed")).isSameAs(JobState.COMPLETED);
        assertThat(JobState.of("QUEUED").known()).isTrue();
    }

    @Test
    void anUnknownWordIsKeptAndCountsAsRunning() {
        JobState state = JobState.of("Warming-up");
        assertThat(state.value()).isEqualTo("Warming-up");
        assertThat(state.known()).isFalse();
        assertThat(state.isFinal()).isFalse();
        assertThat(state).isEqualTo(JobState.of("Warming-up")).isNotEqualTo(JobState.QUEUED);
    }

    /** Fault 1.38: of what exceptions tell, the state could not be serialised. */
    @Test
    void aConstantIsItselfAfterJavaSerialisation() throws Exception {
        assertThat(Serialised.copyOf(JobState.PROCESSING)).isSameAs(JobState.PROCESSING);
        assertThat(Serialised.copyOf(JobState.of("Warming-up"))).isEqualTo(JobState.of("Warming-up"));
    }

    @Test
    void aHostileWordIsShownHarmlessAndKeptAsItCame() {
        String word = "CANCELLED\n\u001b[31m" + new String(new char[1000]).replace('\0', 'x');
        JobState state = JobState.of(word);
        assertThat(state.value()).isEqualTo(word);
        assertThat(state)
                .hasToString("CANCELLED\\n\\u001b[31m" + new String(new char[39]).replace('\0', 'x') + "…")
                .isEqualTo(JobState.of(word));
    }

    @Test
    void twoStatesAreFinal() {
        assertThat(JobState.knownValues())
                .filteredOn(JobState::isFinal)
                .containsExactly(JobState.COMPLETED, JobState.FAILED);
    }
}
