package dev.segmind4j.benchmarks;

import java.util.Arrays;

/** How late things were, in nanoseconds. One thread writes; another may read when that one is done. */
final class Lateness {
    private final long[] samples;
    private volatile int size;

    Lateness(int capacity) {
        samples = new long[capacity];
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    void add(long nanos) {
        int next = size;
        if (next < samples.length) {
            samples[next] = nanos;
            size = next + 1;
        }
    }

    int size() {
        return size;
    }

    /**
     * The value that a share of all samples does not exceed.
     *
     * @param share from 0 to 1
     * @return milliseconds, 0 if there are no samples
     */
    double millis(double share) {
        int count = size;
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(samples, count);
        Arrays.sort(sorted);
        int at = (int) Math.ceil(share * count) - 1;
        return sorted[Math.max(0, at)] / 1e6;
    }
}
