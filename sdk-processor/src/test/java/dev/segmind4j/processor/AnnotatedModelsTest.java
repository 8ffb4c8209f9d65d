package dev.segmind4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models as annotated interfaces, inside a compiler. That both forms give the same code is shown beside the goldens. */
class AnnotatedModelsTest {
    private static final String IMPORTS = "package app;\nimport dev.segmind4j.annotation.*;\n"
            + "import dev.segmind4j.catalog.OutputKind;\nimport java.util.List;\n";

    @TempDir
    private Path folder;

    private Compile compile;

    @BeforeEach
    void newCompilation() {
        compile = new Compile(folder);
    }

    /** An interface in the package {@code app}. */
    private Compile model(String name, String slug, String body) {
        return compile.source(
                "app/" + name + ".java",
                IMPORTS + "@Model(slug = \"" + slug + "\", title = \"T\", output = OutputKind.IMAGE)\ninterface " + name
                        + " {\n" + body + "}\n");
    }

    private String generated(String name) {
        assertThat(compile.messages(Kind.ERROR)).isEmpty();
        assertThat(compile.succeeded()).isTrue();
        return compile.generatedSources().get("app/" + name + ".java");
    }

    @Test
    void an_interface_needs_neither_an_option_nor_a_package_that_asks() {
        model("Sketch", "sketch", "@Parameter(required = true) String prompt();\n")
                .option("-Xlint:all,-processing,-classfile", "-Werror")
                .runWithoutSpecs();

        assertThat(compile.messages()).isEmpty();
        assertThat(generated("Models")).contains("public ModelClient<SketchRequest> sketch()");
        assertThat(compile.resources())
                .containsEntry("META-INF/services/dev.segmind4j.catalog.CatalogProvider", "app.ModelsCatalog\n");
    }

    @Test
    void spec_files_and_interfaces_of_a_package_are_one_set() {
        model("Sketch", "sketch", "@Parameter String prompt();\n");
        compile.asking("app", "MyModels").model("flux-pro").run();

        assertThat(generated("MyModels"))
                .contains("public ModelClient<FluxProRequest> fluxPro()", "public ModelClient<SketchRequest> sketch()");
    }

    @Test
    void a_package_that_names_its_client_needs_no_spec_files_beside_its_interfaces() {
        model("Sketch", "sketch", "@Parameter String prompt();\n");
        compile.asking("app", "MyModels").runWithoutSpecs();

        assertThat(generated("MyModels")).contains("sketch()");
    }

    @Test
    void specs_that_no_package_takes_are_a_warning() {
        model("Sketch", "sketch", "@Parameter String prompt();\n")
                .spec("poster.yaml", "slug: poster\ntitle: Poster\noutput: image\nparameters: {}\n")
                .run();

        assertThat(compile.succeeded()).isTrue();
        assertThat(compile.messages())
                .containsExactly(
                        "Sketch.java:6: [SPEC008] The option 'segmind.specs' is given, but no package takes the"
                                + " specs that it names. Write @GenerateModels in the package-info.java of one, or leave the"
                                + " option out.");
        assertThat(compile.generatedSources())
                .containsKey("app/SketchRequest.java")
                .doesNotContainKey("app/PosterRequest.java");
    }

    @Test
    void an_object_may_be_described_in_another_file_than_its_model() {
        model("Sketch", "sketch", "@Parameter Pen pen();\n")
                .source("app/Pen.java", IMPORTS + "interface Pen {\n@Parameter double width();\n}\n")
                .runWithoutSpecs();

        assertThat(compile.messages()).isEmpty();
    }

    @Test
    void each_package_has_a_set_of_its_own_and_spec_files_go_where_they_are_asked_for() {
        model("Sketch", "sketch", "@Parameter String prompt();\n");
        compile.asking("app.published", "Published").model("flux-pro").run();

        assertThat(generated("Models")).contains("sketch()").doesNotContain("fluxPro()");
        assertThat(generated("published/Published")).contains("fluxPro()").doesNotContain("sketch()");
    }

    @Test
    void interfaces_may_lie_inside_other_types() {
        compile.source("app/Ours.java", IMPORTS + """
                final class Ours {
                    @Model(slug = "sketch", title = "T", output = OutputKind.VIDEO)
                    private interface Sketch {
                        @Parameter String prompt();
                    }
                }
                """).runWithoutSpecs();

        assertThat(generated("SketchModel")).contains("OutputKind.VIDEO");
    }

    @Test
    void the_methods_name_is_the_name_on_the_wire_from_which_the_java_name_is_derived() {
        model("Sketch", "sketch", "@Parameter String aspect_ratio();\n").runWithoutSpecs();

        assertThat(generated("SketchRequest")).contains("public @Nullable String aspectRatio()");
        assertThat(generated("SketchModel")).contains("builder(\"aspect_ratio\", ParameterType.STRING)");
    }

    @Test
    void with_a_name_the_methods_name_is_the_java_name() {
        model("Sketch", "sketch", "@Parameter(name = \"mask\") String maskImage();\n")
                .runWithoutSpecs();

        assertThat(generated("SketchRequest")).contains("public @Nullable String maskImage()");
        assertThat(generated("SketchModel")).contains("builder(\"mask\", ParameterType.STRING)");
    }

    @Test
    void a_word_of_java_has_an_underscore_behind() {
        model("Sketch", "sketch", "@Parameter(name = \"class\") String class_();\n")
                .runWithoutSpecs();

        assertThat(generated("SketchRequest")).contains("public @Nullable String class_()");
        assertThat(generated("SketchModel")).contains("builder(\"class\", ParameterType.STRING)");
    }

    @Test
    void the_interfaces_name_is_what_the_classes_are_called() {
        model("Scribble", "sketch-2-xl", "@Parameter String prompt();\n").runWithoutSpecs();

        assertThat(generated("Models")).contains("public ModelClient<ScribbleRequest> scribble()");
    }

    @Test
    void a_deprecated_method_is_a_deprecated_parameter() {
        model("Sketch", "sketch", "@Deprecated @Parameter String prompt();\n").runWithoutSpecs();

        assertThat(generated("SketchRequest")).contains("@Deprecated\n    public @Nullable String prompt()");
    }

    @Test
    void static_and_default_methods_mean_nothing() {
        model("Sketch", "sketch", """
                @Parameter String prompt();
                default String style() { return ""; }
                static String mode() { return ""; }
                """).runWithoutSpecs();

        assertThat(generated("SketchRequest")).contains("prompt()").doesNotContain("style()", "mode()");
    }

    @Test
    void every_java_type_of_a_parameter_has_its_json_type() {
        model("Sketch", "sketch", """
                @Parameter int a();
                @Parameter Integer b();
                @Parameter Long c();
                @Parameter float d();
                @Parameter Float e();
                @Parameter Double f();
                @Parameter Boolean g();
                @Parameter Object h();
                @Parameter List<List<Long>> i();
                @Parameter Voice j();
                interface Voice { @Parameter String name(); }
                """).runWithoutSpecs();

        assertThat(generated("SketchModel"))
                .contains(
                        "\"a\", ParameterType.INTEGER",
                        "\"b\", ParameterType.INTEGER",
                        "\"c\", ParameterType.INTEGER",
                        "\"d\", ParameterType.NUMBER",
                        "\"e\", ParameterType.NUMBER",
                        "\"f\", ParameterType.NUMBER",
                        "\"g\", ParameterType.BOOLEAN",
                        "\"h\", ParameterType.ANY",
                        "\"i\", ParameterType.ARRAY",
                        "\"j\", ParameterType.OBJECT",
                        "\"name\", ParameterType.STRING");
    }

    @Test
    void a_text_stays_a_text_whatever_it_looks_like() {
        model("Sketch", "sketch", """
                @Parameter(defaultValue = "null", example = "16:9", description = "<error>") String prompt();
                @Parameter(enumValues = {"1", "no", "null"}) String mode();
                @Parameter(defaultValue = "[no, 010, '5', 5]") Object any();
                """)
                .option("-Xlint:all,-processing,-classfile", "-Werror")
                .runWithoutSpecs();

        assertThat(compile.messages()).isEmpty();
        assertThat(generated("SketchModel"))
                .contains(".defaultValue(\"null\")", ".example(\"16:9\")", ".description(\"<error>\")")
                .contains(".enumValue(\"1\")", ".enumValue(\"no\")", ".enumValue(\"null\")")
                .containsSubsequence("add(\"no\")", "add(\"010\")", "add(\"5\")", "add(5L)");
    }

    @Test
    void a_slug_is_described_once_whatever_the_form() {
        model("Flux", "flux-pro", "@Parameter String prompt();\n");
        compile.asking("app", "MyModels").model("flux-pro").run();

        assertThat(compile.messages(Kind.ERROR))
                .containsExactly(
                        "Flux.java:5: [SPEC102] Each model has a slug of its own, but 'flux-pro' is already described at flux-pro.yaml:1:7. Remove one of them.");
    }

    @Test
    void what_is_wrong_in_both_forms_is_told_in_one_build() {
        model("Sketch", "sketch", "@Parameter(minimum = \"2\", maximum = \"1\") long size();\n");
        compile.asking("app", "MyModels")
                .spec("a.yaml", "slug: a\ntitle: A\noutput: image\nparameters:\n  p: {type: strin}\n")
                .run();

        assertThat(compile.messages(Kind.ERROR))
                .containsExactly(
                        "a.yaml:5:13: [SPEC036] 'type' of 'p' must be 'string', 'integer', 'number', 'boolean', 'array', 'object' or 'any', "
                                + "but is the text 'strin'. Did you mean 'string'?",
                        "Sketch.java:7: [SPEC125] 'minimum' of 'size' is 2 and 'maximum' is 1: no value fits both. Correct one of the two.");
        assertThat(compile.generatedSources()).isEmpty();
    }

    @Test
    void what_the_compiler_does_not_understand_is_left_to_the_compiler() {
        model("Sketch", "sketch", "@Parameter Missing prompt();\n");
        compile.source(
                        "app/NoSlug.java",
                        IMPORTS + "@Model(title = \"T\", output = OutputKind.IMAGE)\ninterface NoSlug {}\n")
                .runWithoutSpecs();

        assertThat(compile.messages(Kind.ERROR))
                .containsExactlyInAnyOrder(
                        "Sketch.java:7: cannot find symbol\n  symbol:   class Missing\n  location: interface app.Sketch",
                        "NoSlug.java:5: annotation @dev.segmind4j.annotation.Model is missing a default value for the element 'slug'");
        assertThat(compile.generatedSources()).isEmpty();
    }

    @Test
    void an_interface_in_a_named_module_is_found() {
        model("Sketch", "sketch", "@Parameter String prompt();\n")
                .source("module-info.java", "module app { requires dev.segmind4j.runtime; exports app; }\n")
                .option("--module-path", ModulePath.ofRuntime())
                .runWithoutSpecs();

        assertThat(generated("Models")).contains("public ModelClient<SketchRequest> sketch()");
    }

    @Test
    void a_type_that_another_processor_generates_is_waited_for() {
        model("Sketch", "sketch", "@Parameter(required = true) Voice voice();\n")
                .with(new VoiceProcessor())
                .runWithoutSpecs();

        assertThat(generated("SketchRequest")).contains("public static final class Voice");
    }

    @Test
    void types_that_hold_types_several_times_over_are_refused_in_bounded_time() {
        StringBuilder types = new StringBuilder("@Parameter T0 t();\n");
        for (int i = 0; i < 9; i++) {
            types.append("interface T").append(i).append(" {\n");
            for (int j = 0; j < 20; j++) {
                types.append("@Parameter T")
                        .append(i + 1)
                        .append(" p")
                        .append(j)
                        .append("();\n");
            }
            types.append("}\n");
        }
        model("Sketch", "sketch", types + "interface T9 { @Parameter String p(); }\n")
                .runWithoutSpecs();

        assertThat(compile.messages(Kind.ERROR))
                .anySatisfy(
                        message -> assertThat(message)
                                .startsWith(
                                        "Sketch.java:6: [SPEC108] A model, nested ones counted, has at most 1000 parameters, but"));
        assertThat(compile.generatedSources()).containsOnlyKeys("segmind4j-problems.txt");
    }

    /** Generates the interface {@code app.Voice} in its first round. */
    private static final class VoiceProcessor extends AbstractProcessor {
        private boolean done;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile("app.Voice").openWriter()) {
                    writer.write(
                            "package app;\ninterface Voice {\n@dev.segmind4j.annotation.Parameter String name();\n}\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    @Test
    void models_that_share_an_interface_for_an_object_each_have_their_own_class() {
        compile.source(
                "app/Voice.java",
                IMPORTS + "interface Voice { @Parameter(enumValues = {\"a\", \"b\"}) String tone(); }\n");
        for (String slug : List.of("one", "two")) {
            model(
                    slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1),
                    slug,
                    "@Parameter Voice voice();\n");
        }
        compile.runWithoutSpecs();

        assertThat(generated("OneRequest"))
                .contains("public static final class Voice", "public static final class Tone");
        assertThat(generated("TwoRequest"))
                .contains("public static final class Voice", "public static final class Tone");
    }
}
