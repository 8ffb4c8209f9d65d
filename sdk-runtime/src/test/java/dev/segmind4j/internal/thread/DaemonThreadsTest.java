package dev.segmind4j.internal.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The end of all threads of a client together. */
@Timeout(60)
class DaemonThreadsTest {
    private final DaemonThreads threads = new DaemonThreads(4, 8, null);

    @Test
    void closingWaitsForWhatIsUnderWay() throws Exception {
        Gate call = new Gate();
        Gate download = new Gate();
        Gate callback = new Gate();
        threads.calls().execute(call);
        threads.downloads().execute(download);
        threads.callbacks().execute(callback);
        Thread closer = new Thread(threads::close);
        closer.start();
        callback.open();
        callback.left.await();
        call.open();
        call.left.await();
        assertThat(closer.isAlive()).isTrue();
        download.open();
        closer.join();
        assertThat(download.left.getCount()).isZero();
    }

    @Test
    void aCallbackThatClosesDoesNotWaitForItself() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        threads.callbacks().execute(() -> {
            threads.close();
            closed.countDown();
        });
        closed.await();
    }

    @Test
    void aCallThatClosesDoesNotWaitForItself() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        threads.calls().execute(() -> {
            threads.close();
            closed.countDown();
        });
        closed.await();
    }

    @Test
    void whoIsInterruptedDoesNotWaitAndInterruptsCallsButNoCallback() throws Exception {
        Gate call = new Gate();
        Gate callback = new Gate();
        threads.calls().execute(call);
        threads.callbacks().execute(callback);
        call.entered.await();
        callback.entered.await();
        Thread closer = new Thread(() -> {
            Thread.currentThread().interrupt();
            threads.close();
            assertThat(Thread.interrupted()).isTrue();
        });
        closer.start();
        closer.join();
        call.left.await();
        assertThat(call.interrupted).isTrue();
        callback.open();
        callback.left.await();
        assertThat(callback.interrupted).isFalse();
    }
}
