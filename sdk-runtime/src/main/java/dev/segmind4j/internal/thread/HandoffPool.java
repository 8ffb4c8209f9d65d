package dev.segmind4j.internal.thread;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * As many threads as there are tasks at once, up to a bound. Whoever hands tasks over (the lanes, OkHttp's dispatcher) keeps
 * to the bound, but may hand over the next call while the thread of the last is still on its way back: it waits for that thread
 * rather than for one more.
 */
final class HandoffPool extends AbstractExecutorService {
    private final Workers workers;

    HandoffPool(ThreadFactory factory, int most) {
        workers = new Workers(factory, most, false);
    }

    Workers workers() {
        return workers;
    }

    @Override
    public void execute(Runnable task) {
        workers.execute(task);
    }

    @Override
    public void shutdown() {
        workers.dismiss();
    }

    @Override
    public List<Runnable> shutdownNow() {
        workers.dismiss();
        return workers.drop();
    }

    @Override
    public boolean isShutdown() {
        return workers.isDismissed();
    }

    @Override
    public boolean isTerminated() {
        return workers.hasEnded();
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
        return workers.awaitEnd(time, unit);
    }
}
