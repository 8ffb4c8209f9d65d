package dev.segmind4j.processor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.check.SpecRules;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** Parameters whose classes, fields and methods have the names that generated code itself relies on. */
class HidingNamesTest {
    private static final Path GOLDENS = Path.of("src/test/golden");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)\\.(\\w+);$");
    private static final Pattern CLASS_NAME = Pattern.compile("\\b[A-Z][A-Za-z0-9]*\\b");

    /** What makes generated code use everything that it can use. */
    private static final List<String> OTHERS = List.of(
            "zz_any: {type: any, nullable: true}",
            "zz_anys: {type: array, items: {type: any}}",
            "zz_flags: {type: array, items: {type: boolean, sentAs: string}}",
            "zz_ratios: {type: array, items: {type: number, sentAs: string, nullable: true}}",
            "zz_scale: {type: number, sentAs: string, deprecated: true}",
            "zz_size: {type: integer, sentAs: string}",
            "zz_weight: {type: number, default: 0.5}",
            "zz_rows: {type: array, items: {type: array, items: {type: string, enum: [a]}}}",
            "zz_objects: {type: array, items: {type: object, properties: {a: {type: any, example: {b: [1]}}}}}");

    @Test
    void enums_hide_nothing() throws IOException {
        assertCompiles(name -> "{type: string, enum: [a, B], nullable: true}");
    }

    @Test
    void items_hide_nothing() throws IOException {
        assertCompiles(name -> "{type: array, items: {type: string, enum: [a], javaName: "
                + (isWord(name) ? name + "s" : name) + "}}");
    }

    @Test
    void objects_hide_nothing() throws IOException {
        assertCompiles(
                name -> "{type: object, properties: {" + snake(capitalised(name)) + "_x: {type: string, enum: [a]}, "
                        + "text: {type: string, required: true}, list: {type: array, items: {type: any}}}}");
    }

    @Test
    void members_hide_nothing() throws IOException {
        assertCompiles(name -> "{type: array, items: {type: string, nullable: true}}");
    }

    @Test
    void properties_hide_nothing() throws IOException {
        StringBuilder properties = new StringBuilder();
        for (String name : names()) {
            properties.append(snake(name)).append(": {type: string, enum: [a]}, ");
        }
        assertCompiles(List.of("zz: {type: object, properties: {" + properties + "}}"));
    }

    private interface Kind {
        String of(String memberName);
    }

    private static void assertCompiles(Kind kind) throws IOException {
        List<String> parameters = new ArrayList<>(OTHERS);
        for (String name : names()) {
            parameters.add(snake(name) + ": " + kind.of(decapitalised(name)));
        }
        assertCompiles(parameters);
    }

    private static void assertCompiles(List<String> parameters) {
        String spec = "slug: hidden\ntitle: T\noutput: image\nparameters:\n"
                + String.join("\n", parameters).indent(2);
        ReadResult read = SpecReader.read(Path.of("hidden.yaml"), spec);
        assertThat(read.problems()).isEmpty();
        assertThat(SpecRules.check(read.models())).isEmpty();
        assertThat(Compiled.of("hiding", "Views", read.models()).diagnostics()).isEmpty();
    }

    /** Classes that goldens import or take from java.lang, packages that they are in, and the set's own classes. */
    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(GOLDENS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                IMPORT.matcher(source).results().forEach(found -> {
                    names.add(found.group(2));
                    names.add(found.group(1).replaceAll("\\..*", ""));
                });
                CLASS_NAME
                        .matcher(source)
                        .results()
                        .map(MatchResult::group)
                        .filter(HidingNamesTest::isOfJavaLang)
                        .forEach(names::add);
            }
        }
        assertThat(names).contains("JsonValues", "Objects", "IllegalArgumentException", "java", "retrofit2");
        names.addAll(List.of("Views", "ViewsCatalog", "ViewsJsonAdapterFactory", "Json", "hiding"));
        for (String own : List.of("Api", "Model", "Validator", "RequestJsonAdapter")) {
            names.add("Hidden" + own);
        }
        return names;
    }

    private static boolean isOfJavaLang(String name) {
        try {
            Class.forName("java.lang." + name);
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false;
        }
    }

    private static boolean isWord(String name) {
        return SourceVersion.isKeyword(name);
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** A name on the wire that gives the Java name: {@code json_values}, {@code p_o_s_t}. */
    private static String snake(String name) {
        return decapitalised(name).replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
