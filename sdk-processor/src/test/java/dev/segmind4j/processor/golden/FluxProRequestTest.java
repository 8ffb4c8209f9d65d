package dev.segmind4j.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segmind4j.error.InvalidRequestException;
import dev.segmind4j.models.Flux11ProUltraRequest;
import dev.segmind4j.models.Flux2ProRequest;
import dev.segmind4j.models.FluxDevRequest;
import dev.segmind4j.models.FluxProRequest;
import dev.segmind4j.models.FluxProRequest.AspectRatio;
import dev.segmind4j.models.FluxProRequest.OutputFormat;
import dev.segmind4j.models.SegmindJsonAdapterFactory;
import dev.segmind4j.request.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a generated request does, on one whose page everybody can look at. */
class FluxProRequestTest {
    private static final Json JSON = new Json(SegmindJsonAdapterFactory.INSTANCE);

    @Test
    void sends_only_what_was_set() {
        assertThat(JSON.write(FluxProRequest.builder().prompt("A lighthouse").build()))
                .isEqualTo("{\"prompt\":\"A lighthouse\"}");
    }

    @Test
    void sends_in_the_order_of_the_spec() {
        assertThat(JSON.write(FluxProRequest.builder()
                        .prompt("x")
                        .seed(1)
                        .extra("later", true)
                        .guidance(3)
                        .build()))
                .isEqualTo("{\"prompt\":\"x\",\"guidance\":3,\"seed\":1,\"later\":true}");
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        InvalidRequestException thrown = catchThrowableOfType(
                InvalidRequestException.class,
                () -> FluxProRequest.uncheckedBuilder().build().toBuilder()
                        .aspectRatio("16x9")
                        .guidance(9)
                        .outputFormat("jpeg2000")
                        .outputQuality(-1)
                        .build());

        assertThat(thrown).hasMessage("""
                        The request to 'flux-pro' breaks 5 rules; nothing was sent:
                          'prompt' is required, but is not set
                          'aspect_ratio' must be one of "1:1", "16:9", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21", but is "16x9"; the nearest legal value is "16:9"
                          'guidance' must be between 2 and 5, but is 9; the nearest legal value is 5
                          'output_format' must be one of "webp", "jpg", "png", but is "jpeg2000"
                          'output_quality' must be between 0 and 100, but is -1; the nearest legal value is 0""");
        assertThat(thrown.slug()).isEqualTo("flux-pro");
        assertThat(thrown.violations())
                .extracting(Violation::path, Violation::rule, Violation::value, Violation::nearest)
                .containsExactly(
                        tuple("prompt", "required", null, null),
                        tuple("aspect_ratio", "enum", "\"16x9\"", "\"16:9\""),
                        tuple("guidance", "maximum", "9", "5"),
                        tuple("output_format", "enum", "\"jpeg2000\"", null),
                        tuple("output_quality", "minimum", "-1", "0"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void asks_for_what_is_required_first() throws NoSuchMethodException {
        assertThat(FluxProRequest.class.getMethod("builder").getReturnType())
                .isEqualTo(FluxProRequest.PromptStage.class);
        assertThat(FluxProRequest.PromptStage.class.getMethods()).hasSize(1);
        assertThat(FluxProRequest.PromptStage.class
                        .getMethod("prompt", String.class)
                        .getReturnType())
                .isEqualTo(FluxProRequest.Builder.class);
    }

    @Test
    void an_unchecked_builder_asks_for_nothing_and_checks_nothing() {
        FluxProRequest request = FluxProRequest.uncheckedBuilder().guidance(9).build();

        assertThat(JSON.write(request)).isEqualTo("{\"guidance\":9}");
    }

    @Test
    void an_extra_goes_past_the_rules() {
        FluxProRequest request =
                FluxProRequest.builder().prompt("x").extra("guidance", 9).build();

        assertThat(JSON.write(request)).isEqualTo("{\"prompt\":\"x\",\"guidance\":9}");
        assertThat(request.extras()).isEqualTo(Map.of("guidance", 9));
        assertThat(request.isSet("guidance")).isTrue();
        assertThat(request.guidance()).isNull();
    }

    @Test
    void an_extra_replaces_what_was_set() {
        FluxProRequest request = FluxProRequest.builder()
                .prompt("x")
                .guidance(3)
                .extra("guidance", null)
                .build();

        assertThat(JSON.write(request)).isEqualTo("{\"prompt\":\"x\",\"guidance\":null}");
    }

    @Test
    void an_extra_is_a_json_value() {
        assertThatThrownBy(() -> FluxProRequest.uncheckedBuilder().extra("odd", List.of(new Object())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'odd[0]' is of class java.lang.Object, which is no JSON value");
    }

    @Test
    void what_was_set_can_be_taken_back() {
        FluxProRequest request = FluxProRequest.builder()
                .prompt("x")
                .guidance(3)
                .aspectRatio(AspectRatio.RATIO_16_9)
                .clearGuidance()
                .clearAspectRatio()
                .build();

        assertThat(request).isEqualTo(FluxProRequest.builder().prompt("x").build());
    }

    @Test
    void a_builder_can_start_with_the_values_of_a_request() {
        FluxProRequest request = FluxProRequest.builder()
                .prompt("x")
                .aspectRatio("16:9")
                .guidance(3)
                .interval(2)
                .outputFormat("png")
                .outputQuality(70)
                .safetyTolerance(1)
                .seed(7)
                .steps(20)
                .extra("a", 1)
                .build();

        assertThat(request.toBuilder().build()).isEqualTo(request);
        assertThat(request.toBuilder().seed(8).build().seed()).isEqualTo(8);
        assertThat(request.seed()).isEqualTo(7);
    }

    @Test
    void a_builder_used_again_leaves_earlier_requests_alone() {
        FluxProRequest.Builder builder = FluxProRequest.builder().prompt("x");
        FluxProRequest first = builder.build();
        builder.extra("a", 1).seed(5);

        assertThat(first.extras()).isEmpty();
        assertThat(first.seed()).isNull();
    }

    @Test
    void requests_are_equal_by_content() {
        FluxProRequest request = FluxProRequest.builder().prompt("x").seed(1).build();

        assertThat(request)
                .isEqualTo(FluxProRequest.builder().prompt("x").seed(1).build())
                .hasSameHashCodeAs(FluxProRequest.builder().prompt("x").seed(1).build())
                .isNotEqualTo(FluxProRequest.builder().prompt("x").seed(2).build())
                .isNotEqualTo(FluxProRequest.builder()
                        .prompt("x")
                        .seed(1)
                        .extra("a", 1)
                        .build())
                .isNotEqualTo(FluxDevRequest.builder().prompt("x").seed(1).build())
                .isNotEqualTo(null);
    }

    @Test
    void the_text_of_a_request_shows_what_is_set_and_cuts_what_is_long() {
        FluxProRequest request = FluxProRequest.builder()
                .prompt("0123456789".repeat(20))
                .aspectRatio(AspectRatio.RATIO_16_9)
                .guidance(3)
                .extra("mode", null)
                .build();

        assertThat(request)
                .hasToString("FluxProRequest{prompt=" + "0123456789".repeat(8)
                        + "… (200 characters), aspect_ratio=16:9, guidance=3, mode=null}");
    }

    @Test
    void nothing_takes_null() {
        FluxProRequest.Builder builder = FluxProRequest.uncheckedBuilder();

        assertThatThrownBy(() -> builder.prompt(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("prompt");
        assertThatThrownBy(() -> builder.aspectRatio((AspectRatio) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("aspectRatio");
        assertThatThrownBy(() -> builder.aspectRatio((String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
        assertThatThrownBy(() -> builder.extra(null, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
    }

    @Test
    void a_known_text_is_its_constant() {
        assertThat(AspectRatio.of("16:9")).isSameAs(AspectRatio.RATIO_16_9);
        assertThat(AspectRatio.RATIO_16_9.known()).contains(AspectRatio.Known.RATIO_16_9);
        assertThat(AspectRatio.RATIO_16_9.value()).isEqualTo("16:9");
    }

    @Test
    void an_unknown_text_is_kept() {
        AspectRatio odd = AspectRatio.of("7:3");

        assertThat(odd.value()).isEqualTo("7:3");
        assertThat(odd.known()).isEmpty();
        assertThat(odd).isEqualTo(AspectRatio.of("7:3")).isNotEqualTo(AspectRatio.RATIO_16_9);
        assertThat(JSON.write(FluxProRequest.uncheckedBuilder().aspectRatio(odd).build()))
                .isEqualTo("{\"aspect_ratio\":\"7:3\"}");
    }

    @Test
    void known_values_come_in_the_order_of_the_page() {
        assertThat(OutputFormat.knownValues()).containsExactly(OutputFormat.WEBP, OutputFormat.JPG, OutputFormat.PNG);
        assertThat(AspectRatio.knownValues())
                .extracting(AspectRatio::value)
                .containsExactly("1:1", "16:9", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21");
    }

    @Test
    void the_same_text_in_another_enum_is_another_value() {
        assertThat((Object) AspectRatio.of("1:1")).isNotEqualTo(FluxDevRequest.AspectRatio.of("1:1"));
    }

    @Test
    void a_value_outside_a_list_that_is_cut_off_is_a_warning() {
        Flux11ProUltraRequest request =
                Flux11ProUltraRequest.builder().prompt("x").aspectRatio("1:2").build();

        assertThat(request.warnings())
                .extracting(Violation::message)
                .containsExactly(
                        "'aspect_ratio' is none of the values that the model's page lists, a list that is known to be cut off: "
                                + "\"21:9\", \"16:9\", \"3:2\", \"4:3\", \"5:4\", \"1:1\", \"4:5\", \"3:4\", \"2:3\", \"9:16\", \"9:21\", "
                                + "but is \"1:2\"");
    }

    @Test
    void a_whole_double_is_sent_without_a_fraction() {
        assertThat(JSON.write(FluxDevRequest.builder().prompt("x").guidance(5).build()))
                .isEqualTo("{\"prompt\":\"x\",\"guidance\":5}");
        assertThat(JSON.write(FluxDevRequest.builder().prompt("x").guidance(3.5).build()))
                .isEqualTo("{\"prompt\":\"x\",\"guidance\":3.5}");
    }

    @Test
    void numbers_that_are_none_are_refused() {
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> FluxDevRequest.builder()
                            .prompt("x")
                            .guidance(number)
                            .build())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage(
                            "The request to 'flux-dev' breaks 1 rule; nothing was sent:\n  'guidance' must be a finite number, "
                                    + "but is " + number);
        }
    }

    @Test
    void a_long_seed_is_sent_to_its_last_digit() {
        assertThat(JSON.write(FluxProRequest.builder()
                        .prompt("x")
                        .seed(Long.MAX_VALUE)
                        .build()))
                .isEqualTo("{\"prompt\":\"x\",\"seed\":9223372036854775807}");
    }

    @Test
    void lists_are_copied() {
        List<String> urls = new ArrayList<>(List.of("https://example.com/a.png"));
        Flux2ProRequest request =
                Flux2ProRequest.builder().prompt("x").imageUrls(urls).build();
        urls.add("https://example.com/b.png");

        assertThat(request.imageUrls())
                .containsExactly("https://example.com/a.png")
                .isUnmodifiable();
        assertThat(request.warnings()).isEmpty();
    }

    @Test
    void items_are_given_one_by_one_or_as_a_list() {
        assertThat(Flux2ProRequest.uncheckedBuilder().imageUrls("a", "b").build())
                .isEqualTo(Flux2ProRequest.uncheckedBuilder()
                        .imageUrls(List.of("a", "b"))
                        .build());
        assertThatThrownBy(() -> Flux2ProRequest.uncheckedBuilder().imageUrls(Arrays.asList("a", null)))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_bad_item_is_named_with_its_index() {
        assertThatThrownBy(() -> Flux2ProRequest.builder()
                        .prompt("x")
                        .imageUrls("https://example.com/a.png", "ftp://example.com/b.png")
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("""
                        The request to 'flux-2-pro' breaks 1 rule; nothing was sent:
                          'image_urls[1]' must be a URI that begins with http://, https:// or data:, but is "ftp://example.com/b.png\"""");
    }

    @Test
    void reading_keeps_what_fits_no_parameter() {
        for (String json : List.of(
                "{\"prompt\":5,\"guidance\":\"3\",\"seed\":1.5,\"steps\":null,\"aspect_ratio\":[1],\"new\":{\"a\":[null,0.1]}}",
                "{\"seed\":9223372036854775808}",
                "{}")) {
            FluxProRequest request = JSON.read(FluxProRequest.class, json);
            assertThat(Json.value(JSON.write(request))).isEqualTo(Json.value(json));
            assertThat(JSON.again(FluxProRequest.class, request)).isEqualTo(request);
        }
    }

    @Test
    void reading_a_number_keeps_every_digit() {
        FluxDevRequest exact = JSON.read(FluxDevRequest.class, "{\"guidance\":0.1,\"prompt_strength\":2}");
        assertThat(exact.guidance()).isEqualTo(0.1);
        assertThat(exact.promptStrength()).isEqualTo(2);

        String tooLong = "{\"guidance\":0.10000000000000000001}";
        FluxDevRequest kept = JSON.read(FluxDevRequest.class, tooLong);
        assertThat(kept.guidance()).isNull();
        assertThat(JSON.write(kept)).isEqualTo(tooLong);
        assertThat(JSON.write(JSON.read(FluxDevRequest.class, "{\"guidance\":1E+400}")))
                .isEqualTo("{\"guidance\":1E+400}");
    }

    @Test
    void null_is_read_and_written_as_null() {
        assertThat(JSON.read(FluxProRequest.class, "null")).isNull();
    }

    @Test
    void the_adapter_names_its_type() {
        assertThat(SegmindJsonAdapterFactory.INSTANCE.create(FluxProRequest.class, java.util.Set.of(), null))
                .hasToString("JsonAdapter(FluxProRequest)");
        assertThat(SegmindJsonAdapterFactory.INSTANCE.create(String.class, java.util.Set.of(), null))
                .isNull();
    }
}
