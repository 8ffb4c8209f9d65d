package dev.segmind4j.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.Compile;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same models as annotated interfaces, in {@code src/test/annotated}: the generated code is the same to the byte. */
class AnnotatedFormTest {
    private static final Path ROOT = Path.of("src/test/annotated");

    @TempDir
    private Path folder;

    static List<GoldenSet> sets() {
        return List.of(GoldenSet.FIVE_MODELS, GoldenSet.EVERYTHING, GoldenSet.HOSTILE);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void both_forms_give_the_same_code(GoldenSet set) {
        check(set, new Compile(folder));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void both_forms_give_the_same_code_in_the_eclipse_compiler(GoldenSet set) {
        check(set, new Compile(folder).withEclipse());
    }

    private static void check(GoldenSet set, Compile compile) {
        compile.sources(ROOT, set.packageName()).runWithoutSpecs();

        assertThat(compile.messages(Kind.ERROR)).isEmpty();
        SortedMap<String, String> generated = new TreeMap<>(compile.generatedSources());
        generated.putAll(compile.resources());
        generated.keySet().removeIf(path -> path.startsWith("META-INF/services/"));
        assertThat(generated.keySet()).isEqualTo(set.expected().keySet());
        set.expected()
                .forEach(
                        (path, text) -> assertThat(generated.get(path)).as(path).isEqualTo(text));
    }
}
