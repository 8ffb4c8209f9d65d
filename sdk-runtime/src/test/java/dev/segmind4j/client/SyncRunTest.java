package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.InsufficientCreditsException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.ServerErrorException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.OutputFile;
import dev.segmind4j.testkit.FixedWall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The v1 call: what comes back is what its content type says. */
@Timeout(60)
class SyncRunTest {
    private static final byte[] IMAGE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    @Test
    void bytesAreAFileWithWhatTheHeadersTell() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(new MockResponse.Builder()
                    .body(new Buffer().write(IMAGE))
                    .addHeader("Content-Type", "image/png")
                    .addHeader("x-request-id", "r-1")
                    .addHeader("x-cost", "0.067")
                    .addHeader("x-remaining-credits", "12.5")
                    .addHeader("x-generation-time", "13.06")
                    .addHeader("x-seed-value", "999999999999999")
                    .build());
            Generation generation = rig.runSync();
            assertThat(generation.file().bytes()).isEqualTo(IMAGE);
            assertThat(generation.file().mediaType()).isEqualTo("image/png");
            assertThat(generation.file().url()).isNull();
            assertThat(generation.file().size()).isEqualTo(8);
            assertThat(generation.requestId()).isEqualTo("r-1");
            assertThat(generation.seed()).isEqualTo(999999999999999L);
            assertThat(generation.metrics().cost()).isEqualByComparingTo("0.067");
            assertThat(generation.metrics().remainingCredits()).isEqualByComparingTo("12.5");
            assertThat(generation.metrics().inferenceTime()).isEqualTo(Duration.ofMillis(13_060));
            assertThat(generation.metrics().raw()).containsEntry("x-cost", "0.067");
            assertThat(generation.state()).isEqualTo(JobState.COMPLETED);
            assertThat(generation.rawJson()).isNull();
            assertThat(generation.json()).isEmpty();
            assertThat(rig.requests())
                    .extracting(request -> request.getMethod() + " " + request.getTarget())
                    .containsExactly("POST /v1/flux-pro");
        }
    }

    @Test
    void jsonIsTheOutput() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(
                    200,
                    "{\"choices\":[{\"message\":{\"content\":\"hi\"}}]}",
                    "Content-Type: application/json; charset=utf-8");
            Generation generation = rig.runSync();
            assertThat(generation.output())
                    .isEqualTo(Map.of("choices", List.of(Map.of("message", Map.of("content", "hi")))));
            assertThat(generation.files()).isEmpty();
            assertThat(generation.text()).isNull();
        }
    }

    @Test
    void jsonMayNameFiles() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(200, "{\"output\":[\"https://cdn/1.png\"]}", "Content-Type: application/json");
            assertThat(rig.runSync().files()).extracting(OutputFile::url).containsExactly("https://cdn/1.png");
        }
    }

    @Test
    void plainTextIsText() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(200, "Once upon a time", "Content-Type: text/plain");
            assertThat(rig.runSync().text()).isEqualTo("Once upon a time");
        }
    }

    @Test
    void aPageIsNoOutput() {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(200, "<html>Log in</html>", "Content-Type: text/html");
            assertThatThrownBy(rig::runSync)
                    .isInstanceOf(ProtocolException.class)
                    .hasMessage(
                            "POST /v1/flux-pro was answered with 200, but the reply is an HTML page; it begins: <html>Log"
                                    + " in</html>\nCheck that baseUrl(...) leads to the Segmind API and that no proxy answers in its"
                                    + " place.");
        }
    }

    @Test
    void errorsAreThoseOfEveryCall() {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(402, "{\"error\":\"Insufficient credits\"}").reply(500, "{\"error\":\"Internal Polling Error\"}");
            assertThatThrownBy(rig::runSync).isInstanceOf(InsufficientCreditsException.class);
            assertThatThrownBy(rig::runSync)
                    .isInstanceOf(ServerErrorException.class)
                    .hasMessageStartingWith("POST /v1/flux-pro was answered with 500: Internal Polling Error.");
            assertThat(rig.server.getRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void outputThatBreaksOffLeavesTheOutcomeUnknown() {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(new MockResponse.Builder()
                    .body(new Buffer().write(new byte[100_000]))
                    .addHeader("Content-Type", "image/png")
                    .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                    .build());
            assertThatThrownBy(rig::runSync)
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageStartingWith(
                            "Whether POST /v1/flux-pro was accepted is unknown: it was answered with 200, but the"
                                    + " reply is a file that breaks off (unexpected end of stream);");
        }
    }

    @Test
    void theDeadlineIsTheOnlyTimeout() throws Exception {
        ManualTime time = new ManualTime(FixedWall.NOW);
        CountDownLatch read = new CountDownLatch(1);
        try (SocketRig rig = new SocketRig(
                builder -> builder.time(time).callTimeout(Duration.ofSeconds(1)).deadline(Duration.ofSeconds(600)))) {
            rig.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    read.countDown();
                    return new MockResponse.Builder()
                            .onResponseStart(SocketEffect.Stall.INSTANCE)
                            .build();
                }
            });
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    rig.runSync();
                } catch (Throwable e) {
                    thrown.set(e);
                }
            });
            caller.start();
            while (read.getCount() > 0) {
                time.run();
                Thread.onSpinWait();
            }
            time.advance(Duration.ofSeconds(599));
            assertThat(caller.isAlive()).isTrue();
            time.advance(Duration.ofSeconds(1));
            caller.join();
            assertThat(thrown.get())
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageStartingWith(
                            "Whether POST /v1/flux-pro was accepted is unknown: no answer came within 600 s.");
        }
    }

    @Test
    void anInterruptCutsTheCallOff() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        try (SocketRig rig = new SocketRig()) {
            rig.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    read.countDown();
                    return new MockResponse.Builder()
                            .onResponseStart(SocketEffect.Stall.INSTANCE)
                            .build();
                }
            });
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    rig.runSync();
                } catch (Throwable e) {
                    thrown.set(e);
                }
            });
            caller.start();
            read.await();
            caller.interrupt();
            caller.join();
            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        }
    }
}
