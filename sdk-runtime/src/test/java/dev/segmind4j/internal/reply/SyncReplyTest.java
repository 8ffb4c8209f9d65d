package dev.segmind4j.internal.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reply to a v1 call is: a result, a failure, a job, a refusal. */
class SyncReplyTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    /** Fault 1.12: a failure under 200 is one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"status\":\"FAILED\",\"error\":\"NSFW content\"}",
                "200 | {\"status\":\" failed \",\"error_message\":{\"message\":\"NSFW content\"},\"output\":null}",
                "200 | {\"error\":\"NSFW content\"}",
                "200 | {\"error\":\"NSFW content\",\"output\":[],\"images\":[]}",
                "200 | {\"status\":\"COMPLETED\",\"error\":\"NSFW content\"}",
                "202 | {\"error\":\"NSFW content\",\"request_id\":\"r\"}",
                "422 | {\"status\":\"FAILED\",\"error\":\"NSFW content\"}",
                "500 | {\"status\":\"FAILED\",\"error\":\"NSFW content\",\"metrics\":{}}"
            })
    void aFailureIsAFailure(int status, String body) {
        SyncReply.Failed failed = (SyncReply.Failed) read(Replies.sync(status, body, "x-cost: 0.05"));
        assertThat(failed.detail()).isEqualTo("NSFW content");
        assertThat(failed.metrics().cost()).isNotNull();
    }

    @Test
    void aFailureHasAnIdIfTheReplyHas() {
        assertThat(((SyncReply.Failed) read(Replies.sync(200, "{\"error\":\"no\"}", "x-request-id: r-1"))).requestId())
                .isEqualTo("r-1");
        assertThat(((SyncReply.Failed) read(Replies.sync(200, "{\"error\":\"no\",\"request_id\":\"r-2\"}")))
                        .requestId())
                .isEqualTo("r-2");
        assertThat(((SyncReply.Failed) read(Replies.sync(200, "{\"error\":\"no\"}"))).requestId())
                .isNull();
    }

    /** Fault 1.12: a queued call is a job. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"request_id\":\"a\",\"status\":\"QUEUED\"} | QUEUED",
                "202 | {\"request_id\":\"a\",\"status\":\"PROCESSING\",\"prompt\":\"a lighthouse\"} | PROCESSING",
                "200 | {\"request_id\":\"a\",\"status\":\"starting\",\"poll_url\":\"https://x\",\"metrics\":{}} | starting",
                "202 | {\"request_id\":\"a\",\"queue\":7} | QUEUED",
                "200 | {\"request_id\":\"a\"} | QUEUED",
                "504 | {\"request_id\":\"a\",\"status\":\"QUEUED\"} | QUEUED",
                "200 | {\"request_id\":\"a\",\"status\":\"COMPLETED\",\"output\":\"https://c/1 | COMPLETED",
                "200 | {\"request_id\":\"a\",\"sta | QUEUED"
            })
    void aQueuedCallIsAJob(int status, String body, String state) {
        SyncReply.Queued queued = (SyncReply.Queued) read(Replies.sync(status, body));
        assertThat(queued.job().requestId()).isEqualTo("a");
        assertThat(queued.job().usable()).isTrue();
        assertThat(queued.job().state().value()).isEqualTo(state);
    }

    @Test
    void aJobMayHaveAnIdThatCannotBeUsed() {
        assertThat(((SyncReply.Queued) read(Replies.sync(202, "{\"request_id\":\"..\"}")))
                        .job()
                        .usable())
                .isFalse();
    }

    /** Fault 1.12: what a content type says does not hide a failure or a job. */
    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/octet-stream", "text/plain", "text/html"})
    void aFailureOrAJobIsSeenUnderAnyContentType(String type) {
        assertThat(read(typed(type, "{\"status\":\"FAILED\"}"))).isInstanceOf(SyncReply.Failed.class);
        assertThat(read(typed(type, "\ufeff {\"request_id\":\"a\",\"status\":\"QUEUED\"}")))
                .isInstanceOf(SyncReply.Queued.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"r\",\"status\":\"success\",\"error\":null,\"choices\":[{\"message\":{\"content\":\"hi\"}}]}",
                "{\"request_id\":\"r\",\"status\":\"success\",\"choices\":[{\"message\":{\"content\":\"hi\"}}]}",
                "{\"request_id\":\"r\",\"choices\":[]}",
                "{\"status\":\"COMPLETED\",\"output\":\"hi\",\"error\":\"one of two was refused\"}",
                "{\"status\":\"QUEUED\",\"text\":\"no id, so no job\"}",
                "{\"request_id\":\"r\",\"status\":\"COMPLETED\"}",
                "{\"request_id\":\"r\",\"status\":\"QUEUED\",\"output\":\"https://c/1\"}",
                "{}"
            })
    void aProvidersOwnJsonIsAResult(String body) {
        Generation generation = done(Replies.sync(200, body));
        assertThat(generation.rawJson()).isEqualTo(body);
    }

    @Test
    void jsonIsTheOutputUnlessItHasOne() {
        assertThat(done(Replies.sync(200, "{\"choices\":[1]}")).output()).isEqualTo(Map.of("choices", List.of(1L)));
        assertThat(done(Replies.sync(200, "{\"output\":\"hi\",\"seed\":\"7\"} behind"))
                        .output())
                .isEqualTo("hi");
        assertThat(done(Replies.sync(200, "[\"https://c/1\"]")).output()).isEqualTo(List.of("https://c/1"));
        assertThat(done(Replies.sync(200, "\"hi\"")).text()).isEqualTo("hi");
        assertThat(done(typed("application/problem+json", "{\"x\":1}")).json()).containsEntry("x", 1L);
        assertThat(done(typed(null, "{\"x\":1}")).json()).containsEntry("x", 1L);
        assertThat(done(typed("text/html", "{\"x\":1}")).json()).containsEntry("x", 1L);
    }

    @Test
    void jsonMayNameFiles() {
        assertThat(Replies.files(done(Replies.sync(200, "[\"https://c/1\",\"https://c/2\"]"))))
                .containsExactly("null=https://c/1", "null=https://c/2");
        assertThat(Replies.files(done(Replies.sync(200, "{\"image\":\"https://c/1\",\"mask\":\"https://c/2\"}"))))
                .containsExactly("null=https://c/1", "mask=https://c/2");
        assertThat(Replies.files(done(typed("text/plain", "https://c/1\n")))).containsExactly("null=https://c/1");
    }

    @Test
    void headersTellTheRest() {
        Generation generation = done(
                Replies.sync(200, "{\"output\":\"hi\"}", "x-request-id: r-1", "x-seed-value: 46588.0", "x-cost: 0.05"));
        assertThat(generation.requestId()).isEqualTo("r-1");
        assertThat(generation.seed()).isEqualTo(46588);
        assertThat(generation.metrics().cost()).isEqualByComparingTo("0.05");
        assertThat(generation).hasToString("Generation{model=flux-pro, requestId=r-1, files=0}");
    }

    /** Fault 1.41: headers may hold anything. */
    @Test
    void aRequestIdIsShownSafely() {
        assertThat(done(Replies.sync(200, "{\"output\":\"hi\"}", "x-request-id: " + Replies.KEY + "é\u009b"))
                        .requestId())
                .isEqualTo("<api key>é\\u009b");
    }

    @Test
    void mediaIsAFile() throws Exception {
        Generation generation = done(Replies.of(Replies.SYNC, 200, "image/png", PNG, true));
        assertThat(generation.file().bytes()).isEqualTo(PNG);
        assertThat(generation.file().mediaType()).isEqualTo("image/png");
        assertThat(generation.rawJson()).isNull();
        assertThat(generation.json()).isEmpty();
        assertThat(done(Replies.of(Replies.SYNC, 200, null, PNG, true)).files()).hasSize(1);
    }

    @Test
    void aLargeBodyIsTheFileItLiesIn() {
        Path file = Path.of("body.tmp");
        HttpReply reply = new HttpReply(
                "POST",
                "/v1/m",
                200,
                Headers.of(),
                "video/mp4",
                new byte[0],
                null,
                file,
                Replies.sync(200, "").key());
        assertThat(done(reply).file().url()).isEqualTo("body.tmp");
        assertThat(done(reply).file().mediaType()).isEqualTo("video/mp4");
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "404", "422", "429", "500", "502", "302"})
    void anErrorThatTellsOfNoJobIsARefusal(int status) {
        assertThat(read(Replies.sync(status, "{\"error\":\"no\"}"))).isEqualTo(new SyncReply.Refused());
        assertThat(read(Replies.sync(status, "<html>"))).isEqualTo(new SyncReply.Refused());
        assertThat(read(Replies.of(Replies.SYNC, status, "image/png", PNG, true)))
                .isEqualTo(new SyncReply.Refused());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | oops | is not JSON",
                "application/json | <html> | is HTML or XML, not JSON",
                "application/json | '' | is empty",
                "application/json | {\"output\":\"https://c | is JSON that breaks off",
                "application/json | [1, | is JSON that breaks off",
                "text/html | <html>Log in</html> | is an HTML page",
                "image/png | <!DOCTYPE html><html> | is an HTML page",
                "image/png | '' | is empty",
                "text/plain | ' ' | is empty"
            })
    void aSuccessWithoutAResultIsNoAnswer(String type, String body, String what) {
        assertThatThrownBy(() -> read(typed(type, body)))
                .isInstanceOfSatisfying(
                        ProtocolException.class, e -> assertThat(e.problem()).isEqualTo(what));
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, PNG, is a file that breaks off (unexpected end of stream)",
        "text/plain, Once, is a text that breaks off (unexpected end of stream)",
        "image/png, '', broke off before anything of it came (unexpected end of stream)"
    })
    void aResultThatBreaksOffIsNone(String type, String body, String what) {
        assertThatThrownBy(() -> read(Replies.of(Replies.SYNC, 200, type, Replies.bytes(body), false)))
                .isInstanceOfSatisfying(
                        ProtocolException.class, e -> assertThat(e.problem()).isEqualTo(what));
    }

    private static HttpReply typed(@Nullable String type, String body) {
        return Replies.of(Replies.SYNC, 200, type, Replies.bytes(body), true);
    }

    private static SyncReply read(HttpReply reply) {
        return SyncReply.of(reply, "flux-pro", Replies.GENERATIONS);
    }

    private static Generation done(HttpReply reply) {
        Generation generation = ((SyncReply.Done) read(reply)).generation();
        assertThat(generation.state()).isEqualTo(JobState.COMPLETED);
        return generation;
    }
}
