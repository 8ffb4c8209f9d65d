package dev.segmind4j.benchmarks;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles models once, in this JVM, and measures it: the child of {@link Scale}. */
final class ScaleCompiler {
    static final String PACKAGE = "scale.models";

    private final Path folder;

    ScaleCompiler(Path folder) {
        this.folder = folder;
    }

    /**
     * The processor's path, a folder, the number of models, that of models to warm up with, how often, and what is wanted:
     * {@code time}, {@code memory}, or just to see whether it {@code fit}s.
     */
    public static void main(String[] arguments) throws Exception {
        String processorPath = arguments[0];
        Path folder = Path.of(arguments[1]);
        Path specs = specs(folder, Integer.parseInt(arguments[2]));
        Path warmUpSpecs = specs(folder, Integer.parseInt(arguments[3]));
        for (int i = Integer.parseInt(arguments[4]); i > 0; i--) {
            ScaleCompiler warmUp = new ScaleCompiler(folder.resolve("warm-up"));
            warmUp.generate(processorPath, warmUpSpecs, new CompilerPhases());
            warmUp.compile(new CompilerPhases());
        }
        ScaleCompiler compiler = new ScaleCompiler(folder.resolve("measured"));
        System.out.println(
                switch (arguments[5]) {
                    case "memory" -> compiler.memory(processorPath, specs);
                    case "time" -> compiler.time(processorPath, specs).line();
                    default -> compiler.generate(processorPath, specs, new CompilerPhases());
                });
    }

    private ScaleRow.Time time(String processorPath, Path specs) throws IOException, InterruptedException {
        System.gc();
        CompilerPhases phases = new CompilerPhases();
        FilerSearch search = FilerSearch.watch(phases);
        generate(processorPath, specs, phases);
        double searching = phases.processor() * search.share();
        System.gc();
        CompilerPhases alone = new CompilerPhases();
        compile(alone);
        long bytes = 0;
        List<Path> sources = sources();
        for (Path source : sources) {
            bytes += Files.size(source);
        }
        return new ScaleRow.Time(
                sources.size(),
                bytes,
                phases.processor() - searching,
                searching,
                phases.javac(),
                alone.processor() + alone.javac(),
                phases.wall());
    }

    private String memory(String processorPath, Path specs) throws IOException, InterruptedException {
        CompilerPhases phases = new CompilerPhases();
        LiveHeap heap = LiveHeap.watch(phases);
        generate(processorPath, specs, phases);
        heap.stop();
        return heap.peakInProcessor() + " " + heap.peakInCompiler();
    }

    private static Path specs(Path folder, int models) throws IOException {
        Path specs = folder.resolve("specs-" + models);
        if (!Files.isDirectory(specs)) {
            Files.createDirectories(specs);
            SampleSpecs.write(specs, models);
        }
        return specs;
    }

    /** As a user has it: a package asks, the processor is on the processor path. */
    private String generate(String processorPath, Path specs, CompilerPhases phases) throws IOException {
        Scale.delete(folder);
        Path asking = folder.resolve("src/package-info.java");
        Files.createDirectories(asking.getParent());
        Files.writeString(
                asking, "@dev.segmind4j.annotation.GenerateModels(client = \"Scale\")\npackage " + PACKAGE + ";\n");
        run(
                phases,
                List.of(
                        "-processorpath",
                        processorPath,
                        "-Asegmind.specs=" + specs,
                        "-s",
                        generated().toString()),
                List.of(asking));
        return "compiled";
    }

    /** The same sources again, without a processor: what javac alone takes. */
    private void compile(CompilerPhases phases) throws IOException {
        Scale.delete(classes());
        List<Path> sources = new ArrayList<>(sources());
        sources.add(folder.resolve("src/package-info.java"));
        run(phases, List.of("-proc:none"), sources);
    }

    private void run(CompilerPhases phases, List<String> more, List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = new ArrayList<>(List.of(
                "-encoding",
                "UTF-8",
                "--release",
                "17",
                "-Xlint:all,-processing,-classfile",
                "-Werror",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes().toString()));
        options.addAll(more);
        Files.createDirectories(classes());
        Files.createDirectories(generated());
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.addTaskListener(phases);
            phases.begin();
            boolean succeeded = task.call();
            phases.end();
            if (!succeeded) {
                throw new IllegalStateException("The generated code does not compile.");
            }
        }
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(generated())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path generated() {
        return folder.resolve("generated");
    }

    private Path classes() {
        return folder.resolve("classes");
    }
}
