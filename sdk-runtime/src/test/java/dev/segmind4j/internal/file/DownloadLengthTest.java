package dev.segmind4j.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.job.DownloadException;
import dev.segmind4j.job.IncompleteDownloadException;
import java.io.InputStream;
import java.nio.file.Path;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is whole: as long as its headers and the job's result say. What OkHttp itself checks is tested with sockets. */
class DownloadLengthTest {
    private static final String URL = "https://cdn.example/x";

    @TempDir
    Path folder;

    /** Fault 2.2: the result states 5000 bytes and 2000 come. */
    @Test
    void fewerBytesThanTheResultStatesAreNotTheFile() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.otherwise(request -> FileRig.response(request, 200, new Buffer().write(new byte[2000]), -1));
            assertThatThrownBy(() -> rig.file(URL, 5000).saveIn(folder, "pic"))
                    .isInstanceOf(IncompleteDownloadException.class)
                    .hasMessage("the download of " + URL
                            + " ended after 2000 bytes (10 tries in 30.0 s), but the job's result states 5000")
                    .satisfies(e -> {
                        assertThat(((IncompleteDownloadException) e).bytes()).isEqualTo(2000);
                        assertThat(((IncompleteDownloadException) e).expected()).isEqualTo(5000);
                    });
            assertThatThrownBy(rig.file(URL, 5000)::bytes).isInstanceOf(IncompleteDownloadException.class);
            assertThat(FileRig.names(folder)).isEmpty();
        }
    }

    @Test
    void aFileThatComesWholeTheNextTimeIsTaken() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.step(request -> FileRig.response(request, 200, new Buffer().write(new byte[2000]), -1))
                    .step(request -> FileRig.response(request, 200, new Buffer().write(new byte[5000]), -1));
            assertThat(rig.file(URL, 5000).saveIn(folder, "pic")).hasSize(5000);
        }
    }

    @Test
    void moreBytesThanTheResultStatesAreFine() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.step(request -> FileRig.response(request, 200, new Buffer().write(new byte[70_000]), 70_000));
            assertThat(rig.file(URL, 69_000).bytes()).hasSize(70_000);
        }
    }

    @Test
    void moreBytesThanTheHeadersStateAreNot() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.otherwise(request -> FileRig.response(request, 200, new Buffer().write(new byte[2000]), 1000));
            assertThatThrownBy(rig.file(URL)::bytes)
                    .hasMessage("the download of " + URL
                            + " ended after 2000 bytes (10 tries in 30.0 s), but its headers state 1000");
        }
    }

    @Test
    void aLengthWithoutABodyIsABodyThatIsMissing() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.otherwise(request -> FileRig.response(request, 200, new Buffer(), 1000));
            assertThatThrownBy(rig.file(URL)::bytes)
                    .hasMessage("the download of " + URL
                            + " ended after 0 bytes (10 tries in 30.0 s), but its headers state 1000");
        }
    }

    /** Fault 2.2: nobody asks for compression, which would hide the length; a store may have compressed all the same. */
    @Test
    void aFileThatIsStoredCompressedIsUnpackedAndItsLengthIsThatOnTheWire() throws Exception {
        try (FileRig rig = new FileRig()) {
            Buffer zipped = zipped(10_000);
            long length = zipped.size();
            rig.step(request -> FileRig.response(request, 200, zipped.clone(), length, "Content-Encoding: gzip"));
            assertThat(rig.file(URL, 10_000).bytes()).hasSize(10_000);
            assertThat(rig.requests.get(0).header("Accept-Encoding")).isEqualTo("identity");
        }
    }

    @Test
    void aCompressedFileThatIsCutOffIsNotTheFile() throws Exception {
        try (FileRig rig = new FileRig()) {
            Buffer zipped = zipped(10_000);
            long length = zipped.size();
            rig.otherwise(request -> {
                Buffer half = new Buffer();
                half.write(zipped.clone(), length / 2);
                return FileRig.response(request, 200, half, -1, "Content-Encoding: gzip");
            });
            assertThatThrownBy(rig.file(URL)::bytes).isInstanceOf(IncompleteDownloadException.class);
        }
    }

    @Test
    void anEncodingThatNobodyAskedForIsNoFile() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.otherwise(
                    request -> FileRig.response(request, 200, new Buffer().writeUtf8("??"), 2, "Content-Encoding: br"));
            assertThatThrownBy(rig.file(URL)::bytes)
                    .isExactlyInstanceOf(DownloadException.class)
                    .hasMessage("the download of " + URL
                            + " came in the encoding 'br', which nobody asked for (10 tries in 30.0 s)");
        }
    }

    /** Fault 2.2: a stream cannot be tried again, so it says at its end that it was not the whole file. */
    @Test
    void aStreamThatIsTooShortThrowsAtItsEnd() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.step(request -> FileRig.response(request, 200, new Buffer().write(new byte[2000]), -1));
            try (InputStream in = rig.file(URL, 5000).open()) {
                assertThat(in.readNBytes(2000)).hasSize(2000);
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(in::read)
                            .isInstanceOf(IncompleteDownloadException.class)
                            .hasMessage("the download of " + URL
                                    + " ended after 2000 bytes, but the job's result states 5000");
                }
            }
        }
    }

    @Test
    void aStreamIsTriedAgainUntilItHasBegun() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(404, "").reply(200, "<html>busy").reply(200, FileRig.PNG);
            try (InputStream in = rig.file(URL + ".png").open()) {
                assertThat(in.readAllBytes()).isEqualTo(FileRig.bytes(FileRig.PNG));
                assertThat(in.read()).isEqualTo(-1);
            }
        }
    }

    private static Buffer zipped(int length) throws Exception {
        Buffer zipped = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(zipped))) {
            sink.write(new byte[length]);
        }
        return zipped;
    }
}
