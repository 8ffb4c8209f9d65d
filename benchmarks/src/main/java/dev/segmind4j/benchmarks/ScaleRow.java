package dev.segmind4j.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What one number of models takes.
 *
 * @param models how many
 * @param time the median of what was measured
 * @param processorHeap the bytes that were in use at most while the processor ran
 * @param heap the bytes that were in use at most
 */
record ScaleRow(int models, Time time, long processorHeap, long heap) {

    /** The run whose total is the median, with what the run for memory says. */
    static ScaleRow of(int models, List<Time> times, String memory) {
        List<Time> sorted =
                times.stream().sorted(Comparator.comparingDouble(Time::total)).toList();
        String[] heaps = memory.split(" ");
        long processorHeap = Long.parseLong(heaps[0]);
        return new ScaleRow(
                models, sorted.get(times.size() / 2), processorHeap, Math.max(processorHeap, Long.parseLong(heaps[1])));
    }

    /**
     * What one JVM measured, in CPU seconds of the compiler's thread.
     *
     * @param files the generated sources
     * @param bytes their size
     * @param processor the time in the annotation processor, but for
     * @param searching the time in which javac looks for a new file among those that the processor has written
     * @param javac the rest
     * @param alone the time of javac on the same sources without a processor
     * @param wall the seconds that passed for everybody, without those of {@code alone}
     */
    record Time(int files, long bytes, double processor, double searching, double javac, double alone, double wall) {
        double ofProcessor() {
            return processor + searching;
        }

        double total() {
            return processor + searching + javac;
        }

        String line() {
            return String.format(
                    Locale.ROOT, "%d %d %f %f %f %f %f", files, bytes, processor, searching, javac, alone, wall);
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
                    Double.parseDouble(figures[6]));
        }
    }
}
