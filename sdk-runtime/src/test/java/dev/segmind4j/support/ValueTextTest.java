package dev.segmind4j.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The {@code toString} of generated values. */
class ValueTextTest {
    @Test
    void whatIsSetIsShown() {
        assertThat(new ValueText("Request")
                        .add("prompt", "a lighthouse")
                        .add("absent", null)
                        .add("guidance", 3.0)
                        .add("strength", 0.8)
                        .add("images", Arrays.asList("a", null, 2.0))
                        .addNull("mask", true)
                        .addNull("absent", false)
                        .addAll(Collections.singletonMap("extra", null)))
                .hasToString("Request{prompt=a lighthouse, guidance=3, strength=0.8, images=[a, null, 2], mask=null,"
                        + " extra=null}");
    }

    @Test
    void longTextsAreCutBetweenCharacters() {
        String long79 = "x".repeat(79) + "😀😀";
        assertThat(new ValueText("R").add("p", long79).add("l", List.of("y".repeat(81))))
                .hasToString(
                        "R{p=" + "x".repeat(79) + "… (81 characters), l=[" + "y".repeat(80) + "… (81 characters)]}");
    }
}
