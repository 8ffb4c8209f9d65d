package dev.segmind4j.internal.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThroughputTest {
    private static final long SECOND = 1_000_000_000L;

    private static double perSecond(Throughput throughput, long now) {
        return throughput.perNano(now) * SECOND;
    }

    @Test
    void aBurstInTheFirstSecondCountsAsThatSeconds() {
        Throughput throughput = new Throughput(0);
        for (int i = 0; i < 10; i++) {
            throughput.add(SECOND / 100);
        }
        assertThat(perSecond(throughput, SECOND / 100)).isEqualTo(10);
    }

    @Test
    void anEvenRateIsMeasured() {
        Throughput throughput = new Throughput(0);
        for (int i = 1; i <= 1000; i++) {
            throughput.add(i * SECOND / 20);
            if (i > 20) {
                assertThat(perSecond(throughput, i * SECOND / 20)).isCloseTo(20, within(0.3));
            }
        }
    }

    @Test
    void whatIsMoreThanTenSecondsAgoIsForgotten() {
        Throughput throughput = new Throughput(0);
        for (int i = 0; i < 100; i++) {
            throughput.add(i * SECOND / 20);
        }
        assertThat(perSecond(throughput, 7 * SECOND)).isPositive();
        assertThat(perSecond(throughput, 16 * SECOND)).isZero();
    }

    @Test
    void aClockThatBeginsBelowZeroIsNoDifference() {
        Throughput throughput = new Throughput(Long.MIN_VALUE);
        for (int i = 1; i <= 200; i++) {
            throughput.add(Long.MIN_VALUE + i * SECOND / 20);
        }
        assertThat(perSecond(throughput, Long.MIN_VALUE + 10 * SECOND)).isCloseTo(20, within(0.3));
    }
}
