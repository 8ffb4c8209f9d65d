package dev.segmind4j.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.client.SegmindClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time that is moved by hand. */
class ManualTimeTest {
    private final ManualTime time = new ManualTime(Instant.EPOCH);
    private final Scheduler scheduler = time.newScheduler("none");
    private final List<String> log = new ArrayList<>();

    private final class Note extends Timer {
        private final String name;

        Note(String name) {
            this.name = name;
        }

        @Override
        protected void fire() {
            log.add(name + " at " + time.nanoTime() + " " + time.clock().millis());
        }
    }

    @Test
    void advancingStopsAtEveryTimerOfEveryScheduler() {
        Scheduler other = time.newScheduler("none either");
        scheduler.schedule(new Note("b"), 2_000_000);
        other.schedule(new Note("a"), 1_000_000);
        scheduler.schedule(new Note("c"), 9_000_000);
        time.advance(Duration.ofMillis(5));
        assertThat(log).containsExactly("a at 1000000 1", "b at 2000000 2");
        assertThat(time.nanoTime()).isEqualTo(5_000_000);
        assertThat(time.untilNextTimer()).isEqualTo(Duration.ofMillis(4));
    }

    @Test
    void aTimerThatSetsAnotherWithinTheStepIsFollowed() {
        scheduler.schedule(
                new Timer() {
                    @Override
                    protected void fire() {
                        log.add("again at " + time.nanoTime());
                        scheduler.schedule(this, time.nanoTime() + 2);
                    }
                },
                2);
        time.advance(Duration.ofNanos(5));
        assertThat(log).containsExactly("again at 2", "again at 4");
    }

    @Test
    void theWallClockJumpsAlone() {
        time.jumpClock(Duration.ofSeconds(-3));
        time.advance(Duration.ofSeconds(1));
        assertThat(time.clock().instant()).isEqualTo(Instant.EPOCH.minusSeconds(2));
        assertThat(time.nanoTime()).isEqualTo(1_000_000_000);
    }

    @Test
    void aBuilderThatTakesNoTimeIsRefused() {
        assertThatThrownBy(() -> TimeInjection.inject("a text", time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("class java.lang.String takes no time source");
    }

    @Test
    void aClientsBuilderTakesIt() {
        var builder = SegmindClient.builder().apiKey("k");
        assertThat(TimeInjection.inject(builder, time)).isSameAs(builder);
        try (var client = builder.build()) {
            time.run();
            assertThat(client.openJobs()).isEmpty();
        }
    }

    @Test
    void aSchedulerCanBeKilledToSeeWhoIsTold() {
        scheduler.onDeath(() -> log.add("death"));
        scheduler.execute(() -> log.add("task"));
        scheduler.schedule(new Note("timer"), 1);
        time.killSchedulers();
        assertThat(scheduler.execute(() -> log.add("never"))).isFalse();
        time.advance(Duration.ofSeconds(1));
        time.killSchedulers();
        assertThat(log).containsExactly("task", "death");
    }
}
