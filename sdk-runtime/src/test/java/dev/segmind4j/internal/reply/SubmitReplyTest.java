package dev.segmind4j.internal.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.job.JobState;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a submission was accepted: whenever an id can be read. */
@Timeout(60)
class SubmitReplyTest {
    @Test
    void theUsualReply() {
        SubmitReply reply = SubmitReply.of(Replies.submit(
                200,
                "{\"request_id\":\"3f2a\",\"status\":\"QUEUED\",\"poll_url\":\"https://elsewhere/v1/requests/3f2a\","
                        + "\"status_url\":\"https://elsewhere\",\"response_url\":\"https://elsewhere\"}"));
        assertThat(reply.requestId()).isEqualTo("3f2a");
        assertThat(reply.usable()).isTrue();
        assertThat(reply.state()).isEqualTo(JobState.QUEUED);
    }

    /** Fault 1.8: whatever else is wrong with the reply, the id gives the job. */
    @ParameterizedTest
    @MethodSource("damaged")
    void anIdGivesTheJob(String body) {
        SubmitReply reply = SubmitReply.of(Replies.submit(200, body));
        assertThat(reply.requestId()).isEqualTo("abc-123");
        assertThat(reply.usable()).isTrue();
    }

    static String[] damaged() {
        String id = "\"request_id\":\"abc-123\"";
        return new String[] {
            "\ufeff{" + id + ",\"status\":\"QUEUED\"}",
            "{" + id + ",\"status\":\"QUEUED\"} trailing text",
            "{" + id + ",\"status\":\"QUEUED\"}{\"request_id\":\"other\"}",
            "{" + id,
            "{" + id + ",",
            "{" + id + ",\"status\":\"QUE",
            "{" + id + ",\"x\":" + "[".repeat(100) + "]".repeat(100) + "}",
            "{\"x\":" + "{\"x\":".repeat(1_000_000) + "1" + "}".repeat(1_000_000) + "," + id + "}",
            "{\"x\":" + "9".repeat(1_001) + "," + id + "}",
            "{\"x\":NaN,\"y\":Infinity," + id + "}",
            "{'request_id': 'abc-123', 'status': None, 'ok': True}",
            "{\"x\":undefined," + id + "}",
            "{\"status\":17," + id + "}",
            "{\"request_id\":\"  abc-123\\n\"}",
            "{\"request_id\":null," + id + "}",
            "{" + id + ",\"request_id\":\"other\"}",
            "{\"\\u0072equest_id\":\"abc\\u002d123\"}"
        };
    }

    /** Fault 1.8: a wrong Content-Length, a last chunk that is missing. */
    @Test
    void aReplyThatDidNotComeToItsEndGivesTheJobToo() {
        SubmitReply reply = SubmitReply.of(Replies.brokenOff(Replies.SUBMIT, "{\"request_id\":\"a\",\"stat"));
        assertThat(reply.requestId()).isEqualTo("a");
        assertThat(reply.state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void anIdMayBeANumber() {
        assertThat(SubmitReply.of(Replies.submit(202, "{\"request_id\":12345678901234567890}"))
                        .requestId())
                .isEqualTo("12345678901234567890");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"status\":\"QUEUED\"}; has no 'request_id'",
                "{\"request_id\":null}; has no 'request_id'",
                "{\"request_id\":{\"a\":1}}; has no 'request_id'",
                "{\"request_id\":true}; has no 'request_id'",
                "{\"data\":{\"request_id\":\"a\"}}; has no 'request_id'",
                "{\"request_id\":\"ab; is JSON that breaks off",
                "{\"request_id\":12; is JSON that breaks off",
                "{; is JSON that breaks off",
                "[1]; is JSON, but not an object",
                "<html>; is HTML or XML, not JSON",
                "Accepted; is not JSON",
                "''; is empty"
            })
    void aSuccessWithoutAnIdIsNoAnswer(String body, String what) {
        assertThatThrownBy(() -> SubmitReply.of(Replies.submit(200, body)))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("POST /v2/flux-pro was answered with 200, but the reply " + what + "; it begins: "
                        + (body.isEmpty() ? "(nothing)" : body)
                        + "\nCheck that baseUrl(...) leads to the Segmind API and that no proxy answers in its place.");
    }

    @Test
    void aReplyThatBrokeOffBeforeItBeganSaysSo() {
        assertThatThrownBy(() -> SubmitReply.of(Replies.brokenOff(Replies.SUBMIT, "")))
                .isInstanceOf(ProtocolException.class)
                .hasMessageStartingWith(
                        "POST /v2/flux-pro was answered with 200, but the reply broke off before anything of it came (unexpected end of stream);");
    }

    /** Fault 1.9: an id that cannot be asked for is told, and nothing throws IllegalArgumentException. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "..; ..",
                ".; .",
                "''; ''",
                "' '; ''",
                "a\\u0000b; a\\u0000b",
                "a\\nb; a b",
                "a\\u202eb; a\\u202eb",
                "a\\ud83db; a\\ud83db"
            })
    void anIdThatCannotBeUsedIsTold(String written, String shown) {
        SubmitReply reply = SubmitReply.of(Replies.submit(200, "{\"request_id\":\"" + written + "\"}"));
        assertThat(reply.usable()).isFalse();
        assertThat(reply.requestId()).isEqualTo(shown);
    }

    /** Fault 1.9: nobody's id is that long. */
    @Test
    void anIdHasABoundedLength() {
        assertThat(SubmitReply.of(Replies.submit(200, "{\"request_id\":\"" + "a".repeat(1_000) + "\"}"))
                        .usable())
                .isTrue();
        SubmitReply reply = SubmitReply.of(Replies.submit(200, "{\"request_id\":" + "9".repeat(1_000_000) + "}"));
        assertThat(reply.usable()).isFalse();
        assertThat(reply.requestId()).isEqualTo("9".repeat(1_000) + "…");
    }

    /** Fault 1.41: the key in an id, as it is and behind escapes. */
    @ParameterizedTest
    @ValueSource(strings = {Replies.KEY, "\\u0053G_0123456789abcdef", "x-SG_012345678\\u0039abcdef"})
    void anIdWithTheKeyInItIsBlottedAndNotUsed(String written) {
        SubmitReply reply = SubmitReply.of(Replies.submit(200, "{\"request_id\":\"" + written + "\"}"));
        assertThat(reply.usable()).isFalse();
        assertThat(reply.requestId()).endsWith("<api key>").doesNotContain("SG_");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "500; {\"request_id\":\"a\",\"status\":\"QUEUED\"}; QUEUED",
                "303; {\"request_id\":\"a\",\"status\":\"processing\"}; PROCESSING",
                "422; {\"request_id\":\"a\",\"status\":\"FAILED\",\"error\":\"no\"}; FAILED"
            })
    void underAnotherStatusAnIdAndAKnownStateAreAJob(int status, String body, String state) {
        assertThat(SubmitReply.of(Replies.submit(status, body)).state().value()).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"request_id\":\"a\",\"error\":\"no\"}",
                "{\"request_id\":\"a\",\"status\":\"error\"}",
                "{\"status\":\"FAILED\"}",
                "<html>",
                ""
            })
    void underAnotherStatusAnythingElseIsARefusal(String body) {
        assertThat(SubmitReply.of(Replies.submit(400, body))).isNull();
    }

    @Test
    void aJobThatFailedAtOnceSaysWhy() {
        SubmitReply reply = SubmitReply.of(Replies.submit(
                200, "{\"request_id\":\"a\",\"status\":\" failed \",\"error\":\"Blocked\",\"metrics\":{\"cost\":0}}"));
        assertThat(reply.state()).isEqualTo(JobState.FAILED);
        assertThat(reply.job().detail()).isEqualTo("Blocked");
        assertThat(reply.job().metrics().cost()).isZero();
    }

    /** Fault 1.8: of each cut of a reply that is behind the id, the id is read. */
    @Test
    void noCutBehindTheIdLosesIt() {
        String body =
                "{\"status\":\"QUEUED\",\"request_id\":\"3f2a\",\"poll_url\":\"https://x/y\",\"n\":{\"a\":[1,2]}}";
        for (int cut = body.indexOf("3f2a") + 5; cut <= body.length(); cut++) {
            HttpReply reply = Replies.of(
                    Replies.SUBMIT,
                    200,
                    "application/json",
                    body.substring(0, cut).getBytes(StandardCharsets.UTF_8),
                    cut == body.length());
            assertThat(SubmitReply.of(reply).requestId()).isEqualTo("3f2a");
        }
    }
}
