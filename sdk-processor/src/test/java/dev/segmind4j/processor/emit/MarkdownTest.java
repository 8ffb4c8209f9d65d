package dev.segmind4j.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.Rendered;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text contains, a reader of Markdown sees just that text. */
class MarkdownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain, with 'quotes' and \"double\" ones; 100 % (yes)!",
                "a | b || c",
                "| --- |",
                "back\\slash \\| pipe \\",
                "`code` ``more`` ```",
                "*a* **b** _c_ __d__ ~e~ ~~f~~ snake_case_name",
                "<b>bold</b> <script>alert(1)</script> <!-- no --> a < b > c",
                "&amp; &lt; &#42; &nbsp; &copy",
                "[a](javascript:alert(1)) ![b](https://evil.example/c.png) [d] [e]: f",
                "https://evil.example/a_b_c?d=e www.evil.example ftp://x.example user@evil.example <https://x.example>",
                "# heading #",
                "- item",
                "+ item",
                "1. item",
                "2024) item",
                "> quote",
                "=== ",
                "--- a",
                "::: note",
                "$x^2$ and $`y`$",
                "emoji 😀, 日本語, العربية, é",
                "[^1] [ ] [x] {{ site }} {% raw %}"
            })
    void prose_is_shown_as_it_is(String text) {
        for (String markdown : List.of(
                Markdown.paragraph(text), "# " + Markdown.text(text), "- `name`: " + Markdown.sentence(text + "."))) {
            Rendered rendered = new Rendered(markdown);
            assertThat(rendered.text()).as(markdown).contains(text.strip());
            assertLinksLeadWhereTheySay(rendered, text);
            assertThat(rendered.tags()).as(markdown).isEmpty();
            assertThat(rendered.emphasised()).as(markdown).isEmpty();
        }
        Rendered paragraph = new Rendered(Markdown.paragraph(text));
        assertThat(paragraph.headings()).isEmpty();
        assertThat(paragraph.text()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | b",
                "\\|",
                "\\\\|\\",
                "`",
                "``a``",
                "a`b",
                " leading and trailing ",
                "two  spaces",
                "<b>&amp;</b>",
                "*/ _x_ **y** [z](http://a.example) ~~q~~",
                "https://evil.example www.evil.example a@b.example | c",
                "$x$ | $y$",
                "\"1:1\"",
                "x"
            })
    void a_cell_holds_code_and_prose_whatever_they_are(String text) {
        Rendered table = new Rendered(Markdown.head(List.of("a", "b", "c"))
                + Markdown.row(List.of(Markdown.code(text), Markdown.text(text), "end")));

        assertThat(table.rows()).hasSize(2);
        List<String> cells = table.rows().get(1);
        assertThat(cells).hasSize(3);
        assertThat(cells.get(0).replace('\u00a0', ' ')).isEqualTo(text);
        assertThat(cells.get(1)).isEqualTo(text.strip().replaceAll(" +", " "));
        assertThat(cells.get(2)).isEqualTo("end");
        assertLinksLeadWhereTheySay(table, text);
        assertThat(table.emphasised()).isEmpty();
        assertThat(table.tags()).isSubsetOf("<code>", "</code>");
    }

    private static void assertLinksLeadWhereTheySay(Rendered rendered, String text) {
        assertThat(rendered.links())
                .allMatch(link -> link.matches("(https?|ftp|mailto):.*") && text.contains(link)
                        || text.contains(link.replaceFirst("^(http://|mailto:)", "")));
    }

    @Test
    void line_breaks_and_what_cannot_be_seen_are_replaced() {
        assertThat(Markdown.text(" a\n\n# b\t\u2028c\u200b\u0085 ")).isEqualTo("a \\# b c??");
        assertThat(Markdown.code("a\nb")).isEqualTo("<code>a?b</code>");
    }

    @Test
    void paragraphs_are_kept_apart() {
        assertThat(Markdown.paragraphs("One\nline.\n\n \n- Two.\n\n")).containsExactly("One line.", "\\- Two.");
    }

    @Test
    void prose_that_something_follows_ends_like_a_sentence() {
        assertThat(Markdown.sentence("guidance")).isEqualTo("guidance.");
        assertThat(Markdown.sentence("Done!")).isEqualTo("Done!");
        assertThat(Markdown.sentence(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.segmind.com/models/flux-1.1-pro-ultra/api",
                "https://example.com/a?x=1&y=*/'$L&amp;z=(_a_)",
                "http://[::1]/a$b$c",
                "https://example.com/é"
            })
    void a_web_address_is_a_link_and_shown_whole(String address) {
        for (String markdown : List.of(
                Markdown.link(address), Markdown.head(List.of("a")) + Markdown.row(List.of(Markdown.link(address))))) {
            Rendered rendered = new Rendered(markdown);
            assertThat(rendered.links()).as(markdown).containsExactly(address);
            assertThat(rendered.tags()).isEmpty();
        }
        assertThat(new Rendered(Markdown.link(address)).text()).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,<script>",
                "https://example.com/> <script>",
                "https://example.com/a b",
                "https://example.com/|",
                "not an address"
            })
    void any_other_address_is_none(String address) {
        Rendered rendered =
                new Rendered(Markdown.head(List.of("a", "b")) + Markdown.row(List.of(Markdown.link(address), "end")));

        assertThat(rendered.rows().get(1)).containsExactly(address, "end");
        assertLinksLeadWhereTheySay(rendered, address);
        assertThat(rendered.tags()).isSubsetOf("<code>", "</code>");
    }

    @Test
    void a_block_holds_any_code() {
        for (String code : List.of("a\n", "```\nb\n```\n", "````` <b>\n", "~~~\n", "")) {
            Rendered rendered = new Rendered(Markdown.block("java", code) + "\nend\n");
            assertThat(rendered.blocks()).containsExactly(code.isEmpty() ? "\n" : code);
            assertThat(rendered.text()).endsWith("end");
        }
    }
}
