package dev.segmind4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor inside a compiler. */
class ModelProcessorTest {
    @TempDir
    private Path folder;

    private Compile compile;

    @BeforeEach
    void newCompilation() {
        compile = new Compile(folder);
    }

    private List<String> errors() {
        assertThat(compile.succeeded()).isFalse();
        return compile.messages(Kind.ERROR);
    }

    @Test
    void specs_become_classes_that_compile_without_a_warning() {
        compile.asking("app.models", "MyModels")
                .model("flux-pro")
                .model("flux-dev")
                .option("-Xlint:all,-processing,-classfile", "-Werror")
                .run();

        assertThat(compile.messages()).isEmpty();
        assertThat(compile.succeeded()).isTrue();
        assertThat(compile.generatedSources().keySet())
                .containsExactly(
                        "app/models/FluxDevApi.java",
                        "app/models/FluxDevModel.java",
                        "app/models/FluxDevRequest.java",
                        "app/models/FluxDevRequestJsonAdapter.java",
                        "app/models/FluxDevValidator.java",
                        "app/models/FluxProApi.java",
                        "app/models/FluxProModel.java",
                        "app/models/FluxProRequest.java",
                        "app/models/FluxProRequestJsonAdapter.java",
                        "app/models/FluxProValidator.java",
                        "app/models/MyModels.java",
                        "app/models/MyModelsCatalog.java",
                        "app/models/MyModelsJsonAdapterFactory.java");
    }

    @Test
    void the_set_is_registered_and_declared_to_tools_that_remove_unused_code() {
        compile.asking("app.models", "MyModels").model("flux-pro").run();

        assertThat(compile.resources())
                .containsEntry(
                        "META-INF/services/dev.segmind4j.catalog.CatalogProvider", "app.models.MyModelsCatalog\n")
                .containsEntry("META-INF/proguard/segmind4j-app.models.MyModels.pro", """
                        # Retrofit implements these interfaces with proxies and reads their annotations.
                        -keep,allowobfuscation interface app.models.FluxProApi { *; }
                        """)
                .containsEntry("META-INF/native-image/app.models/MyModels/reachability-metadata.json", """
                        {
                          "reflection": [
                            {"type": "app.models.FluxProApi", "allPublicMethods": true},
                            {"type": {"proxy": ["app.models.FluxProApi"]}}
                          ]
                        }
                        """)
                .hasSize(3);
    }

    @Test
    void the_client_is_called_models_unless_the_package_says_otherwise() {
        compile.source("app/package-info.java", "@dev.segmind4j.annotation.GenerateModels\npackage app;\n")
                .model("flux-pro")
                .run();

        assertThat(compile.succeeded()).isTrue();
        assertThat(compile.generatedSources()).containsKey("app/Models.java");
    }

    @Test
    void generated_classes_can_be_used_by_the_sources_beside_them() {
        compile.asking("app", "MyModels")
                .model("flux-pro")
                .source("app/Main.java", """
                        package app;
                        final class Main {
                            static Object request() {
                                return FluxProRequest.builder().prompt("x").build();
                            }
                        }
                        """)
                .run();

        assertThat(compile.messages(Kind.ERROR)).isEmpty();
        assertThat(compile.classes().resolve("app/Main.class")).exists();
    }

    @Test
    void two_packages_get_a_set_each() {
        compile.asking("app.a", "First")
                .asking("app.b", "Second")
                .model("flux-pro")
                .run();

        assertThat(compile.messages()).isEmpty();
        assertThat(compile.generatedSources()).containsKeys("app/a/FluxProRequest.java", "app/b/FluxProRequest.java");
        assertThat(compile.resources())
                .containsEntry(
                        "META-INF/services/dev.segmind4j.catalog.CatalogProvider",
                        "app.a.FirstCatalog\napp.b.SecondCatalog\n");
    }

    @Test
    void the_option_is_missed_on_the_package_that_asks() {
        compile.asking("app", "MyModels").runWithoutSpecs();

        assertThat(errors())
                .containsExactly(
                        "package-info.java:2: [SPEC001] The option 'segmind.specs' names no folder. Give the compiler "
                                + "-Asegmind.specs=${project.basedir}/model-specs; several folders or files are separated by '"
                                + java.io.File.pathSeparator
                                + "'. In Maven, write <arg>-Asegmind.specs=${project.basedir}/model-specs</arg> "
                                + "among the compilerArgs of maven-compiler-plugin.");
        assertThat(compile.generatedSources()).isEmpty();
    }

    @Test
    void a_relative_folder_is_refused() {
        compile.asking("app", "MyModels").option("-Asegmind.specs=model-specs").runWithoutSpecs();

        assertThat(errors())
                .containsExactly(
                        "package-info.java:2: [SPEC002] The option 'segmind.specs' takes absolute paths, but 'model-specs' is "
                                + "relative. Write -Asegmind.specs=${project.basedir}/model-specs.");
    }

    @Test
    void a_client_must_have_the_name_of_a_class() {
        compile.asking("app", "my-models").model("flux-pro").run();

        assertThat(errors())
                .containsExactly(
                        "package-info.java:1: [SPEC210] 'client' of @GenerateModels must be an upper-case letter followed by "
                                + "letters and digits (ASCII), up to 80 together, no common class of Java's and no device of Windows, but is "
                                + "'my-models'. Write for example client = \"MyModels\".");
        assertThat(compile.generatedSources()).isEmpty();
    }

    @Test
    void a_class_that_is_there_already_is_told() {
        compile.asking("app", "MyModels")
                .model("flux-pro")
                .source("app/FluxProModel.java", "package app;\nclass FluxProModel {}\n")
                .run();

        assertThat(errors())
                .containsExactly(
                        "package-info.java:2: [SPEC211] The class 'app.FluxProModel' is to be generated, but is there already. "
                                + "Rename or move the class in the sources, or give the model another 'javaName', or its interface another"
                                + " name.");
    }

    @Test
    void a_file_that_cannot_be_written_is_told() throws Exception {
        Files.createDirectories(folder.resolve("generated"));
        Files.writeString(folder.resolve("generated/app"), "not a folder");
        compile.asking("app", "MyModels").model("flux-pro").run();

        assertThat(errors())
                .containsExactly(
                        "package-info.java:2: [SPEC212] Generated code cannot be written: java.io.IOException: could not "
                                + "create parent directories. Check the output folders, their permissions and the space on their disk.");
    }

    @Test
    void everything_wrong_with_every_spec_is_told_at_once_and_nothing_is_generated() {
        compile.asking("app", "MyModels")
                .model("good")
                .spec("a-unknown-key.yaml", "slug: a\ntitle: A\noutput: image\nparamters: {}\nparameters: {}\n")
                .spec("b-wrong-type.yaml", "slug: b\ntitle: B\noutput: image\nparameters:\n  p: {type: strin}\n")
                .spec(
                        "c-bounds.yaml",
                        "slug: c\ntitle: C\noutput: image\nparameters:\n  p: {type: integer, minimum: 5, maximum: 2}\n")
                .spec("d-tab.yaml", "slug: d\ntitle: D\noutput: image\nparameters:\n\tp: {type: string}\n")
                .spec("e-empty.yaml", "")
                .spec(
                        "f-names.yaml",
                        "slug: f\ntitle: F\noutput: image\nparameters:\n  a_b: {type: string}\n  a-b: {type: string}\n")
                .run();

        assertThat(errors())
                .containsExactly(
                        "a-unknown-key.yaml:4:1: [SPEC030] 'paramters' is not a key of a model. Did you mean 'parameters'?",
                        "b-wrong-type.yaml:5:13: [SPEC036] 'type' of 'p' must be 'string', 'integer', 'number', 'boolean', "
                                + "'array', 'object' or 'any', but is the text 'strin'. Did you mean 'string'?",
                        "c-bounds.yaml:5:31: [SPEC125] 'minimum' of 'p' is 5 and 'maximum' is 2: no value fits both. Correct one of the two.",
                        "d-tab.yaml:5:1: [SPEC014] YAML is indented with spaces, but this line begins with a tab. Replace the tab by spaces.",
                        "e-empty.yaml:1:1: [SPEC013] A spec describes a model, but this file says nothing. Give it 'slug', 'title', "
                                + "'output' and 'parameters', or remove it.",
                        "f-names.yaml:6:3: [SPEC202] Java names must differ, but parameter 'a-b' needs the method 'aB', which parameter "
                                + "'a_b' has (f-names.yaml:5:3). Add 'javaName: aB2' to one of them.");
        assertThat(compile.generatedSources()).isEmpty();
        assertThat(compile.resources()).isEmpty();
    }

    @Test
    void fifty_problems_in_ten_files_are_all_told_sorted_in_one_build() {
        List<String> expected = new ArrayList<>();
        for (int file = 9; file >= 0; file--) {
            String name = "spec-" + file;
            compile.spec(name + ".yaml", """
                    slug: %s
                    title: 5
                    output: imge
                    parameters:
                      prompt: {type: strin}
                      size: {type: integer, minimum: 5, maximum: 2}
                      mode: {type: string, enum: [a, b], default: c}
                    """.formatted(name));
        }
        for (int file = 0; file < 10; file++) {
            String name = "spec-" + file + ".yaml";
            expected.add(name + ":2:8: [SPEC035] 'title' must be a text, but is the number 5. Write \"5\".");
            expected.add(name
                    + ":3:9: [SPEC036] 'output' must be 'image', 'video', 'audio', 'text' or 'json', but is the text "
                    + "'imge'. Did you mean 'image'?");
            expected.add(name
                    + ":5:18: [SPEC036] 'type' of 'prompt' must be 'string', 'integer', 'number', 'boolean', 'array', "
                    + "'object' or 'any', but is the text 'strin'. Did you mean 'string'?");
            expected.add(name
                    + ":6:34: [SPEC125] 'minimum' of 'size' is 5 and 'maximum' is 2: no value fits both. Correct one "
                    + "of the two.");
            expected.add(name
                    + ":7:47: [SPEC136] 'default' of 'mode' must be one of the values in 'enum', but is 'c'. They are "
                    + "'a' and 'b'.");
        }
        compile.asking("app", "MyModels").run();

        assertThat(errors()).isEqualTo(expected).hasSize(50);
        assertThat(compile.generatedSources()).isEmpty();
    }

    @Test
    void only_the_first_fifty_problems_are_told_one_by_one_and_a_file_has_all() throws Exception {
        StringBuilder parameters = new StringBuilder();
        for (int i = 100; i < 160; i++) {
            parameters.append("  p").append(i).append(": {type: string, minimum: 1}\n");
        }
        compile.asking("app", "MyModels")
                .spec("a.yaml", "slug: a\ntitle: A\noutput: image\nparameters:\n" + parameters)
                .run();

        List<String> errors = errors();
        assertThat(errors).hasSize(51);
        assertThat(errors.get(49)).startsWith("a.yaml:54:");
        Path all = folder.resolve("generated/segmind4j-problems.txt");
        assertThat(errors.get(50)).isEqualTo("\u2026 and 10 more errors in the model specs; all are in " + all);
        assertThat(Files.readAllLines(all)).hasSize(60).allMatch(line -> line.startsWith("error: " + folder));
    }

    @Test
    void a_doubtful_spec_is_a_warning() {
        compile.asking("app", "MyModels")
                .spec(
                        "a.yaml",
                        "slug: a\ntitle: A\noutput: image\nparameters:\n  p: {type: string, enum: [16:9, auto]}\n")
                .run();

        assertThat(compile.succeeded()).isTrue();
        assertThat(compile.messages()).singleElement().asString().startsWith("a.yaml:5:28: [SPEC050] ");
        assertThat(compile.generatedSources()).containsKey("app/ARequest.java");
    }

    @Test
    void a_problem_that_two_packages_meet_is_told_once() {
        compile.asking("app.a", "First")
                .asking("app.b", "Second")
                .spec("a.yaml", "slug: a\ntitle: A\noutput: image\nparameters: []\n")
                .run();

        assertThat(errors())
                .containsExactly("a.yaml:4:13: [SPEC035] 'parameters' must be a mapping, but is a list. Write each"
                        + " parameter's name as a key, and its own keys below it: 'prompt: {type: string}'.");
        assertThat(compile.generatedSources()).isEmpty();
    }

    @Test
    void nothing_is_done_where_nothing_asks() {
        compile.source("app/Main.java", "package app;\nclass Main {}\n").runWithoutSpecs();

        assertThat(compile.succeeded()).isTrue();
        assertThat(compile.messages()).isEmpty();
        assertThat(compile.generatedSources()).isEmpty();
        assertThat(compile.resources()).isEmpty();
    }

    @Test
    void the_eclipse_compiler_gives_the_same_sources() {
        compile.asking("app", "MyModels").model("flux-pro").run();
        Compile eclipse = new Compile(folder.resolve("eclipse"))
                .withEclipse()
                .asking("app", "MyModels")
                .model("flux-pro")
                .run();

        assertThat(eclipse.messages(Kind.ERROR)).isEmpty();
        assertThat(eclipse.output()).doesNotContain("ERROR");
        assertThat(eclipse.succeeded()).isTrue();
        assertThat(eclipse.generatedSources()).isEqualTo(compile.generatedSources());
        assertThat(eclipse.resources()).isEqualTo(compile.resources());
    }

    @Test
    void a_module_without_the_compiler_module_gets_no_generated_annotation() {
        compile.source("module-info.java", "module app { requires dev.segmind4j.runtime; exports app; }\n")
                .asking("app", "MyModels")
                .model("flux-pro");
        String path = ModulePath.ofRuntime();
        compile.option("--module-path", path).run();

        assertThat(compile.messages(Kind.ERROR)).isEmpty();
        assertThat(compile.generatedSources().get("app/FluxProRequest.java")).doesNotContain("@Generated");
    }

    @Test
    void a_module_with_the_compiler_module_gets_the_generated_annotation() {
        compile.source(
                        "module-info.java",
                        "module app { requires dev.segmind4j.runtime; requires static java.compiler; exports app; }\n")
                .asking("app", "MyModels")
                .model("flux-pro")
                .option("--module-path", ModulePath.ofRuntime())
                .run();

        assertThat(compile.messages(Kind.ERROR)).isEmpty();
        assertThat(compile.generatedSources().get("app/FluxProRequest.java"))
                .contains("@Generated(\"dev.segmind4j.processor.ModelProcessor\")");
    }

    @Test
    void an_exception_inside_the_processor_is_a_compiler_error_that_asks_for_a_report() {
        List<String> told = new ArrayList<>();
        ProcessingEnvironment environment = (ProcessingEnvironment) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getOptions" -> Map.of();
                    case "getMessager" ->
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(), new Class<?>[] {Messager.class}, (messager, print, of) -> {
                                    told.add(of[0] + " " + of[1]);
                                    return null;
                                });
                    default -> null;
                });
        ModelProcessor processor = new ModelProcessor();
        processor.init(environment);

        assertThat(processor.process(Set.of(), null)).isFalse();
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("ERROR This is a bug in segmind4j-processor; please report it with the specs.\n"
                        + "java.lang.NullPointerException: ")
                .contains("\tat " + ModelProcessor.class.getName() + ".process(");
    }

    @Test
    void the_processor_is_found_as_a_service() {
        assertThat(ServiceLoader.load(Processor.class)).anyMatch(ModelProcessor.class::isInstance);
    }

    @Test
    void gradle_knows_that_all_specs_matter_to_all_files() throws Exception {
        Path declared = Path.of("target/classes/META-INF/gradle/incremental.annotation.processors");

        assertThat(Files.readString(declared)).isEqualTo(ModelProcessor.class.getName() + ",aggregating\n");
    }
}
