package dev.segmind4j.emulator.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManualClockTest {
    private final ManualClock clock = new ManualClock();
    private final Instant start = clock.instant();
    private final List<Duration> ran = new ArrayList<>();

    private void note() {
        ran.add(Duration.between(start, clock.instant()));
    }

    @Test
    void standsStillUntilItIsMoved() {
        clock.advance(Duration.ofSeconds(3));

        assertThat(clock.instant()).isEqualTo(start.plusSeconds(3));
    }

    @Test
    void tasksRunInOrderEachAtItsOwnTime() {
        clock.schedule(Duration.ofSeconds(5), this::note);
        clock.schedule(Duration.ofSeconds(2), this::note);
        clock.schedule(Duration.ofSeconds(9), this::note);

        clock.advance(Duration.ofSeconds(6));

        assertThat(ran).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(5));
        assertThat(clock.instant()).isEqualTo(start.plusSeconds(6));
    }

    @Test
    void tasksThatTasksScheduleRunOnTheWay() {
        clock.schedule(Duration.ofSeconds(1), () -> clock.schedule(Duration.ofSeconds(1), this::note));

        clock.advance(Duration.ofSeconds(2));

        assertThat(ran).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void taskWithoutDelayRunsAtOnce() {
        clock.schedule(Duration.ZERO, this::note);

        assertThat(ran).containsExactly(Duration.ZERO);
    }

    @Test
    void doesNotGoBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                .withMessage("the clock cannot go back by PT1S");
    }
}
