package dev.segmind4j.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads of calls and downloads: as many as there are tasks at once. */
@Timeout(60)
class HandoffPoolTest {
    private final List<HandoffPool> pools = new ArrayList<>();

    private HandoffPool pool(int most) {
        HandoffPool pool = new HandoffPool(new NumberedThreads("pool"), most);
        pools.add(pool);
        return pool;
    }

    @AfterEach
    void everyPoolEnds() throws InterruptedException {
        for (HandoffPool pool : pools) {
            pool.shutdown();
            assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            assertThat(pool.workers().size()).isZero();
        }
    }

    /** Fault 1.34: one job that was polled every 50 ms had 80 threads after 80 polls. */
    @Test
    void tasksThatComeOneAfterTheOtherShareAThread() {
        HandoffPool pool = pool(80);
        for (int i = 0; i < 200; i++) {
            pool.execute(() -> {});
            Gate.awaitQuiet(pool.workers());
        }
        assertThat(pool.workers().size()).isEqualTo(1);
    }

    @Test
    void thereAreAsManyThreadsAsThereWereTasksAtOnce() throws Exception {
        HandoffPool pool = pool(80);
        Random random = new Random(7);
        int most = 0;
        for (int round = 0; round < 500; round++) {
            CountDownLatch open = new CountDownLatch(1);
            int tasks = 1 + random.nextInt(random.nextInt(20) + 1);
            List<Gate> gates = new ArrayList<>();
            for (int i = 0; i < tasks; i++) {
                Gate gate = new Gate(open);
                gates.add(gate);
                pool.execute(gate);
            }
            for (Gate gate : gates) {
                gate.entered.await();
            }
            most = Math.max(most, tasks);
            open.countDown();
            Gate.awaitQuiet(pool.workers());
            assertThat(pool.workers().size()).isEqualTo(most);
        }
    }

    @Test
    void tasksBeyondTheBoundWaitForTheFirstThreadThatComesBack() throws Exception {
        HandoffPool pool = pool(2);
        Gate first = new Gate();
        Gate second = new Gate();
        Gate third = new Gate();
        pool.execute(first);
        pool.execute(second);
        pool.execute(third);
        first.entered.await();
        second.entered.await();
        assertThat(pool.workers().size()).isEqualTo(2);
        assertThat(third.entered.getCount()).isEqualTo(1);
        first.open();
        third.entered.await();
        second.open();
        third.open();
    }

    /** Fault 1.19: a task that never comes back is replaced by a thread beyond the bound. */
    @Test
    void aThreadThatIsGivenUpIsReplaced() throws Exception {
        HandoffPool pool = pool(1);
        Gate stuck = new Gate();
        Gate waiting = new Gate();
        pool.execute(stuck);
        pool.execute(waiting);
        stuck.entered.await();
        assertThat(waiting.entered.getCount()).isEqualTo(1);
        pool.workers().allowOneMore();
        waiting.entered.await();
        stuck.open();
        waiting.open();
    }

    /** Fault 1.40: the largest bound there is. */
    @Test
    void theBoundMayBeAsLargeAsANumberCanBe() throws Exception {
        HandoffPool pool = pool(Integer.MAX_VALUE);
        Gate gate = new Gate();
        pool.execute(gate);
        pool.execute(gate);
        gate.entered.await();
        gate.open();
        Gate.awaitQuiet(pool.workers());
        assertThat(pool.workers().size()).isEqualTo(2);
    }

    @Test
    void afterTheShutdownWhatWaitsIsRunAndWhatComesIsRefused() throws Exception {
        HandoffPool pool = pool(1);
        Gate running = new Gate();
        Gate waiting = new Gate();
        waiting.open();
        pool.execute(running);
        pool.execute(waiting);
        pool.shutdown();
        assertThat(pool.isShutdown()).isTrue();
        assertThat(pool.isTerminated()).isFalse();
        assertThatThrownBy(() -> pool.execute(() -> {}))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("the client is closed");
        running.open();
        waiting.left.await();
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(pool.isTerminated()).isTrue();
    }

    @Test
    void shutdownNowInterruptsWhatRunsAndGivesBackWhatWaits() throws Exception {
        HandoffPool pool = pool(1);
        Gate running = new Gate();
        Gate waiting = new Gate();
        pool.execute(running);
        pool.execute(waiting);
        running.entered.await();
        assertThat(pool.shutdownNow()).containsExactly(waiting);
        running.left.await();
        assertThat(running.interrupted).isTrue();
    }

    @Test
    void whatATaskThrowsHarmsNoOtherAndIsNotReported() throws Exception {
        HandoffPool pool = pool(1);
        AtomicReference<Throwable> reported = new AtomicReference<>();
        AtomicReference<Thread> thread = new AtomicReference<>();
        pool.execute(() -> {
            thread.set(Thread.currentThread());
            thread.get().setUncaughtExceptionHandler((same, e) -> reported.set(e));
            throw new AssertionError("on purpose");
        });
        Gate next = new Gate();
        AtomicReference<Thread> nexts = new AtomicReference<>();
        pool.execute(() -> {
            nexts.set(Thread.currentThread());
            next.run();
        });
        next.open();
        next.left.await();
        assertThat(nexts.get()).isSameAs(thread.get());
        assertThat(reported.get()).isNull();
    }

    @Test
    void anInterruptEndsWithTheTaskThatItWasMeantFor() throws Exception {
        HandoffPool pool = pool(1);
        pool.execute(() -> Thread.currentThread().interrupt());
        Gate next = new Gate();
        next.open();
        pool.execute(next);
        next.left.await();
        assertThat(next.interrupted).isFalse();
    }

    @Test
    void whenNoThreadCanBeStartedATaskWaitsForThoseThereAre() throws Exception {
        NoThreads factory = new NoThreads(1);
        HandoffPool pool = new HandoffPool(factory, 8);
        pools.add(pool);
        Gate first = new Gate();
        Gate second = new Gate();
        pool.execute(first);
        pool.execute(second);
        first.entered.await();
        first.open();
        second.entered.await();
        second.open();
    }

    @Test
    void whenThereIsNoThreadAndNoneCanBeStartedATaskIsRefused() throws Exception {
        NoThreads factory = new NoThreads(0);
        HandoffPool pool = new HandoffPool(factory, 8);
        pools.add(pool);
        AtomicInteger ran = new AtomicInteger();
        assertThatThrownBy(() -> pool.execute(ran::incrementAndGet))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("no thread could be started")
                .hasCauseInstanceOf(OutOfMemoryError.class);
        factory.left = 1;
        Gate next = new Gate();
        next.open();
        pool.execute(next);
        next.left.await();
        assertThat(ran).hasValue(0);
    }

    @Test
    void nothingIsLostWhenManyHandOverAndTheShutdownComesInBetween() throws Exception {
        for (int round = 0; round < 40; round++) {
            HandoffPool pool = pool(1 + round % 7);
            AtomicInteger given = new AtomicInteger();
            AtomicInteger ran = new AtomicInteger();
            AtomicInteger atOnce = new AtomicInteger();
            AtomicInteger mostAtOnce = new AtomicInteger();
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Thread caller = new Thread(() -> {
                    for (int n = 0; n < 500; n++) {
                        try {
                            pool.execute(() -> {
                                mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                                ran.incrementAndGet();
                                atOnce.decrementAndGet();
                            });
                            given.incrementAndGet();
                        } catch (RejectedExecutionException e) {
                            return;
                        }
                    }
                });
                callers.add(caller);
                caller.start();
            }
            if (round % 2 == 0) {
                pool.shutdown();
            }
            for (Thread caller : callers) {
                caller.join();
            }
            pool.shutdown();
            assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            assertThat(ran.get()).isEqualTo(given.get());
            assertThat(mostAtOnce.get()).isLessThanOrEqualTo(1 + round % 7);
        }
    }
}
