package dev.segmind4j.processor.golden;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.segmind4j.processor.Compile;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same models as spec files and as annotated interfaces, in different compilers: the generated code is the same to the
 * byte. The interfaces lie in {@code src/test/annotated}.
 */
class FormsAndCompilersTest {
    private static final Path ANNOTATED = Path.of("src/test/annotated");

    private static final String HINT =
            " (a spec and its twin in " + ANNOTATED + " say the same, and the goldens are rewritten after a change)";

    @TempDir
    private Path folder;

    /** A form of spec. */
    private enum Form {
        SPEC_FILES((set, compile) -> compile.asking(set.packageName(), set.client())
                .option("-Asegmind.specs="
                        + set.specs().stream()
                                .map(spec -> spec.toAbsolutePath().toString())
                                .collect(joining(File.pathSeparator)))
                .runWithoutSpecs()),
        ANNOTATIONS(
                (set, compile) -> compile.sources(ANNOTATED, set.packageName()).runWithoutSpecs());

        private final BiFunction<GoldenSet, Compile, Compile> compilation;

        Form(BiFunction<GoldenSet, Compile, Compile> compilation) {
            this.compilation = compilation;
        }
    }

    private record Case(GoldenSet set, Form form) {}

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Form form : Form.values()) {
            cases.add(new Case(GoldenSet.FIVE_MODELS, form));
            cases.add(new Case(GoldenSet.EVERYTHING, form));
            cases.add(new Case(GoldenSet.HOSTILE, form));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void javac_gets_the_expected_code(Case each) {
        check(each, UnaryOperator.identity());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_eclipse_compiler_gets_the_expected_code(Case each) {
        check(each, Compile::withEclipse);
    }

    @ParameterizedTest
    @EnumSource
    void the_javac_of_other_jdks_gets_the_expected_code_of_the_five_models(Form form) {
        List<Path> others = Jdks.others();
        assumeThat(others).as("JDKs beside the one that runs this").isNotEmpty();

        for (Path home : others) {
            check(new Case(GoldenSet.FIVE_MODELS, form), compile -> compile.withJdk(home));
        }
    }

    private void check(Case each, UnaryOperator<Compile> compiler) {
        Compile compile = compiler.apply(new Compile(folder).withoutGoldens());
        each.form().compilation.apply(each.set(), compile);

        assertThat(compile.messages(Kind.ERROR)).isEmpty();
        assertThat(compile.succeeded()).as(compile.output()).isTrue();
        SortedMap<String, String> generated = new TreeMap<>(compile.generatedSources());
        generated.putAll(compile.resources());
        generated.keySet().removeIf(path -> path.startsWith("META-INF/services/"));
        SortedMap<String, String> expected = each.set().expected();
        assertThat(generated.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (path, text) -> assertThat(generated.get(path)).as(path + HINT).isEqualTo(text));
    }
}
