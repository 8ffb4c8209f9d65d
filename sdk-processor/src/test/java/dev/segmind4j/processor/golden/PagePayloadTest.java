package dev.segmind4j.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.models.Flux11ProUltraRequest;
import dev.segmind4j.models.Flux2FlexRequest;
import dev.segmind4j.models.Flux2ProRequest;
import dev.segmind4j.models.FluxDevRequest;
import dev.segmind4j.models.FluxProRequest;
import dev.segmind4j.models.SegmindCatalog;
import dev.segmind4j.models.SegmindJsonAdapterFactory;
import dev.segmind4j.request.ModelRequest;
import dev.segmind4j.request.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample of each model's page, built through the typed builder. */
class PagePayloadTest {
    private static final Json JSON = new Json(SegmindJsonAdapterFactory.INSTANCE);

    record Page(String slug, ModelRequest request) {
        @Override
        public String toString() {
            return slug;
        }
    }

    static List<Page> pages() {
        return List.of(
                new Page(
                        "flux-pro",
                        FluxProRequest.builder()
                                .prompt(prompt("flux-pro"))
                                .guidance(3)
                                .steps(25)
                                .interval(2)
                                .safetyTolerance(2)
                                .aspectRatio(FluxProRequest.AspectRatio.RATIO_1_1)
                                .seed(46588)
                                .outputFormat(FluxProRequest.OutputFormat.WEBP)
                                .outputQuality(80)
                                .build()),
                new Page(
                        "flux-dev",
                        FluxDevRequest.builder()
                                .prompt(prompt("flux-dev"))
                                .samples(1)
                                .guidance(3.5)
                                .steps(25)
                                .promptStrength(0.8)
                                .aspectRatio("1:1")
                                .seed(46588)
                                .outputFormat("webp")
                                .outputQuality(80)
                                .build()),
                new Page(
                        "flux-1.1-pro-ultra",
                        Flux11ProUltraRequest.builder()
                                .prompt(prompt("flux-1.1-pro-ultra"))
                                .raw(false)
                                .seed(1234)
                                .aspectRatio(Flux11ProUltraRequest.AspectRatio.RATIO_1_1)
                                .outputFormat(Flux11ProUltraRequest.OutputFormat.JPG)
                                .safetyTolerance(2)
                                .build()),
                new Page(
                        "flux-2-flex",
                        Flux2FlexRequest.builder()
                                .prompt(prompt("flux-2-flex"))
                                .promptUpsampling(true)
                                .seed(42)
                                .width(1024)
                                .height(1024)
                                .safetyTolerance(2)
                                .guidance(5)
                                .steps(50)
                                .outputFormat(Flux2FlexRequest.OutputFormat.PNG)
                                .build()),
                new Page(
                        "flux-2-pro",
                        Flux2ProRequest.builder()
                                .prompt(prompt("flux-2-pro"))
                                .seed(42)
                                .width(1024)
                                .height(1024)
                                .safetyTolerance(3)
                                .outputFormat(Flux2ProRequest.OutputFormat.PNG)
                                .build()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void encodes_to_the_payload_of_the_page(Page page) {
        assertThat(Json.value(JSON.write(page.request()))).isEqualTo(Json.page(page.slug()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void decodes_to_an_equal_request(Page page) {
        ModelRequest decoded = JSON.read(page.request().getClass(), Json.text(Json.page(page.slug())));

        assertThat(decoded).isEqualTo(page.request()).hasSameHashCodeAs(page.request());
        assertThat(decoded.extras()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void knows_what_is_set(Page page) {
        Map<?, ?> payload = (Map<?, ?>) Json.page(page.slug());
        SegmindCatalog.models()
                .model(page.slug())
                .parameters()
                .forEach(parameter -> assertThat(page.request().isSet(parameter.name()))
                        .as(parameter.name())
                        .isEqualTo(payload.containsKey(parameter.name())));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void warns_only_of_what_the_page_calls_required_and_its_sample_leaves_out(Page page) {
        String message = "'image_urls' is not set; the model's page calls it required, its own samples leave it out";
        assertThat(page.request().warnings())
                .isEqualTo(
                        page.slug().startsWith("flux-2-")
                                ? List.of(new Violation("image_urls", "required", message, null, null))
                                : List.of());
    }

    private static String prompt(String slug) {
        return (String) ((Map<?, ?>) Json.page(slug)).get("prompt");
    }
}
