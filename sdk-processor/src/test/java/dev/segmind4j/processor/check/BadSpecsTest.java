package dev.segmind4j.processor.check;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code specs/bad} has the exact diagnostics beside it, named for the entry of the catalogue that it is about;
 * some have a sample beside them too.
 * {@code -Dgoldens.rewrite=true} rewrites them.
 */
class BadSpecsTest {
    private static final Path FOLDER = Path.of("src/test/resources/specs/bad");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void gives_exactly_the_diagnostics_beside_it(String name) throws IOException {
        Path expected = FOLDER.resolve(name.replace(".yaml", ".txt"));
        String found = text(diagnose(name));
        if (Boolean.getBoolean("goldens.rewrite")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
        assertThat(found).contains("[" + name.substring(0, 7) + "]");
    }

    @ParameterizedTest
    @MethodSource("names")
    void says_what_to_do(String name) throws IOException {
        assertThat(diagnose(name))
                .extracting(Problem::message)
                .allMatch(message -> message.matches(".*[.] [A-Z].*[.?]"));
    }

    @Test
    void no_expectation_is_left_without_its_spec() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(
                            name -> Files.exists(FOLDER.resolve(name.replaceAll("\\.(txt|sample\\.json)$", ".yaml"))));
        }
    }

    @Test
    void problems_of_all_specs_come_together_and_sorted() throws IOException {
        List<String> names = new ArrayList<>(List.of(
                "SPEC013-empty.yaml",
                "SPEC014-tab.yaml",
                "SPEC016-not-yaml.yaml",
                "SPEC030-unknown-keys.yaml",
                "SPEC032-duplicate-parameter.yaml",
                "SPEC125-nothing-fits.yaml"));
        StringBuilder expected = new StringBuilder();
        for (String name : names) {
            expected.append(Files.readString(FOLDER.resolve(name.replace(".yaml", ".txt"))));
        }
        Collections.reverse(names);

        ReadResult result =
                SpecReader.readAll(names.stream().map(FOLDER::resolve).toList());
        List<Problem> problems = new ArrayList<>(result.problems());
        problems.addAll(SpecRules.check(result.models()));
        Collections.sort(problems);

        assertThat(text(problems)).isEqualTo(expected.toString());
    }

    private static List<Problem> diagnose(String name) {
        ReadResult result = SpecReader.readAll(List.of(FOLDER.resolve(name)));
        List<Problem> problems = new ArrayList<>(result.problems());
        problems.addAll(SpecRules.check(result.models()));
        Collections.sort(problems);
        return problems;
    }

    private static String text(List<Problem> problems) {
        return problems.stream()
                .map(problem -> (problem.severity() == Problem.Severity.WARNING ? "warning: " : "") + problem + "\n")
                .collect(joining())
                .replace(FOLDER + File.separator, "");
    }
}
