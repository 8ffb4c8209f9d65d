package dev.segmind4j.processor.golden;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.squareup.moshi.JsonAdapter;
import dev.segmind4j.models.SegmindJsonAdapterFactory;
import dev.segmind4j.processor.emit.Classes;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.request.ModelRequest;
import golden.everything.EverythingJsonAdapterFactory;
import golden.hostile.HostileJsonAdapterFactory;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of each page compiles, runs, and sends what the page's JSON says. */
class PageSampleTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```(java|json)\n(.*?)```\n");

    record Page(String name, String java, String json, Json adapters) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Page> pages() {
        return Stream.of(
                        pages(GoldenSet.FIVE_MODELS, SegmindJsonAdapterFactory.INSTANCE),
                        pages(GoldenSet.EVERYTHING, EverythingJsonAdapterFactory.INSTANCE),
                        pages(GoldenSet.HOSTILE, HostileJsonAdapterFactory.INSTANCE))
                .flatMap(pages -> pages)
                .toList();
    }

    private static Stream<Page> pages(GoldenSet set, JsonAdapter.Factory adapters) {
        Map<String, String> pages = set.pages(set.models());
        return set.models().stream().map(ModelSpec::slug).map(slug -> {
            Map<String, String> blocks = new LinkedHashMap<>();
            Matcher matcher = BLOCK.matcher(pages.get(slug.value() + ".md"));
            while (matcher.find()) {
                blocks.put(matcher.group(1), matcher.group(2));
            }
            return new Page(slug.value(), blocks.get("java"), blocks.get("json"), new Json(adapters));
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void java_makes_the_request_of_the_json(Page page) throws Exception {
        int imports = page.java().indexOf("\n\n");
        Compilation compilation = Compiler.javac()
                .withOptions("-proc:none")
                .compile(JavaFileObjects.forSourceString(
                        "Sample",
                        page.java().substring(0, imports) + "\nfinal class Sample {\nstatic Object request() {\n"
                                + page.java().substring(imports) + "return request;\n}\n}\n"));
        assertThat(compilation).succeeded();

        ModelRequest request = (ModelRequest) Classes.of(compilation).invoke("Sample", "request");

        assertThat(page.java()).contains(request.getClass().getSimpleName() + ".builder()");
        assertThat(request.extras()).isEmpty();
        assertThat(worth(Json.value(page.adapters().write(request)))).isEqualTo(worth(Json.value(page.json())));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void json_is_the_sample_of_the_page(Page page) {
        if (page.name().startsWith("flux-")) {
            assertThat(Json.value(page.json())).isEqualTo(Json.page(page.name()));
        }
        assertThat(page.json()).startsWith("{");
    }

    /** The same for 1 and 1.0. */
    private static Object worth(Object value) {
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        }
        if (value instanceof List<?> items) {
            return items.stream()
                    .map(item -> item == null ? "null" : worth(item))
                    .toList();
        }
        if (value instanceof Map<?, ?> members) {
            Map<Object, Object> worth = new LinkedHashMap<>();
            members.forEach((name, member) -> worth.put(name, worth(member)));
            return worth;
        }
        return value;
    }
}
