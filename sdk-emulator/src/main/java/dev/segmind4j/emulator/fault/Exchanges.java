package dev.segmind4j.emulator.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** All requests as they came, and who waits for what they show. Thread-safe. */
final class Exchanges {
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<RecordedExchange> all = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private long changes;

    /** Enters a request; it is the nth of its kind about its subject. Returns its number in this record. */
    int enter(RecordedExchange request) {
        lock.lock();
        try {
            int nth = counts.merge(request.call() + " " + request.subject(), 1, Integer::sum);
            all.add(new RecordedExchange(
                    request.connection(),
                    request.exchange(),
                    request.call(),
                    request.method(),
                    request.path(),
                    request.headers(),
                    request.bodyExpected(),
                    request.bodyArrived(),
                    request.subject(),
                    nth,
                    null,
                    null));
            tell();
            return all.size() - 1;
        } finally {
            lock.unlock();
        }
    }

    RecordedExchange get(int number) {
        lock.lock();
        try {
            return all.get(number);
        } finally {
            lock.unlock();
        }
    }

    void change(int number, UnaryOperator<RecordedExchange> change) {
        lock.lock();
        try {
            all.set(number, change.apply(all.get(number)));
            tell();
        } finally {
            lock.unlock();
        }
    }

    List<RecordedExchange> all() {
        lock.lock();
        try {
            return List.copyOf(all);
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        changes++;
        changed.signalAll();
    }

    /** Tells those who wait that something else of the server has changed. */
    void changed() {
        lock.lock();
        try {
            tell();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something holds; whether it does. The condition is asked without a lock held. */
    boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        for (long seen = changes(); !condition.getAsBoolean(); seen = changes()) {
            if (left <= 0) {
                return false;
            }
            left = awaitChange(seen, left);
        }
        return true;
    }

    private long changes() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    /** In small steps: a condition may be about something that this record hears nothing of. Returns the time left. */
    private long awaitChange(long seen, long left) throws InterruptedException {
        long step = Math.min(left, STEP_NANOS);
        long stepLeft = step;
        lock.lock();
        try {
            while (changes == seen && stepLeft > 0) {
                stepLeft = changed.awaitNanos(stepLeft);
            }
        } finally {
            lock.unlock();
        }
        return left - step + Math.max(0, stepLeft);
    }
}
