package dev.segmind4j.processor.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set as large as Segmind's whole directory, several times over. */
class ScaleTest {
    private static final int MODELS = 1_000;

    /** HotSpot compiles no method that is larger. */
    private static final int LARGEST_METHOD = 8_000;

    private static final String SPEC = """
            slug: model-%1$d
            title: Model %1$d
            description: Makes pictures of what number %1$d describes.
            output: image
            typicalLatency: 12.5s
            parameters:
              prompt: {type: string, required: true, description: What to draw, example: A lighthouse in storm %1$d}
              negative_prompt: {type: string, maxLength: 2000}
              aspect_ratio: {type: string, enum: ["1:1", "16:9", "9:16"], default: "1:1"}
              style: {type: string, enum: [photo, drawing, style-%1$d], openEnum: true}
              width: {type: integer, minimum: 64, maximum: 2048, multipleOf: 8, default: 1024}
              steps: {type: integer, enum: [20, 30, 50]}
              guidance: {type: number, minimum: 0, maximum: 20, default: 3.5}
              seed: {type: integer, nullable: true}
              safety_checker: {type: boolean, default: true}
              image_urls: {type: array, items: {type: string, format: uri}, maxItems: 8, required: advised}
              mask: {type: string, format: base64}
              voice: {type: object, properties: {speed: {type: number}, name: {type: string}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_thousand_models_of_twelve_parameters_compile_without_a_warning_in_a_heap_of_1_gb() throws Exception {
        Javac javac = new Javac(folder)
                .asking("app")
                .option("-J-Xmx1g", "-J-XX:+UseG1GC", "-J-XX:TieredStopAtLevel=1", "-encoding", "UTF-8")
                .option("-Xlint:all,-processing,-classfile", "-Werror");
        for (int i = 0; i < MODELS; i++) {
            javac.spec("model-" + i + ".yaml", SPEC.formatted(i));
        }

        assertThat(javac.run()).isEmpty();

        ClassFiles classes = ClassFiles.in(javac.classes());
        assertThat(classes.classes()).isGreaterThan(MODELS * 5);
        assertThat(classes.largestMethod()).as("%s", classes).isLessThan(LARGEST_METHOD);
        // Eight a model, so that the 8,000 models that a set may have stay below the 65,535 of a class file.
        assertThat(classes.mostConstants()).as("%s", classes).isLessThan(MODELS * 8);
        Path generated = javac.generated().resolve("app");
        Expressions expressions = Expressions.in(Stream.of("Request", "RequestJsonAdapter", "Validator", "Api", "Model")
                .map(kind -> generated.resolve("Model7" + kind + ".java"))
                .toList());
        assertThat(expressions.deepest()).as("%s", expressions).isLessThan(40);
        assertThat(expressions.largest()).as("%s", expressions).isLessThan(100);
        Expressions ofAll = Expressions.in(List.of(
                generated.resolve("Mine.java"),
                generated.resolve("MineCatalog.java"),
                generated.resolve("MineJsonAdapterFactory.java")));
        assertThat(ofAll.deepest()).as("%s", ofAll).isLessThan(10);
        assertThat(ofAll.largest()).as("%s", ofAll).isLessThan(20);
    }
}
