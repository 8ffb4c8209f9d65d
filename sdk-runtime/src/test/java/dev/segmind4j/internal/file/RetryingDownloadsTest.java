package dev.segmind4j.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.job.DownloadException;
import dev.segmind4j.job.OutputFile;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may pass is waited for, as long as it makes sense and no longer. */
class RetryingDownloadsTest {
    private static final String URL = "https://cdn.example/x.png";

    @TempDir
    Path folder;

    /** Fault 2.3: a fresh file is not everywhere at once. */
    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void aFreshFileThatIsNotThereYetIsWaitedFor(int status) throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(status, "").reply(status, "").reply(status, "").reply(200, FileRig.PNG);
            assertThat(rig.file(URL).bytes()).isEqualTo(FileRig.bytes(FileRig.PNG));
            assertThat(rig.log).containsExactly("0.0s " + URL, "0.5s " + URL, "1.5s " + URL, "3.5s " + URL);
        }
    }

    /** Fault 2.3: but files are deleted after a week, so not for ever. */
    @Test
    void aFileThatStaysAwayIsGivenUpAfterHalfAMinute() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.otherwise(request -> FileRig.response(request, 404, new okio.Buffer(), 0));
            OutputFile file = rig.file(URL + "?signature=secret");
            assertThatThrownBy(() -> file.saveIn(folder, "x"))
                    .isExactlyInstanceOf(DownloadException.class)
                    .hasMessage(
                            "the download of " + URL
                                    + " was answered with 404 (10 tries in 30.0 s): output files are kept for about 7 days only")
                    .satisfies(e -> {
                        assertThat(((DownloadException) e).status()).isEqualTo(404);
                        assertThat(((DownloadException) e).tries()).isEqualTo(10);
                        assertThat(((DownloadException) e).url()).isEqualTo(URL);
                        assertThat(e.getSuppressed()).hasSize(1);
                    });
            assertThat(rig.log).last().isEqualTo("30.0s " + URL + "?signature=secret");
            assertThat(FileRig.names(folder)).isEmpty();
        }
    }

    /** Fault 2.3: a host that says when to come back is obeyed. */
    @ParameterizedTest
    @CsvSource({
        "503, Retry-After: 3, 3.0s",
        "429, Retry-After: 20, 20.0s",
        "404, Retry-After: 7, 7.0s",
        "503, Retry-After: 7200, 60.0s",
        "503, Retry-After: 99999999999999999999, 0.5s",
        "503, Retry-After: soon, 0.5s",
        "503, 'Retry-After: Fri, 20 Nov 2026 10:00:12 GMT', 12.0s",
        "503, 'Retry-After: Fri, 20 Nov 2026 09:00:00 GMT', 0.5s",
        "503, 'Retry-After: Fri, 20 Nov 2626 09:00:00 GMT', 60.0s"
    })
    void aHostThatAsksForAPauseGetsIt(int status, String header, String then) throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(status, "", header, "Date: Fri, 20 Nov 2026 10:00:00 GMT").reply(200, FileRig.PNG);
            assertThat(rig.file(URL).bytes()).isEqualTo(FileRig.bytes(FileRig.PNG));
            assertThat(rig.log).containsExactly("0.0s " + URL, then + " " + URL);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 206})
    void whatAHostCannotDoNowItMayDoLater(int status) throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(status, "later").reply(200, FileRig.PNG);
            assertThat(rig.file(URL).bytes()).isEqualTo(FileRig.bytes(FileRig.PNG));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 405, 410, 451})
    void whatAHostRefusesForGoodIsNotAskedForAgain(int status) throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(status, "no");
            assertThatThrownBy(rig.file(URL)::bytes)
                    .isExactlyInstanceOf(DownloadException.class)
                    .hasMessage("the download of " + URL + " was answered with " + status
                            + (status == 410 ? ": output files are kept for about 7 days only" : ""));
            assertThat(rig.log).hasSize(1);
        }
    }

    @Test
    void aNetworkThatFailsIsTriedAgain() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.step(request -> {
                        throw new ConnectException("Connection refused");
                    })
                    .reply(200, FileRig.PNG);
            assertThat(rig.file(URL).bytes()).isEqualTo(FileRig.bytes(FileRig.PNG));
        }
    }

    @Test
    void aNetworkThatStaysAwayIsToldAsTheNetworkTellsIt() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.otherwise(request -> {
                throw new ConnectException("Connection refused");
            });
            assertThatThrownBy(rig.file(URL)::bytes)
                    .isExactlyInstanceOf(DownloadException.class)
                    .hasMessage("the download of " + URL + " failed (10 tries in 30.0 s): Connection refused")
                    .hasCauseInstanceOf(ConnectException.class)
                    .satisfies(e -> assertThat(((DownloadException) e).status()).isNull());
        }
    }

    @Test
    void aDownloadThatTakesLongToFailIsTriedThreeTimesAllTheSame() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.otherwise(request -> {
                rig.time.advance(Duration.ofSeconds(100));
                throw new IOException("timeout");
            });
            assertThatThrownBy(rig.file(URL)::bytes)
                    .hasMessage("the download of " + URL + " failed (3 tries in 301.5 s): timeout");
        }
    }

    @Test
    void noWaitReachesPastTheTimeoutOfTheDownload() throws Exception {
        try (FileRig rig = new FileRig(Duration.ofSeconds(10), 1000)) {
            rig.otherwise(request -> FileRig.response(request, 503, new okio.Buffer(), 0, "Retry-After: 20"));
            assertThatThrownBy(rig.file(URL)::bytes).hasMessage("the download of " + URL + " was answered with 503");
            assertThat(rig.time.nanoTime()).isZero();
        }
    }

    @Test
    void aThreadThatIsInterruptedAlreadyFetchesNothing() throws Exception {
        try (FileRig rig = new FileRig()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(rig.file(URL)::bytes)
                    .isInstanceOf(java.io.InterruptedIOException.class)
                    .hasMessage("the download of " + URL + " was interrupted");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(rig.log).isEmpty();
        }
    }
}
