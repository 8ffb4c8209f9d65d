package dev.segmind4j.processor.check;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.read.ReadResult;
import dev.segmind4j.processor.read.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a spec may hold before its classes would break the limits of class files and file systems. */
class LimitsTest {
    private static final String HEAD = "slug: model\ntitle: Model\noutput: image\n";

    @Test
    void a_text_has_30_000_characters() {
        assertThat(check(HEAD + "description: " + "a".repeat(30_000) + "\nparameters: {}\n"))
                .isEmpty();
        assertThat(check(HEAD + "description: " + "a".repeat(30_001) + "\nparameters: {}\n"))
                .containsExactly(
                        "big.yaml:4:14: [SPEC106] 'description' must fit into a constant of a class file, 30000"
                                + " characters and 60000 bytes, but has 30001 characters and 30001 bytes. Shorten it.");
    }

    @Test
    void a_text_has_60_000_bytes() {
        assertThat(check(HEAD + "note: " + "字".repeat(20_001) + "\nparameters: {}\n"))
                .containsExactly("big.yaml:4:7: [SPEC106] 'note' must fit into a constant of a class file, 30000"
                        + " characters and 60000 bytes, but has 20001 characters and 60003 bytes. Shorten it.");
    }

    @Test
    void every_text_of_a_parameter_is_measured() {
        String text = "a".repeat(30_001);
        assertThat(check(HEAD + "parameters:\n  a:\n    type: string\n    description: " + text + "\n    note: " + text
                        + "\n    example: " + text + "\n    default: " + text + "\n    enum: [" + text + ", b]\n"))
                .extracting(problem -> problem.replaceAll(" must fit.*", ""))
                .containsExactly(
                        "big.yaml:7:18: [SPEC106] 'description' of 'a'",
                        "big.yaml:8:11: [SPEC106] 'note' of 'a'",
                        "big.yaml:9:14: [SPEC106] 'example' of 'a'",
                        "big.yaml:10:14: [SPEC106] 'default' of 'a'",
                        "big.yaml:11:12: [SPEC106] 'enum[0]' of 'a'");
    }

    @Test
    void the_texts_inside_a_value_count_together() {
        assertThat(check(HEAD + "parameters:\n  a:\n    type: any\n    example: {b: [" + "a".repeat(15_000) + ", "
                        + "a".repeat(15_000) + "]}\n"))
                .containsExactly(
                        "big.yaml:7:14: [SPEC106] 'example' of 'a' must fit into a constant of a class file, 30000"
                                + " characters and 60000 bytes, but has 30001 characters and 30001 bytes. Shorten it.");
    }

    @Test
    void a_slug_has_80_characters() {
        String slug = "a".repeat(81);
        assertThat(check("slug: " + slug + "\ntitle: Model\noutput: image\nparameters: {}\n"))
                .containsExactly("big.yaml:1:7: [SPEC107] 'slug' must have at most 80 characters, but has 81."
                        + " Check that it is a slug.");
        assertThat(check("slug: " + slug.substring(1) + "\ntitle: Model\noutput: image\nparameters: {}\n"))
                .isEmpty();
    }

    @Test
    void names_have_80_characters() {
        String name = "a".repeat(81);
        assertThat(check(HEAD + "javaName: A" + name + "\nparameters:\n  " + name
                        + ": {type: string}\n  b: {type: string,"
                        + " javaName: " + name + ", enum: [c], enumNames: {c: " + name.toUpperCase(Locale.ROOT)
                        + "}}\n"))
                .containsExactly(
                        "big.yaml:4:11: [SPEC107] 'javaName' must have at most 80 characters, but has 82. Shorten it.",
                        "big.yaml:6:3: [SPEC107] The name '" + name.substring(1)
                                + "…' must have at most 80 characters, but has 81. Check that it is a name;"
                                + " extra(name, value) sends parameters that no spec describes.",
                        "big.yaml:7:31: [SPEC107] 'javaName' of 'b' must have at most 80 characters, but has 81."
                                + " Shorten it.",
                        "big.yaml:7:140: [SPEC107] 'enumNames[c]' of 'b' must have at most 80 characters, but has 81."
                                + " Shorten it.");
    }

    @Test
    void characters_of_names_and_patterns_are_code_points() {
        assertThat(check(HEAD + "parameters:\n  " + "𝄞".repeat(80) + ": {type: string, javaName: clefs, pattern: \""
                        + "𝄞".repeat(1_000) + "\"}\n"))
                .isEmpty();
    }

    @Test
    void a_pattern_has_1_000_characters() {
        assertThat(check(HEAD + "parameters:\n  a: {type: string, pattern: \"" + "(".repeat(1_001)
                        + "\", example: b}\n"))
                .containsExactly(
                        "big.yaml:5:30: [SPEC107] 'pattern' of 'a' must have at most 1000 characters, but has 1001."
                                + " Shorten it.");
    }

    @Test
    void a_model_has_200_parameters() {
        assertThat(check(HEAD + "parameters:\n" + parameters("  ", 200))).isEmpty();
        assertThat(check(HEAD + "parameters:\n" + parameters("  ", 201)))
                .containsExactly("big.yaml:1:1: [SPEC108] A model has at most 200 parameters, but this one has 201."
                        + " Describe those that callers use; others can be sent with extra(name, value).");
    }

    @Test
    void an_object_has_200_properties() {
        assertThat(check(HEAD + "parameters:\n  o:\n    type: object\n    properties:\n" + parameters("      ", 201)))
                .containsExactly("big.yaml:8:7: [SPEC108] An object has at most 200 parameters, but this one has 201."
                        + " Describe those that callers use; others can be sent with extra(name, value).");
    }

    @Test
    void a_model_has_1_000_parameters_with_those_of_its_objects() {
        String objects = IntStream.range(0, 6)
                .mapToObj(i -> "  o" + i + ":\n    type: array\n    items:\n      type: object\n      properties:\n"
                        + parameters("        ", 165))
                .collect(joining());
        assertThat(check(HEAD + "parameters:\n" + objects))
                .containsExactly(
                        "big.yaml:1:1: [SPEC108] A model, nested ones counted, has at most 1000 parameters, but this"
                                + " one has 1002. Describe those that callers use; others can be sent with extra(name, value).");
    }

    @Test
    void an_enum_has_1_500_values() {
        assertThat(check(HEAD + "parameters:\n" + enums(1, 1_500))).isEmpty();
        assertThat(check(HEAD + "parameters:\n" + enums(1, 1_501)))
                .containsExactly(
                        "big.yaml:5:28: [SPEC109] A parameter has at most 1500 values in 'enum', but this one has"
                                + " 1501. Leave 'enum' out and describe the values in 'description', or shorten it and set"
                                + " 'openEnum: true'.");
    }

    @Test
    void the_enums_of_a_model_have_10_000_values() {
        assertThat(check(HEAD + "parameters:\n" + enums(7, 1_429)))
                .containsExactly(
                        "big.yaml:1:1: [SPEC109] A model has at most 10000 values in 'enum', but this one has 10003."
                                + " Leave 'enum' out and describe the values in 'description', or shorten it and set"
                                + " 'openEnum: true'.");
    }

    @Test
    void a_default_and_an_example_have_500_values_with_those_inside() {
        String numbers = "1, ".repeat(497) + "1";
        assertThat(check(HEAD + "parameters:\n  a: {type: any, default: {b: [" + numbers + "]}, example: [" + numbers
                        + ", null]}\n"))
                .isEmpty();
        assertThat(check(HEAD + "parameters:\n  a: {type: any, default: {b: [" + numbers + "], c: null}, example: [["
                        + numbers + "], []]}\n"))
                .containsExactly(
                        "big.yaml:5:27: [SPEC111] 'default' of 'a' may hold at most 500 values, those inside lists and"
                                + " objects counted, but there are 501. Leave some out; defaults and examples are shown, never sent.",
                        "big.yaml:5:1546: [SPEC111] 'example' of 'a' may hold at most 500 values, those inside lists and"
                                + " objects counted, but there are 501. Leave some out; defaults and examples are shown, never sent.");
    }

    @Test
    void the_defaults_and_examples_of_a_model_have_4_000_values() {
        String list = "[" + "1, ".repeat(497) + "1]";
        String parameters = IntStream.range(0, 8)
                .mapToObj(i -> "  a" + i + ": {type: any, example: " + list + "}\n")
                .collect(joining());
        assertThat(check(HEAD + "parameters:\n" + parameters + "  b: {type: any, example: [1, 2, 3, 4, 5, 6, 7]}\n"))
                .isEmpty();
        assertThat(check(HEAD + "parameters:\n" + parameters + "  b: {type: any, example: [1, 2, 3, 4, 5, 6, 7, 8]}\n"))
                .containsExactly("big.yaml:1:1: [SPEC111] The defaults and examples of a model may hold at most 4000"
                        + " values, those inside lists and objects counted, but there are 4001. Leave some out; defaults and"
                        + " examples are shown, never sent.");
    }

    @Test
    void the_texts_of_a_model_have_1_000_000_characters_however_they_are_repeated() {
        String start = HEAD + "note: &text " + "x".repeat(20_000) + "\nparameters:\n";
        String parameter = "  p%02d: {type: string, note: *text}\n";
        String parameters =
                IntStream.range(0, 48).mapToObj(parameter::formatted).collect(joining());
        assertThat(check(start + parameters)).isEmpty();
        assertThat(check(start + parameters + "  q: {type: string, note: *text}\n"))
                .containsExactly(
                        "big.yaml:1:1: [SPEC112] The texts of a model have at most 1000000 characters together, a"
                                + " repeated text counted each time, but here they have 1000150. Shorten the descriptions and notes.");
    }

    private static String parameters(String indent, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> indent + "p" + i + ": {type: string}\n")
                .collect(joining());
    }

    private static String enums(int count, int values) {
        String list = IntStream.range(0, values).mapToObj(i -> "v" + i).collect(joining(", "));
        return IntStream.range(0, count)
                .mapToObj(i -> "  e" + i + ": {type: string, enum: [" + list + "]}\n")
                .collect(joining());
    }

    private static List<String> check(String spec) {
        ReadResult result = SpecReader.read(Path.of("big.yaml"), spec);
        List<Problem> problems = new ArrayList<>(result.problems());
        problems.addAll(SpecRules.check(result.models()));
        return problems.stream().map(Problem::toString).toList();
    }
}
