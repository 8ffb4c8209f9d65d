package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.ServerErrorException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.job.Generation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However large a reply is, no more of it is read than anybody needs, and nobody else is harmed. */
@Timeout(60)
class LargeReplyTest {
    /** 64 MiB of spaces, some 64 kB on the wire, with something before and behind. */
    private static Buffer bomb(String before, String behind) throws Exception {
        Buffer packed = new Buffer();
        byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (BufferedSink out = Okio.buffer(new GzipSink(packed))) {
            out.writeUtf8(before);
            for (int i = 0; i < 64; i++) {
                out.write(spaces);
            }
            out.writeUtf8(behind);
        }
        return packed;
    }

    private static MockResponse packed(int status, Buffer body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Encoding", "gzip")
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    /** Fault 1.17: in the reply to a poll, to a fetch, to a submission and to a refusal. */
    @Test
    void aReplyThatUnzipsToGigabytesEndsNothing() throws Exception {
        try (SocketRig rig = new SocketRig(builder -> builder.maxReplySize(1024))) {
            rig.reply(packed(200, bomb("{\"request_id\":\"a\",", "}")))
                    .reply(packed(200, bomb("{\"x\":", "1,\"status\":\"PROCESSING\"}")))
                    .reply(packed(502, bomb("<html>", "</html>")))
                    .reply(packed(200, bomb("{\"status\":\"COMPLETED\",", "}")))
                    .reply(packed(200, bomb("{\"status\":\"COMPLETED\",\"output\":", "1}")))
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
            assertThat(rig.run().text()).isEqualTo("x");
            assertThat(rig.listener.failures())
                    .hasSize(3)
                    .satisfiesExactly(
                            unread -> assertThat(unread)
                                    .isInstanceOf(ProtocolException.class)
                                    .hasMessageStartingWith(
                                            "GET /v2/requests/a/status was answered with 200, but the reply is JSON"
                                                    + " that breaks off (it is larger than 1048576 bytes); it begins: {\"x\":"),
                            gateway -> assertThat(gateway).isInstanceOf(ServerErrorException.class),
                            unread -> assertThat(unread)
                                    .isInstanceOf(ProtocolException.class)
                                    .hasMessageStartingWith(
                                            "GET /v2/requests/a was answered with 200, but the reply is JSON that"
                                                    + " breaks off (it is larger than 1024 bytes, see maxReplySize(...)); it begins:"
                                                    + " {\"status\":\"COMPLETED\",\"output\":"));
        }
    }

    /** Fault 1.17: a submission's reply without an id, and a refusal. */
    @Test
    void aSubmissionIsToldWhatCame() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(packed(200, bomb("", ""))).reply(packed(400, bomb("{\"error\":\"no\",", "}")));
            assertThatThrownBy(rig::run)
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageStartingWith(
                            "Whether POST /v2/flux-pro was accepted is unknown: it was answered with 200, but the"
                                    + " reply is blank at first (it is larger than 1048576 bytes); it begins: ….");
            assertThatThrownBy(rig::run)
                    .isInstanceOf(SegmindException.class)
                    .hasMessageStartingWith("POST /v2/flux-pro was answered with 400: no.");
        }
    }

    /** Fault 1.17: a job whose result is too large each time ends with that, others beside it as they should. */
    @Test
    void oneJobsLargeResultHarmsNoOther() {
        String large = "{\"status\":\"COMPLETED\",\"output\":\"" + "x".repeat(200_000) + "\"}";
        try (Rig rig = new Rig(builder -> builder.maxReplySize(10_000).deadline(Duration.ofSeconds(60)))) {
            rig.api.accepted("large").accepted("small").otherwise(request -> {
                String path = request.url().encodedPath();
                return rig.api.response(
                        request,
                        200,
                        path.endsWith("/large") ? large : "{\"status\":\"COMPLETED\",\"output\":\"small\"}");
            });
            CompletableFuture<Generation> doomed = rig.run();
            CompletableFuture<Generation> other = rig.run();
            rig.advance(1);
            assertThat(other.join().text()).isEqualTo("small");
            rig.advance(20);
            assertThat(Rig.failure(doomed))
                    .isInstanceOf(ProtocolException.class)
                    .hasMessageContaining("(it is larger than 10000 bytes, see maxReplySize(...))")
                    .hasMessageContaining("The job may still finish and be billed: resume(JobRef.parse(");
        }
    }

    /** Fault 1.17: text or JSON of a v1 call. */
    @Test
    void aSyncRunsReplyIsBoundedToo() throws Exception {
        try (SocketRig rig = new SocketRig(builder -> builder.maxReplySize(1024))) {
            rig.reply(packed(200, bomb("{\"output\":", "1}")));
            assertThatThrownBy(rig::runSync)
                    .isInstanceOf(SegmindException.class)
                    .hasMessageStartingWith(
                            "Whether POST /v1/flux-pro was accepted is unknown: it was answered with 200, but the"
                                    + " reply is JSON that breaks off (it is larger than 1024 bytes, see maxReplySize(...)); it begins:"
                                    + " {\"output\":");
        }
    }
}
