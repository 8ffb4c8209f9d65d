package dev.segmind4j.processor.scale;

import dev.segmind4j.processor.ModelProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A compilation by javac in a JVM of its own, whose options, folder and environment can be chosen. */
final class Javac {
    private final Path folder;
    private final List<String> command = new ArrayList<>();
    private Path workingFolder;

    /**
     * @param folder an empty folder; sources lie in {@code src}, specs in {@code specs}; classes go to {@code classes}, generated
     *     sources to {@code generated}
     */
    Javac(Path folder) {
        this.folder = folder;
        this.workingFolder = folder;
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    }

    /** Options of the compiler; those of its JVM begin with {@code -J}. */
    Javac option(String... more) {
        command.addAll(List.of(more));
        return this;
    }

    Javac in(Path workingFolder) {
        this.workingFolder = workingFolder;
        return this;
    }

    /** Starts the compiler through a shell, after a command. */
    Javac after(String shellCommand) {
        command.addAll(0, List.of("sh", "-c", shellCommand + " && exec \"$0\" \"$@\""));
        return this;
    }

    Javac spec(String name, String text) {
        return write(folder.resolve("specs").resolve(name), text);
    }

    /** A package that asks for models. */
    Javac asking(String packageName) {
        return write(
                folder.resolve("src").resolve(packageName.replace('.', '/')).resolve("package-info.java"),
                "@dev.segmind4j.annotation.GenerateModels(client = \"Mine\")\npackage " + packageName + ";\n");
    }

    private Javac write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Compiles, and gives what the compiler said: nothing if all is well. */
    String run() throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        Files.createDirectories(classes());
        Files.createDirectories(generated());
        option("-processorpath", classPath, "-processor", ModelProcessor.class.getName(), "-cp", classPath);
        option("-Asegmind.specs=" + folder.resolve("specs").toAbsolutePath());
        option("-d", classes().toString(), "-s", generated().toString());
        try (Stream<Path> sources = Files.walk(folder.resolve("src"))) {
            sources.filter(Files::isRegularFile).sorted().forEach(source -> option(source.toString()));
        }
        Process process = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        return exit == 0 ? output : output + "javac ended with " + exit;
    }

    Path classes() {
        return folder.resolve("classes");
    }

    Path generated() {
        return folder.resolve("generated");
    }

    /** Everything that was generated, byte by byte, by path. */
    SortedMap<String, String> output() throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        for (Path root : List.of(generated(), classes())) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".class"))
                        .toList()) {
                    all.put(
                            root.relativize(file).toString().replace('\\', '/'),
                            Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all;
    }
}
