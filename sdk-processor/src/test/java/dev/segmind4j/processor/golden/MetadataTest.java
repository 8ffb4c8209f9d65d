package dev.segmind4j.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.catalog.CatalogProvider;
import dev.segmind4j.catalog.ModelCatalog;
import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.catalog.ParameterInfo;
import dev.segmind4j.models.FluxProModel;
import dev.segmind4j.models.SegmindCatalog;
import dev.segmind4j.processor.model.Located;
import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.ParameterSpec;
import dev.segmind4j.processor.model.PriceSpec;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What generated code tells of its models is what the specs say, nothing less and nothing else. */
class MetadataTest {
    record Case(ModelSpec spec, ModelInfo info) {
        @Override
        public String toString() {
            return spec.slug().value();
        }
    }

    static Stream<Case> models() {
        return Stream.of(
                        cases(GoldenSet.FIVE_MODELS, SegmindCatalog.models()),
                        cases(GoldenSet.EVERYTHING, golden.everything.EverythingCatalog.models()),
                        cases(GoldenSet.HOSTILE, golden.hostile.HostileCatalog.models()),
                        cases(GoldenSet.ODDITIES, golden.oddities.OdditiesCatalog.models()))
                .flatMap(cases -> cases);
    }

    private static Stream<Case> cases(GoldenSet set, ModelCatalog catalog) {
        List<ModelSpec> specs = set.models();
        assertThat(catalog.models()).hasSameSizeAs(specs);
        return specs.stream()
                .map(spec -> new Case(spec, catalog.model(spec.slug().value())));
    }

    @ParameterizedTest
    @MethodSource("models")
    void equals_the_spec(Case model) {
        assertThat(facts(model.info())).isEqualTo(facts(model.spec()));
    }

    @Test
    void models_are_listed_by_slug() {
        assertThat(SegmindCatalog.models().models())
                .extracting(ModelInfo::slug)
                .containsExactly("flux-1.1-pro-ultra", "flux-2-flex", "flux-2-pro", "flux-dev", "flux-pro");
    }

    @Test
    void the_catalogue_is_always_the_same() {
        CatalogProvider provider = new SegmindCatalog();

        assertThat(provider.catalog()).isSameAs(SegmindCatalog.models());
        assertThat(SegmindCatalog.models().model("flux-pro")).isSameAs(FluxProModel.INFO);
    }

    private static Map<String, Object> facts(ModelInfo info) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("slug", info.slug());
        facts.put("title", info.title());
        facts.put("output", info.output().word());
        facts.put("description", info.description());
        facts.put("docs", info.docs());
        facts.put("category", info.category());
        facts.put("latency", info.typicalLatency());
        facts.put("price", Objects.toString(info.price()));
        facts.put("note", info.note());
        facts.put(
                "parameters",
                info.parameters().stream().map(MetadataTest::facts).toList());
        return facts;
    }

    private static Map<String, Object> facts(ModelSpec spec) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("slug", spec.slug().value());
        facts.put("title", spec.title().value());
        facts.put("output", spec.output().value());
        facts.put("description", value(spec.description()));
        facts.put("docs", value(spec.docs()));
        facts.put("category", value(spec.category()));
        Long millis = value(spec.typicalLatencyMillis());
        facts.put("latency", millis == null ? null : Duration.ofMillis(millis));
        PriceSpec price = value(spec.price());
        facts.put("price", price == null ? "null" : price.amount() + " " + price.currency());
        facts.put("note", value(spec.note()));
        facts.put(
                "parameters",
                spec.parameters().stream().map(MetadataTest::facts).toList());
        return facts;
    }

    private static <T> T value(Located<T> located) {
        return located == null ? null : located.value();
    }

    private static Map<String, Object> facts(ParameterInfo info) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", info.name());
        facts.put("type", info.type().word());
        facts.put("presence", info.presence().name());
        facts.put("description", info.description());
        facts.put("note", info.note());
        facts.put("example", info.example());
        facts.put("default", info.defaultValue());
        facts.put("enum", info.enumValues());
        facts.put(
                "bounds",
                bounds(
                        info.minimum(),
                        info.maximum(),
                        info.exclusiveMinimum(),
                        info.exclusiveMaximum(),
                        info.multipleOf()));
        facts.put(
                "lengths",
                Stream.of(info.minLength(), info.maxLength(), info.minItems(), info.maxItems())
                        .map(String::valueOf)
                        .toList());
        facts.put("pattern", info.pattern() == null ? null : info.pattern().pattern());
        facts.put("format", info.format());
        facts.put("sentAs", info.sentAs() == null ? null : info.sentAs().word());
        facts.put("flags", List.of(info.openEnum(), info.uniqueItems(), info.nullable(), info.deprecated()));
        facts.put("items", info.items() == null ? null : facts(info.items()));
        facts.put(
                "properties",
                info.properties().stream().map(MetadataTest::facts).toList());
        return facts;
    }

    private static Map<String, Object> facts(ParameterSpec spec) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", spec.name());
        facts.put("type", spec.type().word());
        facts.put("presence", spec.requirement().name());
        facts.put("description", spec.description());
        facts.put("note", spec.note());
        facts.put("example", spec.example());
        facts.put("default", spec.defaultValue());
        facts.put("enum", spec.enumValues());
        facts.put(
                "bounds",
                bounds(
                        spec.minimum(),
                        spec.maximum(),
                        spec.exclusiveMinimum(),
                        spec.exclusiveMaximum(),
                        spec.multipleOf()));
        facts.put(
                "lengths",
                Stream.of(spec.minLength(), spec.maxLength(), spec.minItems(), spec.maxItems())
                        .map(String::valueOf)
                        .toList());
        facts.put("pattern", spec.pattern());
        facts.put("format", spec.format());
        facts.put("sentAs", spec.sentAs() == null ? null : spec.sentAs().word());
        facts.put("flags", List.of(spec.openEnum(), spec.uniqueItems(), spec.nullable(), spec.deprecated()));
        facts.put("items", spec.items() == null ? null : facts(spec.items()));
        facts.put(
                "properties",
                spec.properties().stream().map(MetadataTest::facts).toList());
        return facts;
    }

    private static List<String> bounds(BigDecimal... bounds) {
        return Stream.of(bounds).map(String::valueOf).toList();
    }
}
