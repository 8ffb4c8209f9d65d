package dev.segmind4j.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads of callbacks, which may wait for each other and must all be run. */
@Timeout(60)
class CallbackPoolTest {
    private final CallbackPool pool = new CallbackPool(new NumberedThreads("callbacks"), null);

    @AfterEach
    void itEnds() throws InterruptedException {
        pool.workers().dismiss();
        assertThat(pool.workers().awaitEnd(10, TimeUnit.SECONDS)).isTrue();
        assertThat(pool.workers().size()).isZero();
    }

    @Test
    void oneThreadIsThereFromTheStart() {
        Gate.awaitQuiet(pool.workers());
        assertThat(pool.workers().size()).isEqualTo(1);
    }

    @Test
    void fourThreadsDoAsLongAsTheyMakeProgress() throws Exception {
        AtomicInteger ran = new AtomicInteger();
        for (int i = 0; i < 20_000; i++) {
            pool.execute(ran::incrementAndGet);
        }
        Gate.await(() -> ran.get() == 20_000);
        Gate.await(() -> pool.workers().size() <= 4);
        Gate.awaitQuiet(pool.workers());
    }

    /** Fault 1.22: four callbacks that waited for another call's future stopped all futures for good. */
    @Test
    void callbacksThatWaitForLaterOnesDoNotStopThem() throws Exception {
        List<CountDownLatch> steps = new ArrayList<>();
        for (int i = 0; i <= 12; i++) {
            steps.add(new CountDownLatch(1));
        }
        for (int i = 0; i < 12; i++) {
            CountDownLatch awaited = steps.get(i + 1);
            CountDownLatch done = steps.get(i);
            pool.execute(() -> {
                try {
                    awaited.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                done.countDown();
            });
        }
        pool.execute(steps.get(12)::countDown);
        steps.get(0).await();
        // Those that were added go.
        Gate.await(() -> pool.workers().size() <= 4);
    }

    @Test
    void nobodyStandsByWhenNothingWaits() throws Exception {
        List<Gate> gates = block(4);
        assertThat(pool.workers().size()).isEqualTo(4);
        Gate fifth = new Gate();
        pool.execute(fifth);
        fifth.entered.await();
        assertThat(pool.workers().size()).isEqualTo(5);
        gates.forEach(Gate::open);
        fifth.open();
        Gate.await(() -> pool.workers().size() == 4);
    }

    @Test
    void whileTheUsualFourAreStuckTheFifthStaysForWhatComes() throws Exception {
        List<Gate> gates = block(4);
        AtomicReference<Thread> before = new AtomicReference<>();
        for (int i = 0; i < 50; i++) {
            AtomicReference<Thread> fifth = new AtomicReference<>();
            pool.execute(() -> fifth.set(Thread.currentThread()));
            Gate.await(() -> fifth.get() != null && pool.workers().idle() == 1);
            assertThat(fifth.get()).isSameAs(i == 0 ? fifth.get() : before.get());
            before.set(fifth.get());
        }
        gates.forEach(Gate::open);
    }

    /** Fault 1.23: of 20,000 futures with callbacks of 2 ms, those that were not completed after five seconds never were. */
    @Test
    void whatWaitsAtTheDismissalIsRunHoweverLongItTakes() throws Exception {
        AtomicInteger ran = new AtomicInteger();
        for (int i = 0; i < 2000; i++) {
            pool.execute(() -> {
                LockSupport.parkNanos(100_000);
                ran.incrementAndGet();
            });
        }
        pool.workers().dismiss();
        assertThat(pool.workers().awaitEnd(1, TimeUnit.MILLISECONDS)).isFalse();
        pool.workers().interruptStuck();
        Gate.await(() -> ran.get() == 2000);
    }

    /** Fault 1.23: with four busy callbacks at {@code close()}, ten of ten futures were never completed. */
    @Test
    void callbacksThatBlockAtTheDismissalHoldTheirOwnThreadsOnly() throws Exception {
        List<Gate> gates = block(4);
        CountDownLatch ran = new CountDownLatch(10);
        for (int i = 0; i < 10; i++) {
            pool.execute(ran::countDown);
        }
        pool.workers().dismiss();
        ran.await();
        gates.forEach(Gate::open);
    }

    @Test
    void whatComesAfterTheEndIsRunAsWellAndLeavesNoThread() throws Exception {
        pool.workers().dismiss();
        assertThat(pool.workers().awaitEnd(10, TimeUnit.SECONDS)).isTrue();
        CountDownLatch ran = new CountDownLatch(1);
        pool.execute(ran::countDown);
        ran.await();
        Gate.await(() -> pool.workers().size() == 0);
    }

    @Test
    void onlyWhatHasBeenUnderWaySinceTheDismissalIsInterrupted() throws Exception {
        Gate stuck = block(1).get(0);
        Gate follows = new Gate();
        Gate later = new Gate();
        List<Gate> others = block(3);
        pool.execute(follows);
        pool.workers().dismiss();
        others.get(0).open();
        follows.entered.await();
        pool.execute(later);
        pool.workers().interruptStuck();
        stuck.left.await();
        later.open();
        later.left.await();
        follows.open();
        follows.left.await();
        assertThat(stuck.interrupted).isTrue();
        assertThat(follows.interrupted).isFalse();
        assertThat(later.interrupted).isFalse();
    }

    @Test
    void whatATaskThrowsIsReportedAndHarmsNoOther() throws Exception {
        AtomicReference<Throwable> reported = new AtomicReference<>();
        CountDownLatch ran = new CountDownLatch(1);
        AssertionError problem = new AssertionError("on purpose");
        pool.execute(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
                reported.set(e);
                throw new IllegalStateException("the handler's");
            });
            throw problem;
        });
        Gate.awaitQuiet(pool.workers());
        pool.execute(ran::countDown);
        ran.await();
        assertThat(reported.get()).isSameAs(problem);
        assertThat(pool.workers().size()).isEqualTo(1);
    }

    @Test
    void whenNoThreadCanBeStartedTheOneThereIsRunsEverything() throws Exception {
        CallbackPool poor = new CallbackPool(new NoThreads(1), null);
        Gate first = new Gate();
        poor.execute(first);
        CountDownLatch ran = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            poor.execute(ran::countDown);
        }
        first.open();
        ran.await();
        assertThat(poor.workers().size()).isEqualTo(1);
        poor.workers().dismiss();
        assertThat(poor.workers().awaitEnd(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aThreadThatCouldNotBeStartedIsStartedWhenItCanBe() throws Exception {
        NoThreads factory = new NoThreads(1);
        CallbackPool poor = new CallbackPool(factory, null);
        Gate first = new Gate();
        Gate second = new Gate();
        Gate third = new Gate();
        poor.execute(first);
        poor.execute(second);
        factory.left = 2;
        poor.execute(third);
        // Both get one, though only one has been asked for since.
        second.entered.await();
        third.entered.await();
        first.open();
        second.open();
        third.open();
        poor.workers().dismiss();
        assertThat(poor.workers().awaitEnd(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Tasks that keep threads busy. */
    private List<Gate> block(int threads) throws InterruptedException {
        List<Gate> gates = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Gate gate = new Gate();
            gates.add(gate);
            pool.execute(gate);
            gate.entered.await();
        }
        return gates;
    }
}
