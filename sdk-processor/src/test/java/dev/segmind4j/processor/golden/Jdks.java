package dev.segmind4j.processor.golden;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The JDKs beside the one that runs the tests, where package managers put them. */
final class Jdks {
    private Jdks() {}

    /** The folders of JDKs from 17 on of other versions than the running one, one of each version. */
    static List<Path> others() {
        Path running = real(Path.of(System.getProperty("java.home")));
        Set<Integer> versions = new TreeSet<>(Set.of(Runtime.version().feature()));
        List<Path> others = new ArrayList<>();
        try (Stream<Path> beside = Files.list(running.getParent())) {
            for (Path home : beside.sorted().map(Jdks::real).distinct().toList()) {
                if (Files.exists(home.resolve("bin/javac"))
                        && Files.exists(home.resolve("release"))
                        && version(home) >= 17
                        && versions.add(version(home))) {
                    others.add(home);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return others;
    }

    private static int version(Path home) {
        Properties release = new Properties();
        try {
            release.load(new StringReader(Files.readString(home.resolve("release"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = release.getProperty("JAVA_VERSION", "\"0\"").replace("\"", "");
        return Integer.parseInt(version.split("[^0-9]")[0]);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
