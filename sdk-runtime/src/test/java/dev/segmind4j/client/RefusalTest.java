package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.AuthenticationException;
import dev.segmind4j.error.BadRequestException;
import dev.segmind4j.error.InsufficientCreditsException;
import dev.segmind4j.error.MethodNotAllowedException;
import dev.segmind4j.error.ModelNotFoundException;
import dev.segmind4j.error.ModelRetiredException;
import dev.segmind4j.error.PermissionDeniedException;
import dev.segmind4j.error.RateLimitedException;
import dev.segmind4j.error.RejectedValueException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.ServerErrorException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.error.UnsupportedMediaTypeException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a call is refused with, over a real socket: each status ends in its type. */
@Timeout(60)
class RefusalTest {
    private static final String RESUME = " The job may still finish and be billed:"
            + " resume(JobRef.parse(\"segmind-job:1:flux-pro:a:1795168800000:1795172400000\")) goes on waiting, until"
            + " 2026-11-20T11:00:00Z.";

    @Test
    void a400() {
        refused(400, "{\"error\":\"Malformed JSON\"}")
                .isInstanceOf(BadRequestException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 400: Malformed JSON. Check the parameters against the model's"
                                + " page.");
    }

    @Test
    void a401() {
        refused(401, "{\"error\":\"unauthorized\",\"error_description\":\"Invalid API key\",\"status_code\":401}")
                .isInstanceOf(AuthenticationException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 401: unauthorized: Invalid API key. The API key is missing, wrong"
                                + " or expired: check SEGMIND_API_KEY or apiKey(...).");
    }

    @Test
    void a402() {
        refused(402, "{\"error\":\"Insufficient credits. You have 0.0 credits.\"}", "x-request-id: r-7")
                .isInstanceOf(InsufficientCreditsException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 402 (request id 'r-7'): Insufficient credits. You have 0.0"
                                + " credits. Add credits or raise the spend limit at https://cloud.segmind.com, then call again.");
    }

    @Test
    void a403() {
        refused(403, "{\"error\":\"Model not permitted\"}")
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 403: Model not permitted. This key may not use the model: ask the"
                                + " key's owner, or use another key.");
    }

    @Test
    void a404() {
        refused(404, "{\"error\":\"Model not found\"}")
                .isInstanceOf(ModelNotFoundException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 404: Model not found. Check the model's slug on its page at"
                                + " https://www.segmind.com/models.");
    }

    @Test
    void htmlUnder405() {
        refused(405, "<!doctype html>\n<html><title>405 Method Not Allowed</title></html>", "Content-Type: text/html")
                .isInstanceOf(MethodNotAllowedException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 405: an HTML page. The address does not take this method: check"
                                + " baseUrl(...).")
                .satisfies(e -> assertThat(((ApiException) e).body())
                        .isEqualTo("<!doctype html>\n<html><title>405 Method Not Allowed</title></html>"));
    }

    @Test
    void a406AboutCredits() {
        refused(406, "{\"error\":\"Insufficient credits\"}")
                .isInstanceOf(InsufficientCreditsException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 406: Insufficient credits. Add credits or raise the spend limit at"
                                + " https://cloud.segmind.com, then call again.");
    }

    @Test
    void a406AboutTheTeamsSpendLimit() {
        refused(406, "{\"error\":\"Team spend limit reached\"}").isInstanceOf(InsufficientCreditsException.class);
    }

    @Test
    void a406AboutTheContentType() {
        refused(406, "{\"error\":\"Content-Type must be application/json\"}")
                .isInstanceOf(UnsupportedMediaTypeException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 406: Content-Type must be application/json. The request did not"
                                + " arrive as application/json: check interceptors and proxies on the way.");
    }

    @Test
    void a406AboutAValue() {
        refused(406, "{\"error\":\"aspect_ratio: '7:5' is not one of ['1:1', '16:9']\"}")
                .isInstanceOf(RejectedValueException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 406: aspect_ratio: '7:5' is not one of ['1:1', '16:9']. The model"
                                + " does not take one of the values sent: compare them with its page.");
    }

    @Test
    void a406ThatSaysNothing() {
        refused(406, "")
                .isExactlyInstanceOf(ApiException.class)
                .hasMessage("POST /v2/flux-pro was answered with 406. No other meaning of this status is known.");
    }

    @Test
    void a410() {
        refused(410, "{\"error\":\"This model has been retired\"}")
                .isInstanceOf(ModelRetiredException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 410: This model has been retired. The model has been retired:"
                                + " choose another one at https://www.segmind.com/models.");
    }

    @Test
    void a422WithTheFindingsOfAFramework() {
        refused(422, "{\"detail\":[{\"loc\":[\"body\",\"seed\"],\"msg\":\"not an int\"},{\"msg\":\"too long\"}]}")
                .isInstanceOf(BadRequestException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 422: not an int; too long. Check the parameters against the"
                                + " model's page.");
    }

    @Test
    void a429WithAResetTimeBeyondTheDeadline() {
        refused(429, "{\"error\":\"Rate limit exceeded\"}", "x-rate-limit-reset-at-utc: 2026-11-20T10:00:50Z")
                .isInstanceOfSatisfying(RateLimitedException.class, e -> {
                    assertThat(e.retryAt()).isEqualTo("2026-11-20T10:00:50Z");
                    assertThat(e.header("X-Rate-Limit-Reset-At-UTC")).isEqualTo("2026-11-20T10:00:50Z");
                })
                .hasMessage(
                        "POST /v2/flux-pro was answered with 429: Rate limit exceeded. Call again from 2026-11-20T10:00:50Z"
                                + " on.");
    }

    @Test
    void a429WithoutAResetTime() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(429, "{\"error\":\"Rate limit exceeded\"}")
                    .accepted()
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/x\"}");
            assertThat(rig.run().files()).hasSize(1);
        }
    }

    @Test
    void a500() {
        refused(500, "{\"error\":{\"message\":\"KeyError: 'seed'\"}}")
                .isInstanceOf(ServerErrorException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 500: KeyError: 'seed'. A 500 is often really a bad parameter:"
                                + " compare the request with the model's page.");
    }

    @Test
    void htmlUnder502OnASubmission() {
        refused(502, "<html>502 Bad Gateway</html>")
                .isInstanceOf(SubmitOutcomeUnknownException.class)
                .hasMessage(
                        "Whether POST /v2/flux-pro was accepted is unknown: a gateway answered with 502 in place of the API."
                                + " The job may be running and billed, but nothing arrived that would find it. Do not send it again"
                                + " blindly: each POST is a new, billed job.")
                .cause()
                .isInstanceOf(ServerErrorException.class)
                .hasMessage(
                        "POST /v2/flux-pro was answered with 502: an HTML page. A gateway got no usable answer from the"
                                + " service: call again later.");
    }

    @Test
    void htmlUnder502OnAPoll() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .reply(502, "<html>502 Bad Gateway</html>")
                    .completed()
                    .reply(504, "upstream request timeout")
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/x\"}");
            assertThat(rig.run().files()).hasSize(1);
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(int status, String body, String... headers) {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(status, body, headers);
            return assertThatThrownBy(rig::run)
                    .isInstanceOf(SegmindException.class)
                    .satisfies(e -> {
                        assertThat(rig.server.getRequestCount()).isEqualTo(1);
                        if (e instanceof ApiException api) {
                            assertThat(api.status()).isEqualTo(status);
                            assertThat(api.call()).isEqualTo("POST /v2/flux-pro");
                        }
                    });
        }
    }
}
