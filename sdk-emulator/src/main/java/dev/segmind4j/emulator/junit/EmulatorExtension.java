package dev.segmind4j.emulator.junit;

import dev.segmind4j.catalog.ModelCatalog;
import dev.segmind4j.emulator.SegmindEmulator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a {@link SegmindEmulator} for tests and gives it to parameters of that type. For JUnit Jupiter 5 and 6.
 *
 * <p>{@code @ExtendWith(EmulatorExtension.class)} on a class, or a static {@code @RegisterExtension} field: one emulator
 * for all tests of the class, nested ones too. {@code @ExtendWith} on a method, or an instance field: one for each test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final EmulatorExtension SEGMIND =
 *         EmulatorExtension.of(() -> SegmindEmulator.builder(SegmindCatalog.models()).timeScale(0.01));
 *
 * @Test
 * void drawsALighthouse(SegmindEmulator emulator) { ... }
 * }</pre>
 */
// JUnit is on the module path of tests only: whoever starts an emulator elsewhere must not need it.
@SuppressWarnings("exports")
public final class EmulatorExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final double FAST = 0.01;

    private final Supplier<SegmindEmulator.Builder> builder;
    private int openClasses;
    private @Nullable SegmindEmulator running;

    /**
     * An emulator of every model on the class path, a hundred times faster than the real API.
     *
     * @see SegmindEmulator#builder()
     */
    public EmulatorExtension() {
        this(() -> SegmindEmulator.builder().timeScale(FAST));
    }

    private EmulatorExtension(Supplier<SegmindEmulator.Builder> builder) {
        this.builder = builder;
    }

    /**
     * An emulator of one's own making.
     *
     * @param builder makes the emulator, once per class or per test
     * @return the extension
     */
    public static EmulatorExtension of(Supplier<SegmindEmulator.Builder> builder) {
        return new EmulatorExtension(builder);
    }

    /**
     * An emulator of a catalogue's models, a hundred times faster than the real API.
     *
     * @param catalog the models
     * @return the extension
     */
    public static EmulatorExtension of(ModelCatalog catalog) {
        return new EmulatorExtension(() -> SegmindEmulator.builder(catalog).timeScale(FAST));
    }

    /**
     * The running emulator.
     *
     * @return the emulator of the class or of the test
     * @throws IllegalStateException if none is running, which it does only during tests
     */
    public synchronized SegmindEmulator emulator() {
        if (running == null) {
            throw new IllegalStateException("the emulator runs only during tests; for one that runs before the first"
                    + " test of a class, make the @RegisterExtension field static");
        }
        return running;
    }

    /** Starts the emulator of a class. */
    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        if (openClasses++ == 0) {
            running = builder.get().start();
        }
    }

    /** Closes the emulator of a class. */
    @Override
    public synchronized void afterAll(ExtensionContext context) {
        if (--openClasses == 0) {
            stop();
        }
    }

    /** Starts the emulator of a test unless its class has one. */
    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        if (openClasses == 0) {
            running = builder.get().start();
        }
    }

    /** Closes the emulator of a test unless its class has one. */
    @Override
    public synchronized void afterEach(ExtensionContext context) {
        if (openClasses == 0) {
            stop();
        }
    }

    private void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SegmindEmulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return emulator();
    }
}
