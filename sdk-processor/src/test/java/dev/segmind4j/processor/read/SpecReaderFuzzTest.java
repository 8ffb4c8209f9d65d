package dev.segmind4j.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.model.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes: a model, or located problems, in bounded time. */
class SpecReaderFuzzTest {
    private static final Path FILE = Path.of("fuzz.yaml");
    private static final int ROUNDS = 1_000;

    /** What mutations insert: YAML's syntax, the format's words, and what upsets decoders and number parsers. */
    private static final List<String> TOKENS = List.of(
            "\t",
            "\n",
            ":",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "!!int ",
            "!x ",
            "|",
            ">-\n",
            "\"",
            "'",
            "#",
            "?",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "<<: *a\n",
            "null",
            "~",
            "yes",
            "16:9",
            "1e999999999",
            "-1e400",
            "0x1F",
            "5.0",
            "9".repeat(500),
            "\0",
            "\u0007",
            "\u202e",
            "\uFEFF",
            "\\u0000",
            "\\uD800",
            "🙂",
            "\u2028",
            "type: object",
            "properties:",
            "items:",
            "enum: []",
            "minimum: 9",
            "pattern: \"(a+)+\\\\1$\"",
            "required: advised",
            "  ",
            "\r\n");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void mutated_specs_are_models_or_located_problems(long seed) throws IOException {
        List<byte[]> specs = specs();
        Random random = new Random(seed);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] spec = specs.get(random.nextInt(specs.size()));
            for (int i = random.nextInt(4); i >= 0; i--) {
                spec = mutate(spec, random);
            }
            read += check(spec).size();
        }
        assertThat(read).as("mutations that are still models").isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
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
                "docs: http://" + "%".repeat(900_000));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void what_is_meant_to_exhaust_the_reader_is_a_located_problem(String bomb) {
        assertThat(check(bomb.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void random_bytes_are_located_problems() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(check(bytes)).isEmpty();
        }
    }

    /** Checks what holds for any bytes, and gives the problem-free outcome: one model, or nothing. */
    private static List<String> check(byte[] spec) {
        ReadResult result = SpecReader.read(FILE, spec);
        List<Problem> problems = new ArrayList<>(result.problems());
        problems.addAll(SpecRules.check(result.models()));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.origin().file()).isEqualTo("fuzz.yaml");
            assertThat(problem.message()).isNotBlank().doesNotContain("\n").hasSizeLessThan(1_200);
            assertThat(problem.origin().line()).isPositive();
            assertThat(problem.origin().column()).isPositive();
        });
        boolean sound = problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        assertThat(result.models()).hasSizeLessThanOrEqualTo(1);
        if (result.models().isEmpty()) {
            assertThat(sound).as("nothing read and nothing reported").isFalse();
        }
        return sound ? List.of(result.models().get(0).slug().value()) : List.of();
    }

    private static byte[] mutate(byte[] spec, Random random) {
        int at = random.nextInt(spec.length + 1);
        int length = Math.min(spec.length - at, random.nextInt(30));
        return switch (random.nextInt(5)) {
            case 0 -> join(spec, at, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8), at);
            case 1 -> join(spec, at, new byte[0], at + length);
            case 2 -> join(spec, at, new byte[] {(byte) random.nextInt(256)}, at);
            case 3 -> join(spec, at, Arrays.copyOfRange(spec, at, at + length), at);
            default -> {
                String text = new String(spec, StandardCharsets.UTF_8);
                List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
                lines.add(random.nextInt(lines.size()), lines.remove(random.nextInt(lines.size())));
                yield String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private static byte[] join(byte[] spec, int end, byte[] inserted, int begin) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(spec, 0, end);
        out.write(inserted, 0, inserted.length);
        out.write(spec, begin, spec.length - begin);
        return out.toByteArray();
    }

    private static List<byte[]> specs() throws IOException {
        List<Path> files = new ArrayList<>();
        files.addAll(SpecFolder.find(
                        Path.of("../model-specs").toAbsolutePath().normalize().toString())
                .files());
        files.add(Path.of("src/test/resources/specs/good/whole-format.yaml"));
        List<byte[]> specs = new ArrayList<>();
        for (Path file : files) {
            specs.add(Files.readAllBytes(file));
        }
        return specs;
    }
}
