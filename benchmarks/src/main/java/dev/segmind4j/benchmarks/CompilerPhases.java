package dev.segmind4j.benchmarks;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.lang.management.ManagementFactory;

/**
 * Tells the time that javac spends in annotation processors from the time that it spends otherwise, by javac's own events.
 * What a processor does through the compiler, writing files above all, counts as the processor's.
 */
final class CompilerPhases implements TaskListener {
    private Moment began = Moment.now();
    private Moment roundBegan = began;
    private double total;
    private double totalCpu;
    private double processor;
    private double processorCpu;
    private volatile boolean inProcessor;

    private record Moment(long nanos, long cpuNanos) {
        static Moment now() {
            return new Moment(
                    System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }

        double seconds() {
            return (System.nanoTime() - nanos) / 1e9;
        }

        double cpuSeconds() {
            return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuNanos) / 1e9;
        }
    }

    void begin() {
        began = Moment.now();
    }

    void end() {
        total = began.seconds();
        totalCpu = began.cpuSeconds();
    }

    @Override
    public void started(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING_ROUND) {
            roundBegan = Moment.now();
            inProcessor = true;
        }
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING_ROUND) {
            inProcessor = false;
            processor += roundBegan.seconds();
            processorCpu += roundBegan.cpuSeconds();
        }
    }

    boolean inProcessor() {
        return inProcessor;
    }

    double total() {
        return total;
    }

    double totalCpu() {
        return totalCpu;
    }

    double processor() {
        return processor;
    }

    double processorCpu() {
        return processorCpu;
    }
}
