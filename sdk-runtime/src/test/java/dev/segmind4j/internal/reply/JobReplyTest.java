package dev.segmind4j.internal.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a status or a result says of a job. */
@Timeout(60)
class JobReplyTest {
    @Test
    void theUsualStatus() {
        JobReply reply = JobReply.of(Replies.status(
                200, "{\"status\":\"PROCESSING\",\"request_id\":\" a \",\"metrics\":{\"queue_time\":0.5}}"));
        assertThat(reply.state()).isEqualTo(JobState.PROCESSING);
        assertThat(reply.requestId()).isEqualTo("a");
        assertThat(reply.metrics().queueTime()).isEqualTo(Duration.ofMillis(500));
        assertThat(reply.detail()).isEmpty();
        assertThat(reply.hasOutput()).isFalse();
    }

    @Test
    void failedUnder422SaysWhy() {
        JobReply reply = JobReply.of(Replies.status(
                422,
                "{\"error\":\"Prompt is required for video generation.\",\"metrics\":{\"inference_time\":0.003372},"
                        + "\"status\":\"FAILED\"}"));
        assertThat(reply.state()).isEqualTo(JobState.FAILED);
        assertThat(reply.detail()).isEqualTo("Prompt is required for video generation.");
        assertThat(reply.requestId()).isNull();
    }

    /** Fault 1.10: a member that nobody reads is deep or long. */
    @ParameterizedTest
    @ValueSource(strings = {Replies.STATUS, Replies.RESULT})
    void whatNobodyReadsIsSkipped(String call) {
        for (String unread : new String[] {
            "[".repeat(100) + "]".repeat(100), "9".repeat(200_000), "[".repeat(1_000_000) + "]".repeat(1_000_000), "NaN"
        }) {
            JobReply reply = JobReply.of(Replies.of(
                    call, 200, "{\"x\":" + unread + ",\"status\":\"COMPLETED\",\"output\":\"https://cdn/x\"} behind"));
            assertThat(reply.state()).isEqualTo(JobState.COMPLETED);
        }
    }

    /** Fault 1.11: a word that is not known, and the server's text beside it. */
    @ParameterizedTest
    @CsvSource({"CANCELLED, error", "ERROR, message", "Warming up, detail"})
    void anUnknownStateIsKeptWithItsText(String word, String member) {
        JobReply reply =
                JobReply.of(Replies.status(200, "{\"status\":\"" + word + "\",\"" + member + "\":\"out of memory\"}"));
        assertThat(reply.state().value()).isEqualTo(word);
        assertThat(reply.state().isFinal()).isFalse();
        assertThat(reply.detail()).isEqualTo("out of memory");
    }

    @Test
    void whatARunningJobSaysIsNoError() {
        assertThat(JobReply.of(Replies.status(200, "{\"status\":\"QUEUED\",\"message\":\"third in the queue\"}"))
                        .detail())
                .isEmpty();
    }

    /** Fault 2.10: white space around the state. */
    @ParameterizedTest
    @ValueSource(strings = {" COMPLETED ", "completed", "\\tCompleted\\n", "\\u00a0COMPLETED"})
    void aStateIsTrimmedAndOfAnyCase(String word) {
        assertThat(JobReply.of(Replies.status(200, "{\"status\":\"" + word + "\"}"))
                        .state())
                .isSameAs(JobState.COMPLETED);
    }

    /** Fault 1.41: what a state word may do to a log. */
    @Test
    void aStateIsShortAndHasNothingThatCannotBeSeen() {
        assertThat(state("{\"status\":\"" + "x".repeat(1_000) + "\"}").value()).isEqualTo("x".repeat(100) + "…");
        assertThat(state("{\"status\":\"a\\u001b[2J\\nb\"}").value()).isEqualTo("a\\u001b[2J b");
        assertThat(state("{\"status\":\"\\u0053G_0123456789abcdef\"}").value()).isEqualTo("<api key>");
    }

    /** Fault 2.10: a status without a status is no failure of the reply. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\":null}", "{\"status\":\" \"}", "{\"status\":200}", "{\"metrics\":{}}"})
    void aSuccessMayNameNoState(String body) {
        JobReply reply = JobReply.of(Replies.status(200, body));
        assertThat(reply.state()).isNull();
        assertThat(reply.hasOutput()).isFalse();
    }

    /** Fault 2.9: a result that has an output but no status is one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"output\":\"https://cdn/x\"};true",
                "{\"output\":\"a text\"};true",
                "{\"images\":[{\"url\":\"https://cdn/x\"}]};true",
                "{\"output\":[]};false",
                "{\"output\":null,\"metrics\":{}};false",
                "{\"prompt\":\"https://cdn/x\"};false",
                "{\"status\":\"PROCESSING\",\"output\":\"https://cdn/x\"};false"
            })
    void anOutputIsSeenWithoutAState(String body, boolean hasOutput) {
        assertThat(JobReply.of(Replies.result(body)).hasOutput()).isEqualTo(hasOutput);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1]; is JSON, but not an object",
                "<html>; is HTML or XML, not JSON",
                "oops; is not JSON",
                "''; is empty",
                "{\"metrics\":; is JSON that breaks off",
                "{\"status\":\"COMP; is JSON that breaks off"
            })
    void aSuccessThatIsNoObjectIsNoAnswer(String body, String what) {
        assertThatThrownBy(() -> JobReply.of(Replies.status(200, body)))
                .isInstanceOfSatisfying(
                        ProtocolException.class, e -> assertThat(e.problem()).isEqualTo(what));
    }

    @Test
    void aStatusThatBreaksOffIsOneIfItsStateCame() {
        assertThat(JobReply.of(Replies.brokenOff(Replies.STATUS, "{\"status\":\"COMPLETED\",\"metr"))
                        .state())
                .isEqualTo(JobState.COMPLETED);
    }

    @Test
    void aResultThatBreaksOffIsNone() {
        for (String body : new String[] {
            "{\"status\":\"COMPLETED\",\"output\":[\"https://cdn/1\"",
            "{\"output\":\"https://cdn/1\"",
            "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/1\",\"ima"
        }) {
            assertThatThrownBy(() -> JobReply.of(Replies.brokenOff(Replies.RESULT, body)))
                    .isInstanceOf(ProtocolException.class)
                    .hasMessageStartingWith(
                            "GET /v2/requests/a was answered with 200, but the reply is JSON that breaks off (unexpected end of stream);"
                                    + " it begins: ");
        }
        assertThat(JobReply.of(Replies.brokenOff(Replies.RESULT, "{\"status\":\"FAILED\",\"error\":\"no\",\"x"))
                        .detail())
                .isEqualTo("no");
    }

    @Test
    void aResultWhoseObjectIsWholeIsOneWhateverItsLengthWasToBe() {
        JobReply reply = JobReply.of(
                Replies.brokenOff(Replies.RESULT, "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/1\"}"));
        assertThat(reply.hasOutput()).isTrue();
    }

    @Test
    void aBodyThatIsTooLargeForMemoryIsNoObject() {
        HttpReply reply = new HttpReply(
                "GET",
                "/v2/requests/a",
                200,
                Headers.of(),
                "application/json",
                new byte[0],
                null,
                Path.of("body.tmp"),
                Replies.result("").key());
        assertThatThrownBy(() -> JobReply.of(reply))
                .isInstanceOfSatisfying(
                        ProtocolException.class,
                        e -> assertThat(e.problem()).isEqualTo("is too large to be read as JSON"));
    }

    @Test
    void theIdStatusHasAResultToo() {
        assertThatThrownBy(() -> JobReply.of(Replies.brokenOff(
                        "GET /v2/requests/status", "{\"status\":\"COMPLETED\",\"output\":\"https://")))
                .isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "422; {\"status\":\"FAILED\"}; FAILED",
                "422; {\"error\":\"no\"}; FAILED",
                "422; {\"status\":\"error\"}; FAILED",
                "422; {\"status\":\"PROCESSING\"}; PROCESSING",
                "500; {\"status\":\"FAILED\",\"metrics\":{}}; FAILED",
                "400; {\"status\":\"FAILED\",\"request_id\":\"a\"}; FAILED",
                "503; {\"status\":\"PROCESSING\",\"request_id\":\"a\"}; PROCESSING"
            })
    void anErrorMayTellOfTheJob(int status, String body, String state) {
        assertThat(JobReply.of(Replies.status(status, body)).state().value()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "401; {\"status\":\"failed\",\"message\":\"Unauthorized\"}",
                "404; {\"status\":\"FAILED\",\"error\":\"Request not found\"}",
                "502; {\"status\":\"error\",\"request_id\":\"a\"}",
                "422; {}",
                "422; <html>",
                "500; ''"
            })
    void anErrorThatIsNotAboutTheJobSaysNothingOfIt(int status, String body) {
        assertThat(JobReply.of(Replies.status(status, body)).state()).isNull();
    }

    /** Fault 2.11: where the reason stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"error_message\":\"no face found\" | no face found",
                "\"error_message\":{\"node\":3,\"message\":\"no face found\"} | no face found",
                "\"error_message\":{\"node\":3} | {node=3}",
                "\"error\":429 | 429",
                "\"error\":{\"code\":7,\"detail\":[{\"loc\":[\"a\"],\"msg\":\"too long\"},{\"msg\":\"too wide\"}]} | too long; too wide",
                "\"error\":\"code\",\"error_description\":\"in words\" | code: in words",
                "\"error\":\"E1\",\"error_message\":\"in words\" | E1: in words",
                "\"error\":\"same\",\"error_message\":\"same\" | same",
                "\"error\":true,\"message\":\"in words\" | in words",
                "\"error\":0,\"detail\":\"in words\" | in words",
                "\"error\":\"\",\"message\":\" in\\n words \" | in words",
                "\"error\":\"a\\u001bb\" | a\\u001bb",
                "\"error\":[\"one\",null,\"two\"] | one; two",
                "\"error\":null | ''"
            })
    void theServersWordsAreFoundWhereverTheyAre(String members, String words) {
        assertThat(JobReply.of(Replies.status(200, "{\"status\":\"FAILED\"," + members + "}"))
                        .detail())
                .isEqualTo(words);
    }

    @Test
    void theServersWordsAreShort() {
        assertThat(JobReply.of(Replies.status(
                                200, "{\"status\":\"FAILED\",\"error\":[\"" + "x".repeat(300_000) + "\",\"y\"]}"))
                        .detail())
                .isEqualTo("x".repeat(500) + "…");
    }

    /** Fault 1.44: a retry count that is no int, and other amounts beyond all measure. */
    @Test
    void metricsAreBounded() {
        Metrics metrics = JobReply.of(Replies.status(
                        200,
                        "{\"status\":\"COMPLETED\",\"metrics\":{\"retry_count\":10000000000,\"cost\":"
                                + "9".repeat(200_000)
                                + ",\"inference_time\":-1,\"queue_time\":1e999999999,\"total_time\":\"20.5\","
                                + "\"remaining_credits\":1e-999999999}}"))
                .metrics();
        assertThat(metrics.retryCount()).isNull();
        assertThat(metrics.cost()).isNull();
        assertThat(metrics.inferenceTime()).isNull();
        assertThat(metrics.queueTime()).isNull();
        assertThat(metrics.totalTime()).isEqualTo(Duration.ofMillis(20_500));
        assertThat(metrics.remainingCredits()).isNull();
        assertThat(metrics.raw())
                .containsEntry("retry_count", 10_000_000_000L)
                .containsEntry("cost", "9".repeat(200_000));
        assertThat(metrics.toString())
                .startsWith("Metrics{totalTime=PT20.5S, raw={")
                .hasSizeLessThan(600);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "2.0, 2", "\"3\", 3", "0, 0", "-1,", "2147483648,", "1.5,", "true,"})
    void aRetryCountIsACount(String written, Integer count) {
        assertThat(JobReply.of(Replies.status(
                                200, "{\"status\":\"QUEUED\",\"metrics\":{\"retry_count\":" + written + "}}"))
                        .metrics()
                        .retryCount())
                .isEqualTo(count);
    }

    @Test
    void metricsThatAreNoneAreAbsent() {
        assertThat(JobReply.of(Replies.status(200, "{\"status\":\"QUEUED\",\"metrics\":[1]}"))
                        .metrics())
                .isEqualTo(new Metrics(null, null, null, null, null, null, Map.of()));
    }

    private static JobState state(String body) {
        return JobReply.of(Replies.status(200, body)).state();
    }
}
