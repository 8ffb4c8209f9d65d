package dev.segmind4j.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecFiles;
import dev.segmind4j.processor.read.SpecFolder;
import dev.segmind4j.processor.read.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published specs say what their pages say, but for the contradictions that each of them notes. */
class PagesTest {
    private static final Path SPECS = Path.of("../model-specs").toAbsolutePath().normalize();
    private static final Path PAGES = Path.of("src/test/resources/pages");

    /** Where a spec departs from its page: what the page says, and what the spec says; {@code -} for nothing. */
    private static final Map<String, List<String>> DEPARTURES = Map.of(
            "flux-pro.aspect_ratio.default", List.of("\"\"", "-"),
            "flux-dev.aspect_ratio.default", List.of("\"\"", "-"),
            "flux-dev.guidance.type", List.of("integer", "number"),
            "flux-1.1-pro-ultra.aspect_ratio.enum",
                    List.of(
                            "21:9 16:9 3:2 4:3 5:4 1:1 4:5 3:4 2:3 9:16+1 more",
                            "21:9 16:9 3:2 4:3 5:4 1:1 4:5 3:4 2:3 9:16 9:21 and more"),
            "flux-2-flex.guidance.type", List.of("string", "number"),
            "flux-2-flex.image_urls.required", List.of("required", "advised"),
            "flux-2-flex.image_urls.type", List.of("string[]", "string (uri)[]"),
            "flux-2-pro.image_urls.required", List.of("required", "advised"),
            "flux-2-pro.image_urls.type", List.of("string[]", "string (uri)[]"));

    @Test
    void all_specs_are_in_order() {
        ReadResult specs = specs();

        assertThat(specs.models())
                .extracting(model -> model.slug().value())
                .contains("flux-pro", "flux-dev", "flux-1.1-pro-ultra", "flux-2-flex", "flux-2-pro");
        assertThat(specs.problems()).isEmpty();
        assertThat(SpecRules.check(specs.models())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flux-pro", "flux-dev", "flux-1.1-pro-ultra", "flux-2-flex", "flux-2-pro"})
    void a_spec_says_what_its_page_says(String slug) throws IOException {
        ModelSpec model = model(slug);
        Map<String, String> page = PageTable.read(Files.readAllLines(PAGES.resolve(slug + ".txt")));
        Map<String, String> spec = SpecTable.read(model);

        Map<String, List<String>> departures = new TreeMap<>();
        Set<String> names = new TreeSet<>(page.keySet());
        names.addAll(spec.keySet());
        for (String name : names) {
            List<String> both = List.of(
                    Objects.requireNonNullElse(page.get(name), "-"), Objects.requireNonNullElse(spec.get(name), "-"));
            if (!both.get(0).equals(both.get(1))) {
                departures.put(slug + "." + name, both);
            }
        }

        Map<String, List<String>> expected = new LinkedHashMap<>(DEPARTURES);
        expected.keySet().removeIf(name -> !name.startsWith(slug + "."));
        assertThat(departures).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(page).containsKeys("title", "description", "latency", "prompt.type", "seed.default");
    }

    @Test
    void each_departure_that_changes_what_can_be_sent_is_noted() {
        DEPARTURES.keySet().stream()
                .filter(name -> !name.endsWith("image_urls.type"))
                .forEach(name -> {
                    int end = name.lastIndexOf('.');
                    int start = name.lastIndexOf('.', end - 1);
                    ParameterSpec parameter = model(name.substring(0, start)).parameters().stream()
                            .filter(each -> each.name().equals(name.substring(start + 1, end)))
                            .findFirst()
                            .orElseThrow();
                    assertThat(parameter.note()).as(name).isNotNull();
                });
    }

    @Test
    void each_spec_links_its_page() {
        assertThat(specs().models())
                .allSatisfy(model -> assertThat(model.docs())
                        .extracting("value")
                        .isEqualTo(
                                "https://www.segmind.com/models/" + model.slug().value() + "/api"));
    }

    private static ModelSpec model(String slug) {
        return specs().models().stream()
                .filter(model -> model.slug().value().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static ReadResult specs() {
        SpecFiles files = SpecFolder.find(SPECS.toString());
        assertThat(files.problems()).isEmpty();
        return SpecReader.readAll(files.files());
    }
}
