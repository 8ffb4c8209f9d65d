package dev.segmind4j.processor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.catalog.ModelCatalog;
import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.model.Characters;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Problem.Severity;
import dev.segmind4j.processor.plan.SetPlanner;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each hostile text in each place of a spec that takes a text: it is refused where it stands, or compiles, reads well in
 * Javadoc and comes back to the last character.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {
    private static final String PACKAGE = "hostile.texts";

    /** What a problem's message needs at most, quotes and advice included. */
    private static final int LONGEST_MESSAGE = 1_300;

    /** So much text goes into one model; a spec has a mebibyte. */
    private static final int FULL = 300_000;

    private final Map<Slot, Map<HostileText, List<Problem>>> refused = new LinkedHashMap<>();
    private final Map<String, Map<Slot, String>> accepted = new LinkedHashMap<>();
    private Compiled compiled;

    @BeforeAll
    void all_accepted_texts_are_compiled_together() {
        for (HostileText text : HostileText.ALL) {
            Map<Slot, String> fits = new LinkedHashMap<>();
            for (Slot slot : Slot.ALL) {
                String given = slot.prefix() + text.text();
                if (given.equals(slot.prefix()) && !given.isEmpty()) {
                    continue;
                }
                List<Problem> problems = errors(spec("a", Map.of(slot, given)));
                if (!problems.isEmpty()) {
                    refused.computeIfAbsent(slot, key -> new LinkedHashMap<>()).put(text, problems);
                } else if (fits.keySet().stream().noneMatch(slot::excludes)) {
                    fits.put(slot, given);
                }
                if (fits.size() * text.text().length() > FULL) {
                    accepted.put("m" + accepted.size(), fits);
                    fits = new LinkedHashMap<>();
                }
            }
            accepted.put("m" + accepted.size(), fits);
        }
        List<ModelSpec> models = new ArrayList<>();
        accepted.forEach((slug, fits) -> {
            String spec = spec(slug, fits);
            assertThat(errors(spec)).as(fits.toString()).isEmpty();
            models.addAll(read(spec).models());
        });
        compiled = Compiled.of(PACKAGE, "Texts", models);
    }

    static List<Slot> slots() {
        return Slot.ALL;
    }

    @ParameterizedTest
    @MethodSource("slots")
    void what_is_refused_is_refused_where_it_stands(Slot slot) {
        refused.getOrDefault(slot, Map.of())
                .forEach((text, problems) -> assertThat(problems)
                        .as(text.name())
                        .allSatisfy(problem -> {
                            assertThat(problem.origin().file()).isEqualTo("a.yaml");
                            assertThat(problem.origin().line()).isPositive();
                            assertThat(problem.origin().column()).isPositive();
                            assertThat(problem.message()).hasSizeLessThan(LONGEST_MESSAGE);
                            assertThat(Characters.firstUnwanted(problem.toString()))
                                    .isNegative();
                            assertThat(problem.toString()).doesNotContain("\n", "\r", "\t");
                        }));
    }

    @Test
    void what_is_accepted_compiles_without_a_warning_and_passes_javadocs_lint() {
        assertThat(compiled.diagnostics()).isEmpty();
    }

    @Test
    void what_is_accepted_comes_back_to_the_last_character() {
        ModelCatalog catalog = compiled.invoke(ModelCatalog.class, "TextsCatalog", "models");
        accepted.forEach((slug, fits) -> {
            ModelInfo info = catalog.model(slug(slug, fits));
            fits.forEach((slot, given) -> assertThat(slot.text().apply(info, given))
                    .as(slug + " " + slot)
                    .isEqualTo(given));
        });
    }

    @Test
    void what_is_accepted_reads_in_javadoc_as_it_is_written() {
        accepted.forEach((slug, fits) -> fits.forEach((slot, given) -> {
            if (slot.name().equals("title")) {
                String source = compiled.files().get("hostile/texts/" + slug.toUpperCase(Locale.ROOT) + "Request.java");
                assertThat(Comment.shown(source)).contains("A request to " + Comment.visible(given) + " (");
            }
        }));
    }

    @Test
    void no_text_is_the_name_of_a_client() {
        assertThat(HostileText.ALL).noneMatch(text -> SetPlanner.isClientName(text.text()));
        assertThat(HostileText.ALL)
                .noneMatch(text -> SetPlanner.isClientName("A" + text.text())
                        && !text.text().isEmpty());
    }

    @Test
    void nothing_leaves_the_package() {
        assertThat(compiled.files().keySet())
                .allMatch(path -> path.matches("hostile/texts/[A-Z][A-Za-z0-9]*\\.java")
                        || path.equals("META-INF/proguard/segmind4j-hostile.texts.Texts.pro")
                        || path.equals("META-INF/native-image/hostile.texts/Texts/reachability-metadata.json"));
        compiled.files().forEach((path, text) -> {
            if (path.endsWith(".java")) {
                assertThat(text.lines().filter(line -> line.startsWith("package")))
                        .containsExactly("package hostile.texts;");
            }
        });
    }

    private static String slug(String otherwise, Map<Slot, String> fits) {
        return fits.entrySet().stream()
                .filter(fit -> fit.getKey().yaml().startsWith("slug:"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static List<Problem> errors(String spec) {
        ReadResult read = read(spec);
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(SpecRules.check(read.models()));
        problems.addAll(SetPlanner.plan(PACKAGE, "Texts", Origin.at("p", 1, 1), read.models())
                .problems());
        problems.removeIf(problem -> problem.severity() == Severity.WARNING);
        assertThat(problems.isEmpty() && read.models().isEmpty()).isFalse();
        return problems;
    }

    private static ReadResult read(String spec) {
        return SpecReader.read(Path.of("a.yaml"), spec);
    }

    private static String spec(String slug, Map<Slot, String> texts) {
        Map<String, String> model = new LinkedHashMap<>();
        model.put("slug", "slug: " + slug);
        model.put("title", "title: T");
        model.put("output", "output: image");
        model.put("javaName", "javaName: " + slug.toUpperCase(Locale.ROOT));
        StringBuilder parameters = new StringBuilder();
        texts.forEach((slot, text) -> {
            String yaml = slot.yaml().replace("%s", quoted(text));
            if (slot.section() == Slot.Section.PARAMETERS) {
                parameters.append(yaml.indent(2));
            } else {
                model.put(slot.yaml().replaceAll(":.*", ""), yaml);
            }
        });
        return String.join("\n", model.values())
                + (parameters.isEmpty() ? "\nparameters: {}\n" : "\nparameters:\n" + parameters);
    }

    /** In double quotes; what is no letter as an escape, which the reader must look behind. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if ((c >= ' ' && c <= '~')
                    || Character.isLetter(c)
                    || Character.getType(c) == Character.OTHER_SYMBOL) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            }
        });
        return quoted.append('"').toString();
    }
}
