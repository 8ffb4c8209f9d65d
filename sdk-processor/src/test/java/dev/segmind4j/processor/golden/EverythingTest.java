package dev.segmind4j.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segmind4j.error.InvalidRequestException;
import dev.segmind4j.request.Violation;
import golden.everything.EverythingJsonAdapterFactory;
import golden.everything.EverythingRequest;
import golden.everything.EverythingRequest.MoodsItem;
import golden.everything.EverythingRequest.Quality;
import golden.everything.EverythingRequest.ReferenceImagesItem;
import golden.everything.EverythingRequest.Scene;
import golden.everything.EverythingRequest.Style;
import golden.everything.EverythingRequest.Voice;
import golden.everything.FourRequiredRequest;
import golden.everything.Model3dMakerRequest;
import golden.everything.RandomImageRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole spec format, in a generated request: built, checked, written and read. */
class EverythingTest {
    private static final Json JSON = new Json(EverythingJsonAdapterFactory.INSTANCE);

    private static EverythingRequest.Builder valid() {
        return EverythingRequest.builder().prompt("a lighthouse").duration(5).firstFrame("https://example.com/a.png");
    }

    record Sent(EverythingRequest request, String json) {
        @Override
        public String toString() {
            return json;
        }
    }

    static Stream<Sent> everyKindOfValue() {
        return Stream.of(
                sent(any().prompt("x"), "{\"prompt\":\"x\"}"),
                sent(any().duration(5), "{\"duration\":\"5\"}"),
                sent(any().firstFrameNull(), "{\"first_frame\":null}"),
                sent(any().quality(Quality.AUTO_CAPITALISED), "{\"quality\":\"Auto\"}"),
                sent(any().quality(Quality.MOST), "{\"quality\":\"+++\"}"),
                sent(any().quality(Quality.QUALITY_1), "{\"quality\":\"1\"}"),
                sent(any().quality(Quality.HIGH_RES_4K), "{\"quality\":\"high res (4k)\"}"),
                sent(any().qualityNull(), "{\"quality\":null}"),
                sent(any().aspectRatio("4:3"), "{\"aspectRatio\":\"4:3\"}"),
                sent(any().strength(0.25), "{\"strength\":0.25}"),
                sent(any().scale(1.5), "{\"scale\":\"1.5\"}"),
                sent(any().scale(2), "{\"scale\":\"2\"}"),
                sent(any().scale(1e300), "{\"scale\":\"1.0E300\"}"),
                sent(any().seed(999_999_999_999_999L), "{\"seed\":999999999999999}"),
                sent(any().seed(Long.MAX_VALUE), "{\"seed\":9223372036854775807}"),
                sent(any().seed(Long.MIN_VALUE), "{\"seed\":-9223372036854775808}"),
                sent(any().loop(false), "{\"loop\":false}"),
                sent(any().loud(true), "{\"loud\":\"true\"}"),
                sent(any().loud(false), "{\"loud\":\"false\"}"),
                sent(any().loudNull(), "{\"loud\":null}"),
                sent(any().imageUrls(), "{\"image_urls\":[]}"),
                sent(any().styles(Style.ANIME, Style.of("oil")), "{\"styles\":[\"anime\",\"oil\"]}"),
                sent(any().styles("photo"), "{\"styles\":[\"photo\"]}"),
                sent(any().moods(List.of(MoodsItem.CALM)), "{\"moods\":[\"calm\"]}"),
                sent(any().moodsNull(), "{\"moods\":null}"),
                sent(any().sizes(1, 2), "{\"sizes\":[1,2]}"),
                sent(any().weights(0.5, 1), "{\"weights\":[0.5,1]}"),
                sent(any().flags(true, false), "{\"flags\":[true,false]}"),
                sent(any().keyframes(1, 20), "{\"keyframes\":[\"1\",\"20\"]}"),
                sent(any().ratios(0.5, 2), "{\"ratios\":[\"0.5\",\"2\"]}"),
                sent(any().captions(Arrays.asList("a", null)), "{\"captions\":[\"a\",null]}"),
                sent(any().matrix(List.of(List.of(1.0, 0.5), List.of())), "{\"matrix\":[[1,0.5],[]]}"),
                sent(
                        any().scenes(Arrays.asList(
                                List.of(Scene.builder().text("dawn").build()), null, List.of())),
                        "{\"scenes\":[[{\"text\":\"dawn\"}],null,[]]}"),
                sent(any().anything("text"), "{\"anything\":\"text\"}"),
                sent(
                        any().anything(Map.of("a", Arrays.asList(1L, null, true))),
                        "{\"anything\":{\"a\":[1,null,true]}}"),
                sent(any().anythingNull(), "{\"anything\":null}"),
                sent(any().things(Arrays.asList("a", null, 1L, List.of())), "{\"things\":[\"a\",null,1,[]]}"),
                sent(
                        any().voice(Voice.builder()
                                .name("ada")
                                .speed(1)
                                .tone(Voice.Tone.SOFT)
                                .accent(Voice.Accent.builder()
                                        .code("en")
                                        .level(2)
                                        .extra("x", 1L)
                                        .build())
                                .build()),
                        "{\"voice\":{\"name\":\"ada\",\"speed\":1,\"tone\":\"soft\",\"accent\":{\"code\":\"en\",\"level\":2,\"x\":1}}}"),
                sent(any().voice(Voice.uncheckedBuilder().accentNull().build()), "{\"voice\":{\"accent\":null}}"),
                sent(
                        any().referenceImages(ReferenceImagesItem.builder()
                                .uri("https://example.com/a.png")
                                .weight(0.5)
                                .tags("a", "b")
                                .build()),
                        "{\"reference_images\":[{\"uri\":\"https://example.com/a.png\",\"weight\":0.5,\"tags\":[\"a\",\"b\"]}]}"));
    }

    private static EverythingRequest.Builder any() {
        return EverythingRequest.uncheckedBuilder();
    }

    private static Sent sent(EverythingRequest.Builder builder, String json) {
        return new Sent(builder.build(), json);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfValue")
    void is_written(Sent sent) {
        assertThat(JSON.write(sent.request())).isEqualTo(sent.json());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfValue")
    void is_read(Sent sent) {
        EverythingRequest read = JSON.read(EverythingRequest.class, sent.json());

        assertThat(read).isEqualTo(sent.request()).hasSameHashCodeAs(sent.request());
        assertThat(read.extras()).isEmpty();
        assertThat(read).hasToString(sent.request().toString());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfValue")
    void is_set_and_nothing_else_is(Sent sent) {
        Map<?, ?> members = (Map<?, ?>) Json.value(sent.json());
        golden.everything.EverythingModel.INFO
                .parameters()
                .forEach(parameter -> assertThat(sent.request().isSet(parameter.name()))
                        .as(parameter.name())
                        .isEqualTo(members.containsKey(parameter.name())));
        assertThat(sent.request().isSet("no such name")).isFalse();
    }

    @Test
    @SuppressWarnings("deprecation")
    void everything_at_once_is_taken_over_by_a_builder() {
        EverythingRequest request = valid().lastFrame("aGVsbG8=")
                .aspectRatio("16:9")
                .quality("auto")
                .strength(0.5)
                .scale(-1.5)
                .weight(0.25)
                .seed(-1)
                .width(64)
                .loop(true)
                .loud(false)
                .imageUrls("https://a")
                .styles(Style.PHOTO)
                .moods("wild")
                .sizes(1)
                .weights(0.5)
                .flags(true)
                .keyframes(1)
                .ratios(1.5)
                .captions("a")
                .matrix(List.of(List.of(1.0, 2.0)))
                .scenes(List.of(List.of(Scene.builder().text("a").build())))
                .anything(1L)
                .things(List.of("a"))
                .voice(Voice.builder().name("ada").build())
                .referenceImages(List.of())
                .oldMode("b")
                .build();

        golden.everything.EverythingModel.INFO
                .parameters()
                .forEach(parameter -> assertThat(request.isSet(parameter.name()))
                        .as(parameter.name())
                        .isTrue());
        assertThat(request.warnings()).isEmpty();
        assertThat(request.toBuilder().build()).isEqualTo(request);
        assertThat(JSON.again(EverythingRequest.class, request)).isEqualTo(request);
    }

    @Test
    void a_whole_number_is_read_as_one_however_it_is_written() {
        EverythingRequest read =
                JSON.read(EverythingRequest.class, "{\"seed\":5.0,\"width\":64e1,\"sizes\":[1.0,20e-1]}");

        assertThat(read.extras()).isEmpty();
        assertThat(read).isEqualTo(any().seed(5).width(640).sizes(1, 2).build());
    }

    static Stream<String> valuesOfAnotherType() {
        return Stream.of(
                "{\"duration\":5}",
                "{\"duration\":\"05\"}",
                "{\"duration\":\"five\"}",
                "{\"scale\":\"1.50\"}",
                "{\"scale\":\"wide\"}",
                "{\"scale\":1.5}",
                "{\"loud\":true}",
                "{\"loud\":\"TRUE\"}",
                "{\"loop\":\"true\"}",
                "{\"seed\":12345678901234567890}",
                "{\"weight\":0.1000000000000000055511151231257827}",
                "{\"prompt\":null}",
                "{\"image_urls\":\"https://example.com\"}",
                "{\"image_urls\":[\"a\",1]}",
                "{\"styles\":[null]}",
                "{\"sizes\":[1,\"2\"]}",
                "{\"weights\":[0.5,null]}",
                "{\"keyframes\":[1]}",
                "{\"matrix\":[[1],2]}",
                "{\"scenes\":[[1]]}",
                "{\"voice\":\"ada\"}",
                "{\"voice\":{\"name\":1,\"speed\":\"fast\",\"accent\":[],\"new\":null}}",
                "{\"reference_images\":[{\"uri\":1},null]}",
                "{\"reference_images\":[{\"uri\":1,\"more\":[{}]}]}",
                "{\"old_mode\":{\"a\":1}}",
                "{\"unheard\":{\"of\":[1,2.50,null]}}");
    }

    @ParameterizedTest
    @MethodSource("valuesOfAnotherType")
    void is_kept_where_it_is_of_another_type(String json) {
        EverythingRequest read = JSON.read(EverythingRequest.class, json);

        assertThat(JSON.write(read)).isEqualTo(json);
        assertThat(JSON.again(EverythingRequest.class, read)).isEqualTo(read);
    }

    @Test
    void every_rule_is_checked_with_its_path() {
        InvalidRequestException thrown = catchThrowableOfType(
                InvalidRequestException.class,
                () -> valid().prompt("LIGHTHOUSE, AT NIGHT")
                        .duration(7)
                        .lastFrame("not base64!")
                        .quality("best")
                        .strength(1)
                        .scale(0.25)
                        .weight(0.7)
                        .seed(-2)
                        .width(70)
                        .imageUrls("https://a", "https://a", "c", "https://d")
                        .styles("oil")
                        .sizes(0)
                        .weights(1.5)
                        .captions(Arrays.asList(null, "too long"))
                        .matrix(List.of(List.of(1.0), List.of(0.0, -1.0)))
                        .scenes(List.of(List.of(Scene.uncheckedBuilder().build())))
                        .voice(Voice.uncheckedBuilder()
                                .speed(3)
                                .tone("loud")
                                .accent(Voice.Accent.builder()
                                        .code("ENG")
                                        .level(4)
                                        .build())
                                .build())
                        .referenceImages(
                                ReferenceImagesItem.builder()
                                        .uri("https://a")
                                        .weight(0.5)
                                        .build(),
                                ReferenceImagesItem.uncheckedBuilder()
                                        .weight(2)
                                        .tags("a", "long")
                                        .build(),
                                ReferenceImagesItem.builder()
                                        .uri("file:a")
                                        .weight(0)
                                        .build())
                        .build());

        assertThat(thrown).hasMessage("""
                        The request to 'Every_Thing-1.0' breaks 30 rules; nothing was sent:
                          'prompt' must have at most 12 characters, but has 20
                          'prompt' must match [a-z]+, but is "LIGHTHOUSE, AT NIGHT"
                          'duration' must be one of 5, 10, but is 7; the nearest legal value is 5
                          'last_frame' must be base64, but is "not base64!"
                          'quality' must be one of "auto", "Auto", "+++", "high res (4k)", "1", but is "best"
                          'strength' must be above 0 and below 1, but is 1
                          'scale' must be a multiple of 0.1, but is 0.25; the nearest legal value is 0.3
                          'weight' must be one of 0.25, 0.5, 1, but is 0.7; the nearest legal value is 0.5
                          'seed' must be between -1 and 999999999999999, but is -2; the nearest legal value is -1
                          'width' must be a multiple of 32, but is 70; the nearest legal value is 64
                          'image_urls' must have at most 3 items, but has 4
                          'image_urls' must have different items, but has "https://a" twice
                          'image_urls[2]' must be a URI that begins with http://, https:// or data:, but is "c"
                          'styles[0]' must be one of "anime", "photo", but is "oil"
                          'sizes[0]' must be at least 1, but is 0; the nearest legal value is 1
                          'weights[0]' must be at most 1, but is 1.5; the nearest legal value is 1
                          'captions[1]' must have at most 5 characters, but has 8
                          'matrix[0]' must have at least 2 items, but has 1
                          'matrix[1][1]' must be at least 0, but is -1; the nearest legal value is 0
                          'scenes[0][0].text' is required, but is not set
                          'voice.name' is required, but is not set
                          'voice.speed' must be between 0.5 and 2, but is 3; the nearest legal value is 2
                          'voice.tone' must be one of "soft", "hard", but is "loud"
                          'voice.accent.code' must match ^[a-z]{2}$, but is "ENG"
                          'voice.accent.level' must be at most 3, but is 4; the nearest legal value is 3
                          'reference_images' must have at most 2 items, but has 3
                          'reference_images[1].uri' is required, but is not set
                          'reference_images[1].weight' must be between 0 and 1, but is 2; the nearest legal value is 1
                          'reference_images[1].tags[1]' must have at most 3 characters, but has 4
                          'reference_images[2].uri' must be a URI that begins with http://, https:// or data:, but is "file:a\"""");
    }

    @Test
    void what_is_doubtful_is_a_warning_with_its_path() {
        EverythingRequest request = valid().aspectRatio("4:3")
                .moods(MoodsItem.of("odd"))
                .voice(Voice.builder()
                        .name("ada")
                        .accent(Voice.Accent.builder().build())
                        .build())
                .build();

        assertThat(request.warnings())
                .extracting(Violation::path, Violation::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("aspectRatio", "enum"),
                        org.assertj.core.groups.Tuple.tuple("image_urls", "required"),
                        org.assertj.core.groups.Tuple.tuple("moods[0]", "enum"),
                        org.assertj.core.groups.Tuple.tuple("voice.accent.level", "required"));
    }

    @Test
    void null_is_neither_absent_nor_checked() {
        EverythingRequest request = valid().firstFrameNull().qualityNull().build();

        assertThat(request.firstFrame()).isNull();
        assertThat(request.isFirstFrameNull()).isTrue();
        assertThat(request.isSet("first_frame")).isTrue();
        assertThat(request.isLastFrameNull()).isFalse();
        assertThat(request.isSet("last_frame")).isFalse();
        assertThat(request).isNotEqualTo(valid().build());
        assertThat(request.toString()).contains("first_frame=null, quality=null");
    }

    @Test
    void null_and_a_value_replace_each_other() {
        assertThat(valid().qualityNull().quality("auto").build())
                .isEqualTo(valid().quality("auto").build());
        assertThat(valid().quality("auto").qualityNull().build())
                .isEqualTo(valid().qualityNull().build());
        assertThat(valid().qualityNull().clearQuality().build()).isEqualTo(valid().build());
    }

    @Test
    void required_ones_are_asked_for_one_after_the_other_in_the_order_of_the_spec() {
        EverythingRequest.PromptStage first = EverythingRequest.builder();
        EverythingRequest.DurationStage second = first.prompt("lighthouse");
        EverythingRequest.FirstFrameStage third = second.duration(10);
        EverythingRequest.Builder builder = third.firstFrameNull();

        assertThat(builder.build().duration()).isEqualTo(10);
    }

    @Test
    void more_than_three_required_ones_are_asked_for_by_build() {
        FourRequiredRequest.Builder builder =
                FourRequiredRequest.builder().a("x").c(true);

        assertThatThrownBy(builder::build).hasMessage("""
                        The request to 'four-required' breaks 2 rules; nothing was sent:
                          'b' is required, but is not set
                          'd' is required, but is not set""");
        assertThat(builder.b(1).d("y").build().d()).containsExactly("y");
    }

    @Test
    void a_model_may_take_nothing() {
        RandomImageRequest request = RandomImageRequest.builder().build();

        Json json = JSON;
        assertThat(json.write(request)).isEqualTo("{}");
        assertThat(json.again(RandomImageRequest.class, request)).isEqualTo(request);
        assertThat(request).hasToString("RandomImageRequest{}");
        assertThat(request.isSet("x")).isFalse();
    }

    @Test
    void names_that_begin_with_a_digit_or_are_words_of_java_are_usable() {
        Model3dMakerRequest request = Model3dMakerRequest.builder()
                .param3dMode(true)
                .type(Model3dMakerRequest.Type.TYPE_2D)
                .class_("a")
                .default_(1L)
                .build();

        assertThat(JSON.write(request)).isEqualTo("{\"3d_mode\":true,\"type\":\"2d\",\"class\":\"a\",\"default\":1}");
        assertThat(JSON.again(Model3dMakerRequest.class, request)).isEqualTo(request);
        assertThat(request.toBuilder().clearClass().clearDefault().build().class_())
                .isNull();
    }

    @Test
    void lists_and_json_values_are_copied_all_the_way_down() {
        List<List<Double>> rows = new ArrayList<>(List.of(new ArrayList<>(List.of(1.0, 2.0))));
        Map<String, Object> any = new LinkedHashMap<>(Map.of("a", new ArrayList<>(List.of(1L))));
        EverythingRequest request =
                valid().matrix(rows).anything(any).things(List.of(any)).build();
        rows.get(0).add(3.0);
        any.clear();

        assertThat(request.matrix()).containsExactly(List.of(1.0, 2.0));
        assertThat(request.anything()).isEqualTo(Map.of("a", List.of(1L)));
        assertThat(request.things()).containsExactly(Map.of("a", List.of(1L)));
        assertThatThrownBy(() -> request.matrix().get(0).add(1.0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void any_takes_json_values_only() {
        assertThatThrownBy(() -> valid().anything(new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'anything' is of class java.lang.StringBuilder");
        assertThatThrownBy(() -> valid().things(List.of(Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'things' is NaN, which JSON cannot express");
        assertThatThrownBy(() -> valid().anything(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void objects_are_values_too() {
        Voice voice = Voice.builder().name("ada").speed(1).build();

        assertThat(voice)
                .isEqualTo(Voice.builder().name("ada").speed(1).build())
                .hasSameHashCodeAs(Voice.builder().name("ada").speed(1).build());
        assertThat(voice.toBuilder().clearSpeed().build())
                .isEqualTo(Voice.builder().name("ada").build());
        assertThat(voice).hasToString("Voice{name=ada, speed=1}");
        assertThat(voice.isSet("speed")).isTrue();
        assertThat(voice.isSet("tone")).isFalse();
        assertThat(voice.extras()).isEmpty();
    }

    @Test
    void deprecation_reaches_every_method_of_the_parameter() throws NoSuchMethodException {
        for (String name : List.of("oldMode", "isOldModeNull")) {
            assertThat(EverythingRequest.class.getMethod(name).isAnnotationPresent(Deprecated.class))
                    .as(name)
                    .isTrue();
        }
        assertThat(Arrays.stream(EverythingRequest.Builder.class.getMethods())
                        .filter(method -> method.getName()
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains("oldmode")))
                .hasSize(4)
                .allMatch(method -> method.isAnnotationPresent(Deprecated.class));
    }

    @Test
    void numbers_in_rules_keep_the_digits_of_the_spec() {
        assertThat(golden.everything.EverythingModel.INFO.parameter("scale").maximum())
                .isEqualTo(new BigDecimal("4.5"));
    }
}
