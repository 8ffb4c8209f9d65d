package dev.segmind4j.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The one thread of the engine outlives everything that it runs; if it dies all the same, somebody is told. */
@Timeout(60)
class SchedulerSurvivalTest {
    private static final InheritableThreadLocal<String> TENANT = new InheritableThreadLocal<>();

    /** What no code catches by accident. */
    private static final class Fatal extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A clock that can break, and the loop with it. */
    private static final class BreakableTime implements TimeSource {
        private final AtomicInteger breaks = new AtomicInteger();

        @Override
        public long nanoTime() {
            if (breaks.get() > 0) {
                breaks.decrementAndGet();
                throw new Fatal();
            }
            return System.nanoTime();
        }

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public Scheduler newScheduler(String name) {
            return SchedulerThread.start(name, this);
        }
    }

    private static final class Bomb extends Timer {
        @Override
        protected void fire() {
            throw new Fatal();
        }
    }

    private final BreakableTime time = new BreakableTime();
    private final Scheduler scheduler = time.newScheduler("test-scheduler");
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    /** The thread of the scheduler, which from now on prints nothing. */
    private Thread quiet() throws InterruptedException {
        run(() -> {
            thread.set(Thread.currentThread());
            Thread.currentThread()
                    .setUncaughtExceptionHandler(
                            (same, e) -> log.add("reported " + e.getClass().getSimpleName()));
        });
        return thread.get();
    }

    private void run(Runnable task) throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        scheduler.execute(() -> {
            task.run();
            ran.countDown();
        });
        ran.await();
    }

    /** Breaks the loop until the thread has ended. */
    private void kill() throws InterruptedException {
        Thread dying = thread.get() == null ? quiet() : thread.get();
        time.breaks.set(Integer.MAX_VALUE);
        scheduler.execute(() -> {});
        dying.join();
        time.breaks.set(0);
    }

    /** Fault 1.20: an OutOfMemoryError of the application's ended the thread, and all jobs hung past their deadlines. */
    @Test
    void itSurvivesErrorsOfTasksAndTimersAlsoWhenTheHandlerThrowsToo() throws Exception {
        run(() -> Thread.currentThread().setUncaughtExceptionHandler((same, e) -> {
            log.add(e.getClass().getSimpleName());
            throw new Fatal();
        }));
        scheduler.execute(() -> {
            throw new OutOfMemoryError("on purpose");
        });
        scheduler.execute(() -> {
            throw new StackOverflowError("on purpose");
        });
        run(() -> scheduler.schedule(new Bomb(), scheduler.nanoTime()));
        CountDownLatch fired = new CountDownLatch(1);
        run(() -> scheduler.schedule(
                new Timer() {
                    @Override
                    protected void fire() {
                        fired.countDown();
                    }
                },
                scheduler.nanoTime() + 1_000_000));
        fired.await();
        scheduler.close();
        assertThat(log).containsExactly("OutOfMemoryError", "StackOverflowError", "Fatal");
    }

    /** Fault 1.20. */
    @Test
    void itSurvivesAFailureOfItsOwnLoop() throws Exception {
        quiet();
        time.breaks.set(5);
        run(() -> log.add("task"));
        run(() -> {});
        scheduler.close();
        assertThat(log).containsExactly("task");
    }

    /** Fault 1.20: nobody waits for a dead thread. */
    @Test
    void ifItDiesItTellsOnceAfterTheTasksThatItHasTaken() throws Exception {
        Thread dying = quiet();
        scheduler.onDeath(() -> log.add("death on " + Thread.currentThread().getName()));
        CountDownLatch go = new CountDownLatch(1);
        scheduler.execute(() -> {
            awaitQuietly(go);
            log.add("first");
        });
        // More than the loop takes at a time, so that it breaks with some of them left.
        for (int i = 0; i < 1000; i++) {
            scheduler.execute(() -> {});
        }
        scheduler.execute(() -> log.add("last"));
        time.breaks.set(Integer.MAX_VALUE);
        go.countDown();
        dying.join();
        assertThat(log).containsExactly("first", "reported Fatal", "last", "death on test-scheduler");
        assertThat(scheduler.execute(() -> log.add("never"))).isFalse();
        scheduler.close();
        assertThat(log).hasSize(4);
    }

    @Test
    void ifTellingFailsOnTheDyingThreadAFreshOneDoesIt() throws Exception {
        AtomicReference<Thread> fresh = new AtomicReference<>();
        CountDownLatch told = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        scheduler.onDeath(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((same, e) -> {});
            if (attempts.incrementAndGet() < 4) {
                throw new Fatal();
            }
            fresh.set(Thread.currentThread());
            told.countDown();
        });
        kill();
        told.await();
        fresh.get().join();
        assertThat(fresh.get().getName()).isEqualTo("test-scheduler-death");
        assertThat(attempts).hasValue(4);
    }

    @Test
    void whoAsksToBeToldAfterTheDeathIsToldAtOnce() throws Exception {
        kill();
        scheduler.onDeath(() -> log.add("told on " + Thread.currentThread().getName()));
        assertThat(log)
                .containsExactly(
                        "reported Fatal", "told on " + Thread.currentThread().getName());
    }

    @Test
    void closingIsNoDeath() {
        scheduler.onDeath(() -> log.add("death"));
        scheduler.close();
        assertThat(log).isEmpty();
    }

    @Test
    void onlyOneIsTold() {
        scheduler.onDeath(() -> {});
        assertThatThrownBy(() -> scheduler.onDeath(() -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("somebody else is told of this scheduler's death already");
        scheduler.close();
    }

    @Test
    void everyTaskThatWasTakenRunsThoughTheThreadDies() throws Exception {
        quiet();
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger ran = new AtomicInteger();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread caller = new Thread(() -> {
                while (scheduler.execute(ran::incrementAndGet)) {
                    taken.incrementAndGet();
                }
            });
            callers.add(caller);
            caller.start();
        }
        kill();
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(ran.get()).isEqualTo(taken.get());
    }

    /** Fault 1.37. */
    @Test
    void itsThreadInheritsNothing() throws Exception {
        TENANT.set("A");
        Scheduler inherited = time.newScheduler("test-scheduler");
        TENANT.remove();
        CountDownLatch ran = new CountDownLatch(1);
        inherited.execute(() -> {
            log.add("tenant " + TENANT.get());
            ran.countDown();
        });
        ran.await();
        inherited.close();
        scheduler.close();
        assertThat(log).containsExactly("tenant null");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
