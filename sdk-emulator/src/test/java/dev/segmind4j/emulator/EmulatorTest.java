package dev.segmind4j.emulator;

import dev.segmind4j.emulator.clock.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An emulator of the test models on a clock that stands still, and a client for it. */
abstract class EmulatorTest {
    static final String KEY = "SG_0123456789abcdef";

    /** Longer than any job in these tests takes. */
    static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

    final ManualClock clock = new ManualClock();
    SegmindEmulator emulator;
    ApiClient api;

    SegmindEmulator.Builder settings() {
        return SegmindEmulator.builder(TestModels.catalog()).seed(7).clock(clock);
    }

    @BeforeEach
    void start() {
        emulator = settings().start();
        api = new ApiClient(emulator);
    }

    @AfterEach
    void stop() {
        api.close();
        emulator.close();
    }

    /** A finished job's result. */
    ApiClient.Answer finished(String slug, String json) {
        String id = api.submit(slug, json);
        clock.advance(LONG_ENOUGH);
        return api.get("/v2/requests/" + id);
    }
}
