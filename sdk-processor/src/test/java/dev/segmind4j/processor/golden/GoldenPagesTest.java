package dev.segmind4j.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of models, where they must be right to the byte; those of the published models are checked by the build. */
class GoldenPagesTest {
    static List<GoldenSet> sets() {
        return List.of(GoldenSet.EVERYTHING, GoldenSet.HOSTILE);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void pages_are_what_is_checked_in(GoldenSet set) {
        if (Boolean.getBoolean("goldens.rewrite")) {
            set.rewritePages();
        }
        var pages = set.pages(set.models());

        assertThat(set.expectedPages().keySet()).isEqualTo(pages.keySet());
        pages.forEach((name, text) -> assertThat(set.expectedPages().get(name))
                .as("'-Dtest=GoldenPagesTest -Dgoldens.rewrite=true' rewrites " + name)
                .isEqualTo(text));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void neither_the_order_of_the_specs_nor_the_locale_matters(GoldenSet set) {
        var models = new ArrayList<>(set.models());
        Collections.shuffle(models, new Random(1));
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("hi-IN-u-nu-deva"));
            assertThat(set.pages(models)).isEqualTo(set.pages(set.models()));
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(set.pages(models)).isEqualTo(set.expectedPages());
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void the_index_lists_each_model_with_a_link_to_its_page() {
        assertThat(GoldenSet.FIVE_MODELS.pages(GoldenSet.FIVE_MODELS.models()).get("README.md"))
                .isEqualTo("""
                <!-- Made by segmind4j from the specs. Do not edit; refresh with: the command -->
                # Models
                | Slug | Title | Java | Output | Typical latency | Typical price |
                |---|---|---|---|---|---|
                | [`flux-1.1-pro-ultra`](flux-1.1-pro-ultra.md) | Flux-1.1 Pro Ultra | `segmind.flux11ProUltra()` | image | 14 s |  |
                | [`flux-2-flex`](flux-2-flex.md) | Flux 2 Flex | `segmind.flux2Flex()` | image | 41.81 s |  |
                | [`flux-2-pro`](flux-2-pro.md) | Flux 2 Pro | `segmind.flux2Pro()` | image | 26.19 s | 0.073 USD |
                | [`flux-dev`](flux-dev.md) | Flux.1 Dev | `segmind.fluxDev()` | image | 20.36 s |  |
                | [`flux-pro`](flux-pro.md) | Flux .1 Pro | `segmind.fluxPro()` | image | 20.29 s |  |
                """);
    }
}
