package dev.segmind4j.processor.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.plan.ModelPlan;
import dev.segmind4j.processor.plan.SetPlanner;
import dev.segmind4j.processor.read.SpecReader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Payloads as Java, where they are odd; the goldens have the rest. */
class SampleEmitterTest {
    private static final String PACKAGE = "golden.everything";

    private static ModelPlan everything() {
        Path spec = Path.of("src/test/golden/golden/everything/everything.yaml");
        return SetPlanner.plan(
                        PACKAGE,
                        "Everything",
                        Origin.at("test", 1, 1),
                        SpecReader.readAll(List.of(spec)).models())
                .plan()
                .models()
                .get(0);
    }

    private static String java(Map<String, Object> payload) {
        String java = SampleEmitter.java(PACKAGE, everything(), payload);
        int imports = java.indexOf("\n\n");
        assertThat(Compiler.javac()
                        .withOptions("-proc:none")
                        .compile(JavaFileObjects.forSourceString(
                                "Sample",
                                java.substring(0, imports) + "\nclass Sample {\nObject request() {\n"
                                        + java.substring(imports) + "return request;\n}\n}\n")))
                .succeeded();
        return java;
    }

    private static Map<String, Object> valid() {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("first_frame", "https://example.com/a.png");
        payload.put("duration", "5");
        payload.put("prompt", "a");
        return payload;
    }

    @Test
    void what_the_compiler_asks_for_comes_first() {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("loop", true);
        payload.putAll(valid());
        payload.put("seed", 1L);

        assertThat(java(payload)).isEqualTo("""
                import golden.everything.EverythingRequest;

                EverythingRequest request = EverythingRequest.builder()
                        .prompt("a")
                        .duration(5)
                        .firstFrame("https://example.com/a.png")
                        .loop(true)
                        .seed(1)
                        .build();
                """);
    }

    @Test
    void a_payload_without_something_required_takes_the_unchecked_builder() {
        assertThat(java(Map.of("prompt", "a"))).endsWith("""
                EverythingRequest request = EverythingRequest.uncheckedBuilder()
                        .prompt("a")
                        .build();
                """);
    }

    @Test
    void what_is_no_parameter_is_an_extra() {
        Map<String, Object> payload = valid();
        payload.put("web hook", null);
        payload.put("mode", List.of("a", 1L));

        assertThat(java(payload)).contains("""
                        .extra("web hook", null)
                        .extra("mode", List.of("a", 1L))
                        .build();
                """);
    }

    @Test
    void a_null_that_the_builder_does_not_take_is_an_extra() {
        Map<String, Object> payload = valid();
        payload.put("seed", null);
        payload.put("quality", null);

        assertThat(java(payload)).contains("""
                        .qualityNull()
                        .extra("seed", null)
                """);
    }

    @Test
    void empty_and_single_lists_compile() {
        Map<String, Object> payload = valid();
        payload.put("styles", List.of());
        payload.put("image_urls", List.of());
        payload.put("captions", Collections.singletonList(null));
        payload.put("matrix", List.of(List.of()));
        payload.put("scenes", Collections.singletonList(null));
        payload.put("things", Collections.singletonList(null));
        payload.put("sizes", List.of(3000000000L));

        assertThat(java(payload)).contains("""
                        .styles(List.of())
                        .imageUrls(List.of())
                        .captions(Collections.singletonList(null))
                        .matrix(List.of(List.of()))
                        .scenes(Collections.singletonList(null))
                        .things(Collections.singletonList(null))
                        .sizes(3000000000L)
                """);
    }

    @Test
    void objects_that_no_expression_holds_are_variables() {
        Map<String, Object> many = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            many.put("k" + i, "v");
        }
        Map<String, Object> withNull = new HashMap<>();
        withNull.put("a", null);
        Map<String, Object> payload = valid();
        payload.put("anything", Map.of("one", 1L));
        payload.put("things", List.of(many, withNull));

        assertThat(java(payload))
                .contains("Map<String, Object> object = new LinkedHashMap<>();\nobject.put(\"k0\", \"v\");\n")
                .contains("Map<String, Object> object2 = new LinkedHashMap<>();\nobject2.put(\"a\", null);\n")
                .contains(".anything(Map.of(\"one\", 1L))\n")
                .contains(".things(List.of(object, object2))\n");
    }

    @Test
    void a_text_beyond_a_constant_is_joined() {
        Map<String, Object> payload = valid();
        payload.put("anything", "0123456789 ".repeat(7_000));

        assertThat(java(payload))
                .contains(".anything(String.join(\n                \"\",\n                \"0123456789 ");
    }

    @Test
    @Timeout(10)
    void the_work_does_not_double_with_each_level() {
        Object value = "0123456789 ".repeat(20);
        for (int i = 0; i < 38; i++) {
            value = List.of(1L, value);
        }
        Map<String, Object> payload = valid();
        payload.put("anything", value);

        assertThat(java(payload).lines()).hasSizeGreaterThan(70);
    }
}
