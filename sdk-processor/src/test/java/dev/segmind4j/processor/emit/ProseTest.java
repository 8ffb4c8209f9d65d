package dev.segmind4j.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a < b && c > d | a &lt; b &amp;&amp; c &gt; d",
                "ends */ here | ends *&#47; here",
                "begins /* here | begins /&#42; here",
                "*/*/ | *&#47;&#42;&#47;",
                "@author me | &#64;author me",
                "{@code x} | &#123;&#64;code x&#125;",
                "C:\\users | C:&#92;users",
                "\\u002a/ | &#92;u002a/",
                "say \"hi\" | say \"hi\"",
                "$L costs $5 | $L costs $5",
                "\u201ccurly\u201d \u2014 \u2026 | &ldquo;curly&rdquo; &mdash; &hellip;",
                "\u65e5\u672c \u00e9 | \\u65e5\\u672c \\u00e9",
                "\ud83d\ude00 | \\ud83d\\ude00",
            })
    void nothing_in_it_can_be_a_tag_a_comments_end_or_an_escape(String text, String html) {
        assertThat(Prose.html(text)).isEqualTo(html);
    }

    @Test
    void what_cannot_be_seen_is_a_question_mark() {
        assertThat(Prose.html("a\u202eb\u0007c\ud800d\ue000e\ufefff")).isEqualTo("a?b?c?d?e?f");
    }

    @Test
    void lines_and_blanks_become_one_blank() {
        assertThat(Prose.html("  a\n  b\t\tc\r\n ")).isEqualTo("a b c");
    }

    @Test
    void a_sentence_begins_large_and_ends_with_a_full_stop() {
        assertThat(Prose.sentence("guidance")).isEqualTo("Guidance.");
        assertThat(Prose.sentence("Really?")).isEqualTo("Really?");
        assertThat(Prose.sentence("")).isEmpty();
    }

    @Test
    void code_is_a_tag_where_that_can_hold_it() {
        assertThat(Prose.code("16:9")).isEqualTo("{@code 16:9}");
        assertThat(Prose.code("a<b>&c")).isEqualTo("{@code a<b>&c}");
        assertThat(Prose.code("{@x}")).isEqualTo("<code>&#123;&#64;x&#125;</code>");
        assertThat(Prose.code("*/")).isEqualTo("<code>*&#47;</code>");
        assertThat(Prose.code("a\nb")).isEqualTo("<code>a b</code>");
        assertThat(Prose.code("\u00e9")).isEqualTo("<code>\\u00e9</code>");
    }

    @Test
    void very_long_prose_is_cut_between_characters() {
        assertThat(Prose.html("x".repeat(70_000)))
                .hasSize(2_000 + "&hellip;".length())
                .endsWith("x&hellip;");
        assertThat(Prose.cut("ab\ud83d\ude00", 3)).isEqualTo("ab\u2026");
    }
}
