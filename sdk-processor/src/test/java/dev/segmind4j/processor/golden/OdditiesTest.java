package dev.segmind4j.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.catalog.ParameterInfo;
import dev.segmind4j.catalog.Presence;
import dev.segmind4j.error.InvalidRequestException;
import dev.segmind4j.request.ModelRequest;
import dev.segmind4j.request.Violation;
import golden.oddities.EnumValuesRequest;
import golden.oddities.EnumValuesRequest.Quality;
import golden.oddities.Flux11ProUltraRequest;
import golden.oddities.Model3dMakerRequest;
import golden.oddities.NamesRequest;
import golden.oddities.NegativeRangesRequest;
import golden.oddities.NoFiguresRequest;
import golden.oddities.NothingRequiredRequest;
import golden.oddities.NullTextsRequest;
import golden.oddities.Oddities;
import golden.oddities.OdditiesCatalog;
import golden.oddities.OdditiesJsonAdapterFactory;
import golden.oddities.PriceRangeRequest;
import golden.oddities.RequiredRequest;
import golden.oddities.SentAsTextRequest;
import golden.oddities.SimpleVectorFluxRequest;
import golden.oddities.TruncatedEnumRequest;
import golden.oddities.TypesRequest;
import golden.oddities.TypesRequest.ObjectsItem;
import golden.oddities.TypesRequest.Voice;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real models' pages do, one by one: each can be said in a spec, built, checked, written and read. */
class OdditiesTest {
    private static final Json JSON = new Json(OdditiesJsonAdapterFactory.INSTANCE);

    @Test
    void an_integer_enum_is_sent_as_a_string() {
        goesOverTheWire(SentAsTextRequest.builder().duration(5), "{\"duration\":\"5\"}");
        breaks(SentAsTextRequest.builder().duration(7)::build, "sent-as-text", """
                'duration' must be one of 5, 10, but is 7; the nearest legal value is 5""");
    }

    @Test
    void a_boolean_is_sent_as_a_string() {
        goesOverTheWire(SentAsTextRequest.builder().loop(true), "{\"loop\":\"true\"}");
        goesOverTheWire(SentAsTextRequest.builder().loop(false), "{\"loop\":\"false\"}");
    }

    @Test
    void an_integer_that_the_page_declares_a_string_is_sent_as_the_page_samples_it() {
        goesOverTheWire(SentAsTextRequest.builder().steps(25).guidance(5), "{\"steps\":\"25\",\"guidance\":5}");
        breaks(SentAsTextRequest.builder().steps(0).guidance(11)::build, "sent-as-text", """
                'steps' must be between 1 and 50, but is 0; the nearest legal value is 1
                'guidance' must be between 1 and 10, but is 11; the nearest legal value is 10""");
        assertThat(OdditiesCatalog.models()
                        .model("sent-as-text")
                        .parameter("guidance")
                        .note())
                .isEqualTo("The page's type is string; its default and its sample are the number 5.");
    }

    @Test
    void required_with_the_default_null_is_advised() {
        RequiredRequest request = RequiredRequest.builder().prompt("x").build();

        goesOverTheWire(request.toBuilder(), "{\"prompt\":\"x\"}");
        goesOverTheWire(
                request.toBuilder().initImage("https://a/b.png"),
                "{\"prompt\":\"x\",\"init_image\":\"https://a/b.png\"}");
        breaks(request.toBuilder().initImage("b.png")::build, "required", """
                'init_image' must be a URI that begins with http://, https:// or data:, but is "b.png\"""");
        assertThat(request.warnings())
                .extracting(Violation::message)
                .contains("'init_image' is not set; the model's page calls it required, its own samples leave it out");
        assertThat(parameter("required", "init_image"))
                .extracting(ParameterInfo::presence, ParameterInfo::defaultValue, ParameterInfo::note)
                .containsExactly(Presence.ADVISED, null, "The page says required and gives the default null.");
    }

    @Test
    void required_but_absent_from_the_sample_is_advised() {
        RequiredRequest request = RequiredRequest.builder().prompt("x").build();

        assertThat(request.isSet("image_urls")).isFalse();
        assertThat(request.warnings())
                .extracting(Violation::message)
                .contains("'image_urls' is not set; the model's page calls it required, its own samples leave it out");
        goesOverTheWire(
                request.toBuilder().imageUrls("https://a"), "{\"prompt\":\"x\",\"image_urls\":[\"https://a\"]}");
        assertThat(request.toBuilder()
                        .imageUrls("https://a")
                        .initImage("https://b")
                        .build()
                        .warnings())
                .isEmpty();
        breaks(request.toBuilder().imageUrls("https://a", "b")::build, "required", """
                'image_urls[1]' must be a URI that begins with http://, https:// or data:, but is "b\"""");
    }

    @Test
    void what_is_required_is_asked_for() {
        breaks(RequiredRequest.uncheckedBuilder().build().toBuilder()::build, "required", """
                'prompt' is required, but is not set""");
    }

    @Test
    void a_model_without_a_required_parameter_has_no_stages() {
        NothingRequiredRequest.Builder builder = NothingRequiredRequest.builder();

        goesOverTheWire(builder, "{}");
        goesOverTheWire(
                builder.seed(999_999_999_999_999L).upscale(false), "{\"seed\":999999999999999,\"upscale\":false}");
        breaks(builder.seed(-2)::build, "nothing-required", """
                'seed' must be between -1 and 999999999999999, but is -2; the nearest legal value is -1""");
    }

    @Test
    void ranges_reach_below_zero() {
        goesOverTheWire(
                NegativeRangesRequest.builder()
                        .pitch(-12)
                        .gainDb(-60)
                        .shift(-1.5)
                        .tilt(-0.25),
                "{\"pitch\":-12,\"gain_db\":-60,\"shift\":-1.5,\"tilt\":-0.25}");
        breaks(NegativeRangesRequest.builder().pitch(-13).gainDb(0).shift(-2).tilt(-1)::build, "negative-ranges", """
                'pitch' must be between -12 and 12, but is -13; the nearest legal value is -12
                'gain_db' must be between -60 and -1, but is 0; the nearest legal value is -1
                'shift' must be between -1.5 and 1.5, but is -2; the nearest legal value is -1.5
                'tilt' must be above -1 and below 0, but is -1""");
        assertThat(parameter("negative-ranges", "gain_db").defaultValue()).isEqualTo(-6L);
    }

    @Test
    void defaults_null_and_the_texts_null_and_none_are_told_apart() {
        assertThat(Stream.of("seed", "negative_prompt", "scheduler")
                        .map(name -> parameter("null-texts", name).defaultValue()))
                .containsExactly(null, "null", "None");
        goesOverTheWire(
                NullTextsRequest.builder().seedNull().negativePrompt("null").scheduler(NullTextsRequest.Scheduler.NONE),
                "{\"seed\":null,\"negative_prompt\":\"null\",\"scheduler\":\"None\"}");
        goesOverTheWire(
                NullTextsRequest.builder().scheduler(NullTextsRequest.Scheduler.NULL), "{\"scheduler\":\"null\"}");
        breaks(NullTextsRequest.builder().scheduler("none")::build, "null-texts", """
                'scheduler' must be one of "None", "null", "ddim", but is "none"; the nearest legal value is "None\"""");
    }

    record Typed(String pageType, TypesRequest.Builder set, String json) {
        @Override
        public String toString() {
            return pageType;
        }
    }

    static Stream<Typed> everyType() {
        return Stream.of(
                new Typed("string", types().text("a"), "{\"text\":\"a\"}"),
                new Typed("string (uri)", types().address("https://a/b?c"), "{\"address\":\"https://a/b?c\"}"),
                new Typed("string (base64)", types().data("aGVsbG8="), "{\"data\":\"aGVsbG8=\"}"),
                new Typed("string[]", types().texts("a", "b"), "{\"texts\":[\"a\",\"b\"]}"),
                new Typed(
                        "object[]",
                        types().objects(
                                        ObjectsItem.builder().uri("https://a").build(),
                                        ObjectsItem.builder()
                                                .uri("https://b")
                                                .weight(0.5)
                                                .build()),
                        "{\"objects\":[{\"uri\":\"https://a\"},{\"uri\":\"https://b\",\"weight\":0.5}]}"),
                new Typed(
                        "array",
                        types().values(Arrays.asList("a", 1L, true, null, List.of())),
                        "{\"values\":[\"a\",1,true,null,[]]}"),
                new Typed(
                        "object with fields of its own",
                        types().voice(Voice.builder().name("ada").speed(1.5).build()),
                        "{\"voice\":{\"name\":\"ada\",\"speed\":1.5}}"),
                new Typed("integer", types().count(3), "{\"count\":3}"),
                new Typed("number", types().scale(2.5), "{\"scale\":2.5}"),
                new Typed("float", types().strength(1), "{\"strength\":1}"),
                new Typed("boolean", types().loop(true), "{\"loop\":true}"),
                new Typed(
                        "image",
                        types().picture("data:image/png;base64,AA=="),
                        "{\"picture\":\"data:image/png;base64,AA==\"}"),
                new Typed("any | any", types().input("a"), "{\"input\":\"a\"}"),
                new Typed("any | any", types().input(Map.of("a", List.of(1L))), "{\"input\":{\"a\":[1]}}"));
    }

    private static TypesRequest.Builder types() {
        return TypesRequest.builder();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void every_type_of_the_pages_has_its_like(Typed typed) {
        goesOverTheWire(typed.set(), typed.json());
        String name = typed.json().substring(2, typed.json().indexOf('"', 2));
        assertThat(parameter("types", name).description()).isEqualTo(typed.pageType());
    }

    @Test
    void every_type_is_checked() {
        breaks(
                types().address("ftp://a")
                        .data("?")
                        .texts("a", "", "c")
                        .objects(
                                ObjectsItem.uncheckedBuilder().build(),
                                ObjectsItem.builder().uri("x").weight(2).build())
                        .values(List.of())
                        .voice(Voice.builder().name("ada lovelace").speed(3).build())
                        .count(5)
                        .scale(0.7)
                        .strength(1.1)
                        .picture("a.png")::build,
                "types",
                """
                'address' must be a URI that begins with http://, https:// or data:, but is "ftp://a"
                'data' must be base64, but is "?"
                'texts' must have at most 2 items, but has 3
                'texts[1]' must have at least 1 character, but has 0
                'objects[0].uri' is required, but is not set
                'objects[1].uri' must be a URI that begins with http://, https:// or data:, but is "x"
                'objects[1].weight' must be between 0 and 1, but is 2; the nearest legal value is 1
                'values' must have at least 1 item, but has 0
                'voice.name' must have at most 8 characters, but has 12
                'voice.speed' must be at most 2, but is 3; the nearest legal value is 2
                'count' must be at most 4, but is 5; the nearest legal value is 4
                'scale' must be a multiple of 0.5, but is 0.7; the nearest legal value is 0.5
                'strength' must be between 0 and 1, but is 1.1; the nearest legal value is 1
                'picture' must be a URI that begins with http://, https:// or data:, but is "a.png\"""");
        assertThatThrownBy(() -> types().input(new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'input' is of class java.lang.StringBuilder");
    }

    @Test
    void names_in_both_manners_of_writing_and_java_s_words_are_names() {
        goesOverTheWire(
                NamesRequest.builder()
                        .aspectRatio("16:9")
                        .aspectRatioMode("fit")
                        .type(NamesRequest.Type.SKETCH)
                        .size(64)
                        .style(NamesRequest.Style.INK)
                        .base64(true)
                        .raw(false)
                        .input("abc")
                        .seed(-1)
                        .class_(NamesRequest.Class_.A)
                        .default_(1),
                "{\"aspectRatio\":\"16:9\",\"aspect_ratio_mode\":\"fit\",\"type\":\"sketch\",\"size\":64,\"style\":\"ink\","
                        + "\"base64\":true,\"raw\":false,\"input\":\"abc\",\"seed\":-1,\"class\":\"a\",\"default\":1}");
        breaks(
                NamesRequest.builder()
                        .aspectRatio("16/9")
                        .type("oil")
                        .size(1)
                        .style("chalk")
                        .input("abcd")
                        .seed(-2)
                        .class_("c")
                        .default_(2)::build,
                "names",
                """
                'aspectRatio' must match ^[0-9]+:[0-9]+$, but is "16/9"
                'type' must be one of "sketch", "photo", but is "oil"
                'size' must be at least 64, but is 1; the nearest legal value is 64
                'style' must be one of "oil", "ink", but is "chalk"
                'input' must have at most 3 characters, but has 4
                'seed' must be at least -1, but is -2; the nearest legal value is -1
                'class' must be one of "a", "b", but is "c"
                'default' must be at most 1, but is 2; the nearest legal value is 1""");
    }

    @Test
    void a_slug_has_dots() throws NoSuchMethodException {
        goesOverTheWire(Flux11ProUltraRequest.builder().prompt("x"), "{\"prompt\":\"x\"}");
        breaks(Flux11ProUltraRequest.builder().prompt("0123456789")::build, "flux-1.1-pro-ultra", """
                'prompt' must have at most 9 characters, but has 10""");
        assertThat(clientMethod("flux11ProUltra")).contains("golden.oddities.Flux11ProUltraRequest");
    }

    @Test
    void a_slug_has_upper_case_and_underscores() throws NoSuchMethodException {
        goesOverTheWire(SimpleVectorFluxRequest.builder().prompt("x"), "{\"prompt\":\"x\"}");
        breaks(SimpleVectorFluxRequest.builder().prompt("0123456789")::build, "Simple_Vector_Flux", """
                'prompt' must have at most 9 characters, but has 10""");
        assertThat(clientMethod("simpleVectorFlux")).contains("golden.oddities.SimpleVectorFluxRequest");
    }

    @Test
    void a_slug_begins_with_a_digit() throws NoSuchMethodException {
        goesOverTheWire(Model3dMakerRequest.builder().prompt("x"), "{\"prompt\":\"x\"}");
        breaks(Model3dMakerRequest.builder().prompt("0123456789")::build, "3d-maker", """
                'prompt' must have at most 9 characters, but has 10""");
        assertThat(clientMethod("model3dMaker")).contains("golden.oddities.Model3dMakerRequest");
    }

    private static String clientMethod(String name) throws NoSuchMethodException {
        return Oddities.class.getMethod(name).getGenericReturnType().toString();
    }

    @Test
    void enum_values_are_sent_as_the_page_writes_them() {
        List<String> values = List.of(
                "high res",
                "best (slow)",
                "[draft]",
                "+++",
                "4k",
                "auto",
                "Auto",
                "AUTO",
                "auto-",
                "DPM++ 2M",
                "DPM 2M");
        List<Quality> constants = List.of(
                Quality.HIGH_RES,
                Quality.BEST_SLOW,
                Quality.DRAFT,
                Quality.MOST,
                Quality.QUALITY_4K,
                Quality.AUTO,
                Quality.AUTO_CAPITALISED,
                Quality.AUTO_UPPER,
                Quality.AUTO_DASH,
                Quality.DPM_PLUS_PLUS_2M,
                Quality.DPM_2M);

        assertThat(Quality.knownValues()).isEqualTo(constants);
        for (int i = 0; i < values.size(); i++) {
            String json = "{\"quality\":\"" + values.get(i) + "\"}";
            goesOverTheWire(EnumValuesRequest.builder().quality(constants.get(i)), json);
            goesOverTheWire(EnumValuesRequest.builder().quality(values.get(i)), json);
        }
        breaks(EnumValuesRequest.builder().quality("aUTO")::build, "enum-values", """
                'quality' must be one of "high res", "best (slow)", "[draft]", "+++", "4k", "auto", "Auto", "AUTO", "auto-", \
                "DPM++ 2M", "DPM 2M", but is "aUTO"; the nearest legal value is "auto\"""");
    }

    @Test
    void a_list_that_is_cut_off_stays_open() {
        TruncatedEnumRequest other =
                TruncatedEnumRequest.builder().style("comic").build();

        goesOverTheWire(
                TruncatedEnumRequest.builder().style(TruncatedEnumRequest.Style.ANIME), "{\"style\":\"anime\"}");
        goesOverTheWire(other.toBuilder(), "{\"style\":\"comic\"}");
        assertThat(other.warnings())
                .extracting(Violation::message)
                .containsExactly(
                        "'style' is none of the values that the model's page lists, a list that is known to be cut off: "
                                + "\"anime\", \"photo\", but is \"comic\"");
        assertThat(parameter("truncated-enum", "style").openEnum()).isTrue();
    }

    @Test
    void a_price_range_is_left_out_and_noted() {
        ModelInfo info = OdditiesCatalog.models().model("price-range");

        assertThat(info.price()).isNull();
        assertThat(info.note()).isEqualTo("The page's price is a range, 0.01 to 0.05 USD.");
        goesOverTheWire(PriceRangeRequest.builder().samples(4), "{\"samples\":4}");
        breaks(PriceRangeRequest.builder().samples(5)::build, "price-range", """
                'samples' must be between 1 and 4, but is 5; the nearest legal value is 4""");
    }

    @Test
    void an_image_takes_minutes() {
        assertThat(OdditiesCatalog.models().model("price-range").typicalLatency())
                .isEqualTo(Duration.ofSeconds(350));
    }

    @Test
    void absent_figures_and_a_latency_of_zero_are_left_out_and_noted() {
        ModelInfo info = OdditiesCatalog.models().model("no-figures");

        assertThat(info.price()).isNull();
        assertThat(info.typicalLatency()).isNull();
        assertThat(info.note()).isEqualTo("The page gives no price, and \"~0.00s\" as the latency.");
        goesOverTheWire(NoFiguresRequest.builder().samples(1), "{\"samples\":1}");
        breaks(NoFiguresRequest.builder().samples(0)::build, "no-figures", """
                'samples' must be between 1 and 4, but is 0; the nearest legal value is 1""");
    }

    private static ParameterInfo parameter(String slug, String name) {
        return OdditiesCatalog.models().model(slug).parameter(name);
    }

    /** What a builder builds obeys the rules, is written as this JSON, and comes back as it was. */
    private static void goesOverTheWire(Object builder, String json) {
        ModelRequest request = build(builder);
        assertThat(JSON.write(request)).isEqualTo(json);
        ModelRequest decoded = JSON.read(request.getClass(), json);
        assertThat(decoded).isEqualTo(request).hasSameHashCodeAs(request);
        assertThat(decoded.extras()).isEmpty();
    }

    private static ModelRequest build(Object builder) {
        try {
            return (ModelRequest) builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void breaks(ThrowingCallable build, String slug, String violations) {
        long rules = violations.lines().count();
        assertThatThrownBy(build)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("The request to '" + slug + "' breaks " + rules + (rules == 1 ? " rule" : " rules")
                        + "; nothing was sent:\n" + violations.indent(2).stripTrailing());
    }
}
