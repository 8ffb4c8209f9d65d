package dev.segmind4j.processor.fuzz;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes of a spec: code or located problems, in bounded time and memory. The profile fuzz goes on from here. */
class SpecFuzzTest {
    private static final int ROUNDS = 1_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void mutated_specs_are_code_or_located_problems(long seed) {
        Mutations mutations = new Mutations(Dictionary.read("specs.dict"), seed);
        List<byte[]> specs = AnySpec.good().toList();
        int sound = 0;
        for (int round = 0; round < ROUNDS; round++) {
            sound += AnySpec.check(mutations.next(specs)) ? 1 : 0;
        }
        assertThat(sound).as("mutations that are still models").isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    static Stream<String> bombs() {
        return Stream.of(
                "[".repeat(500_000),
                "{a: ".repeat(200_000),
                "- ".repeat(400_000),
                "? ".repeat(400_000),
                "a: " + "&a ".repeat(300_000),
                "a:\n ".repeat(200_000),
                "'".repeat(1_000_001),
                "\"" + "\\".repeat(1_000_001),
                "#".repeat(1_000_000),
                "key: " + "x ".repeat(500_000),
                "key: |\n" + " \n".repeat(500_000),
                "a: b\n".repeat(200_000),
                "%TAG ! tag:\n".repeat(80_000),
                "!<" + "x".repeat(1_000_000),
                "- &a [*a]\n".repeat(50_000),
                "a: &a [x]\n" + "b: [" + "*a, ".repeat(200_000) + "]",
                "slug: a\nparameters: {p: {type: integer, minimum: " + "9".repeat(1_000_000) + "}}",
                "slug: " + "/".repeat(1_000_000),
                "docs: http://" + "%".repeat(900_000),
                "slug: a\ntitle: A\noutput: image\nparameters: {p: {type: string, pattern: '^(a+)+\\1?$', enum: ["
                        + IntStream.range(0, 10_000)
                                .mapToObj(i -> "a".repeat(20) + "b" + i)
                                .collect(joining(", "))
                        + "]}}\n");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void what_is_meant_to_exhaust_the_reader_is_a_located_problem(String bomb) {
        assertThat(AnySpec.check(bomb.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void random_bytes_are_located_problems() {
        Mutations mutations = new Mutations(List.of(), 4);
        for (int round = 0; round < 500; round++) {
            assertThat(AnySpec.check(mutations.bytes(200))).isFalse();
        }
    }
}
