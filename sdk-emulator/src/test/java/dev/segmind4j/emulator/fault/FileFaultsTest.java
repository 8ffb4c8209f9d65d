package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segmind4j.job.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they should be, or do not come. */
class FileFaultsTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> noPictures() {
        return Stream.of(
                Arguments.of("a login page", ServerReply.of(200, "text/html", bytes(OddBodies.PAGE))),
                Arguments.of(
                        "a store's error",
                        ServerReply.of(
                                200, "application/xml", bytes("<?xml version=\"1.0\"?><Error>NoSuchKey</Error>"))),
                Arguments.of("JSON", ServerReply.json(200, "{\"error\":\"gone\"}")),
                Arguments.of(
                        "a page that claims to be a picture", ServerReply.of(200, "image/png", bytes(OddBodies.PAGE))),
                Arguments.of("nothing", ServerReply.of(200, "image/png", bytes(""))),
                Arguments.of("204", ServerReply.of(204, "image/png", bytes(""))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What does not get better is fetched again all the same: shorter here than the minutes that users have. */
    private static FaultLab impatient() {
        return new FaultLab(builder -> EngineApi.downloadTimeout(builder, Duration.ofMillis(600)));
    }

    private static OutputFile file(FaultLab lab) throws InterruptedException {
        return lab.run("a lighthouse").file();
    }

    private void assertSavesNothing(OutputFile file) throws IOException {
        assertThatThrownBy(() -> file.saveIn(folder, "pic")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> file.saveTo(folder.resolve("pic.png"))).isInstanceOf(IOException.class);
        assertThatThrownBy(file::bytes).isInstanceOf(IOException.class);
        try (Stream<Path> saved = Files.list(folder)) {
            assertThat(saved).isEmpty();
        }
    }

    private void assertSaves(OutputFile file) throws IOException {
        Path saved = file.saveIn(folder, "pic");

        assertThat(FaultServer.promptOf(Files.readAllBytes(saved))).isEqualTo("a lighthouse");
    }

    /** Fault 2.1: what is no picture is not saved as one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("noPictures")
    void whatIsNoPictureIsNotSavedAsOne(String what, ServerReply reply) throws Exception {
        try (FaultLab lab = impatient()) {
            lab.script(FaultScript.always(CallKind.FILE, exchange -> exchange.send(reply)));

            assertSavesNothing(file(lab));
        }
    }

    /** Fault 2.2: a file that was cut off is not saved, whether or not the reply states a length. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0", "HTTP/1.1"})
    void aFileThatIsCutOffIsNotSaved(String version) throws Exception {
        try (FaultLab lab = impatient()) {
            lab.script(FaultScript.always(CallKind.FILE, exchange -> {
                ServerReply whole = exchange.answer();
                int length = whole.body().length;
                ServerReply half = whole.withBody(Arrays.copyOf(whole.body(), length / 2));
                exchange.send(
                        version.equals("HTTP/1.0") ? half : half.withHeader("Content-Length", String.valueOf(length)),
                        version);
                exchange.close();
            }));

            assertSavesNothing(file(lab));
        }
    }

    /** Fault 2.2: a file that is cut off once is fetched again. */
    @Test
    void aFileThatIsCutOffOnceIsFetchedAgain() throws Exception {
        try (FaultLab lab = new FaultLab()) {
            lab.script(FaultScript.nth(CallKind.FILE, 1, FaultKind.LENGTH_TOO_LONG));

            assertSaves(file(lab));
        }
    }

    /** Fault 2.2: a file of another size than the result states is not saved. */
    @Test
    void aFileOfAnotherSizeThanStatedIsNotSaved() throws Exception {
        try (FaultLab lab = impatient()) {
            lab.script(FaultScript.always(
                    CallKind.RESULT,
                    OddBodies.reply(reply -> reply.withBody(
                            reply.text().replaceFirst("\"file_size\":\"[0-9]+\"", "\"file_size\":\"5000\"")))));

            assertSavesNothing(file(lab));
        }
    }

    /** Fault 2.3: a fresh file that is not there yet is waited for. */
    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"NOT_FOUND", "FORBIDDEN", "UNAVAILABLE_RETRY_AFTER"})
    void aFreshFileThatIsNotThereYetIsWaitedFor(FaultKind kind) throws Exception {
        try (FaultLab lab = new FaultLab()) {
            lab.script(request -> request.call() == CallKind.FILE && request.nth() <= 3 ? kind : null);

            assertSaves(file(lab));
        }
    }

    /** Fault 2.4: a file that comes a byte at a time ends at its total time. */
    @Test
    void aFileThatComesInDropsEndsAtItsTime() throws Exception {
        try (FaultLab lab = new FaultLab(builder -> EngineApi.downloadTimeout(builder, Duration.ofMillis(700)))) {
            lab.script(FaultScript.always(CallKind.FILE, exchange -> drip(exchange, Duration.ofMillis(100))));
            OutputFile file = file(lab);

            IOException failure = catchThrowableOfType(IOException.class, file::bytes);

            assertThat(failure).isNotNull();
            assertThat(lab.server.exchanges(CallKind.FILE)).hasSize(1);
        }
    }

    /** Fault 2.4: a file without an end ends at the size limit, and nothing is saved. */
    @Test
    void aFileWithoutAnEndEndsAtTheSizeLimit() throws Exception {
        try (FaultLab lab = new FaultLab(builder -> EngineApi.maxDownloadSize(builder, 1 << 20))) {
            lab.script(FaultScript.always(CallKind.FILE, exchange -> {
                byte[] file = exchange.answer().body();
                exchange.sendHead(ServerReply.of(200, "image/png", file).withHeader("Transfer-Encoding", "chunked"));
                byte[] chunk = new byte[64 * 1024];
                System.arraycopy(file, 0, chunk, 0, file.length);
                for (int i = 0; i < 1_000; i++) {
                    exchange.write(bytes("10000\r\n"));
                    exchange.write(chunk);
                    exchange.write(bytes("\r\n"));
                }
                exchange.close();
            }));
            // The stated size would end it before.
            lab.script(sizeless(lab.server.script()));

            assertSavesNothing(file(lab));
        }
    }

    private static FaultScript sizeless(FaultScript files) {
        return FaultScript.always(
                        CallKind.RESULT,
                        OddBodies.reply(
                                reply -> reply.withBody(reply.text().replaceFirst(",\"file_size\":\"[0-9]+\"", ""))))
                .orElse(files);
    }

    /** Fault 2.5: downloads in drops from one host do not stop another's. */
    @Test
    void downloadsInDropsFromOneHostDoNotStopAnothers() throws Exception {
        try (FaultServer other = FaultServer.start();
                PlainClient elsewhere = new PlainClient(other.url());
                FaultLab lab = new FaultLab()) {
            String file = "http://localhost:" + other.port() + "/files/"
                    + elsewhere.submit("a lighthouse").requestId() + ".png";
            lab.script(FaultScript.always(CallKind.FILE, exchange -> drip(exchange, Duration.ofSeconds(1)))
                    .orElse(request -> request.call() == CallKind.RESULT
                                    && request.subject().equals("a lighthouse")
                            ? OddBodies.reply(
                                    reply -> reply.withBody(reply.text().replaceAll("http://[^\"]*\\.png", file)))
                            : null));
            for (int i = 0; i < 8; i++) {
                inBackground(lab.run("slow " + i).file());
            }
            lab.await(() -> lab.server.exchanges(CallKind.FILE).size() == 8);

            CompletableFuture<byte[]> fast = inBackground(file(lab));

            assertThat(FaultServer.promptOf(fast.get(FaultLab.SOON.toMillis(), TimeUnit.MILLISECONDS)))
                    .isEqualTo("a lighthouse");
        }
    }

    /** Ends with the client at the latest. */
    private static CompletableFuture<byte[]> inBackground(OutputFile file) {
        CompletableFuture<byte[]> content = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                content.complete(file.bytes());
            } catch (IOException | RuntimeException e) {
                content.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        return content;
    }

    /** Fault 2.6: a redirect to itself is told at once. */
    @Test
    void aRedirectToItselfIsToldAtOnce() throws Exception {
        try (FaultLab lab = new FaultLab()) {
            lab.script(FaultScript.always(
                    CallKind.FILE,
                    exchange -> exchange.send(ServerReply.of(302, "text/plain", bytes(""))
                            .withHeader("Location", exchange.request().path()))));
            OutputFile file = file(lab);

            assertThatThrownBy(file::bytes).isInstanceOf(IOException.class);

            assertThat(lab.server.exchanges(CallKind.FILE)).hasSizeLessThanOrEqualTo(21);
        }
    }

    private static void drip(FaultyExchange exchange, Duration pause) throws IOException {
        ServerReply reply = exchange.answer();
        exchange.sendHead(reply.withHeader("Content-Length", String.valueOf(reply.body().length)));
        exchange.drip(reply.body(), 1, pause);
    }
}
