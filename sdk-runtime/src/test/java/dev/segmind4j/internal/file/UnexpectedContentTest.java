package dev.segmind4j.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.job.UnexpectedContentException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes under a file's address is the file, or it is not saved. */
class UnexpectedContentTest {
    private static final String SVG =
            "<?xml version=\"1.0\"?><!-- made by x --><svg xmlns=\"http://www.w3.org/2000/svg\"/>";

    @TempDir
    Path folder;

    /** Fault 2.1: an HTML page, a store's XML, JSON and text are no picture. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.png  |               | text/html       | <!DOCTYPE html><p>Log in     | an HTML page",
                "x.png  |               |                 | ' \n<html>Log in</html>'     | an HTML page",
                "x.png  |               | image/png       | <HTML><body>Log in           | an HTML page",
                "x.png  |               | text/html       | Log in                       | an HTML page",
                "x.png  |               | text/html       | <h1>Log in</h1>              | an HTML page",
                "x      | image/png     |                 | <html>Log in</html>          | an HTML page",
                "x      |               | text/html       | <html>Log in</html>          | an HTML page",
                "x      |               |                 | <html>Log in</html>          | an HTML page",
                "x.txt  |               | text/html       | <html>Log in</html>          | an HTML page",
                "x.png  |               | application/xml | <Error><Code>NoSuchKey       | XML",
                "x.mp4  |               |                 | <?xml version='1.0'?><a/>    | XML",
                "x      |               | application/xml | <Error><Code>NoSuchKey       | XML",
                "x.svg  |               | application/xml | <Error><Code>NoSuchKey       | XML",
                "x.gltf |               |                 | <Error><Code>NoSuchKey       | XML",
                "x.png  |               | application/json| '{\"error\":\"denied\"}'     | JSON",
                "x.glb  |               |                 | '{\"error\":\"denied\"}'     | JSON",
                "x      | audio/mpeg    |                 | '[1]'                        | JSON",
                "x.zip  |               | application/json| '\"denied\"'                 | JSON",
                "x      |               | image/png       | '{\"error\":\"denied\"}'     | JSON",
                "x.mp4  |               | text/plain      | denied                       | text",
            })
    void somethingElseIsNeitherSavedNorHandedOut(
            String path, String promised, String stated, String body, String actual) throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.otherwise(request -> FileRig.response(
                    request,
                    200,
                    new okio.Buffer().writeUtf8(body),
                    body.length(),
                    stated == null ? new String[0] : new String[] {"Content-Type: " + stated}));
            var file = promised == null
                    ? rig.file("https://cdn.example/" + path)
                    : rig.file("https://cdn.example/" + path, promised);
            assertThatThrownBy(() -> file.saveIn(folder, "pic"))
                    .isInstanceOf(UnexpectedContentException.class)
                    .satisfies(e -> assertThat(((UnexpectedContentException) e).actual())
                            .isEqualTo(actual));
            assertThatThrownBy(file::bytes).isInstanceOf(UnexpectedContentException.class);
            assertThatThrownBy(file::open).isInstanceOf(UnexpectedContentException.class);
            assertThat(FileRig.names(folder)).isEmpty();
        }
    }

    /** Fault 2.1: nothing at all, under 200, 204 and 205. */
    @ParameterizedTest
    @CsvSource({"200", "204", "205"})
    void nothingIsNoFile(int status) throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.otherwise(
                    request -> FileRig.response(request, status, new okio.Buffer(), 0, "Content-Type: image/png"));
            assertThatThrownBy(() -> rig.file("https://cdn.example/x.png").saveIn(folder, "pic"))
                    .isInstanceOf(UnexpectedContentException.class)
                    .hasMessage("the download of https://cdn.example/x.png brought nothing where image/png belongs"
                            + " (10 tries in 30.0 s)")
                    .satisfies(e -> {
                        UnexpectedContentException unexpected = (UnexpectedContentException) e;
                        assertThat(unexpected.actual()).isEqualTo("nothing");
                        assertThat(unexpected.beginning()).isEmpty();
                        assertThat(unexpected.status()).isEqualTo(status);
                    });
            assertThat(FileRig.names(folder)).isEmpty();
        }
    }

    @Test
    void theErrorSaysWhatCameAndHowItBegins() throws Exception {
        try (FileRig rig = new FileRig()) {
            String page =
                    "<html>\n <title>\u0007Log in</title> SG_0123456789abcdef /x.png?sig=abcdefgh%3D&e=1 abcdefgh="
                            + " x".repeat(200);
            rig.otherwise(request -> FileRig.response(request, 200, new okio.Buffer().writeUtf8(page), -1));
            assertThatThrownBy(rig.file("https://u:p@cdn.example/x.png?sig=abcdefgh%3D&e=1#f")::bytes)
                    .isInstanceOf(UnexpectedContentException.class)
                    .satisfies(e -> {
                        UnexpectedContentException unexpected = (UnexpectedContentException) e;
                        assertThat(unexpected.beginning())
                                .startsWith("<html> <title>\\u0007Log in</title> <api key> /x.png?sig=…&e=1 … x x")
                                .hasSizeLessThanOrEqualTo(201)
                                .endsWith("x…");
                        assertThat(unexpected.expected()).isEqualTo("image/png");
                        assertThat(unexpected)
                                .hasMessage(
                                        "the download of https://cdn.example/x.png brought an HTML page where image/png"
                                                + " belongs (10 tries in 30.0 s); it begins: "
                                                + unexpected.beginning());
                    });
        }
    }

    @Test
    void aSignatureThatIsCutOffInThePageIsBlottedOutToo() throws Exception {
        try (FileRig rig = new FileRig()) {
            String signature = "s".repeat(600);
            String page = "<html>" + " ".repeat(100) + signature;
            rig.otherwise(request -> FileRig.response(request, 200, new okio.Buffer().writeUtf8(page), -1));
            assertThatThrownBy(rig.file("https://cdn.example/x.png?sig=" + signature)::bytes)
                    .isInstanceOf(UnexpectedContentException.class)
                    .satisfies(e -> assertThat(((UnexpectedContentException) e).beginning())
                            .isEqualTo("<html>…"));
        }
    }

    @Test
    void aPageThatPassesIsWaitedFor() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(200, "<html>We'll be right back")
                    .reply(200, "{\"error\":\"busy\"}")
                    .reply(200, FileRig.PNG);
            assertThat(rig.file("https://cdn.example/x.png").bytes()).isEqualTo(FileRig.bytes(FileRig.PNG));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.html |            | text/html                | <html>A story</html>",
                "x      | text/html  |                          | <html>A story</html>",
                "x.svg  |            | image/svg+xml            | " + SVG,
                "x.png  |            | application/xml          | " + SVG,
                "x.xml  |            |                          | <Error/>",
                "x.dae  |            |                          | <?xml version='1.0'?><COLLADA/>",
                "x.gltf |            |                          | '{\"asset\":{}}'",
                "x.json |            | application/json         | '{\"error\":\"none\"}'",
                "x      |            | application/json         | '{\"error\":\"none\"}'",
                "x.txt  |            | text/plain               | '{not JSON}'",
                "x.md   |            | text/plain               | <p align=center>A story</p>",
                "x.obj  |            | text/plain               | v 1 2 3",
                "x.png  |            | image/png                | pixels",
                "x.png  |            | binary/octet-stream      | pixels",
                "x.bin  |            | application/octet-stream | <a/>",
            })
    void whatIsPlausibleIsTaken(String path, String promised, String stated, String body) throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(200, body, stated == null ? "x: y" : "Content-Type: " + stated);
            var file = promised == null
                    ? rig.file("https://cdn.example/" + path)
                    : rig.file("https://cdn.example/" + path, promised);
            assertThat(file.bytes()).asString().isEqualTo(body);
        }
    }

    @Test
    void thePictureItselfCountsMoreThanAHostThatCallsItAPage() throws Exception {
        try (FileRig rig = new FileRig()) {
            rig.reply(200, FileRig.PNG, "Content-Type: text/html");
            assertThat(rig.file("https://cdn.example/x").saveIn(folder, "pic")).isEqualTo(folder.resolve("pic.png"));
        }
    }
}
