package dev.segmind4j.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.testkit.OurThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is done when something was dropped without being closed. */
@Timeout(60)
class LeftoversTest {
    private static final InheritableThreadLocal<String> TENANT = new InheritableThreadLocal<>();

    /** Something that somebody may drop. */
    private static final class Anchor {}

    /** Fault 1.36: 300 clients that were dropped had 300 threads for ever. */
    @Test
    void theActionRunsWhenTheAnchorHasBeenCollected() throws Exception {
        CountDownLatch ended = new CountDownLatch(300);
        AtomicReference<Thread> thread = new AtomicReference<>();
        for (int i = 0; i < 300; i++) {
            Registration unused = Leftovers.register(new Anchor(), () -> {
                thread.set(Thread.currentThread());
                ended.countDown();
            });
            assertThat(unused).isNotNull();
        }
        collectUntil(ended);
        assertThat(thread.get().getName()).isEqualTo("segmind4j-leftovers");
        assertThat(thread.get().isDaemon()).isTrue();
        Gate.await(() -> !thread.get().isAlive());
    }

    @Test
    void nothingIsDoneAsLongAsTheAnchorIsHeld() throws Exception {
        Anchor held = new Anchor();
        AtomicInteger wrong = new AtomicInteger();
        CountDownLatch other = new CountDownLatch(1);
        Registration registration = Leftovers.register(held, wrong::incrementAndGet);
        Registration dropped = Leftovers.register(new Anchor(), other::countDown);
        collectUntil(other);
        assertThat(dropped).isNotNull();
        assertThat(wrong).hasValue(0);
        assertThat(threads()).hasSize(1);
        registration.cancel();
        assertThat(held).isNotNull();
        assertThat(wrong).hasValue(0);
    }

    @Test
    void aCancelledActionNeverRuns() throws Exception {
        AtomicInteger wrong = new AtomicInteger();
        CountDownLatch other = new CountDownLatch(1);
        Registration cancelled = Leftovers.register(new Anchor(), wrong::incrementAndGet);
        Registration dropped = Leftovers.register(new Anchor(), other::countDown);
        cancelled.cancel();
        cancelled.cancel();
        collectUntil(other);
        assertThat(dropped).isNotNull();
        assertThat(wrong).hasValue(0);
    }

    @Test
    void itsThreadIsThereOnlyWhileSomethingIsRegistered() {
        List<Anchor> held = List.of(new Anchor(), new Anchor());
        for (int i = 0; i < 100; i++) {
            assertThat(threads()).isEmpty();
            Registration first = Leftovers.register(held.get(0), () -> {});
            Registration second = Leftovers.register(held.get(1), () -> {});
            assertThat(threads()).hasSize(1);
            first.cancel();
            assertThat(threads()).hasSize(1);
            second.cancel();
        }
        assertThat(threads()).isEmpty();
    }

    @Test
    void anActionThatThrowsHarmsNoOther() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);
        List<Registration> registrations = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            registrations.add(Leftovers.register(new Anchor(), () -> {
                Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
                    throw new IllegalStateException("the handler's");
                });
                throw new AssertionError("on purpose");
            }));
        }
        registrations.add(Leftovers.register(new Anchor(), ran::countDown));
        collectUntil(ran);
        Gate.await(() -> threads().isEmpty());
        assertThat(registrations).hasSize(11);
    }

    @Test
    void anActionMayCancelItsOwnRegistration() throws Exception {
        AtomicReference<Registration> own = new AtomicReference<>();
        CountDownLatch ran = new CountDownLatch(1);
        own.set(Leftovers.register(new Anchor(), () -> {
            Registration registration = own.get();
            if (registration != null) {
                registration.cancel();
            }
            ran.countDown();
        }));
        collectUntil(ran);
        Gate.await(() -> threads().isEmpty());
    }

    /** Fault 1.37: whoever happens to register first gives the thread nothing. */
    @Test
    void itsThreadBelongsToNoApplication() throws Exception {
        AtomicReference<String> tenant = new AtomicReference<>("not run");
        AtomicReference<ClassLoader> loader = new AtomicReference<>();
        CountDownLatch ran = new CountDownLatch(1);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        TENANT.set("A");
        Thread.currentThread().setContextClassLoader(new ClassLoader() {});
        try {
            Registration unused = Leftovers.register(new Anchor(), () -> {
                tenant.set(TENANT.get());
                loader.set(Thread.currentThread().getContextClassLoader());
                ran.countDown();
            });
            assertThat(unused).isNotNull();
        } finally {
            TENANT.remove();
            Thread.currentThread().setContextClassLoader(before);
        }
        collectUntil(ran);
        assertThat(tenant.get()).isNull();
        assertThat(loader.get()).isSameAs(Leftovers.class.getClassLoader());
    }

    private static List<Thread> threads() {
        List<Thread> threads = new ArrayList<>(OurThreads.alive());
        threads.removeIf(thread -> !thread.getName().equals("segmind4j-leftovers"));
        return threads;
    }

    private static void collectUntil(CountDownLatch done) throws InterruptedException {
        boolean over = false;
        for (int i = 0; i < 200 && !over; i++) {
            System.gc();
            over = done.await(50, TimeUnit.MILLISECONDS);
        }
        assertThat(over).isTrue();
    }
}
