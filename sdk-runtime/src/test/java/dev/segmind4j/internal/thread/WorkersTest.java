package dev.segmind4j.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads go when they have been idle; here after 20 ms. */
@Timeout(60)
class WorkersTest {
    private static final long IDLE_MILLIS = 20;

    @Test
    void idleThreadsGo() throws Exception {
        Workers workers = new Workers(new NumberedThreads("workers"), 8, false, IDLE_MILLIS);
        together(workers, 8);
        Gate.await(() -> workers.size() == 0);
        together(workers, 3);
        Gate.await(() -> workers.size() == 0);
    }

    @Test
    void theLastOfThoseThatAreToLastStays() throws Exception {
        Workers workers = new Workers(new NumberedThreads("workers"), 4, true, IDLE_MILLIS);
        together(workers, 4);
        Gate.await(() -> workers.size() == 1);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5 * IDLE_MILLIS));
        assertThat(workers.size()).isEqualTo(1);
        workers.dismiss();
        assertThat(workers.awaitEnd(10, TimeUnit.SECONDS)).isTrue();
        assertThat(workers.size()).isZero();
    }

    @Test
    void theThreadThatWorkedLastWorksNextSoThatTheOthersGo() throws Exception {
        Workers workers = new Workers(new NumberedThreads("workers"), 8, false);
        together(workers, 8);
        Gate.awaitQuiet(workers);
        AtomicReference<Thread> first = new AtomicReference<>();
        for (int i = 0; i < 20; i++) {
            AtomicReference<Thread> next = new AtomicReference<>();
            workers.execute(() -> next.set(Thread.currentThread()));
            Gate.await(() -> next.get() != null && workers.idle() == 8);
            first.compareAndSet(null, next.get());
            assertThat(next.get()).isSameAs(first.get());
        }
        workers.dismiss();
        assertThat(workers.awaitEnd(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothingIsLostWhenThreadsGoAsTasksCome() throws Exception {
        Workers workers = new Workers(new NumberedThreads("workers"), 2, false, 1);
        for (int i = 0; i < 200; i++) {
            CountDownLatch ran = new CountDownLatch(1);
            workers.execute(ran::countDown);
            ran.await();
            // Around the moment at which the thread goes.
            LockSupport.parkNanos(900_000 + 1000L * i);
        }
        workers.dismiss();
        assertThat(workers.awaitEnd(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void together(Workers workers, int tasks) throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        List<Gate> gates = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            Gate gate = new Gate(open);
            gates.add(gate);
            workers.execute(gate);
        }
        for (Gate gate : gates) {
            gate.entered.await();
        }
        assertThat(workers.size()).isEqualTo(tasks);
        open.countDown();
    }
}
