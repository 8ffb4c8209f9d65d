package dev.segmind4j.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {
    private static final String HOW_TO_REWRITE =
            "Generated code differs from what is checked in under src/test/golden. If that is meant, run "
                    + "'mvn -pl sdk-processor -am test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false "
                    + "-Dgoldens.rewrite=true' and look at the difference.";

    static List<GoldenSet> sets() {
        return List.of(GoldenSet.FIVE_MODELS, GoldenSet.EVERYTHING, GoldenSet.HOSTILE, GoldenSet.ODDITIES);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void generated_code_is_what_is_checked_in(GoldenSet set) {
        if (Boolean.getBoolean("goldens.rewrite")) {
            set.rewrite();
        }
        SortedMap<String, String> generated = set.generate(set.models());
        SortedMap<String, String> expected = set.expected();

        assertThat(expected.keySet()).as(HOW_TO_REWRITE).isEqualTo(generated.keySet());
        generated.forEach((path, text) ->
                assertThat(expected.get(path)).as(HOW_TO_REWRITE + "\n" + path).isEqualTo(text));
    }

    @Test
    void every_checked_in_file_belongs_to_a_set() throws IOException {
        TreeSet<String> claimed = new TreeSet<>();
        for (GoldenSet set : sets()) {
            claimed.addAll(set.expected().keySet());
            String folder = set.packageName().replace('.', '/') + "/";
            set.expectedPages().keySet().forEach(page -> claimed.add(folder + page));
            set.specs().stream()
                    .filter(spec -> spec.startsWith(GoldenSet.ROOT))
                    .map(spec -> GoldenSet.ROOT.relativize(spec).toString().replace('\\', '/'))
                    .flatMap(spec -> Stream.of(spec, spec.replace(".yaml", ".sample.json")))
                    .forEach(claimed::add);
        }
        try (Stream<Path> files = Files.walk(GoldenSet.ROOT)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file ->
                                    GoldenSet.ROOT.relativize(file).toString().replace('\\', '/')))
                    .as("files under src/test/golden that no set generates")
                    .isSubsetOf(claimed);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void the_order_of_the_specs_does_not_matter(GoldenSet set) {
        SortedMap<String, String> inOrder = set.generate(set.models());
        for (int seed = 0; seed < 5; seed++) {
            var shuffled = new ArrayList<>(set.models());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(set.generate(shuffled)).isEqualTo(inOrder);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void locale_and_time_zone_do_not_matter(GoldenSet set) {
        SortedMap<String, String> here = set.generate(set.models());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr", "ar-EG", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
                assertThat(set.generate(set.models())).as(tag).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void the_line_ends_of_the_specs_do_not_matter(GoldenSet set) throws IOException {
        SortedMap<String, String> generated = set.generate(set.models());
        for (String lineEnd : List.of("\r\n", "\r")) {
            List<ModelSpec> models = new ArrayList<>();
            for (Path spec : set.specs()) {
                String text = Files.readString(spec).replace("\n", lineEnd);
                ReadResult read = SpecReader.read(spec, text);
                assertThat(read.problems()).isEmpty();
                models.addAll(read.models());
            }
            assertThat(set.generate(models)).isEqualTo(generated);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void generated_files_are_pure_ascii_with_unix_line_ends(GoldenSet set) {
        set.generate(set.models())
                .forEach((path, text) ->
                        assertThat(text.chars()).as(path).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')));
    }
}
