package dev.segmind4j.internal.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.error.ApiException;
import dev.segmind4j.internal.http.HttpReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an error is told as, whatever the server writes; the statuses' meanings are in the client's tests. */
@Timeout(60)
class ApiErrorsTest {
    /** Fault 1.41: neither the key nor control characters get into a message. */
    @Test
    void theServersTextIsShownSafely() {
        ApiException error = ApiErrors.of(
                Replies.of(
                        Replies.SUBMIT,
                        500,
                        "{\"error\":\"key \\u0053G_0123456789abcdef\\u001b[2J\\nbroke\",\"x\":\"\u001b[2J\"}",
                        "x-request-id: r\u009b-" + Replies.KEY,
                        "location: https://x/?key=" + Replies.KEY,
                        "x-ratelimit-note: " + "n".repeat(1_000)),
                null,
                null);
        assertThat(error)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 500 (request id 'r\\u009b-<api key>'): key <api"
                                + " key>\\u001b[2J broke. A 500 is often really a bad parameter: compare the request with the model's page.");
        assertThat(error.requestId()).isEqualTo("r\\u009b-<api key>");
        assertThat(error.header("location")).isEqualTo("https://x/?key=<api key>");
        assertThat(error.header("x-ratelimit-note")).isEqualTo("n".repeat(300) + "…");
        assertThat(error.body()).contains("\"x\":\"\\u001b[2J\"").doesNotContain("\u001b");
    }

    /** Fault 1.18: an error body of 80 MB. */
    @Test
    void aLongBodyIsToldByItsBeginning() {
        HttpReply reply = Replies.of(Replies.STATUS, 502, "text/plain", new byte[80_000_000], true);
        ApiException error = ApiErrors.of(reply, null, null);
        assertThat(error.getMessage()).hasSizeLessThan(400);
        assertThat(error.body()).hasSize(1_999).endsWith("…");
    }

    @Test
    void theWordsOfABodyThatBreaksOffAreRead() {
        HttpReply reply = Replies.of(
                Replies.SUBMIT, 402, "application/json", Replies.bytes("{\"error\":\"No credits\",\"x\":"), false);
        assertThat(ApiErrors.of(reply, null, null).detail()).isEqualTo("No credits");
    }
}
