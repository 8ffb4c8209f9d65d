package dev.segmind4j.benchmarks;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.lang.management.ManagementFactory;

/**
 * Tells the time that javac spends in annotation processors from the time that it spends otherwise, by javac's own events.
 * What a processor does through the compiler, writing files above all, counts as the processor's. Times are CPU seconds of the
 * compiler's one thread.
 */
final class CompilerPhases implements TaskListener {
    private double began;
    private double roundBegan;
    private double total;
    private double processor;
    private long wallBegan;
    private double wall;
    private volatile boolean inProcessor;

    void begin() {
        wallBegan = System.nanoTime();
        began = now();
    }

    void end() {
        total = now() - began;
        wall = (System.nanoTime() - wallBegan) / 1e9;
    }

    @Override
    public void started(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING_ROUND) {
            roundBegan = now();
            inProcessor = true;
        }
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING_ROUND) {
            inProcessor = false;
            processor += now() - roundBegan;
        }
    }

    boolean inProcessor() {
        return inProcessor;
    }

    double processor() {
        return processor;
    }

    double javac() {
        return total - processor;
    }

    /** Seconds that passed for everybody. */
    double wall() {
        return wall;
    }

    private static double now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
