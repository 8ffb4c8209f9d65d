package dev.segmind4j.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocLayoutTest {
    @Test
    void paragraphs_come_first_and_tags_in_the_jdks_order() {
        Javadoc doc = Javadoc.of("First.")
                .deprecated(true)
                .see("https://example.com/?a=1&b=\"", "the page")
                .returns("the result")
                .throwing("IllegalStateException", "if not")
                .param("name", "the name")
                .paragraph("")
                .paragraph("Second.");

        assertThat(doc.build()).hasToString("""
                        First.

                        <p>Second.

                        @param name the name
                        @return the result
                        @throws IllegalStateException if not
                        @see <a href="https://example.com/?a=1&amp;b=%22">the page</a>
                        @deprecated the model's page advises against it
                        """);
    }

    @Test
    void lines_are_wrapped_but_short_tags_stay_in_one_piece() {
        assertThat(Javadoc.of("word ".repeat(18) + "{@code a b c d e f} end")
                        .returns("item ".repeat(20) + "end")
                        .build()
                        .toString()
                        .lines())
                .containsExactly(
                        "word ".repeat(18).trim(),
                        "{@code a b c d e f} end",
                        "",
                        "@return " + "item ".repeat(18).trim(),
                        "    item item end");
    }
}
