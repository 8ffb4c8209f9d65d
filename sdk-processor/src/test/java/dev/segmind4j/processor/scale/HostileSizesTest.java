package dev.segmind4j.processor.scale;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules let through compiles, however much of it there is. The numbers are those of the rules. */
class HostileSizesTest {
    private static final int CLASS_FILE = 65_535;
    private static final int DEEPEST_EXPRESSION = 100;
    private static final int LARGEST_EXPRESSION = 500;

    @TempDir
    private Path folder;

    private Javac javac;

    private void compiles(String spec) throws Exception {
        javac = new Javac(folder)
                .asking("app")
                .spec("hostile.yaml", spec)
                .option("-J-Xmx512m", "-encoding", "UTF-8", "-Xlint:all,-processing,-classfile", "-Werror");
        assertThat(javac.run()).isEmpty();
        ClassFiles classes = ClassFiles.in(javac.classes());
        assertThat(classes.largestMethod()).as("%s", classes).isLessThan(CLASS_FILE * 9 / 10);
        assertThat(classes.mostConstants()).as("%s", classes).isLessThan(CLASS_FILE * 9 / 10);
        assertThat(eclipse()).isEmpty();
        Expressions expressions = Expressions.in(sources());
        assertThat(expressions.deepest()).as("%s", expressions).isLessThan(DEEPEST_EXPRESSION);
        assertThat(expressions.largest()).as("%s", expressions).isLessThan(LARGEST_EXPRESSION);
    }

    /** What the Eclipse compiler says of the generated sources. */
    private String eclipse() {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        String[] command = {
            "--release",
            "17",
            "-proc:none",
            "-nowarn",
            "-d",
            "none",
            "-cp",
            System.getProperty("java.class.path"),
            javac.generated().toString()
        };
        boolean succeeded = BatchCompiler.compile(command, out, out, null);
        return succeeded ? said.toString() : said + "the Eclipse compiler failed";
    }

    private Collection<Path> sources() throws Exception {
        try (Stream<Path> files = Files.walk(javac.generated())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void a_model_at_all_limits_at_once() throws Exception {
        StringBuilder yaml = new StringBuilder("slug: " + name("s", 0) + "\noutput: image\n");
        String text = "&text \"" + "\u65e5 ".repeat(15_000) + "\"";
        yaml.append("title: ").append(text).append('\n');
        Stream.of("description", "note", "category")
                .forEach(key -> yaml.append(key).append(": *text\n"));
        yaml.append("parameters:\n");
        // 7 enums with 10,000 values.
        for (int i = 0; i < 7; i++) {
            int number = i;
            yaml.append(parameter(
                    "  ",
                    "e",
                    i,
                    "string",
                    "enum: [" + values(i < 6 ? 1_500 : 1_000, n -> "v" + number + "_" + n) + "]"));
        }
        // 5 objects with 780 properties, some of which have the longest text, as often as it fits into a model.
        for (int i = 0; i < 5; i++) {
            yaml.append(parameter("  ", "o", i, "object", "properties:"));
            for (int n = 0; n < 160; n++) {
                String type = List.of("string", "integer", "number", "boolean").get(n % 4);
                String more = n > 4 || i > 2 ? "deprecated: false" : n % 2 == 0 ? "description: *text" : "note: *text";
                yaml.append(parameter("      ", "p" + i + "_", n, type, more));
            }
        }
        // 8 lists with 4,000 values.
        for (int i = 0; i < 8; i++) {
            int number = i;
            String key = i % 2 == 0 ? "example" : "default";
            yaml.append(parameter(
                    "  ",
                    "l",
                    i,
                    "any",
                    key + ": {" + values(i == 7 ? 490 : 499, n -> "m" + number + "_" + n + ": 1" + number + n + ".5")
                            + "}"));
        }
        // Numbers and texts with all that they may have, up to 200 parameters.
        for (int i = 0; i < 90; i++) {
            yaml.append(parameter(
                    "  ",
                    "n",
                    i,
                    i % 2 == 0 ? "integer" : "number",
                    "minimum: -1000" + i + "\n    maximum: 1000" + i + "\n    exclusiveMinimum: -2000" + i
                            + "\n    exclusiveMaximum: 2000" + i + "\n    multipleOf: 3" + i + "\n    sentAs: string"));
        }
        for (int i = 0; i < 90; i++) {
            yaml.append(parameter(
                    "  ",
                    "t",
                    i,
                    "string",
                    "minLength: 1000" + i + "\n    maxLength: 2000" + i + "\n    pattern: \"" + "(".repeat(490) + "a"
                            + i + ")".repeat(490) + "\""));
        }
        compiles(yaml.toString());
    }

    @Test
    void arrays_and_objects_in_each_other_ten_levels_deep() throws Exception {
        StringBuilder yaml = new StringBuilder("slug: deep\ntitle: T\noutput: json\nparameters:\n  list:\n");
        String indent = "    ";
        for (int level = 1; level < 10; level++, indent += "  ") {
            yaml.append(indent).append("type: array\n").append(indent).append("items:\n");
        }
        yaml.append(indent).append("type: number\n").append(indent).append("sentAs: string\n");
        indent = "  ";
        for (int level = 1; level < 10; level++, indent += "    ") {
            yaml.append(indent).append("o").append(level).append(":\n");
            yaml.append(indent).append("  type: object\n").append(indent).append("  properties:\n");
        }
        yaml.append(indent).append("leaf: {type: any, required: true, example: ");
        yaml.append("[".repeat(15)).append("]".repeat(15)).append("}\n");
        compiles(yaml.toString());
    }

    private static String parameter(String indent, String prefix, int number, String type, String more) {
        return indent + name(prefix, number) + ":\n" + indent + "  type: " + type + "\n" + indent + "  nullable: true\n"
                + indent + "  " + more.replace("\n    ", "\n" + indent + "  ") + "\n";
    }

    /** A name of 80 characters. */
    private static String name(String prefix, int number) {
        String start = prefix + number + "x";
        return start + "y".repeat(80 - start.length());
    }

    private static String values(int count, IntFunction<String> value) {
        return IntStream.range(0, count).mapToObj(value).collect(joining(", "));
    }
}
