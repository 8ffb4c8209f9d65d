package dev.segmind4j.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.emit.SetEmitter;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.plan.PlanResult;
import dev.segmind4j.processor.plan.SetPlan;
import dev.segmind4j.processor.plan.SetPlanner;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecReader;
import dev.segmind4j.processor.write.MemorySink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What holds for a spec of any bytes: code, or located problems, in bounded memory. */
final class AnySpec {
    private static final Path FILE = Path.of("fuzz.yaml");

    /** What a file of no length may allocate, what the trial of its patterns may, and what each of its bytes may. */
    private static final long BYTES = 32L << 20;

    private static final long BYTES_OF_PATTERNS = 200L << 20;

    private static final long BYTES_PER_BYTE = 150;

    private AnySpec() {}

    /** Checks it, and says whether the bytes are a faultless spec. */
    static boolean check(byte[] spec) {
        long before = Allocation.ofThisThread();
        ReadResult read = SpecReader.read(FILE, spec);
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(SpecRules.check(read.models()));
        PlanResult planned = SetPlanner.plan("fuzz", "Models", Origin.at("fuzz.yaml", 1, 1), read.models());
        problems.addAll(planned.problems());
        assertThat(Allocation.ofThisThread() - before)
                .as("bytes allocated for a spec of " + spec.length + " bytes")
                .isLessThan(BYTES + (hasPattern(spec) ? BYTES_OF_PATTERNS : 0) + BYTES_PER_BYTE * spec.length);
        problems.forEach(AnySpec::check);
        boolean sound = problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        assertThat(read.models()).hasSizeLessThanOrEqualTo(1);
        assertThat(sound && read.models().isEmpty())
                .as("nothing read and nothing reported")
                .isFalse();
        if (sound) {
            emit(planned.plan());
        }
        return sound;
    }

    private static boolean hasPattern(byte[] spec) {
        return new String(spec, StandardCharsets.ISO_8859_1).contains("pattern");
    }

    private static void emit(SetPlan plan) {
        MemorySink sink = new MemorySink();
        SetEmitter.emit(plan, true, sink::write);
        assertThat(sink.files().keySet()).allMatch(path -> path.matches("(META-INF/|fuzz/[A-Z])[A-Za-z0-9/.-]*"));
    }

    private static void check(Problem problem) {
        assertThat(problem.origin().file()).isEqualTo("fuzz.yaml");
        assertThat(problem.message()).isNotBlank().doesNotContain("\n").hasSizeLessThan(1_300);
        assertThat(problem.origin().line()).isPositive();
        assertThat(problem.origin().column()).isPositive();
    }

    /** The faultless specs of the tests. */
    static Stream<byte[]> good() {
        return Stream.of("../model-specs", "src/test/golden", "src/test/resources/specs/good")
                .flatMap(AnySpec::files)
                .map(AnySpec::read);
    }

    /** The specs of the tests that have faults. */
    static Stream<byte[]> bad() {
        return files("src/test/resources/specs/bad").map(AnySpec::read);
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
