package dev.segmind4j.processor;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The class path of the tests, cut down to what an application in a named module needs. */
final class ModulePath {
    private static final List<String> PARTS = List.of(
            "sdk-runtime",
            "segmind4j-runtime",
            "jspecify",
            "retrofit",
            "converter-moshi",
            "moshi",
            "okhttp-jvm",
            "okio-jvm",
            "kotlin-stdlib");

    private ModulePath() {}

    static String ofRuntime() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> PARTS.stream().anyMatch(part -> entry.contains(File.separator + part)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
