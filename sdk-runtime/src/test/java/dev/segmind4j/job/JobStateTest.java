package dev.segmind4j.job;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void twoStatesAreFinal() {
        assertThat(JobState.knownValues())
                .filteredOn(JobState::isFinal)
                .containsExactly(JobState.COMPLETED, JobState.FAILED);
    }
}
