package dev.segmind4j.processor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.emit.MarkdownEmitter;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Problem.Severity;
import dev.segmind4j.processor.plan.SetPlanner;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes of a sample, the outcome is a page or located problems. */
class SampleFuzzTest {
    private static final Path FOLDER = Path.of("src/test/golden/golden/everything");
    private static final List<String> PIECES = List.of(
            "{}",
            "[]",
            "null",
            "\"\"",
            "1e308",
            "-0",
            "0.1",
            "99999999999999999999",
            "true",
            ",",
            ":",
            "\"",
            "}",
            "]",
            "{",
            "\\u0000",
            "\n",
            "\t",
            "|",
            "`",
            "*a *a",
            "&a ",
            "\"5\"",
            "[[1], null]",
            "{\"a\": null}",
            "\u00e9",
            "!!str ");

    @TempDir
    private Path folder;

    @Test
    void a_page_or_located_problems_come_of_any_bytes() throws IOException {
        Path spec = Files.copy(FOLDER.resolve("everything.yaml"), folder.resolve("everything.yaml"));
        Path sample = folder.resolve("everything.sample.json");
        String good = Files.readString(FOLDER.resolve("everything.sample.json"));
        Random random = new Random(20261125);
        int pages = 0;
        int refused = 0;
        for (int i = 0; i < Integer.getInteger("fuzz.samples", 300); i++) {
            Files.write(sample, mutated(good, random));
            ReadResult read = SpecReader.readAll(List.of(spec));
            List<Problem> problems = new ArrayList<>(read.problems());
            problems.addAll(SpecRules.check(read.models()));
            assertThat(problems).allMatch(problem -> problem.origin().line() > 0);
            if (problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
                assertThat(MarkdownEmitter.emit(
                                SetPlanner.plan("p", "Client", Origin.at("test", 1, 1), read.models())
                                        .plan(),
                                "refresh"))
                        .hasSize(2);
                pages++;
            } else {
                refused++;
            }
        }
        assertThat(pages).isGreaterThan(20);
        assertThat(refused).isGreaterThan(20);
    }

    /** One change or a few: a byte, a piece in, a piece in place of a value, a line gone. */
    private static byte[] mutated(String good, Random random) {
        StringBuilder text = new StringBuilder(good);
        for (int n = random.nextInt(3); n >= 0; n--) {
            int at = random.nextInt(text.length());
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            int colon = text.indexOf(": ", at);
            int end = text.indexOf("\n", at);
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(0x100));
                case 1 -> text.insert(at, piece);
                case 2 -> {
                    if (colon >= 0 && text.indexOf("\n", colon) > 0) {
                        text.replace(colon + 2, text.indexOf("\n", colon), piece + ",");
                    }
                }
                default -> {
                    if (end > 0 && text.indexOf("\n", end + 1) > 0) {
                        text.delete(end, text.indexOf("\n", end + 1));
                    }
                }
            }
        }
        return text.toString().getBytes(random.nextInt(20) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
