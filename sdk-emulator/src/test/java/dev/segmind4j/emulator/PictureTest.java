package dev.segmind4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.emulator.ApiClient.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest extends EmulatorTest {
    private Answer file(String slug, String json) {
        return api.file((String) finished(slug, json).json().get("output"));
    }

    @ParameterizedTest
    @CsvSource({
        "painter, webp, WEBP, image/webp",
        "painter, jpg, JPEG, image/jpeg",
        "painter, png, PNG, image/png",
        "sized, jpeg, JPEG, image/jpeg"
    })
    void pictureHasTheAskedFormat(String slug, String word, String format, String mediaType) throws Exception {
        Answer result = finished(slug, "{\"prompt\":\"x\",\"output_format\":\"" + word + "\"}");
        String url = (String) result.json().get("output");
        Answer file = api.file(url);

        assertThat(url).endsWith("." + word);
        assertThat(file.headers()).containsEntry("content-type", mediaType);
        assertThat(Picture.of(file.body()).format()).isEqualTo(format);
    }

    @Test
    void formatIsTheDocumentedDefaultWhenNoneIsAsked() throws Exception {
        assertThat(Picture.of(file("painter", "{\"prompt\":\"x\"}").body()).format())
                .isEqualTo("WEBP");
    }

    @Test
    void formatIsPngWithoutADocumentedDefault() throws Exception {
        assertThat(Picture.of(file("sized", "{\"prompt\":\"x\"}").body()).format())
                .isEqualTo("PNG");
    }

    @ParameterizedTest
    @CsvSource({"1:1, 1024, 1024", "16:9, 1024, 576", "9:21, 439, 1024"})
    void pictureHasTheAskedAspect(String ratio, int width, int height) throws Exception {
        Answer file =
                file("painter", "{\"prompt\":\"x\",\"output_format\":\"png\",\"aspect_ratio\":\"" + ratio + "\"}");

        assertThat(Picture.of(file.body())).isEqualTo(new Picture("PNG", width, height));
    }

    @Test
    void widthAndHeightAreKeptExactly() throws Exception {
        Answer file = file("sized", "{\"prompt\":\"x\",\"width\":321,\"height\":123}");

        assertThat(Picture.of(file.body())).isEqualTo(new Picture("PNG", 321, 123));
    }

    @Test
    void widthAndHeightDefaultToTheDocumentedOnes() throws Exception {
        assertThat(Picture.of(file("sized", "{\"prompt\":\"x\"}").body())).isEqualTo(new Picture("PNG", 768, 512));
    }

    @Test
    void hugeWidthFailsTheJob() {
        Answer result = finished("sized", "{\"prompt\":\"x\",\"width\":100000,\"height\":64}");

        assertThat(result.status()).isEqualTo(422);
        assertThat(result.json()).containsEntry("error", "'width' must be between 64 and 4096 pixels, but is 100000");
    }

    @Test
    void sameParametersGiveTheSameBytesOnAnotherEmulator() {
        byte[] first =
                file("painter", "{\"prompt\":\"x\",\"seed\":1,\"guidance\":3}").body();
        stop();
        start();

        assertThat(file("painter", "{\"guidance\":3.0,\"seed\":1,\"prompt\":\"x\"}")
                        .body())
                .isEqualTo(first);
    }

    @Test
    void promptAndSeedChangeThePicture() {
        Set<ByteString> files = new HashSet<>();
        for (String json : List.of(
                "{\"prompt\":\"x\",\"seed\":1}", "{\"prompt\":\"y\",\"seed\":1}", "{\"prompt\":\"x\",\"seed\":2}")) {
            files.add(ByteString.of(file("painter", json).body()));
        }

        assertThat(files).hasSize(3);
    }

    @Test
    void samplesGiveSeveralPicturesThatDiffer() throws Exception {
        Answer result = finished("painter", "{\"prompt\":\"x\",\"samples\":4}");

        List<?> urls = (List<?>) result.json().get("output");
        Set<ByteString> files = new HashSet<>();
        for (Object url : urls) {
            Answer file = api.file((String) url);
            assertThat(Picture.of(file.body())).isEqualTo(new Picture("WEBP", 1024, 1024));
            files.add(ByteString.of(file.body()));
        }
        assertThat(files).hasSize(4);
    }

    @Test
    void oneSampleIsATextAndNoList() {
        assertThat(finished("painter", "{\"prompt\":\"x\",\"samples\":1}")
                        .json()
                        .get("output"))
                .isInstanceOf(String.class);
    }

    @ParameterizedTest
    @CsvSource({"webp", "jpg"})
    void lowerQualityMakesSmallerFiles(String format) {
        String json = "{\"prompt\":\"x\",\"output_format\":\"" + format + "\",\"output_quality\":";

        assertThat(file("painter", json + "10}").body().length)
                .isLessThan(file("painter", json + "95}").body().length);
    }
}
