package dev.segmind4j.emulator;

import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/**
 * Starts the emulator from the command line and keeps it running until the process is ended. It serves every set of models
 * on the class path or module path; {@code --help} lists the options.
 */
public final class EmulatorMain {
    private EmulatorMain() {}

    /**
     * Runs the command line.
     *
     * @param args the options
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new EmulatorCommand(EmulatorMain::untilTheEnd)).execute(args));
    }

    private static void untilTheEnd(SegmindEmulator emulator) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "segmind-emulator-goodbye"));
        new CountDownLatch(1).await();
    }
}
