package dev.segmind4j.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.Rendered;
import dev.segmind4j.processor.model.ModelSpec;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Specs full of what means something in Markdown and HTML, as a reader of their pages sees them. */
class HostilePagesTest {
    private static final SortedMap<String, String> PAGES = GoldenSet.HOSTILE.pages(GoldenSet.HOSTILE.models());

    @Test
    void no_text_adds_a_cell_a_tag_a_link_or_a_heading() {
        PAGES.forEach((name, text) -> {
            Rendered page = new Rendered(text);
            assertThat(page.tags()).as(name).isSubsetOf("<code>", "</code>");
            assertThat(page.emphasised()).as(name).isSubsetOf("Note:");
            assertThat(page.links())
                    .as(name)
                    .isSubsetOf("https://example.com/a?x=1&y=*/'$L", "close.md", "model.md", "model-request.md");
            assertThat(page.headings().subList(1, page.headings().size()))
                    .as(name)
                    .allMatch(heading ->
                            heading.matches("Parameters|Notes|Constants|Sample in Java|.*, the values of .*"));
            assertThat(page.rows()).as(name).allMatch(row -> List.of(2, 6, 7).contains(row.size()));
        });
    }

    @Test
    void each_parameter_has_its_row() {
        for (ModelSpec model : GoldenSet.HOSTILE.models()) {
            Rendered page = new Rendered(PAGES.get(model.slug().value() + ".md"));
            assertThat(page.rows())
                    .extracting(row -> row.get(0))
                    .containsAll(model.parameters().stream()
                            .map(parameter -> parameter.name())
                            .toList());
        }
    }

    @Test
    void texts_are_shown_as_they_are_written() {
        Rendered page = new Rendered(PAGES.get("model-request.md"));

        assertThat(page.headings().get(0))
                .isEqualTo("*/ class X { <b>$L</b> \\u0022; @Deprecated {@link Foo} \"quoted\" \\");
        assertThat(page.text())
                .contains("First */ /* paragraph with \\u002a/ and {@code code} and $T, $$, $L and %s. @author nobody"
                        + " @throws Nothing <script>alert(\"x\")</script> &nbsp; &#42; a < b && c > d")
                .contains("A trailing backslash \\")
                .contains("Note: {@literal */} \\u000a \\uuuu0022 */.");
        assertThat(page.rows())
                .anySatisfy(row -> assertThat(row)
                        .containsExactly(
                                "text",
                                "text",
                                "string: String",
                                "no",
                                "matches [^*/@<>{}$\"]|\\u0022|\\*/",
                                "\"\\\"\\\\\\n\\t$L */ \\\\u0022 é 😀\"",
                                ""));
    }
}
