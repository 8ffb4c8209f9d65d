package dev.segmind4j.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever JSON a generated adapter is given: a request that keeps it all, or Moshi's exceptions. */
class JsonFuzzTest {
    private static final int ROUNDS = 3_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void mutated_requests_are_requests_or_refused(long seed) {
        Mutations mutations = new Mutations(Dictionary.read("requests.dict"), seed);
        List<byte[]> requests = AnyJson.seeds().toList();
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            read += AnyJson.check(mutations.next(requests)) ? 1 : 0;
        }
        assertThat(read).as("mutations that are still requests").isBetween(ROUNDS / 20, ROUNDS * 9 / 10);
    }

    static Stream<String> bombs() {
        return Stream.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"anything\":" + "[".repeat(100_000),
                "{\"scenes\":" + "[".repeat(200) + "]".repeat(200) + "}",
                "{\"seed\":" + "9".repeat(100_000) + "}",
                "{\"weight\":1e" + "9".repeat(1_000) + "}",
                "{\"weight\":1e-999999999}",
                "{\"scale\":\"1e999999999\"}",
                "{\"anything\":1e999999999}",
                "{\"prompt\":\"" + "\\u0041".repeat(50_000) + "\"}",
                "{" + "\"a\":1,".repeat(50_000) + "\"b\":2}");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void what_is_meant_to_exhaust_an_adapter_does_not(String bomb) {
        AnyJson.check(bomb.getBytes(StandardCharsets.UTF_8));
    }
}
