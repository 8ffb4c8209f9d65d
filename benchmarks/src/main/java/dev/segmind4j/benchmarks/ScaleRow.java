package dev.segmind4j.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What one number of models takes; times in seconds, memory in bytes.
 *
 * @param models how many
 * @param files the generated sources
 * @param bytes their size
 * @param processor the time in the annotation processor, but for
 * @param searching the time in which javac looks for a new file among those that the processor has written
 * @param total the time of the whole compilation
 * @param processorCpu the processor's time of the compiler's thread
 * @param javacCpu the rest of that thread's time
 * @param alone the time of javac on the same sources without a processor
 * @param processorHeap the most that was in use while the processor ran
 * @param heap the most that was in use
 */
record ScaleRow(
        int models,
        int files,
        long bytes,
        double processor,
        double searching,
        double total,
        double processorCpu,
        double javacCpu,
        double alone,
        long processorHeap,
        long heap) {

    /** The run whose total is the median, with what the run for memory says. */
    static ScaleRow of(int models, List<Time> times, String memory) {
        Time median = times.stream()
                .sorted(Comparator.comparingDouble(Time::total))
                .toList()
                .get(times.size() / 2);
        String[] heaps = memory.split(" ");
        long processorHeap = Long.parseLong(heaps[0]);
        return new ScaleRow(
                models,
                median.files,
                median.bytes,
                median.processor,
                median.searching,
                median.total(),
                median.processorCpu,
                median.javacCpu,
                median.alone,
                processorHeap,
                Math.max(processorHeap, Long.parseLong(heaps[1])));
    }

    /** What one JVM measured. */
    record Time(
            int files,
            long bytes,
            double processor,
            double searching,
            double javac,
            double processorCpu,
            double javacCpu,
            double alone) {
        double total() {
            return processor + searching + javac;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%d %d %f %f %f %f %f %f",
                    files,
                    bytes,
                    processor,
                    searching,
                    javac,
                    processorCpu,
                    javacCpu,
                    alone);
        }

        static Time parse(String line) {
            String[] figures = line.split(" ");
            return new Time(
                    Integer.parseInt(figures[0]),
                    Long.parseLong(figures[1]),
                    Double.parseDouble(figures[2]),
                    Double.parseDouble(figures[3]),
                    Double.parseDouble(figures[4]),
                    Double.parseDouble(figures[5]),
                    Double.parseDouble(figures[6]),
                    Double.parseDouble(figures[7]));
        }
    }
}
