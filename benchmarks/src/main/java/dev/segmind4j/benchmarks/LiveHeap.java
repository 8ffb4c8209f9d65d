package dev.segmind4j.benchmarks;

import java.lang.management.ManagementFactory;

/**
 * Collects garbage again and again while something runs and keeps the most that was left in use: what it really holds at its
 * peak, whatever the collector and the size of the heap. What is measured takes longer by it.
 */
final class LiveHeap implements Runnable {
    private static final long LEAST_PAUSE_MILLIS = 5;

    private final CompilerPhases phases;
    private final Thread thread = new Thread(this, "live-heap");
    private volatile boolean stopped;
    private long peakInProcessor;
    private long peakInCompiler;

    private LiveHeap(CompilerPhases phases) {
        this.phases = phases;
    }

    static LiveHeap watch(CompilerPhases phases) {
        LiveHeap heap = new LiveHeap(phases);
        heap.thread.setDaemon(true);
        heap.thread.start();
        return heap;
    }

    @Override
    public void run() {
        while (!stopped) {
            boolean before = phases.inProcessor();
            long began = System.nanoTime();
            System.gc();
            long millis = (System.nanoTime() - began) / 1_000_000;
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (before && phases.inProcessor()) {
                peakInProcessor = Math.max(peakInProcessor, used);
            } else {
                peakInCompiler = Math.max(peakInCompiler, used);
            }
            try {
                Thread.sleep(Math.max(LEAST_PAUSE_MILLIS, millis));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    long peakInProcessor() {
        return peakInProcessor;
    }

    long peakInCompiler() {
        return peakInCompiler;
    }
}
