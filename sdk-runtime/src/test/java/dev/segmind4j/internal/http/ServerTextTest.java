package dev.segmind4j.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a server writes, as people may see it. */
class ServerTextTest {
    @Test
    void whiteSpaceIsFoldedIntoOneLine() {
        assertThat(ServerText.line("  one\r\n\ttwo\u2028three\u00a0 four \n", 100))
                .isEqualTo("one two three four");
    }

    /** Fault 1.41: an escape sequence would clear the terminal or forge a line of the log. */
    @Test
    void whatCannotBeSeenIsEscaped() {
        assertThat(ServerText.line("a\u001b[2Jb\u0000c\u007fd\u009be\u202ef\ufeffg", 100))
                .isEqualTo("a\\u001b[2Jb\\u0000c\\u007fd\\u009be\\u202ef\\ufeffg");
        assertThat(ServerText.line("\ud83d x \udc00", 100)).isEqualTo("\\ud83d x \\udc00");
    }

    @Test
    void whatCanBeSeenStays() {
        String seen = "Größe 大きさ 👩‍🎨 <b>\"'\\";
        assertThat(ServerText.line(seen, 100)).isEqualTo(seen);
        assertThat(ServerText.isPlain(seen)).isTrue();
        assertThat(ServerText.isPlain("a\nb")).isFalse();
    }

    @Test
    void noTextIsLongerThanItMayBe() {
        assertThat(ServerText.line("x".repeat(11), 10)).isEqualTo("xxxxxxxxxx…");
        assertThat(ServerText.line("x".repeat(10), 10)).isEqualTo("xxxxxxxxxx");
        assertThat(ServerText.line("xxxxxxxxx😀", 10)).isEqualTo("xxxxxxxxx…");
        assertThat(ServerText.line("xxxxxxxxx\u0000", 10)).isEqualTo("xxxxxxxxx…");
        assertThat(ServerText.line("xxxxxxxxx y", 10)).isEqualTo("xxxxxxxxx…");
    }

    @Test
    void linesMayStay() {
        assertThat(ServerText.lines("<a>\n\t<b>\r\u001b", 100)).isEqualTo("<a>\n\t<b>\\r\\u001b");
        assertThat(ServerText.lines("a\nbc", 3)).isEqualTo("a\nb…");
    }
}
