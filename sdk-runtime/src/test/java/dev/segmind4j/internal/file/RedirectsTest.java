package dev.segmind4j.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.job.DownloadException;
import okhttp3.Request;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a file has gone is followed, within reason. */
class RedirectsTest {
    private static final String URL = "https://cdn.example/x.png";

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsFollowed(int status) throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(status, "moved", "Location: https://other.example/y.png?sig=1")
                    .reply(status, "moved", "Location: ../z.png")
                    .reply(200, FileRig.PNG);
            assertThat(rig.file(URL).bytes()).isEqualTo(FileRig.bytes(FileRig.PNG));
            assertThat(rig.log)
                    .containsExactly(
                            "0.0s " + URL,
                            "0.0s https://other.example/y.png?sig=1",
                            "0.0s https://other.example/z.png");
            assertThat(rig.requests).allMatch(request -> request.header("x-api-key") == null);
        }
    }

    /** Fault 2.6: a circle is told at once. */
    @Test
    void aCircleIsToldAtOnce() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.otherwise(request -> FileRig.response(
                    request,
                    302,
                    new Buffer(),
                    0,
                    "Location: " + (request.url().encodedPath().equals("/x.png") ? "/y.png?sig=secret" : URL)));
            assertThatThrownBy(rig.file(URL)::bytes)
                    .isExactlyInstanceOf(DownloadException.class)
                    .hasMessage("the download of " + URL + " was redirected in a circle, back to " + URL)
                    .satisfies(e -> assertThat(((DownloadException) e).status()).isEqualTo(302));
            assertThat(rig.log).hasSize(2);
        }
    }

    /** Fault 2.6: and so is a chain that does not end. */
    @Test
    void aChainThatDoesNotEndIsToldAfterTen() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.otherwise(request -> FileRig.response(
                    request, 302, new Buffer(), 0, "Location: " + number(request) + 1 + "?sig=secret"));
            assertThatThrownBy(rig.file("https://cdn.example/1")::bytes)
                    .hasMessage("the download of https://cdn.example/1 was redirected more than 10 times, at last to"
                            + " https://cdn.example/111111111111");
            assertThat(rig.log).hasSize(11);
        }
    }

    private static String number(Request request) {
        return request.url().encodedPath();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://cdn.example/y.png?sig=secret | from https to http://cdn.example/y.png, where anybody on the way could"
                        + " change it",
                "ftp://cdn.example/y.png | to 'ftp://cdn.example/y.png', which is no http address",
                "file:///etc/passwd | to 'file:///etc/passwd', which is no http address",
                "data:image/png;base64,aGVsbG8= | to 'data:image/png,…', which is no http address",
                "http:// | to 'http://', which is no http address"
            })
    void aRedirectThatLeadsAstrayIsNotFollowed(String location, String told) throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(302, "", "Location: " + location);
            assertThatThrownBy(rig.file(URL)::bytes).hasMessage("the download of " + URL + " was redirected " + told);
            assertThat(rig.log).hasSize(1);
        }
    }

    @Test
    void aRedirectWithoutAnAimIsTold() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(302, "");
            assertThatThrownBy(rig.file(URL)::bytes)
                    .hasMessage(
                            "the download of " + URL + " was redirected to nowhere: the answer 302 has no Location");
        }
    }

    @Test
    void aRedirectFromHttpToHttpsIsFollowed() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(301, "", "Location: " + URL).reply(200, FileRig.PNG);
            assertThat(rig.file("http://cdn.example/x.png").bytes()).isEqualTo(FileRig.bytes(FileRig.PNG));
        }
    }

    @Test
    void everyTryBeginsAtTheAddressOfTheFile() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(302, "", "Location: /y.png")
                    .reply(404, "")
                    .reply(302, "", "Location: /y.png")
                    .reply(200, FileRig.PNG);
            assertThat(rig.file(URL).bytes()).isEqualTo(FileRig.bytes(FileRig.PNG));
            assertThat(rig.log).hasSize(4);
        }
    }
}
