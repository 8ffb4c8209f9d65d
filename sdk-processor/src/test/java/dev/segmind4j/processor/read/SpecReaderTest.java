package dev.segmind4j.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How files, YAML and scalars are read. */
class SpecReaderTest {
    private static final Path FILE = Path.of("model.yaml");
    private static final String HEAD = "slug: model\ntitle: Model\noutput: image\n";

    @TempDir
    Path folder;

    @Test
    void a_missing_file_is_reported() {
        Path missing = folder.resolve("gone.yaml");

        assertThat(SpecReader.readAll(List.of(missing)).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        missing + ": [SPEC010] The file cannot be read: it does not exist. Check that it is a file,"
                                + " and its permissions.");
    }

    @Test
    void a_folder_in_place_of_a_file_is_reported() {
        assertThat(SpecReader.readAll(List.of(folder)).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        folder + ": [SPEC010] The file cannot be read: it is a folder. Check that it is a file,"
                                + " and its permissions.");
    }

    @Test
    void a_file_above_a_mebibyte_is_not_read() throws IOException {
        byte[] content = new byte[SpecReader.MAX_BYTES + 7];
        Arrays.fill(content, (byte) '#');
        Path big = Files.write(folder.resolve("big.yaml"), content);
        String expected = "[SPEC011] A spec has at most 1048576 bytes, but this file has 1048583. Remove what does not"
                + " describe the model.";

        assertThat(SpecReader.readAll(List.of(big)).problems())
                .extracting(Problem::toString)
                .containsExactly(big + ": " + expected);
        assertThat(SpecReader.read(FILE, content).problems())
                .extracting(Problem::toString)
                .containsExactly("model.yaml: " + expected);
        assertThat(SpecReader.read(FILE, new String(content, StandardCharsets.US_ASCII))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("model.yaml: " + expected);
    }

    @Test
    void models_come_in_the_order_of_the_files_and_problems_sorted() throws IOException {
        Path b = Files.writeString(folder.resolve("b.yaml"), HEAD.replace("model", "b") + "parameters: {}\nextra: 1\n");
        Path a = Files.writeString(folder.resolve("a.yaml"), HEAD.replace("model", "a") + "parameters: {}\nextra: 1\n");

        ReadResult result = SpecReader.readAll(List.of(b, a));

        assertThat(result.models()).extracting(model -> model.slug().value()).containsExactly("b", "a");
        assertThat(result.problems())
                .extracting(problem -> problem.origin().file())
                .containsExactly(a.toString(), b.toString());
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        ModelSpec model = read("\uFEFF" + HEAD + "parameters: {}\n");

        assertThat(model.slug()).isEqualTo(new Located<>("model", Origin.at("model.yaml", 1, 7)));
    }

    @Test
    void every_line_ending_gives_the_same_lines() {
        String spec = HEAD + "note: |\n  one\n  two\nparameters:\n  prompt: {type: string}\n";

        ModelSpec unix = read(spec);
        assertThat(read(spec.replace("\n", "\r\n"))).isEqualTo(unix);
        assertThat(read(spec.replace("\n", "\r"))).isEqualTo(unix);
        assertThat(unix.parameters().get(0).origin()).isEqualTo(Origin.at("model.yaml", 8, 3));
    }

    @Test
    void columns_count_characters_and_not_bytes() {
        ReadResult result = SpecReader.read(
                FILE, (HEAD + "parameters: {\"🙂ü\": {type: strin}}\n").getBytes(StandardCharsets.UTF_8));

        assertThat(result.problems()).extracting(Problem::origin).containsExactly(Origin.at("model.yaml", 4, 27));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"16:9", "010", "no", "on", "~", "2024-01-01", "0x1F", "1_000", ".5", "+5", "True", "1.", "-"})
    void what_is_not_json_stays_text(String scalar) {
        ParameterSpec parameter = parameter("{type: string, example: " + scalar + "}");

        assertThat(parameter.example()).isEqualTo(scalar);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "-5, -5",
        "0, 0",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "999999999999999, 999999999999999"
    })
    void whole_numbers_are_longs(String scalar, long value) {
        assertThat(parameter("{type: number, example: " + scalar + "}").example())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.8", "1.0", "-2.50", "1e3", "9223372036854775808", "1E-5", "1e308"})
    void other_numbers_are_decimals_as_written(String scalar) {
        assertThat(parameter("{type: number, example: " + scalar + "}").example())
                .isEqualTo(new BigDecimal(scalar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0", "5e0", "50e-1"})
    void an_integer_is_a_long_however_it_is_written(String scalar) {
        ParameterSpec parameter =
                parameter("{type: integer, example: " + scalar + ", default: " + scalar + ", enum: [" + scalar + "]}");

        assertThat(parameter.example()).isEqualTo(5L);
        assertThat(parameter.defaultValue()).isEqualTo(5L);
        assertThat(parameter.enumValues()).containsExactly(5L);
    }

    @Test
    void quoted_scalars_are_texts() {
        assertThat(parameter("{type: any, example: [\"5\", 'true', \"null\", \"\"]}")
                        .example())
                .isEqualTo(List.of("5", "true", "null", ""));
    }

    @Test
    void a_default_of_null_is_told_apart_from_none() {
        ParameterSpec none = parameter("{type: string}");
        ParameterSpec isNull = parameter("{type: string, default: null}");

        assertThat(none.defaultValue()).isNull();
        assertThat(isNull.defaultValue()).isNull();
        assertThat(none.origins()).doesNotContainKey("default");
        assertThat(isNull.origins()).containsEntry("default", Origin.at("model.yaml", 5, 30));
    }

    @Test
    void aliases_repeat_what_is_anchored() {
        ModelSpec model = read(HEAD + "parameters:\n  a: &size {type: integer, minimum: 64}\n  b: *size\n");

        ParameterSpec b = model.parameters().get(1);
        assertThat(b.name()).isEqualTo("b");
        assertThat(b.minimum()).isEqualTo("64");
        assertThat(b.at("minimum")).isEqualTo(Origin.at("model.yaml", 5, 37));
    }

    @Test
    void keys_are_text_whatever_they_look_like() {
        ModelSpec model =
                read(HEAD + "parameters:\n  2: {type: string}\n  true: {type: string}\n  null: {type: string}\n"
                        + "  \"a b.c/é\": {type: string}\n");

        assertThat(model.parameters()).extracting(ParameterSpec::name).containsExactly("2", "true", "null", "a b.c/é");
    }

    @Test
    void every_place_inside_a_value_is_known() {
        ParameterSpec parameter = parameter("{type: any, example: {a: [1, b]}}");

        assertThat(parameter.example()).isEqualTo(Map.of("a", List.of(1L, "b")));
        assertThat(parameter.at("example.a[1]")).isEqualTo(Origin.at("model.yaml", 5, 35));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5.0", "50e-1"})
    void a_count_is_a_whole_number_however_it_is_written(String scalar) {
        assertThat(parameter("{type: string, maxLength: " + scalar + "}").maxLength())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"20.29s, 20290", "850ms, 850", "1.5m, 90000", "0.0005s, 1", "0.4ms, 1", "24m, 1440000"})
    void latencies_are_milliseconds(String text, long millis) {
        ModelSpec model = read(HEAD + "typicalLatency: " + text + "\nparameters: {}\n");

        assertThat(model.typicalLatencyMillis()).isEqualTo(new Located<>(millis, Origin.at("model.yaml", 4, 17)));
    }

    @Test
    void a_model_with_mistakes_is_still_read_for_what_it_says() {
        ReadResult result = SpecReader.read(FILE, "title: 5\nparameters:\n  a: {type: strin, minimum: 1, note: n}\n");

        ModelSpec model = result.models().get(0);
        assertThat(model.slug().value()).isEmpty();
        assertThat(model.title().value()).isEmpty();
        assertThat(model.output().value()).isEmpty();
        assertThat(model.parameters()).extracting(ParameterSpec::note).containsExactly("n");
        assertThat(result.problems()).hasSize(4);
    }

    private static ParameterSpec parameter(String parameter) {
        return read(HEAD + "parameters:\n  p: " + parameter + "\n").parameters().get(0);
    }

    private static ModelSpec read(String spec) {
        ReadResult result = SpecReader.read(FILE, spec.getBytes(StandardCharsets.UTF_8));
        assertThat(result.problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                .isEmpty();
        return result.models().get(0);
    }
}
