package dev.segmind4j.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An executor of the user's may do anything: a callback is run once, and never on the thread that gave it. */
@Timeout(60)
class UsersExecutorTest {
    private final List<CallbackPool> pools = new ArrayList<>();

    private CallbackPool with(Executor users) {
        CallbackPool pool = new CallbackPool(new NumberedThreads("callbacks"), users);
        pools.add(pool);
        return pool;
    }

    @AfterEach
    void everyPoolEnds() throws InterruptedException {
        for (CallbackPool pool : pools) {
            pool.workers().dismiss();
            assertThat(pool.workers().awaitEnd(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Gives a task and says on which thread it ran. */
    private static String threadOf(CallbackPool pool) throws InterruptedException {
        AtomicReference<String> name = new AtomicReference<>("");
        CountDownLatch ran = new CountDownLatch(1);
        pool.execute(() -> {
            name.set(Thread.currentThread().getName());
            ran.countDown();
        });
        ran.await();
        return name.get();
    }

    @Test
    void itIsUsed() throws Exception {
        assertThat(threadOf(with(task -> new Thread(task, "the-users").start())))
                .isEqualTo("the-users");
    }

    /** Fault 1.24: user code ran on the engine's thread. */
    @Test
    void oneThatRunsTasksWhereItIsCalledRunsThemOnAThreadOfThePool() throws Exception {
        assertThat(threadOf(with(Runnable::run))).isEqualTo("callbacks-1");
    }

    /** Fault 1.24: a rejected callback ran on the engine's thread. */
    @Test
    void whatItRejectsRunsOnAThreadOfThePool() throws Exception {
        assertThat(threadOf(with(task -> {
                    throw new RejectedExecutionException("shut down");
                })))
                .isEqualTo("callbacks-1");
    }

    /** Fault 1.24: a future whose executor threw was never completed. */
    @Test
    void whateverItThrowsTheTaskRuns() throws Exception {
        assertThat(threadOf(with(task -> {
                    throw new NullPointerException("the users'");
                })))
                .isEqualTo("callbacks-1");
        assertThat(threadOf(with(task -> {
                    throw new StackOverflowError("the users'");
                })))
                .isEqualTo("callbacks-1");
    }

    @Test
    void oneThatRunsTheTaskAndThrowsDoesNotRunItTwice() {
        AtomicInteger ran = new AtomicInteger();
        CallbackPool pool = with(task -> {
            task.run();
            throw new IllegalStateException("afterwards");
        });
        pool.execute(ran::incrementAndGet);
        Gate.await(() -> ran.get() > 0);
        Gate.awaitQuiet(pool.workers());
        assertThat(ran).hasValue(1);
    }

    @Test
    void aTaskThatThrowsIsNotRunAgain() {
        AtomicInteger ran = new AtomicInteger();
        CallbackPool pool = with(task -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {});
            task.run();
        });
        pool.execute(() -> {
            ran.incrementAndGet();
            throw new AssertionError("on purpose");
        });
        Gate.await(() -> ran.get() > 0);
        Gate.awaitQuiet(pool.workers());
        assertThat(ran).hasValue(1);
    }

    @Test
    void oneThatKeepsTheTaskAndThrowsDoesNotRunItTwice() {
        Queue<Runnable> kept = new ArrayDeque<>();
        AtomicInteger ran = new AtomicInteger();
        CallbackPool pool = with(task -> {
            kept.add(task);
            throw new RejectedExecutionException("and kept");
        });
        pool.execute(ran::incrementAndGet);
        Gate.await(() -> ran.get() > 0);
        Gate.awaitQuiet(pool.workers());
        kept.remove().run();
        assertThat(ran).hasValue(1);
    }

    @Test
    void oneThatBlocksHoldsUpNobodyElse() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        CallbackPool pool = with(task -> {
            if (calls.incrementAndGet() <= 6) {
                new Gate(open).run();
            }
            task.run();
        });
        AtomicInteger ran = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            pool.execute(ran::incrementAndGet);
        }
        Gate.await(() -> calls.get() == 6);
        assertThat(threadOf(pool)).startsWith("callbacks-");
        assertThat(ran).hasValue(0);
        open.countDown();
        Gate.await(() -> ran.get() == 6);
    }
}
