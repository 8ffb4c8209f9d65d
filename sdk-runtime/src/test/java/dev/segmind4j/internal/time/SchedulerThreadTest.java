package dev.segmind4j.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The one thread of the engine. */
@Timeout(60)
class SchedulerThreadTest {
    private final Scheduler scheduler = TimeSource.system().newScheduler("test-scheduler");

    private static final class Note extends Timer {
        private final Runnable what;

        Note(Runnable what) {
            this.what = what;
        }

        @Override
        protected void fire() {
            what.run();
        }
    }

    @Test
    void tasksRunInTheirOrderOnADaemonThread() throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        AtomicReference<Thread> thread = new AtomicReference<>();
        for (int i = 0; i < 1000; i++) {
            int number = i;
            scheduler.execute(() -> order.add(number));
        }
        scheduler.execute(() -> thread.set(Thread.currentThread()));
        scheduler.close();
        assertThat(order).hasSize(1000).isSorted();
        assertThat(thread.get().getName()).isEqualTo("test-scheduler");
        assertThat(thread.get().isDaemon()).isTrue();
        assertThat(thread.get().isAlive()).isFalse();
    }

    @Test
    void timersFireInTheOrderOfTheirTimesUnlessTheyAreCancelled() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(1);
        scheduler.execute(() -> {
            long now = scheduler.nanoTime();
            Note never = new Note(() -> order.add("never"));
            scheduler.schedule(new Note(() -> order.add("second")), now + 2_000_000);
            scheduler.schedule(never, now + 1_500_000);
            scheduler.schedule(new Note(() -> order.add("first")), now + 1_000_000);
            scheduler.schedule(new Note(done::countDown), now + 3_000_000);
            scheduler.cancel(never);
        });
        done.await();
        assertThat(order).containsExactly("first", "second");
        scheduler.close();
    }

    @Test
    void aTaskThatThrowsHarmsNoOther() throws Exception {
        CountDownLatch reported = new CountDownLatch(1);
        CountDownLatch ran = new CountDownLatch(1);
        scheduler.execute(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
            if (e.getMessage().equals("on purpose")) {
                reported.countDown();
            }
        }));
        scheduler.execute(() -> {
            throw new IllegalStateException("on purpose");
        });
        scheduler.execute(ran::countDown);
        reported.await();
        ran.await();
        scheduler.close();
    }

    @Test
    void aClosedSchedulerTakesNoTasks() {
        scheduler.close();
        assertThat(scheduler.execute(() -> {})).isFalse();
        scheduler.close();
    }

    @Test
    void everyTaskThatWasTakenRuns() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger ran = new AtomicInteger();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread caller = new Thread(() -> {
                for (int n = 0; n < 5000; n++) {
                    if (scheduler.execute(ran::incrementAndGet)) {
                        taken.incrementAndGet();
                    }
                }
            });
            callers.add(caller);
            caller.start();
        }
        scheduler.close();
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(ran.get()).isEqualTo(taken.get());
    }

    @Test
    void itMayBeClosedByItsOwnTask() throws Exception {
        AtomicReference<Thread> thread = new AtomicReference<>();
        CountDownLatch closed = new CountDownLatch(1);
        scheduler.execute(() -> {
            thread.set(Thread.currentThread());
            scheduler.close();
            closed.countDown();
        });
        closed.await();
        thread.get().join();
    }

    @Test
    void timersBelongToItsThread() {
        assertThatThrownBy(() -> scheduler.schedule(new Note(() -> {}), 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("timers belong to thread 'test-scheduler', but '"
                        + Thread.currentThread().getName() + "' has touched one");
        scheduler.close();
    }
}
