package dev.segmind4j.internal.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A binary heap of timers that know their place, so that one can be moved or removed in logarithmic time. */
final class TimerQueue {
    private @Nullable Timer[] heap = new Timer[64];
    private int size;

    int size() {
        return size;
    }

    /** The timer that is due first, or null if none is set. */
    @Nullable
    Timer first() {
        return heap[0];
    }

    void add(Timer timer, long dueNanos) {
        remove(timer);
        timer.dueNanos = dueNanos;
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        siftUp(size++, timer);
    }

    void remove(Timer timer) {
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
        if (heap.length > 64 && size < heap.length / 4) {
            heap = Arrays.copyOf(heap, heap.length / 2);
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
