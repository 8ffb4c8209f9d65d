package dev.segmind4j.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.read.SpecReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules for the set of models, and how rules spare each other. */
class SpecRulesTest {
    @Test
    void a_slug_is_described_once_whatever_the_order_of_the_files() {
        ModelSpec a = model("a.yaml", "slug: flux\ntitle: A\noutput: image\nparameters: {}\n");
        ModelSpec b = model("b.yaml", "title: B\nslug: flux\noutput: image\nparameters: {}\n");
        String expected = "b.yaml:2:7: [SPEC102] Each model has a slug of its own, but 'flux' is already described at"
                + " a.yaml:1:7. Remove one of them.";

        assertThat(SpecRules.check(List.of(a, b))).extracting(Problem::toString).containsExactly(expected);
        assertThat(SpecRules.check(List.of(b, a))).extracting(Problem::toString).containsExactly(expected);
    }

    @Test
    void slugs_that_differ_in_case_are_two_slugs() {
        ModelSpec a = model("a.yaml", "slug: flux\ntitle: A\noutput: image\nparameters: {}\n");
        ModelSpec b = model("b.yaml", "slug: Flux\ntitle: B\noutput: image\nparameters: {}\n");

        assertThat(SpecRules.check(List.of(a, b))).isEmpty();
    }

    @Test
    void slugs_that_could_not_be_read_are_no_duplicates() {
        ModelSpec a =
                SpecReader.read(Path.of("a.yaml"), "parameters: {}\n").models().get(0);
        ModelSpec b =
                SpecReader.read(Path.of("b.yaml"), "parameters: {}\n").models().get(0);

        assertThat(SpecRules.check(List.of(a, b))).isEmpty();
    }

    @Test
    void a_parameter_without_a_readable_type_is_spared_what_depends_on_it() {
        ModelSpec model = SpecReader.read(
                        Path.of("a.yaml"),
                        "slug: a\ntitle: A\noutput: image\nparameters:\n"
                                + "  p: {type: strin, minimum: 5, maximum: 1, enum: [a, a], default: 7, items: {type: string}}\n")
                .models()
                .get(0);

        assertThat(SpecRules.check(List.of(model))).isEmpty();
    }

    @Test
    void no_models_have_no_problems() {
        assertThat(SpecRules.check(List.of())).isEmpty();
    }

    private static ModelSpec model(String file, String spec) {
        return SpecReader.read(Path.of(file), spec).models().get(0);
    }
}
