package dev.segmind4j.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reply's texts. */
class HttpReplyTest {
    private static final String KEY = "SG_0123456789abcdef";

    @Test
    void theContentTypeNamesTheCharset() {
        assertThat(reply("é".getBytes(StandardCharsets.ISO_8859_1), "application/json; charset=iso-8859-1")
                        .text())
                .isEqualTo("é");
        assertThat(reply("é".getBytes(StandardCharsets.UTF_8), "application/json")
                        .text())
                .isEqualTo("é");
        assertThat(reply("é".getBytes(StandardCharsets.UTF_8), "application/json; charset=klingon")
                        .text())
                .isEqualTo("é");
    }

    /** Fault 1.8: a byte order mark. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aByteOrderMarkKnowsBetter(String charset) {
        byte[] body = "\ufeff{\"é\":1}".getBytes(Charset.forName(charset));
        assertThat(reply(body, "application/json; charset=iso-8859-1").text()).isEqualTo("{\"é\":1}");
    }

    @Test
    void theBeginningIsOneShortLine() {
        HttpReply reply = reply(("a\n b\u001b" + "x".repeat(1_000)).getBytes(StandardCharsets.UTF_8), "text/plain");
        assertThat(reply.beginning()).isEqualTo("a b\\u001b" + "x".repeat(191) + "…");
        assertThat(reply.beginning(12)).isEqualTo("a\n b\\u001bxx…");
        assertThat(reply(new byte[0], "text/plain").beginning()).isEmpty();
    }

    @Test
    void theBeginningOfASmallBodyIsTheWholeBody() {
        assertThat(reply("ä😀".getBytes(StandardCharsets.UTF_8), "text/plain").beginning())
                .isEqualTo("ä😀");
    }

    /** Fault 1.41: a key that the cut goes through. */
    @Test
    void noBeginningShowsThePartOfAKeyInFrontOfTheCut() {
        for (int before = 0; before < 1_000; before++) {
            byte[] body = ("x".repeat(before) + (KEY + " ").repeat(60)).getBytes(StandardCharsets.UTF_8);
            assertThat(reply(body, "text/plain").beginning()).doesNotContain("SG_");
            assertThat(reply(body, "text/plain").beginning(50)).doesNotContain("SG_");
        }
    }

    /** Fault 1.18: 80 MB of which 200 characters are shown. */
    @Test
    void theBeginningOfALongBodyIsReadWithoutTheRest() {
        HttpReply reply = reply(new byte[80_000_000], "text/plain");
        for (int i = 0; i < 20_000; i++) {
            assertThat(reply.beginning(200)).startsWith("\\u0000").endsWith("…").hasSizeLessThan(202);
        }
    }

    private static HttpReply reply(byte[] body, String type) {
        return new HttpReply(
                "GET", "/x", 200, Headers.of("content-type", type), null, body, null, null, SentKeys.of(KEY));
    }
}
