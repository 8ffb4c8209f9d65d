package dev.segmind4j.emulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.segmind4j.emulator.ApiClient;
import dev.segmind4j.emulator.SegmindEmulator;
import dev.segmind4j.emulator.TestModels;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

class EmulatorExtensionTest {
    private static final List<SegmindEmulator> SEEN = new ArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    private static void see(SegmindEmulator emulator) {
        try (ApiClient api = new ApiClient(emulator)) {
            assertThat(api.get("/v1/get-user-credits").status()).isEqualTo(200);
        }
        SEEN.add(emulator);
    }

    private static void run(Class<?> testClass, int tests) {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(tests).succeeded(tests));
    }

    private static void assertSeenAreClosed() {
        assertThat(SEEN).allSatisfy(emulator -> {
            try (ApiClient api = new ApiClient(emulator)) {
                assertThatThrownBy(() -> api.get("/v1/get-user-credits")).isInstanceOf(UncheckedIOException.class);
            }
        });
    }

    @Test
    void extendedClassHasOneEmulatorForAllItsTests() {
        run(ExtendedCase.class, 3);

        assertThat(new LinkedHashSet<>(SEEN)).hasSize(1);
        assertThat(SEEN).hasSize(3);
        assertSeenAreClosed();
    }

    @Test
    void staticFieldHasOneEmulatorForAllTests() {
        run(StaticCase.class, 2);

        assertThat(new LinkedHashSet<>(SEEN)).hasSize(1);
        assertThat(SEEN).hasSize(2);
        assertSeenAreClosed();
    }

    @Test
    void instanceFieldHasAnEmulatorPerTest() {
        run(InstanceCase.class, 2);

        assertThat(new LinkedHashSet<>(SEEN)).hasSize(2);
        assertSeenAreClosed();
    }

    @Test
    void emulatorOutsideOfTestsIsExplained() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EmulatorExtension.of(TestModels.catalog()).emulator())
                .withMessage("the emulator runs only during tests; for one that runs before the first test of a class,"
                        + " make the @RegisterExtension field static");
    }

    @ExtendWith(EmulatorExtension.class)
    static class ExtendedCase {
        @Test
        void first(SegmindEmulator emulator) {
            see(emulator);
        }

        @Test
        void second(SegmindEmulator emulator) {
            see(emulator);
        }

        @Nested
        class Inner {
            @Test
            void third(SegmindEmulator emulator) {
                see(emulator);
            }
        }
    }

    static class StaticCase {
        @RegisterExtension
        static final EmulatorExtension EMULATOR = EmulatorExtension.of(TestModels.catalog());

        @Test
        void first(SegmindEmulator emulator) {
            see(emulator);
        }

        @Test
        void second() {
            see(EMULATOR.emulator());
        }
    }

    static class InstanceCase {
        @RegisterExtension
        final EmulatorExtension emulator = EmulatorExtension.of(
                () -> SegmindEmulator.builder(TestModels.catalog()).apiKey("of-the-test"));

        @Test
        void first(SegmindEmulator injected) {
            see(injected);
            assertThat(injected.apiKey()).isEqualTo("of-the-test");
        }

        @Test
        void second() {
            see(emulator.emulator());
        }
    }
}
