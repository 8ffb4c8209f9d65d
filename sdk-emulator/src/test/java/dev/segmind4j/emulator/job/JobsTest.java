package dev.segmind4j.emulator.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.emulator.clock.ManualClock;
import dev.segmind4j.emulator.job.Outcome.Failure;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobsTest {
    private final ManualClock clock = new ManualClock();
    private final Jobs jobs = new Jobs(clock, 2);

    private Job add(String id) {
        JobTiming timing = new JobTiming(Duration.ofSeconds(1), Duration.ofSeconds(1));
        Job job = new Job(id, clock.instant(), timing, new Failure("x"), BigDecimal.ZERO, BigDecimal.TEN);
        jobs.add(job);
        return job;
    }

    @Test
    void oldestJobGoesWhenThereAreTooMany() {
        add("first");
        Job second = add("second");
        Job third = add("third");

        assertThat(jobs.withResult("first")).isNull();
        assertThat(jobs.withResult("second")).isSameAs(second);
        assertThat(jobs.withResult("third")).isSameAs(third);
    }

    @Test
    void filesOutliveTheResult() {
        Job job = add("first");

        clock.advance(Duration.ofHours(1));

        assertThat(jobs.withResult("first")).isNull();
        assertThat(jobs.withFiles("first")).isSameAs(job);
    }

    @Test
    void filesExpireAfterSevenDays() {
        add("first");

        clock.advance(Duration.ofDays(7));

        assertThat(jobs.withFiles("first")).isNull();
    }
}
