package dev.segmind4j.processor.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All specs, good and bad, that the tests have. */
final class Corpus {
    private static final Path LINES = Path.of("src/test/resources/specs/lines");
    private static final List<Path> FOLDERS = List.of(
            Path.of("src/test/resources/specs"),
            Path.of("src/test/golden"),
            Path.of("../model-specs"),
            Path.of("../examples"));

    private static final Map<String, String> HEAD =
            new TreeMap<>(Map.of("slug", "model", "title", "Model", "output", "image", "parameters", "{}"));

    private Corpus() {}

    /** The spec files, by path. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> specs = new LinkedHashMap<>();
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(each -> each.toString().matches(".*\\.ya?ml"))
                        .filter(each -> !each.toString().contains("target"))
                        .sorted()
                        .toList()) {
                    specs.put(file.toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return specs;
    }

    /** One-line specs: what the build is to say of each, by its text. */
    static Map<String, String> lines(String file) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String line : read(LINES.resolve(file))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" +", 2);
                if (expected.put(parts[1], parts[0]) != null) {
                    throw new IllegalArgumentException("twice in " + file + ": " + line);
                }
            }
        }
        return expected;
    }

    /** A model that is right but for one parameter. */
    static byte[] withParameter(String parameter) {
        return withKeys("{parameters: {p: " + parameter + "}}");
    }

    /** A model that is right but for some keys, given as a mapping in braces. */
    static byte[] withKeys(String keys) {
        return withKeys(keys, "");
    }

    private static byte[] withKeys(String keys, String without) {
        String own = keys.substring(1, keys.length() - 1);
        String rest = HEAD.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(without))
                .filter(entry -> !own.startsWith(entry.getKey() + ":"))
                .map(entry -> ", " + entry.getKey() + ": " + entry.getValue())
                .collect(joining());
        return ("{" + own + rest + "}\n").getBytes(UTF_8);
    }

    /** Specs at the limits of what generated classes can hold, and just beyond. */
    static Map<String, byte[]> sizes() {
        Map<String, byte[]> specs = new LinkedHashMap<>();
        for (int more = 0; more <= 1; more++) {
            String name = "a".repeat(80 + more);
            String text = "a".repeat(30_000 + more);
            String over = " with " + more + " more";
            specs.put("slug" + over, withKeys("{slug: " + name + "}"));
            specs.put("javaName of a model" + over, withKeys("{javaName: " + name.replace('a', 'A') + "}"));
            specs.put("javaName" + over, withParameter("{type: string, javaName: " + name + "}"));
            specs.put("name" + over, withKeys("{parameters: {" + name + ": {type: string}}}"));
            specs.put(
                    "name of two-char characters" + over,
                    withKeys("{parameters: {" + "𝄞".repeat(80 + more) + ": {type: string, javaName: a}}}"));
            specs.put(
                    "constant" + over,
                    withParameter("{type: string, enum: [b], enumNames: {b: " + name.replace('a', 'A') + "}}"));
            specs.put("pattern" + over, withParameter("{type: string, pattern: " + "a".repeat(1_000 + more) + "}"));
            for (String key : List.of("title", "description", "category", "note")) {
                specs.put(key + " of a model" + over, withKeys("{" + key + ": " + text + "}"));
            }
            specs.put("docs" + over, withKeys("{docs: \"http://" + "a".repeat(1_993 + more) + "\"}"));
            for (String key : List.of("description", "note", "example", "default")) {
                specs.put(key + over, withParameter("{type: string, " + key + ": " + text + "}"));
            }
            specs.put("value of an enum" + over, withParameter("{type: string, enum: [" + text + "]}"));
            specs.put(
                    "values" + over,
                    withParameter("{type: string, enum: [" + list(1_500 + more, "v%d"::formatted) + "]}"));
            String parameters = "{" + list(200 + more, "p%d: {type: string}"::formatted) + "}";
            specs.put("parameters" + over, withKeys("{parameters: " + parameters + "}"));
            specs.put("properties" + over, withParameter("{type: object, properties: " + parameters + "}"));
            specs.put(
                    "nested objects" + over,
                    withParameter(nested(9 + more, "{type: object, properties: {a%2$d: %1$s}}")));
            specs.put("nested arrays" + over, withParameter(nested(9 + more, "{type: array, items: %1$s}")));
        }
        specs.put("a text of many bytes", withKeys("{note: " + "字".repeat(20_001) + "}"));
        specs.put(
                "a list of many texts",
                withParameter("{type: any, example: [" + list(2, i -> "a".repeat(16_000)) + "]}"));
        specs.put("a number of 401 digits", withParameter("{type: number, minimum: 0." + "3".repeat(400) + "}"));
        String many = "{type: object, properties: {" + list(190, "q%d: {type: string}"::formatted) + "}}";
        specs.put("many properties", withKeys("{parameters: {" + list(6, i -> "p" + i + ": " + many) + "}}"));
        String values = "{type: integer, enum: [" + list(1_500, Integer::toString) + "]}";
        specs.put("many values", withKeys("{parameters: {" + list(7, i -> "p" + i + ": " + values) + "}}"));
        specs.put("a long example", withParameter("{type: any, example: [" + list(500, Integer::toString) + "]}"));
        specs.put(
                "a text that is repeated",
                withKeys("{parameters: {a: {type: string, note: &a " + "x".repeat(30_000) + "}, "
                        + list(40, "p%d: {type: string, note: *a}"::formatted) + "}}"));
        specs.put(
                "long names in each other",
                withParameter(nested(4, "{type: object, properties: {" + "b".repeat(79) + "%2$d: %1$s}}")));
        specs.put("a large file", ("#" + "x".repeat(1 << 20) + "\n").getBytes(UTF_8));
        return specs;
    }

    /** Every spec of the corpus, by name. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> specs = new LinkedHashMap<>(files());
        for (String key : HEAD.keySet()) {
            specs.put("without " + key, withKeys("{description: No " + key + ".}", key));
        }
        for (String line : lines("parameters.txt").keySet()) {
            specs.put(line, withParameter(line));
            specs.put("items: " + line, withParameter("{type: array, items: " + line + "}"));
        }
        lines("models.txt").keySet().forEach(line -> specs.put(line, withKeys(line)));
        specs.putAll(sizes());
        return specs;
    }

    private static String nested(int levels, String around) {
        String inner = "{type: string}";
        for (int i = 0; i < levels; i++) {
            inner = around.formatted(inner, i);
        }
        return inner;
    }

    private static String list(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(joining(", "));
    }

    private static List<String> read(Path file) {
        try {
            return new ArrayList<>(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
