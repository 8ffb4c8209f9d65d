package dev.segmind4j.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.plan.PlanResult;
import dev.segmind4j.processor.plan.SetPlanner;
import dev.segmind4j.processor.read.SpecReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The largest specs that the rules let through become classes that the compiler takes. */
class LimitsTest {
    @Test
    void many_parameters_long_texts_and_large_enums_compile() {
        StringBuilder yaml = new StringBuilder("slug: large\ntitle: Large\noutput: image\nparameters:\n");
        for (int i = 0; i < 198; i++) {
            yaml.append("  parameter_number_")
                    .append(i)
                    .append(": {type: ")
                    .append(List.of("string", "integer", "number", "boolean").get(i % 4))
                    .append(", nullable: true}\n");
        }
        yaml.append("  text: {type: string, description: \"")
                .append("\u65e5".repeat(20_000))
                .append("\"}\n");
        yaml.append("  mode: {type: string, enum: [");
        for (int i = 0; i < 1_500; i++) {
            yaml.append(i == 0 ? "" : ", ").append("\"value ").append(i).append(" of the page's list\"");
        }
        yaml.append("]}\n");

        assertThat(errors(sources(List.of(yaml.toString())))).isEmpty();
    }

    @Test
    void what_lists_many_models_does_so_in_methods_of_bounded_size() throws IOException {
        List<String> specs = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            specs.add("slug: model-" + i + "\ntitle: T\noutput: image\nparameters: {}\n");
        }
        for (JavaFileObject source : sources(specs)) {
            if (source.getName().matches(".*/Large1(Catalog|JsonAdapterFactory)\\.java")) {
                String text = source.getCharContent(true).toString();
                List<Integer> sizes = new ArrayList<>();
                for (String method : text.split("private static ")) {
                    sizes.add(method.split("\n").length);
                }
                assertThat(sizes)
                        .as(source.getName())
                        .allMatch(size -> size < 510)
                        .hasSizeGreaterThan(4);
                assertThat(text.split("Model1099(Model|Request)\\b|add3\\(")).hasSizeGreaterThan(3);
            }
        }
    }

    private static List<JavaFileObject> sources(List<String> specs) {
        List<ModelSpec> models = new ArrayList<>();
        for (String spec : specs) {
            models.addAll(SpecReader.read(Path.of("a.yaml"), spec).models());
        }
        assertThat(models).hasSameSizeAs(specs);
        PlanResult result = SetPlanner.plan("large", "Large1", Origin.at("a", 1, 1), models);
        assertThat(result.problems()).isEmpty();
        List<JavaFileObject> sources = new ArrayList<>();
        SetEmitter.emit(result.plan(), true, artifact -> {
            if (artifact instanceof Artifact.Source source) {
                sources.add(JavaFileObjects.forSourceString(source.className(), source.text()));
            }
        });
        return sources;
    }

    private static List<?> errors(List<JavaFileObject> sources) {
        Compilation compilation = com.google.testing.compile.Compiler.javac()
                .withOptions("-Xlint:all,-processing,-classfile", "-Werror", "-proc:none")
                .compile(sources);
        return compilation.diagnostics();
    }
}
