package dev.segmind4j.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.read.SpecReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is {@code sentAs: string}, on the wire and in a spec. */
class WireFormTest {
    private final List<String> misfits = new ArrayList<>();

    private static ParameterSpec parameter(String spec) {
        return SpecReader.read(Path.of("a.yaml"), "slug: a\ntitle: A\noutput: image\nparameters:\n  p: " + spec + "\n")
                .models()
                .get(0)
                .parameters()
                .get(0);
    }

    private Object typed(ParameterSpec parameter, Object wire) {
        return WireForm.typed(parameter, wire, "sample", (place, value) -> misfits.add(place + "=" + value));
    }

    @Test
    void texts_stand_for_numbers_and_booleans() {
        assertThat(typed(parameter("{type: integer, sentAs: string}"), "5")).isEqualTo(5L);
        assertThat(typed(parameter("{type: number, sentAs: string}"), "-0.50")).isEqualTo(new BigDecimal("-0.50"));
        assertThat(typed(parameter("{type: number, sentAs: string}"), "1e3")).isEqualTo(new BigDecimal("1E+3"));
        assertThat(typed(parameter("{type: boolean, sentAs: string}"), "false")).isEqualTo(false);
        assertThat(misfits).isEmpty();
    }

    @Test
    void a_text_that_stands_for_nothing_stays() {
        for (String text : List.of("", "05", "five", "1.0", "+1", "9".repeat(19), "true")) {
            assertThat(typed(parameter("{type: integer, sentAs: string}"), text))
                    .isEqualTo(text);
        }
        assertThat(typed(parameter("{type: number, sentAs: string}"), "1e999999999"))
                .isEqualTo("1e999999999");
        assertThat(typed(parameter("{type: boolean, sentAs: string}"), "TRUE")).isEqualTo("TRUE");
        assertThat(misfits).isEmpty();
    }

    @Test
    void other_values_are_left_alone() {
        assertThat(typed(parameter("{type: integer}"), "5")).isEqualTo("5");
        assertThat(typed(parameter("{type: any}"), Map.of("a", "5"))).isEqualTo(Map.of("a", "5"));
        assertThat(typed(parameter("{type: integer, sentAs: string}"), null)).isNull();
        assertThat(misfits).isEmpty();
    }

    @Test
    void what_should_be_text_and_is_not_is_told_with_its_place() {
        ParameterSpec parameter = parameter(
                "{type: array, items: {type: object, properties: {n: {type: integer, sentAs: string}, m: {type: string}}}}");
        Object wire = Arrays.asList(Map.of("n", "1", "m", "2"), null, Map.of("n", 3L), Map.of("x", 4L));

        assertThat(typed(parameter, wire))
                .isEqualTo(Arrays.asList(Map.of("n", 1L, "m", "2"), null, Map.of("n", 3L), Map.of("x", 4L)));
        assertThat(misfits).containsExactly("sample[2].n=3");
    }

    @Test
    void the_way_back_gives_the_texts() {
        ParameterSpec parameter =
                parameter("{type: object, properties: {n: {type: array, items: {type: number, sentAs: string}}}}");
        Object wire = Map.of("n", List.of("1", "0.5", "1000"));

        assertThat(WireForm.wire(parameter, typed(parameter, wire))).isEqualTo(wire);
        assertThat(WireForm.wire(parameter, Map.of("n", List.of(new BigDecimal("1E+3")))))
                .isEqualTo(Map.of("n", List.of("1000")));
    }
}
