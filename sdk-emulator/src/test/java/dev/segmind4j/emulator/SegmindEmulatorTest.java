package dev.segmind4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.emulator.clock.EmulatorClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmindEmulatorTest {
    private static List<Thread> emulatorThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("segmind-emulator")
                        || thread.getName().equals("HTTP-Dispatcher"))
                .toList();
    }

    /** A pool is terminated a moment before its last thread is; one that goes on forever is found all the same. */
    private static List<Thread> threadsThatStay() throws InterruptedException {
        for (Thread thread : emulatorThreads()) {
            thread.join(10_000);
        }
        return emulatorThreads().stream().filter(Thread::isAlive).toList();
    }

    @Test
    void listensOnLoopbackOnly() {
        try (SegmindEmulator emulator =
                SegmindEmulator.builder(TestModels.catalog()).start()) {
            assertThat(emulator.baseUrl()).matches("http://127\\.0\\.0\\.1:[0-9]+");
        }
    }

    @Test
    void defaultKeyIsAccepted() {
        try (SegmindEmulator emulator =
                        SegmindEmulator.builder(TestModels.catalog()).start();
                ApiClient api = new ApiClient(emulator)) {
            assertThat(emulator.apiKey()).isEqualTo("SG_0123456789abcdef");
            assertThat(api.get("/v1/get-user-credits").status()).isEqualTo(200);
        }
    }

    @Test
    void runsOnTheMachinesClockUnlessToldOtherwise() {
        try (SegmindEmulator emulator = SegmindEmulator.builder(TestModels.catalog())
                        .timeScale(0.001)
                        .start();
                ApiClient api = new ApiClient(emulator)) {
            assertThat(api.post("/v1/painter", "{\"prompt\":\"x\",\"output_format\":\"png\"}")
                            .headers())
                    .containsEntry("content-type", "image/png");
        }
    }

    @Test
    void servesTheRegisteredCataloguesUnlessOneIsGiven() {
        try (SegmindEmulator emulator = SegmindEmulator.builder().start()) {
            assertThat(emulator.catalog().model("painter")).isNotNull();
        }
    }

    @Test
    void requestsAreRemembered() {
        try (SegmindEmulator emulator = SegmindEmulator.builder(TestModels.catalog())
                        .timeScale(0)
                        .start();
                ApiClient api = new ApiClient(emulator)) {
            String id = api.submit("sized", "{\"prompt\":\"x\"}");
            api.file((String) api.get("/v2/requests/" + id).json().get("output"));

            assertThat(emulator.requests())
                    .isEqualTo(List.of(
                            new RecordedRequest("POST", "/v2/sized", true, false),
                            new RecordedRequest("GET", "/v2/requests/" + id, true, false),
                            new RecordedRequest("GET", "/outputs/" + id + "-0.png", false, true)));
            assertThat(emulator.requestCount()).isEqualTo(3);
        }
    }

    @Test
    void tooLongABodyIs413() throws Exception {
        try (SegmindEmulator emulator =
                        SegmindEmulator.builder(TestModels.catalog()).start();
                Socket socket =
                        new Socket("127.0.0.1", URI.create(emulator.baseUrl()).getPort())) {
            socket.getOutputStream()
                    .write(("POST /v2/painter HTTP/1.1\r\nHost: x\r\nx-api-key: " + emulator.apiKey()
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 67108865\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    @Test
    void longBodyIsRead() {
        try (SegmindEmulator emulator =
                        SegmindEmulator.builder(TestModels.catalog()).start();
                ApiClient api = new ApiClient(emulator)) {
            assertThat(api.post("/v2/sized", "{\"prompt\":\"" + "x".repeat(5_000_000) + "\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void errorInsideIsAnsweredWith500() {
        EmulatorClock broken = new EmulatorClock() {
            @Override
            public Instant instant() {
                throw new AssertionError("this clock is broken");
            }

            @Override
            public void schedule(Duration delay, Runnable task) {
                throw new AssertionError("this clock is broken");
            }
        };
        try (SegmindEmulator emulator = SegmindEmulator.builder(TestModels.catalog())
                        .clock(broken)
                        .start();
                ApiClient api = new ApiClient(emulator)) {
            ApiClient.Answer answer = api.post("/v2/painter", "{\"prompt\":\"x\"}");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text()).isEqualTo("{\"error\":\"The emulator failed: this clock is broken\"}");
        }
    }

    @Test
    void everyThreadIsADaemon() {
        try (SegmindEmulator emulator =
                        SegmindEmulator.builder(TestModels.catalog()).start();
                ApiClient api = new ApiClient(emulator)) {
            api.get("/v1/get-user-credits");

            assertThat(emulatorThreads()).isNotEmpty().allMatch(Thread::isDaemon);
        }
    }

    @Test
    void nothingOutlivesClose() throws Exception {
        CompletableFuture<Throwable> waiting;
        try (SegmindEmulator emulator =
                SegmindEmulator.builder(TestModels.catalog()).start()) {
            ApiClient api = new ApiClient(emulator);
            waiting = CompletableFuture.supplyAsync(() -> api.post("/v1/painter", "{\"prompt\":\"x\"}"))
                    .handle((answer, error) -> error);
            while (emulator.credits().doubleValue() == 100) {
                Thread.onSpinWait();
            }
        }

        assertThat(waiting.join()).hasCauseInstanceOf(UncheckedIOException.class);
        assertThat(threadsThatStay()).isEmpty();
    }

    @Test
    void closingTwiceIsHarmless() throws Exception {
        SegmindEmulator emulator = SegmindEmulator.builder(TestModels.catalog()).start();
        emulator.close();

        emulator.close();

        assertThat(threadsThatStay()).isEmpty();
    }

    @Test
    void takenPortIsNamed() {
        try (SegmindEmulator first =
                SegmindEmulator.builder(TestModels.catalog()).start()) {
            int port = URI.create(first.baseUrl()).getPort();

            assertThatThrownBy(() -> SegmindEmulator.builder(TestModels.catalog())
                            .port(port)
                            .start())
                    .isInstanceOf(UncheckedIOException.class)
                    .cause()
                    .hasMessage("port " + port + " is taken; choose another one, or 0 for any that is free");
        }
    }

    @Test
    void portOutOfRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmindEmulator.builder(TestModels.catalog()).port(65_536))
                .withMessage("'port' must be between 0 and 65535, but is 65536");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleTimeScaleIsRefused(double factor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmindEmulator.builder(TestModels.catalog()).timeScale(factor))
                .withMessage("'timeScale' must be at least 0 and finite, but is " + factor);
    }

    @Test
    void negativeCreditsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmindEmulator.builder(TestModels.catalog()).credits(-1))
                .withMessage("'credits' must be at least 0 and finite, but is -1.0");
    }

    @Test
    void blankKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmindEmulator.builder(TestModels.catalog()).apiKey("x", " "))
                .withMessage("an API key must not be blank");
    }
}
