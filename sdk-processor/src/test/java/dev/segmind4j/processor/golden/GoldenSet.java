package dev.segmind4j.processor.golden;

import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.emit.MarkdownEmitter;
import dev.segmind4j.processor.emit.SetEmitter;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.plan.PlanResult;
import dev.segmind4j.processor.plan.SetPlanner;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecReader;
import dev.segmind4j.processor.write.MemorySink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Specs and the code that they shall become.
 *
 * @param packageName the package of the generated code
 * @param client the client view
 * @param specs the spec files
 */
record GoldenSet(String packageName, String client, List<Path> specs) {
    /** Where expected code lies; the build compiles it with the tests. */
    static final Path ROOT = Path.of("src/test/golden");

    static final GoldenSet FIVE_MODELS = new GoldenSet(
            "dev.segmind4j.models",
            "Segmind",
            Stream.of("flux-1.1-pro-ultra", "flux-2-flex", "flux-2-pro", "flux-dev", "flux-pro")
                    .map(slug -> Path.of("../model-specs", slug + ".yaml"))
                    .toList());

    static final GoldenSet EVERYTHING = inPackage("golden.everything", "Everything");

    static final GoldenSet HOSTILE = inPackage("golden.hostile", "Hostile");

    static final GoldenSet ODDITIES = inPackage("golden.oddities", "Oddities");

    /** A set whose specs lie beside the code. */
    private static GoldenSet inPackage(String packageName, String client) {
        return new GoldenSet(packageName, client, files(folder(packageName), ".yaml"));
    }

    /** The models as the reader has them, which must be faultless. */
    List<ModelSpec> models() {
        ReadResult read = SpecReader.readAll(specs);
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(SpecRules.check(read.models()));
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.toString());
        }
        return read.models();
    }

    /** What the models become, by path. */
    SortedMap<String, String> generate(List<ModelSpec> models) {
        PlanResult result = SetPlanner.plan(packageName, client, Origin.at("test", 1, 1), models);
        if (!result.problems().isEmpty()) {
            throw new AssertionError(result.problems().toString());
        }
        MemorySink sink = new MemorySink();
        SetEmitter.emit(result.plan(), true, sink::write);
        return sink.files();
    }

    /** The expected code, by path. */
    SortedMap<String, String> expected() {
        SortedMap<String, String> expected = new TreeMap<>();
        files(folder(packageName), ".java").forEach(file -> expected.put(path(file), read(file)));
        files(ROOT.resolve("META-INF/native-image").resolve(packageName).resolve(client), "")
                .forEach(file -> expected.put(path(file), read(file)));
        Path rules = ROOT.resolve("META-INF/proguard/segmind4j-" + packageName + "." + client + ".pro");
        if (Files.exists(rules)) {
            expected.put(path(rules), read(rules));
        }
        return expected;
    }

    /** What people read about the models, by the name of the file. */
    SortedMap<String, String> pages(List<ModelSpec> models) {
        return MarkdownEmitter.emit(
                SetPlanner.plan(packageName, client, Origin.at("test", 1, 1), models)
                        .plan(),
                "the command");
    }

    /** The expected pages of a set whose specs lie beside the code, by the name of the file. */
    SortedMap<String, String> expectedPages() {
        SortedMap<String, String> expected = new TreeMap<>();
        files(folder(packageName), ".md").forEach(file -> expected.put(String.valueOf(file.getFileName()), read(file)));
        return expected;
    }

    void rewritePages() {
        try {
            for (String page : expectedPages().keySet()) {
                Files.delete(folder(packageName).resolve(page));
            }
            for (var page : pages(models()).entrySet()) {
                Files.writeString(folder(packageName).resolve(page.getKey()), page.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void rewrite() {
        try {
            for (String path : expected().keySet()) {
                Files.delete(ROOT.resolve(path));
            }
            for (var file : generate(models()).entrySet()) {
                Path target = ROOT.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return packageName;
    }

    private static Path folder(String packageName) {
        return ROOT.resolve(packageName.replace('.', '/'));
    }

    private static String path(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
