package dev.segmind4j.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What must reach the scheduler waits for memory. */
@Timeout(60)
class HandoverTest {
    private final AtomicInteger attempts = new AtomicInteger();

    /** Has no memory for a while, and is open or not. */
    private final class Poor implements Scheduler {
        private final int failures;
        private final boolean open;

        Poor(int failures, boolean open) {
            this.failures = failures;
            this.open = open;
        }

        @Override
        public boolean execute(Runnable task) {
            if (attempts.incrementAndGet() <= failures) {
                throw new OutOfMemoryError("on purpose");
            }
            if (open) {
                task.run();
            }
            return open;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public void schedule(Timer timer, long nanoTime) {}

        @Override
        public void cancel(Timer timer) {}

        @Override
        public void onDeath(Runnable action) {}

        @Override
        public void await(CountDownLatch latch, long nanos) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    /** Fault 1.20: the reply of a call was lost, and its slot with it, when there was no memory to tell the scheduler. */
    @Test
    void itIsTriedAgainUntilThereIsMemory() {
        AtomicInteger ran = new AtomicInteger();
        assertThat(Handover.deliver(new Poor(4, true), ran::incrementAndGet)).isTrue();
        assertThat(ran).hasValue(1);
        assertThat(attempts).hasValue(5);
    }

    @Test
    void aClosedSchedulerIsNotTriedAgain() {
        assertThat(Handover.deliver(new Poor(0, false), () -> {})).isFalse();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void anInterruptedThreadWaitsAllTheSameAndStaysInterrupted() {
        AtomicInteger ran = new AtomicInteger();
        Thread.currentThread().interrupt();
        assertThat(Handover.deliver(new Poor(4, true), ran::incrementAndGet)).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ran).hasValue(1);
    }

    @Test
    void patienceHasAnEnd() {
        assertThat(Patience.waitsAfter(17)).isTrue();
        assertThat(Patience.waitsAfter(18)).isFalse();
    }
}
