package dev.segmind4j.processor;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.Nullable;

/** A compilation in a folder of its own, as a build tool runs it, with javac or with the Eclipse compiler. */
public final class Compile {
    private final Path folder;
    private final List<String> options = new ArrayList<>(List.of("-encoding", "UTF-8"));
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private String classPath = System.getProperty("java.class.path");
    private final List<Processor> processors = new ArrayList<>(List.of(new ModelProcessor()));
    private JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private @Nullable Path jdk;
    private boolean succeeded;
    private String output = "";

    /**
     * @param folder an empty folder; sources lie in {@code src}, specs in {@code specs}, classes go to {@code classes}
     */
    public Compile(Path folder) {
        this.folder = folder;
    }

    public Compile withEclipse() {
        compiler = new EclipseCompiler();
        options.add("--release");
        options.add("17");
        return this;
    }

    /** Another processor beside ours. */
    public Compile with(Processor processor) {
        processors.add(processor);
        return this;
    }

    /**
     * Compiles with another JDK's javac, in a process of its own.
     *
     * @param home the JDK's folder
     */
    public Compile withJdk(Path home) {
        jdk = home;
        return this;
    }

    /** Hides the tests' own classes: the Eclipse compiler generates no class that the class path has. */
    public Compile withoutGoldens() {
        classPath = Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(joining(File.pathSeparator));
        return this;
    }

    public Compile source(String path, String text) {
        return write(folder.resolve("src").resolve(path), text);
    }

    /** All sources of a package, from a folder of sources. */
    public Compile sources(Path from, String packageName) {
        try (Stream<Path> files = Files.list(from.resolve(packageName.replace('.', '/')))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                source(from.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A package that asks for models. */
    public Compile asking(String packageName, String client) {
        return source(
                packageName.replace('.', '/') + "/package-info.java",
                "@dev.segmind4j.annotation.GenerateModels(client = \"" + client + "\")\npackage " + packageName
                        + ";\n");
    }

    public Compile spec(String name, String text) {
        return write(folder.resolve("specs").resolve(name), text);
    }

    /** A model with one parameter. */
    public Compile model(String slug) {
        return spec(
                slug + ".yaml",
                "slug: " + slug + "\ntitle: T\noutput: image\nparameters:\n  prompt: {type: string, required: true}\n");
    }

    public Compile option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    public Compile run() {
        return option("-Asegmind.specs=" + folder.resolve("specs").toAbsolutePath())
                .runWithoutSpecs();
    }

    public Compile runWithoutSpecs() {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(
                "-d", folder.resolve("classes").toString(), "-s", generated().toString()));
        try {
            Files.createDirectories(folder.resolve("classes"));
            Files.createDirectories(generated());
            if (jdk == null) {
                runHere(all);
            } else {
                runThere(jdk, all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void runHere(List<String> all) throws IOException {
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            if (!all.contains("--module-path")) {
                all.addAll(List.of("-cp", classPath));
                // The Eclipse compiler looks into the class path of this JVM otherwise, whatever the option says.
                files.setLocationFromPaths(
                        StandardLocation.CLASS_PATH,
                        Stream.of(classPath.split(File.pathSeparator))
                                .map(Path::of)
                                .toList());
            }
            JavaCompiler.CompilationTask task =
                    compiler.getTask(out, files, diagnostics, all, null, files.getJavaFileObjectsFromPaths(sources()));
            task.setProcessors(processors);
            succeeded = task.call();
        }
        output = out.toString();
    }

    private void runThere(Path home, List<String> all) throws IOException {
        all.add(0, home.resolve("bin/javac").toString());
        all.addAll(List.of("-cp", classPath, "-processorpath", classPath));
        sources().forEach(source -> all.add(source.toString()));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            succeeded = process.waitFor() == 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean succeeded() {
        return succeeded;
    }

    /** What the compiler was told and said: kind and text, the specs' folder cut out, without the compiler's own prefixes. */
    public List<String> messages(Kind... kinds) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> kinds.length == 0 || List.of(kinds).contains(diagnostic.getKind()))
                .map(this::text)
                .toList();
    }

    /** What the compiler was told and said, with the line and the column that it points at. */
    public List<String> places(Kind... kinds) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> List.of(kinds).contains(diagnostic.getKind()))
                .map(each ->
                        (each.getSource() == null ? "" : each.getLineNumber() + ":" + each.getColumnNumber() + ": ")
                                + each.getMessage(Locale.ROOT))
                .toList();
    }

    private String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String place =
                source == null ? "" : Path.of(source.getName()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
        return place
                + diagnostic
                        .getMessage(Locale.ROOT)
                        .replace(folder.resolve("specs").toAbsolutePath() + File.separator, "");
    }

    public String output() {
        return output;
    }

    /** Generated sources by path. */
    public SortedMap<String, String> generatedSources() {
        return read(generated());
    }

    /** What lies among the classes and is none. */
    public SortedMap<String, String> resources() {
        SortedMap<String, String> all = read(folder.resolve("classes"));
        all.keySet().removeIf(path -> path.endsWith(".class"));
        return all;
    }

    public Path classes() {
        return folder.resolve("classes");
    }

    private Path generated() {
        return folder.resolve("generated");
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static SortedMap<String, String> read(Path root) {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                files.put(path, path.endsWith(".class") ? "" : Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private Compile write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
