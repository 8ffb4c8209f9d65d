package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.job.OutputFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            assertThat(file.saveTo(target)).hasContent("new");
            assertThat(names(target.getParent())).containsExactly("name.dat");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "..\\b", "/etc/passwd", "a\0b"})
    void aNameThatLeadsOutOfTheFolderIsRefused(String name) throws Exception {
        try (SocketRig rig = new SocketRig()) {
            OutputFile file = file(rig, rig.server.url("/x.png").toString());
            assertThatThrownBy(() -> file.saveIn(folder, name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + name
                            + "' is no name of a file in a folder: it must not be empty, '.' or '..' and must not"
                            + " contain '/' or '\\'");
            assertThat(names(folder)).isEmpty();
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
    void aDownloadThatKeepsBreakingOffLeavesNothingBehind() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            String url = rig.server.url("/x.png").toString();
            OutputFile file = file(rig, url + "?signature=secret");
            rig.reply(brokenOff()).reply(brokenOff()).reply(brokenOff());
            assertThatThrownBy(() -> file.saveIn(folder, "x"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the download of " + url + " broke off: unexpected end of stream");
            assertThat(names(folder)).isEmpty();
        }
    }

    @Test
    void aFileThatIsGoneIsNotAskedForAgain() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            String url = rig.server.url("/x.png").toString();
            OutputFile file = file(rig, url);
            int before = rig.server.getRequestCount();
            rig.reply(404, "gone");
            assertThatThrownBy(file::bytes)
                    .isInstanceOf(IOException.class)
                    .hasMessage("the download of " + url
                            + " was answered with 404: output files are kept for about 7 days only");
            assertThat(rig.server.getRequestCount()).isEqualTo(before + 1);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNotTriedAgain() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            OutputFile file = file(rig, rig.server.url("/x.png").toString());
            int before = rig.server.getRequestCount();
            Path occupied = Files.createDirectory(folder.resolve("taken.png"));
            Files.createFile(occupied.resolve("child"));
            rig.reply(200, "pixels", "Content-Type: image/png");
            assertThatThrownBy(() -> file.saveIn(folder, "taken")).isInstanceOf(IOException.class);
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
        rig.accepted().completed().reply(200, "{\"status\":\"COMPLETED\",\"output\":\"" + url + "\"}");
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
