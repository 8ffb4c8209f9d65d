package dev.segmind4j.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Sample;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's payload beside a spec. */
class SampleReaderTest {
    private static final String SPEC = "slug: model\ntitle: Model\noutput: image\nparameters: {}\n";

    @TempDir
    Path folder;

    private Path spec;
    private Path sample;

    @BeforeEach
    void files() throws IOException {
        spec = Files.writeString(folder.resolve("model.yaml"), SPEC);
        sample = folder.resolve("model.sample.json");
    }

    private ReadResult read(String json) throws IOException {
        Files.writeString(sample, json);
        return SpecReader.readAll(List.of(spec));
    }

    private Sample sample(String json) throws IOException {
        ReadResult result = read(json);
        assertThat(result.problems()).isEmpty();
        return result.models().get(0).sample();
    }

    @Test
    void a_spec_without_one_has_none() {
        assertThat(SpecReader.readAll(List.of(spec)).models().get(0).sample()).isNull();
        assertThat(SpecReader.readAll(List.of(spec)).problems()).isEmpty();
    }

    @Test
    void a_spec_that_comes_without_a_folder_has_none() throws IOException {
        Files.writeString(sample, "{\"prompt\": \"x\"}");

        assertThat(SpecReader.read(spec, SPEC).models().get(0).sample()).isNull();
        assertThat(SpecReader.read(spec, Files.readAllBytes(spec))
                        .models()
                        .get(0)
                        .sample())
                .isNull();
    }

    @Test
    void is_named_like_the_spec_whichever_its_ending() throws IOException {
        spec = Files.move(spec, folder.resolve("model.v1.yml"));
        sample = folder.resolve("model.v1.sample.json");

        assertThat(sample("{\"prompt\": \"x\"}").values()).containsOnlyKeys("prompt");
    }

    @Test
    void values_are_read_in_order_with_their_places() throws IOException {
        Sample read = sample("""
                {
                  "prompt": "A “lighthouse”\\n\\"at\\/night\\" \\ud83d\\ude00",
                  "seed": -1, "guidance": 3.50, "raw": false, "mask": null,
                  "urls": ["a", ["b"]],
                  "voice": {"speed": 1e2}
                }
                """);

        assertThat(read.values())
                .containsExactly(
                        Map.entry("prompt", "A “lighthouse”\n\"at/night\" 😀"),
                        Map.entry("seed", -1L),
                        Map.entry("guidance", new BigDecimal("3.50")),
                        Map.entry("raw", false),
                        new AbstractMap.SimpleEntry<>("mask", null),
                        Map.entry("urls", List.of("a", List.of("b"))),
                        Map.entry("voice", Map.of("speed", new BigDecimal("1E+2"))));
        assertThat(read.origin()).hasToString(sample + ":1:1");
        Sample.Member urls = read.members().get(5);
        assertThat(urls.origin()).hasToString(sample + ":4:3");
        assertThat(urls.at("sample")).hasToString(sample + ":4:11");
        assertThat(urls.at("sample[1][0]")).hasToString(sample + ":4:18");
        assertThat(read.members().get(6).at("sample.speed")).hasToString(sample + ":5:22");
        assertThat(read.members()).allMatch(Sample.Member::isRead);
    }

    @Test
    void numbers_and_words_in_quotes_stay_text_without_a_warning() throws IOException {
        assertThat(sample("{\"duration\": \"5\", \"quality\": \"no\", \"none\": \"null\", \"ratio\": \"16:9\"}")
                        .values())
                .isEqualTo(Map.of("duration", "5", "quality", "no", "none", "null", "ratio", "16:9"));
    }

    @Test
    void json_may_be_indented_with_tabs_or_stand_on_one_line_behind_a_byte_order_mark() throws IOException {
        assertThat(sample("{\n\t\"prompt\": \"x\",\n\t\"list\": [\n\t\t1,\n\t\t2\n\t]\n}\n")
                        .values())
                .isEqualTo(Map.of("prompt", "x", "list", List.of(1L, 2L)));
        assertThat(sample("\uFEFF{\"prompt\":\"x\",\"seed\":1}").values()).isEqualTo(Map.of("prompt", "x", "seed", 1L));
        assertThat(sample("{}").members()).isEmpty();
    }

    @Test
    void a_folder_in_its_place_is_reported() throws IOException {
        Files.createDirectory(sample);

        assertThat(SpecReader.readAll(List.of(spec)).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        sample + ": [SPEC010] The file cannot be read: it is a folder. Check that it is a file,"
                                + " and its permissions.");
    }

    @Test
    void one_above_a_mebibyte_is_not_read() throws IOException {
        byte[] content = new byte[SpecReader.MAX_BYTES + 1];
        Arrays.fill(content, (byte) ' ');
        Files.write(sample, content);

        assertThat(SpecReader.readAll(List.of(spec)).problems())
                .extracting(Problem::toString)
                .containsExactly(sample + ": [SPEC011] A spec has at most 1048576 bytes, but this file has 1048577."
                        + " Remove what does not describe the model.");
    }

    @Test
    void its_problems_come_even_if_the_spec_is_none() throws IOException {
        Files.writeString(spec, "- a\n");

        assertThat(read("{\"a\": 1, \"a\": 2}").problems())
                .extracting(Problem::toString)
                .containsExactly(
                        sample + ":1:10: [SPEC031] A key is given once, but 'a' is given again; the first is in line 1."
                                + " Remove one of them.",
                        spec + ":1:1: [SPEC035] A spec must be a mapping, but is a list. Write 'slug: …' and so on, one"
                                + " key per line.");
    }
}
