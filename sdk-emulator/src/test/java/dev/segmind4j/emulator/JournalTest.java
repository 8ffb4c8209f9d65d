package dev.segmind4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JournalTest {
    @Test
    void keepsTheLastTenThousandRequestsAndCountsAll() {
        Journal journal = new Journal();
        for (int i = 0; i < 10_005; i++) {
            journal.received("GET", "/" + i, true, false);
        }

        assertThat(journal.last()).hasSize(10_000);
        assertThat(journal.last().get(0)).isEqualTo(new RecordedRequest("GET", "/5", true, false));
        assertThat(journal.count()).isEqualTo(10_005);
    }
}
