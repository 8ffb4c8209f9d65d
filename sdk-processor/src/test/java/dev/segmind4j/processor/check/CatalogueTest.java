package dev.segmind4j.processor.check;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.model.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue of diagnostics as a whole. */
class CatalogueTest {
    @Test
    void every_entry_has_a_test_with_its_full_text() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test"))) {
            List<String> texts = files.filter(file -> file.toString().matches(".*\\.(java|txt)"))
                    .map(CatalogueTest::read)
                    .toList();
            assertThat(Arrays.stream(Message.values())
                            .map(Message::id)
                            .filter(id -> texts.stream().noneMatch(text -> text.contains("[" + id + "] "))))
                    .as("entries whose text no test expects")
                    .isEmpty();
        }
    }

    @Test
    void ids_are_unique_and_in_order() {
        assertThat(Arrays.stream(Message.values()).map(Message::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z]{4}[0-9]{3}"));
        Arrays.stream(Message.values())
                .collect(groupingBy(message -> message.id().substring(0, 4)))
                .values()
                .forEach(
                        section -> assertThat(section.stream().map(Message::id)).isSorted());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
