package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.job.DownloadTimeoutException;
import dev.segmind4j.job.FileTooLargeException;
import dev.segmind4j.job.OutputFile;
import dev.segmind4j.job.SaveOptions;
import dev.segmind4j.testkit.FixedWall;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files come whole or not at all, under the right name, without the key. */
@Timeout(60)
class DownloadTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "image/png, /x, lighthouse.png",
        "image/jpeg, /x.png, lighthouse.jpg",
        "IMAGE/WEBP; q=1, /x.png, lighthouse.webp",
        "video/mp4, /x, lighthouse.mp4",
        "application/octet-stream, /a/b.WEBM?sig=1, lighthouse.webm",
        "binary/octet-stream, /x, lighthouse.bin",
        "'', /x.glb, lighthouse.glb",
        "'', /x.y/z, lighthouse.bin"
    })
    void theExtensionComesFromTheMediaTypeElseFromTheAddress(String type, String path, String name) throws Exception {
        try (SocketRig rig = new SocketRig()) {
            OutputFile file = file(rig, rig.server.url(path).toString());
            MockResponse.Builder response = new MockResponse.Builder().body("pixels");
            if (!type.isEmpty()) {
                response.addHeader("Content-Type", type);
            }
            rig.reply(response.build());
            Path saved = file.saveIn(folder.resolve("new"), "lighthouse");
            assertThat(saved).isEqualTo(folder.resolve("new").resolve(name)).hasContent("pixels");
        }
    }

    @Test
    void anExtensionThatIsThereIsNotAddedAgain() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            OutputFile file = file(rig, rig.server.url("/x.png").toString());
            rig.reply(200, "pixels", "Content-Type: image/png");
            assertThat(file.saveIn(folder, "a.PNG").getFileName().toString()).isEqualTo("a.PNG");
        }
    }

    @Test
    void aFileIsSavedUnderTheNameThatIsGiven() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            OutputFile file = file(rig, rig.server.url("/x.png").toString());
            Path target = folder.resolve("deep/er/name.dat");
            rig.reply(200, "old").reply(200, "new");
            assertThat(file.saveTo(target)).isEqualTo(target).hasContent("old");
            assertThat(file.saveTo(target, SaveOptions.overwrite(true))).hasContent("new");
            assertThat(names(target.getParent())).containsExactly("name.dat");
        }
    }

    @Test
    void noKeyGoesAlongAndRedirectsAreFollowed() throws Exception {
        try (SocketRig rig = new SocketRig();
                MockWebServer cdn = new MockWebServer()) {
            cdn.start();
            cdn.enqueue(new MockResponse.Builder().body("pixels").build());
            OutputFile file = file(rig, rig.server.url("/x.png").toString());
            rig.reply(302, "", "Location: " + cdn.url("/y.png"));
            assertThat(file.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("pixels");
            assertThat(cdn.takeRequest().getHeaders().get("x-api-key")).isNull();
            List<RecordedRequest> requests = rig.requests();
            assertThat(requests.get(requests.size() - 1).getHeaders().get("x-api-key"))
                    .as("even to the API's own host")
                    .isNull();
        }
    }

    @Test
    void aDownloadThatBreaksOffIsTriedAgain() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            OutputFile file = file(rig, rig.server.url("/x.png").toString());
            rig.reply(brokenOff()).reply(503, "").reply(200, "pixels");
            assertThat(file.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("pixels");
        }
    }

    @Test
    void aPlaceThatIsTakenIsNotTriedAgain() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            OutputFile file = file(rig, rig.server.url("/x.png").toString());
            int before = rig.server.getRequestCount();
            Path occupied = Files.createDirectory(folder.resolve("taken.png"));
            Files.createFile(occupied.resolve("child"));
            rig.reply(200, "pixels", "Content-Type: image/png");
            assertThatThrownBy(() -> file.saveIn(folder, "taken"))
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessage(occupied + ": there is a folder of this name. Choose another name");
            assertThat(rig.server.getRequestCount()).isEqualTo(before + 1);
            assertThat(names(folder)).containsExactly("taken.png");
        }
    }

    @Test
    void anInterruptEndsADownloadAtOnceAndLeavesNothingBehind() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            OutputFile file = file(rig, rig.server.url("/x.png").toString());
            CountDownLatch started = new CountDownLatch(1);
            rig.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    started.countDown();
                    return new MockResponse.Builder()
                            .body(new Buffer().write(new byte[1_000_000]))
                            .onResponseBody(SocketEffect.Stall.INSTANCE)
                            .build();
                }
            });
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    file.saveIn(folder, "x");
                } catch (IOException e) {
                    thrown.set(e);
                    flag.set(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            started.await();
            caller.interrupt();
            caller.join();
            assertThat(thrown.get())
                    .isInstanceOf(InterruptedIOException.class)
                    .hasMessage("the download of " + file.url() + " was interrupted");
            assertThat(flag.get()).isTrue();
            assertThat(names(folder)).isEmpty();
        }
    }

    /** Fault 2.4: the client's time goes on while a host sends nothing. */
    @Test
    void aDownloadThatTakesTooLongEndsWithTheTimeOfTheClient() throws Exception {
        ManualTime time = new ManualTime(FixedWall.NOW);
        try (SocketRig rig = new SocketRig(builder -> builder.time(time).downloadTimeout(Duration.ofMinutes(5)))) {
            String url = rig.server.url("/x.png").toString();
            rig.reply(200, "{\"output\":\"" + url + "\"}", "Content-Type: application/json")
                    .reply(new MockResponse.Builder()
                            .body(new Buffer().write(new byte[1_000_000]))
                            .onResponseBody(SocketEffect.Stall.INSTANCE)
                            .build());
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    rig.runSync().file().saveIn(folder, "x");
                } catch (IOException | InterruptedException e) {
                    thrown.set(e);
                }
            });
            caller.start();
            while (rig.server.getRequestCount() < 2) {
                time.run();
                Thread.onSpinWait();
            }
            time.advance(Duration.ofSeconds(299));
            assertThat(caller.isAlive()).isTrue();
            time.advance(Duration.ofSeconds(1));
            caller.join();
            assertThat(thrown.get())
                    .isInstanceOf(DownloadTimeoutException.class)
                    .hasMessageStartingWith("the download of " + url + " was not over within downloadTimeout, 300 s; ");
            assertThat(names(folder)).isEmpty();
            time.run();
            assertThat(time.untilNextTimer()).isNull();
        }
    }

    @Test
    void aFileThatIsTooLargeForTheClientIsNotFetched() throws Exception {
        try (SocketRig rig = new SocketRig(builder -> builder.maxDownloadSize(5))) {
            String url = rig.server.url("/x.png").toString();
            OutputFile file = file(rig, url);
            rig.reply(200, "pixels");
            assertThatThrownBy(() -> file.saveIn(folder, "x"))
                    .isInstanceOf(FileTooLargeException.class)
                    .hasMessage("the file at " + url
                            + " is too large: it has 6 bytes, more than maxDownloadSize, 5 bytes; set a"
                            + " larger one with SegmindClient.builder().maxDownloadSize(...)");
        }
    }

    @Test
    void theLimitsHaveToBeAboveZero() {
        assertThatThrownBy(() -> SegmindClient.builder().downloadTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("downloadTimeout must be above zero, but is PT0S");
        assertThatThrownBy(() -> SegmindClient.builder().maxDownloadSize(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxDownloadSize must be at least 1, but is 0");
    }

    @Test
    void aDownloadThatGetsNoByteForAMinuteHasFailed() throws Exception {
        AtomicReference<Integer> stall = new AtomicReference<>();
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    stall.set(chain.readTimeoutMillis());
                    return chain.proceed(chain.request());
                })
                .build();
        try (SocketRig rig = new SocketRig(builder -> builder.httpClient(client))) {
            OutputFile file = file(rig, rig.server.url("/x.png").toString());
            rig.reply(200, "pixels");
            file.bytes();
            assertThat(stall).hasValue(60_000);
        }
    }

    /** Fault 2.5: as many slow downloads as one host gets at once do not stop another host's. */
    @Test
    void slowDownloadsOfOneHostDoNotStopThoseOfAnother() throws Exception {
        int slow = 8;
        CountDownLatch arrived = new CountDownLatch(slow);
        AtomicInteger asked = new AtomicInteger();
        List<Throwable> thrown = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        try (SocketRig rig = new SocketRig();
                MockWebServer dripping = new MockWebServer()) {
            dripping.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    asked.incrementAndGet();
                    arrived.countDown();
                    return new MockResponse.Builder()
                            .body(new Buffer().write(new byte[1_000_000]))
                            .onResponseBody(SocketEffect.Stall.INSTANCE)
                            .build();
                }
            });
            dripping.start();
            HttpUrl there =
                    dripping.url("/slow.png").newBuilder().host("127.0.0.1").build();
            OutputFile stuck = file(rig, there.toString());
            OutputFile free = file(
                    rig,
                    rig.server
                            .url("/x.png")
                            .newBuilder()
                            .host("localhost")
                            .build()
                            .toString());
            for (int i = 0; i < slow + 1; i++) {
                Thread caller = new Thread(() -> {
                    try {
                        stuck.bytes();
                    } catch (IOException | RuntimeException e) {
                        synchronized (thrown) {
                            thrown.add(e);
                        }
                    }
                });
                callers.add(caller);
                caller.start();
            }
            arrived.await();
            rig.reply(200, "pixels");
            assertThat(free.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("pixels");
            assertThat(asked).as("the ninth waits").hasValue(slow);
            rig.client.close();
            for (Thread caller : callers) {
                caller.join();
            }
            assertThat(thrown).hasSize(slow + 1).allMatch(e -> e instanceof ClientClosedException);
        }
    }

    @Test
    void closingTheClientEndsAStream() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            OutputFile file = file(rig, rig.server.url("/x.png").toString());
            rig.reply(new MockResponse.Builder()
                    .body(new Buffer().write(new byte[1_000_000]))
                    .onResponseBody(SocketEffect.Stall.INSTANCE)
                    .build());
            try (InputStream in = file.open()) {
                assertThat(in.read()).isZero();
                Thread closer = new Thread(rig.client::close);
                closer.start();
                assertThatThrownBy(in::readAllBytes).isInstanceOf(ClientClosedException.class);
                closer.join();
            }
        }
    }

    @Test
    void aDataAddressIsDecoded() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            OutputFile base64 = file(rig, "data:image/png;base64,aGVsbG8=");
            assertThat(base64.mediaType()).isEqualTo("image/png");
            assertThat(base64.size()).isEqualTo(5);
            assertThat(base64.saveIn(folder, "x"))
                    .isEqualTo(folder.resolve("x.png"))
                    .hasContent("hello");
            OutputFile plain = file(rig, "data:,a%20b");
            assertThat(plain.mediaType()).isEqualTo("text/plain");
            assertThat(plain.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("a b");
        }
    }

    @Test
    void whatIsInMemoryOutlivesTheClientAndTheRestSaysThatItIsClosed() throws Exception {
        OutputFile near;
        OutputFile far;
        try (SocketRig rig = new SocketRig()) {
            far = file(rig, rig.server.url("/x.png").toString());
            rig.reply(200, "pixels", "Content-Type: image/png");
            near = rig.runSync().file();
        }
        assertThat(near.saveIn(folder, "near")).hasContent("pixels");
        assertThatThrownBy(() -> far.saveIn(folder, "far")).isInstanceOf(ClientClosedException.class);
        assertThat(names(folder)).containsExactly("near.png");
    }

    @Test
    void bytesAreACopy() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(200, "pixels", "Content-Type: image/png");
            OutputFile file = rig.runSync().file();
            file.bytes()[0] = 'X';
            assertThat(file.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("pixels");
        }
    }

    private static OutputFile file(SocketRig rig, String url) throws InterruptedException {
        rig.accepted("job " + rig.server.getRequestCount())
                .completed()
                .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"" + url + "\"}");
        return rig.run().file();
    }

    private static MockResponse brokenOff() {
        return new MockResponse.Builder()
                .body(new Buffer().write(new byte[100_000]))
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
