package dev.segmind4j.internal.schedule;

/** The last finished jobs, at most {@value #CAPACITY}. */
final class Window {
    static final int CAPACITY = 512;

    private final float[] lows = new float[CAPACITY];
    private final float[] highs = new float[CAPACITY];
    private int size;
    private int end;

    Window copy() {
        Window copy = new Window();
        System.arraycopy(lows, 0, copy.lows, 0, CAPACITY);
        System.arraycopy(highs, 0, copy.highs, 0, CAPACITY);
        copy.size = size;
        copy.end = end;
        return copy;
    }

    int size() {
        return size;
    }

    void add(Interval finished) {
        lows[end] = (float) finished.low();
        highs[end] = (float) finished.high();
        end = (end + 1) % CAPACITY;
        size = Math.min(size + 1, CAPACITY);
    }

    /** Forgets all but the latest jobs. */
    void keep(int latest) {
        size = Math.min(size, latest);
    }

    /** A job by its recency, 0 the latest. */
    Interval get(int recency) {
        int at = Math.floorMod(end - 1 - recency, CAPACITY);
        return new Interval(lows[at], highs[at]);
    }
}
