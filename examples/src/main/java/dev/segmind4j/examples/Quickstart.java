package dev.segmind4j.examples;

import dev.segmind4j.client.SegmindClient;
import dev.segmind4j.emulator.SegmindEmulator;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.SaveOptions;
import dev.segmind4j.models.Segmind;
import dev.segmind4j.models.SegmindCatalog;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Calls all five models at once, with the samples of their pages, and saves what they make. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        description = "Calls all five models at once and saves what they make.")
public final class Quickstart implements Callable<Integer> {
    private final PrintStream out;
    private final boolean terminal;

    @Option(
            names = "--live",
            description = "call the real API with the key in SEGMIND_API_KEY, which costs money; without it an emulator"
                    + " on this machine answers")
    private boolean live;

    @Option(
            names = "--time-scale",
            defaultValue = "0.1",
            description = "how long the emulator takes, as a share of the real time (default: ${DEFAULT-VALUE})")
    private double timeScale = 0.1;

    @Option(
            names = "--out",
            defaultValue = "target/quickstart",
            description = "where the files go (default: ${DEFAULT-VALUE})")
    private Path folder = Paths.get("target", "quickstart");

    Quickstart(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * Runs the quickstart.
     *
     * @param args {@code --live}, {@code --time-scale}, {@code --out}, {@code --help}
     */
    public static void main(String[] args) {
        System.exit(
                commandLine(System.out, System.err, System.console() != null).execute(args));
    }

    static CommandLine commandLine(PrintStream out, PrintStream err, boolean terminal) {
        return new CommandLine(new Quickstart(out, terminal))
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    err.println("quickstart: " + problem.getMessage());
                    return 1;
                });
    }

    /** Exit code 0 if every model answered, 1 if any failed. */
    @Override
    public Integer call() throws InterruptedException, IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IOException("the folder '" + folder + "' cannot be made; name another with --out (" + e + ")", e);
        }
        ProgressBoard board = new ProgressBoard(out, terminal);
        if (live) {
            try (SegmindClient client = SegmindClient.builder().listener(board).build()) {
                return generate(client, board);
            }
        }
        try (SegmindEmulator emulator = SegmindEmulator.builder(SegmindCatalog.models())
                        .timeScale(timeScale)
                        .start();
                SegmindClient client = emulator.clientBuilder().listener(board).build()) {
            return generate(client, board);
        }
    }

    private int generate(SegmindClient client, ProgressBoard board) throws InterruptedException {
        Segmind segmind = Segmind.on(client);
        Map<String, Timed> runs = new LinkedHashMap<>();
        runs.put("flux-pro", new Timed(segmind.fluxPro().runAsync(SampleRequests.fluxPro())));
        runs.put("flux-dev", new Timed(segmind.fluxDev().runAsync(SampleRequests.fluxDev())));
        runs.put("flux-1.1-pro-ultra", new Timed(segmind.flux11ProUltra().runAsync(SampleRequests.flux11ProUltra())));
        runs.put("flux-2-flex", new Timed(segmind.flux2Flex().runAsync(SampleRequests.flux2Flex())));
        runs.put("flux-2-pro", new Timed(segmind.flux2Pro().runAsync(SampleRequests.flux2Pro())));

        Map<String, String> summary = new LinkedHashMap<>();
        boolean failed = false;
        for (Map.Entry<String, Timed> run : runs.entrySet()) {
            String slug = run.getKey();
            try {
                Generation generation = run.getValue().future.get();
                Path file = generation.file().saveIn(folder, slug, SaveOptions.overwrite(true));
                summary.put(slug, line(generation, run.getValue().elapsed(), file));
            } catch (ExecutionException e) {
                failed = true;
                summary.put(slug, "FAILED: " + message(e.getCause()));
            } catch (IOException e) {
                failed = true;
                summary.put(slug, "NOT SAVED: " + message(e));
            }
        }
        out.println();
        summary.forEach((slug, line) -> out.printf("%-20s %-34s %s%n", slug, board.states(slug), line));
        out.flush();
        return failed ? 1 : 0;
    }

    /** A run and how long it took. */
    private static final class Timed {
        private final long start = System.nanoTime();
        private final CompletableFuture<Generation> future;
        private volatile long end;

        Timed(CompletableFuture<Generation> run) {
            future = run.whenComplete((generation, failure) -> end = System.nanoTime());
        }

        Duration elapsed() {
            return Duration.ofNanos(end - start);
        }
    }

    private static String line(Generation generation, Duration elapsed, Path file) {
        Object cost = generation.metrics().cost();
        return String.format(
                Locale.ROOT,
                "%s  %5.1f s  $%s  %s",
                generation.requestId(),
                ProgressBoard.seconds(elapsed),
                cost == null ? "?" : cost,
                file);
    }

    private static String message(@Nullable Throwable failure) {
        return failure == null ? "unknown" : String.valueOf(failure.getMessage());
    }
}
