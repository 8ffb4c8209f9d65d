package dev.segmind4j.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came from elsewhere cannot break a line, steer a terminal or fill a log. */
class SafeTextTest {
    @Test
    void aHarmlessTextStaysTheSame() {
        String text = "Prompt is required: „größer“ 图像 😀";
        assertThat(SafeText.of(text, 100)).isSameAs(text);
        assertThat(SafeText.of("", 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "line breaks, a\\n\\r\\tb",
        "a colour, \\u001b[31mred",
        "a C1 control, \\u009b31m",
        "a turn of the direction of reading, \\u202egnp.exe",
        "other line breaks, a\\u2028b\\u2029\\u0085",
        "nothing and delete, \\u0000\\u007f",
        "half of a pair, a\\ud83d",
        "the other half, \\ude00b",
        "a tag that is not seen, \\udb40\\udc41"
    })
    void whatSteersIsEscaped(String what, String shown) {
        String raw = unescaped(shown);
        assertThat(raw).as(what).isNotEqualTo(shown);
        assertThat(SafeText.of(raw, 100)).as(what).isEqualTo(shown);
    }

    @Test
    void aLongTextIsCutWhereACharacterEnds() {
        assertThat(SafeText.of("abcdef", 6)).isEqualTo("abcdef");
        assertThat(SafeText.of("abcdefg", 6)).isEqualTo("abcdef…");
        assertThat(SafeText.of("abcde😀", 6)).isEqualTo("abcde…");
        assertThat(SafeText.of("abcde\u001b", 6)).isEqualTo("abcde…");
        assertThat(SafeText.of("abcdef\n", 6)).isEqualTo("abcdef…");
        assertThat(SafeText.of("abcd\nx", 6)).isEqualTo("abcd\\n…");
    }

    @Test
    void ofAHugeTextOnlyTheBeginningIsRead() {
        String huge = new String(new char[1_000_000]).replace('\0', '\n');
        assertThat(SafeText.of(huge, 10)).isEqualTo("\\n\\n\\n\\n\\n…");
    }

    private static String unescaped(String shown) {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < shown.length(); i++) {
            if (shown.charAt(i) != '\\') {
                raw.append(shown.charAt(i));
            } else if (shown.charAt(++i) == 'u') {
                raw.append((char) Integer.parseInt(shown.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                raw.append(shown.charAt(i) == 'n' ? '\n' : shown.charAt(i) == 'r' ? '\r' : '\t');
            }
        }
        return raw.toString();
    }
}
