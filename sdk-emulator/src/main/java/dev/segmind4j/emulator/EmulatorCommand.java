package dev.segmind4j.emulator;

import dev.segmind4j.catalog.ModelInfo;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line's options and what it prints. */
@Command(
        name = "segmind-emulator",
        mixinStandardHelpOptions = true,
        version = "segmind4j emulator",
        description = "The Segmind API on this machine, for every set of models on the class path.")
final class EmulatorCommand implements Callable<Integer> {
    private final Duty duty;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            description = "The API's port, 0 for one that is free. Default: ${DEFAULT-VALUE}.")
    private int port = 8787;

    @Option(
            names = "--time-scale",
            paramLabel = "FACTOR",
            description = "What latencies are multiplied with: 0.02 is fifty times faster. Default: ${DEFAULT-VALUE}.")
    private double timeScale = 1.0;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The API key that is accepted. Default: SG_0123456789abcdef.")
    private @Nullable String key;

    @Option(
            names = "--credits",
            paramLabel = "DOLLARS",
            description = "The balance at the start. Default: ${DEFAULT-VALUE}.")
    private double credits = 100;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "What ids and latencies are drawn from. Default: another one each time.")
    private @Nullable Long seed;

    EmulatorCommand(Duty duty) {
        this.duty = duty;
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandLine commandLine = spec == null ? new CommandLine(this) : spec.commandLine();
        try (SegmindEmulator emulator = start(commandLine)) {
            PrintWriter out = commandLine.getOut();
            out.println("The Segmind API is emulated at " + emulator.baseUrl());
            out.println("Key: " + (key == null ? emulator.apiKey() : "the one given with --key"));
            out.println("Models: "
                    + emulator.catalog().models().stream().map(ModelInfo::slug).collect(Collectors.joining(", ")));
            out.flush();
            duty.until(emulator);
        }
        return CommandLine.ExitCode.OK;
    }

    private SegmindEmulator start(CommandLine commandLine) {
        try {
            SegmindEmulator.Builder builder =
                    SegmindEmulator.builder().port(port).timeScale(timeScale).credits(credits);
            if (key != null) {
                builder.apiKey(key);
            }
            if (seed != null) {
                builder.seed(seed);
            }
            return builder.start();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ParameterException(commandLine, e.getMessage(), e);
        } catch (UncheckedIOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ParameterException(commandLine, cause.getMessage(), e);
        }
    }

    /** How long the emulator runs. */
    @FunctionalInterface
    interface Duty {
        void until(SegmindEmulator emulator) throws InterruptedException;
    }
}
