package dev.segmind4j.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.job.DownloadTimeoutException;
import dev.segmind4j.job.FileTooLargeException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A download takes so long and has so many bytes, and no more. */
class DownloadLimitsTest {
    private static final String URL = "https://cdn.example/x";

    @TempDir
    Path folder;

    /** Fault 2.4: one byte per half second. */
    @Test
    void aDownloadThatDripsEndsWithItsTime() throws Exception {
        try (FileRig rig = new FileRig(Duration.ofMinutes(10), 1L << 40)) {
            rig.step(request -> FileRig.response(request, 200, rig.slow(100_000, 1, Duration.ofMillis(500)), 100_000));
            assertThatThrownBy(() -> rig.file(URL).saveIn(folder, "pic"))
                    .isInstanceOf(DownloadTimeoutException.class)
                    .hasMessage("the download of " + URL
                            + " was not over within downloadTimeout, 600 s; 1199 bytes had come."
                            + " Set a longer one with SegmindClient.builder().downloadTimeout(...)")
                    .satisfies(e -> {
                        assertThat(((DownloadTimeoutException) e).timeout()).isEqualTo(Duration.ofMinutes(10));
                        assertThat(((DownloadTimeoutException) e).bytes()).isEqualTo(1199);
                    });
            assertThat(rig.time.nanoTime()).isEqualTo(Duration.ofMinutes(10).toNanos());
            assertThat(FileRig.names(folder)).isEmpty();
        }
    }

    /** Fault 2.4: a stream too. */
    @Test
    void aStreamThatDripsEndsWithItsTime() throws Exception {
        try (FileRig rig = new FileRig(Duration.ofMinutes(10), 1L << 40)) {
            rig.step(request -> FileRig.response(request, 200, rig.slow(100_000, 1, Duration.ofMillis(500)), 100_000));
            try (InputStream in = rig.file(URL).open()) {
                assertThatThrownBy(in::readAllBytes).isInstanceOf(DownloadTimeoutException.class);
            }
            assertThat(rig.time.nanoTime()).isEqualTo(Duration.ofMinutes(10).toNanos());
        }
    }

    @Test
    void theTimeIsThatOfAllTriesTogether() throws Exception {
        try (FileRig rig = new FileRig(Duration.ofMinutes(10), 1L << 40)) {
            rig.otherwise(request -> FileRig.response(request, 200, rig.slow(1000, 1, Duration.ofMillis(500)), 1001));
            assertThatThrownBy(rig.file(URL)::bytes)
                    .isInstanceOf(DownloadTimeoutException.class)
                    .satisfies(e ->
                            assertThat(((DownloadTimeoutException) e).tries()).isEqualTo(2));
        }
    }

    @Test
    void aDownloadThatIsOverLeavesNoAlarmBehind() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(200, FileRig.PNG).reply(200, FileRig.PNG).reply(401, "");
            rig.file(URL).bytes();
            try (InputStream in = rig.file(URL).open()) {
                assertThat(rig.time.untilNextTimer()).isEqualTo(Duration.ofMinutes(30));
                in.readAllBytes();
                assertThat(rig.time.untilNextTimer()).as("at its end").isNull();
            }
            assertThatThrownBy(rig.file(URL)::open).hasMessageEndingWith("401");
            assertThat(rig.time.untilNextTimer()).isNull();
        }
    }

    /** Fault 2.4: an endless body. */
    @Test
    void aFileThatDoesNotEndIsTooLarge() throws Exception {
        try (FileRig rig = new FileRig(Duration.ofMinutes(10), 1_000_000)) {
            rig.otherwise(request -> FileRig.response(request, 200, rig.slow(1L << 60, 8192, Duration.ZERO), -1));
            assertThatThrownBy(() -> rig.file(URL).saveIn(folder, "pic"))
                    .isInstanceOf(FileTooLargeException.class)
                    .hasMessage("the file at " + URL
                            + " is too large: it has more than maxDownloadSize, 1000000 bytes; set a"
                            + " larger one with SegmindClient.builder().maxDownloadSize(...)")
                    .satisfies(
                            e -> assertThat(((FileTooLargeException) e).limit()).isEqualTo(1_000_000));
            assertThat(rig.log).as("not tried again").hasSize(1);
            assertThat(FileRig.names(folder)).isEmpty();
            assertThatThrownBy(rig.file(URL)::bytes).isInstanceOf(FileTooLargeException.class);
            try (InputStream in = rig.file(URL).open()) {
                assertThatThrownBy(in::readAllBytes).isInstanceOf(FileTooLargeException.class);
            }
        }
    }

    /** Fault 2.4: what counts is what is written, not what came. */
    @Test
    void aFileThatUnpacksToTooMuchIsTooLarge() throws Exception {
        try (FileRig rig = new FileRig(Duration.ofMinutes(10), 1_000_000)) {
            Buffer zipped = new Buffer();
            try (var sink = Okio.buffer(new GzipSink(zipped))) {
                sink.write(new byte[2_000_000]);
            }
            rig.step(request -> FileRig.response(request, 200, zipped, -1, "Content-Encoding: gzip"));
            assertThatThrownBy(() -> rig.file(URL).saveIn(folder, "pic")).isInstanceOf(FileTooLargeException.class);
            assertThat(FileRig.names(folder)).isEmpty();
        }
    }

    @Test
    void aFileThatSaysItIsTooLargeIsNotFetched() throws Exception {
        try (FileRig rig = new FileRig(Duration.ofMinutes(10), 1_000_000)) {
            rig.step(request -> FileRig.response(request, 200, rig.slow(1, 1, Duration.ofHours(1)), 1_000_001));
            assertThatThrownBy(rig.file(URL)::bytes)
                    .hasMessage("the file at " + URL
                            + " is too large: it has 1000001 bytes, more than maxDownloadSize, 1000000"
                            + " bytes; set a larger one with SegmindClient.builder().maxDownloadSize(...)");
        }
    }

    @Test
    void whatGoesIntoMemoryHasALimitOfItsOwn() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.otherwise(request -> FileRig.response(request, 200, rig.slow(1, 1, Duration.ZERO), 600_000_000));
            assertThatThrownBy(rig.file(URL)::bytes)
                    .isInstanceOf(FileTooLargeException.class)
                    .hasMessage("the file at " + URL
                            + " is too large: it has 600000000 bytes, more than what bytes() takes into"
                            + " memory, 536870912 bytes; save it with saveTo(...), or read it with open()");
            assertThatThrownBy(() -> rig.file(URL).saveIn(folder, "pic")).hasMessageContaining("ended after 1 bytes");
        }
    }

    @Test
    void aFileThatTheHeapDoesNotHoldIsTooLarge() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.step(request -> FileRig.response(
                    request,
                    200,
                    new okio.ForwardingSource(new Buffer().write(new byte[1000])) {
                        private int reads;

                        @Override
                        public long read(Buffer sink, long most) throws java.io.IOException {
                            if (reads++ > 0) {
                                throw new OutOfMemoryError("only a test");
                            }
                            return super.read(sink, 600);
                        }
                    },
                    1000));
            assertThatThrownBy(rig.file(URL)::bytes)
                    .isInstanceOf(FileTooLargeException.class)
                    .hasMessage("the file at " + URL
                            + " is too large for the memory that is left; save it with saveTo(...), or"
                            + " read it with open()")
                    .hasCauseInstanceOf(OutOfMemoryError.class);
        }
    }
}
