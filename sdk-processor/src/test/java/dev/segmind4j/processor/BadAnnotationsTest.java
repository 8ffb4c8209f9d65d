package dev.segmind4j.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code annotated/bad} has beside it exactly what the compiler is told of it, with the line and the column that
 * it points at. {@code -Dgoldens.rewrite=true} rewrites them.
 */
class BadAnnotationsTest {
    private static final Path FOLDER = Path.of("src/test/resources/annotated/bad");

    @TempDir
    private Path folder;

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_compiler_points_at_what_is_wrong(String name) throws IOException {
        Path expected = FOLDER.resolve(name.replace(".java", ".txt"));
        Compile compile = new Compile(folder)
                .source("app/" + name, Files.readString(FOLDER.resolve(name)))
                .runWithoutSpecs();
        String found = compile.places(Kind.ERROR, Kind.WARNING, Kind.MANDATORY_WARNING).stream()
                .map(line -> line + "\n")
                .collect(joining());
        if (Boolean.getBoolean("goldens.rewrite")) {
            Files.writeString(expected, found);
        }

        assertThat(found).isEqualTo(Files.readString(expected));
        assertThat(compile.generatedSources()).isEmpty();
    }

    @Test
    void every_text_for_annotations_is_shown_by_one_of_them() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : names()) {
            all.append(Files.readString(FOLDER.resolve(name.replace(".java", ".txt"))));
        }

        assertThat(Arrays.stream(Message.values())
                        .filter(message -> message.hasJavaForm() || message.id().startsWith("SPEC06"))
                        .map(Message::id)
                        .filter(id -> !all.toString().contains("[" + id + "] ")))
                .isEmpty();
    }
}
