package dev.segmind4j.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Generates and compiles 100, 1,000 and 5,000 models of 12 parameters each with javac, and javac alone on the same sources.
 * Prints a table of time and memory, how they grow, and exits with 1 if a limit is not held.
 *
 * <p>From the root of the project:
 *
 * <pre>mvn -q -pl benchmarks -am -Pscale process-classes</pre>
 *
 * <p>javac's own growth is not ours: its {@code Filer} looks for each new file among all that were written before, whichever
 * processor writes them. That search is told apart; the limit on the processor's time is without it, that on the whole with it.
 * And the children use large pages where there are such: a heap of gigabytes in small ones makes javac alone grow by 5.9 from
 * 1,000 to 5,000 models, because it waits for memory and not because it has more to do.
 *
 * <p>Each line is the median of three JVMs of its own, of one where there are more than 2,000 models. They have compiled 100
 * models several times before what is measured; a cold JVM would make small sets look expensive and growth harmless. The
 * compiler tells when its annotation processors run; the rest is javac's. The heap is what is left after garbage collection at
 * its peak, in a run of its own that collects garbage all the time.
 */
public final class Scale {
    private static final double MOST_GROWTH = 1.1;
    private static final int PROVEN_MODELS = 1_000;
    private static final int PROVEN_MEGABYTES = 1_024;

    /** So many models take so long that chance evens out within one run. */
    private static final int LONG_RUN_MODELS = 2_000;

    private static final int WARM_UP_MODELS = 100;
    private static final int WARM_UPS = 4;

    private static final String HEAD = "%6s %8s %7s %6s | %9s %9s %8s %8s %9s | %8s | %8s | %9s %9s%n";

    private static final String PROCESSOR_TIME = "CPU time of the processor";
    private static final String WHOLE_TIME = "CPU time of the whole compilation";
    private static final String PROCESSOR_HEAP = "heap of the processor at its peak";
    private static final String WHOLE_HEAP = "heap of the whole compilation at its peak";
    private static final String PROVEN =
            String.format(Locale.ROOT, "%,d models within a heap of %,d MB", PROVEN_MODELS, PROVEN_MEGABYTES);

    private final String processorPath;
    private final List<Integer> sizes;
    private final int runs;
    private final Limits limits = new Limits();

    private Scale(String processorPath, List<Integer> sizes, int runs) {
        this.processorPath = processorPath;
        this.sizes = sizes;
        this.runs = runs;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the processor's path, the numbers of models with commas between them, the number of runs
     * @throws IOException if specs cannot be written, or a JVM not be started
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Integer> sizes = Stream.of(arguments[1].split(","))
                .map(size -> Integer.valueOf(size.trim()))
                .sorted()
                .toList();
        System.exit(new Scale(arguments[0], sizes, Integer.parseInt(arguments[2])).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        for (String rule : List.of(PROCESSOR_TIME, WHOLE_TIME, PROCESSOR_HEAP, WHOLE_HEAP)) {
            limits.atMost(rule + " / models", MOST_GROWTH);
        }
        limits.atMost(PROVEN, 0);
        Path folder = Files.createTempDirectory("segmind4j-scale");
        try {
            print("CPU seconds of the compiler's thread; heaps in MB%n");
            print(HEAD, "", "", "", "", "", "searching", "", "", "per model", "javac", "", "live heap", "live heap");
            print(
                    HEAD,
                    "models",
                    "sources",
                    "MB",
                    "-Xmx",
                    "processor",
                    "files",
                    "javac",
                    "total",
                    "total, ms",
                    "alone",
                    "wall",
                    "processor",
                    "at most");
            List<ScaleRow> rows = new ArrayList<>();
            for (int size : sizes) {
                rows.add(measure(folder.resolve("models-" + size), size));
            }
            for (int i = 1; i < rows.size(); i++) {
                compare(rows.get(i - 1), rows.get(i));
            }
            prove(folder.resolve("proof"));
        } finally {
            delete(folder);
        }
        print("%n");
        limits.lines().forEach(line -> print("%s%n", line));
        return limits.held();
    }

    private ScaleRow measure(Path folder, int models) throws IOException, InterruptedException {
        // What the live heap needs and a third more, so that the collector has as much to do at each size.
        int megabytes = 256 + models * 13 / 10;
        List<ScaleRow.Time> times = new ArrayList<>();
        for (int i = 0; i < (models > LONG_RUN_MODELS ? 1 : runs); i++) {
            times.add(ScaleRow.Time.parse(child(folder, models, WARM_UPS, megabytes, "time")));
        }
        ScaleRow row = ScaleRow.of(models, times, child(folder, models, 0, megabytes, "memory"));
        delete(folder);
        ScaleRow.Time time = row.time();
        print(
                "%,6d %,8d %7.1f %,6d | %9.2f %9.2f %8.2f %8.2f %9.2f | %8.2f | %8.2f | %9d %9d%n",
                models,
                time.files(),
                time.bytes() / 1e6,
                megabytes,
                time.processor(),
                time.searching(),
                time.javac(),
                time.total(),
                time.total() * 1_000 / models,
                time.alone(),
                time.wall(),
                row.processorHeap() >> 20,
                row.heap() >> 20);
        return row;
    }

    /** Growth is linear where a figure grows no more than the number of models does. */
    private void compare(ScaleRow small, ScaleRow large) {
        double models = (double) large.models() / small.models();
        String where =
                String.format(Locale.ROOT, "%,d / %,d models, which is %.1f", large.models(), small.models(), models);
        print(
                "%-45s %s: %6.2f%n",
                "CPU time of javac alone",
                where,
                large.time().alone() / small.time().alone());
        print(
                "%-45s %s: %6.2f%n",
                "CPU time of the processor with that search",
                where,
                large.time().ofProcessor() / small.time().ofProcessor());
        grows(PROCESSOR_TIME, large.time().processor() / small.time().processor(), models, where);
        grows(WHOLE_TIME, large.time().total() / small.time().total(), models, where);
        grows(PROCESSOR_HEAP, (double) large.processorHeap() / small.processorHeap(), models, where);
        grows(WHOLE_HEAP, (double) large.heap() / small.heap(), models, where);
    }

    private void grows(String what, double ratio, double models, String where) {
        limits.found(what + " / models", ratio / models, String.format(Locale.ROOT, "%s: %.2f", where, ratio));
        print("%-45s %s: %6.2f; at most %.1f%n", what, where, ratio, MOST_GROWTH * models);
    }

    /** A heap that the models fit into is proven by a compilation in it. */
    private void prove(Path folder) throws IOException, InterruptedException {
        boolean fits = true;
        try {
            child(folder, PROVEN_MODELS, 0, PROVEN_MEGABYTES, "fit");
        } catch (IllegalStateException e) {
            print("%s%n", e);
            fits = false;
        }
        limits.found(PROVEN, fits ? 0 : 1, "a JVM of its own");
    }

    private String child(Path folder, int models, int warmUps, int megabytes, String wanted)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseG1GC",
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:+UseTransparentHugePages",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScaleCompiler.class.getName(),
                        processorPath,
                        folder.toString(),
                        Integer.toString(models),
                        Integer.toString(WARM_UP_MODELS),
                        Integer.toString(warmUps),
                        wanted)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            if (child.waitFor() != 0 || line == null) {
                throw new IllegalStateException(
                        models + " models are not compiled in " + megabytes + " MB; the reason is above");
            }
            return line;
        } finally {
            child.destroyForcibly();
        }
    }

    private static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format, arguments);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
