package dev.segmind4j.emulator.fault;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What happens to the bytes of one direction of a connection. Its monitor is what they wait on. */
final class Treatment {
    /** A throttled direction passes on a piece about so often a second. */
    private static final int PIECES_PER_SECOND = 50;

    private boolean isSwallowing;
    private boolean isStalled;
    private boolean isOver;
    private long bytesPerSecond;
    private long cutAfter = Long.MAX_VALUE;
    private long delayNanos;
    private long passed;

    synchronized void swallow() {
        isSwallowing = true;
        isStalled = false;
        notifyAll();
    }

    synchronized void stall(boolean stalled) {
        isStalled = stalled;
        notifyAll();
    }

    synchronized void throttle(long rate) {
        bytesPerSecond = rate;
        notifyAll();
    }

    synchronized void cutAfter(long bytes) {
        cutAfter = bytes;
    }

    synchronized void delay(Duration delay) {
        delayNanos = delay.toNanos();
    }

    synchronized void end() {
        isOver = true;
        notifyAll();
    }

    synchronized long passed() {
        return passed;
    }

    synchronized boolean isSwallowing() {
        return isSwallowing;
    }

    synchronized boolean isCut() {
        return passed >= cutAfter;
    }

    /** Waits while the direction is stalled; false when it has ended. */
    synchronized boolean mayRead() throws InterruptedException {
        while (isStalled && !isOver) {
            wait();
        }
        return !isOver;
    }

    /** How much to read at once. */
    synchronized int pieceSize(int most) {
        return bytesPerSecond == 0 ? most : (int) Math.max(1, Math.min(most, bytesPerSecond / PIECES_PER_SECOND));
    }

    /** Waits as long as so many bytes have to, and returns how many of them are passed on. */
    synchronized int pass(int count) throws InterruptedException {
        while (isStalled && !isOver) {
            wait();
        }
        long nanos = delayNanos + (bytesPerSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(count) / bytesPerSecond);
        if (nanos > 0 && !isSwallowing && !isOver) {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        }
        if (isSwallowing) {
            return 0;
        }
        int passing = (int) Math.min(count, cutAfter - passed);
        passed += passing;
        return passing;
    }
}
