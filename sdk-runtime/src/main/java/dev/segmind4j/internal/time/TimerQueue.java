package dev.segmind4j.internal.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A binary heap of timers that know their place, so that one can be moved or removed in logarithmic time. */
final class TimerQueue {
    private static final int LEAST = 64;

    private final Resizing resizing;
    private @Nullable Timer[] heap = new Timer[LEAST];
    private int size;

    /** Makes a copy of another length; there may be no memory for it. */
    interface Resizing {
        @Nullable
        Timer[] copy(@Nullable Timer[] heap, int length);
    }

    TimerQueue() {
        this(Arrays::copyOf);
    }

    TimerQueue(Resizing resizing) {
        this.resizing = resizing;
    }

    int size() {
        return size;
    }

    /** The timer that is due first, or null if none is set. */
    @Nullable
    Timer first() {
        return heap[0];
    }

    /** Sets a timer, or sets it to another time; if there is no memory for one more, nothing has changed. */
    void add(Timer timer, long dueNanos) {
        if (timer.index < 0 && size == heap.length) {
            heap = resizing.copy(heap, size * 2);
        }
        unset(timer);
        timer.dueNanos = dueNanos;
        siftUp(size++, timer);
    }

    void remove(Timer timer) {
        unset(timer);
        if (heap.length > LEAST && size < heap.length / 4) {
            try {
                heap = resizing.copy(heap, heap.length / 2);
            } catch (OutOfMemoryError e) {
                // It stays larger than it need be.
            }
        }
    }

    private void unset(Timer timer) {
        int at = timer.index;
        if (at < 0) {
            return;
        }
        timer.index = -1;
        Timer last = at(--size);
        heap[size] = null;
        if (last != timer) {
            siftDown(at, last);
            if (heap[at] == last) {
                siftUp(at, last);
            }
        }
    }

    void clear() {
        for (Timer first = first(); first != null; first = first()) {
            remove(first);
        }
    }

    private void siftUp(int from, Timer timer) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (isBefore(at(parent), timer)) {
                break;
            }
            put(at, at(parent));
            at = parent;
        }
        put(at, timer);
    }

    private void siftDown(int from, Timer timer) {
        int at = from;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && isBefore(at(child + 1), at(child))) {
                child++;
            }
            if (!isBefore(at(child), timer)) {
                break;
            }
            put(at, at(child));
            at = child;
        }
        put(at, timer);
    }

    private Timer at(int index) {
        Timer timer = heap[index];
        if (timer == null) {
            throw new IllegalStateException("no timer at " + index + " of " + size);
        }
        return timer;
    }

    private void put(int at, Timer timer) {
        heap[at] = timer;
        timer.index = at;
    }

    /** By difference: the origin of nanoTime is arbitrary and it may overflow. */
    private static boolean isBefore(Timer a, Timer b) {
        return a.dueNanos - b.dueNanos < 0;
    }
}
