package dev.segmind4j.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What failed downloads tell, here and in another process. */
class DownloadExceptionTest {
    @Test
    void theyAreWholeAfterSerialisation() throws Exception {
        DownloadException refused = copy(new DownloadException("refused", "https://cdn/x", 404, 3, null));
        assertThat(refused).hasMessage("refused");
        assertThat(refused.url()).isEqualTo("https://cdn/x");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.tries()).isEqualTo(3);

        DownloadTimeoutException late =
                copy(new DownloadTimeoutException("https://cdn/x", Duration.ofMillis(1500), 7, null, 1));
        assertThat(late)
                .hasMessage(
                        "the download of https://cdn/x was not over within downloadTimeout, 1500 ms; 7 bytes had come. Set"
                                + " a longer one with SegmindClient.builder().downloadTimeout(...)");
        assertThat(late.timeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(late.bytes()).isEqualTo(7);

        IncompleteDownloadException cut = copy(new IncompleteDownloadException("cut", "https://cdn/x", 7, 9L, 2, null));
        assertThat(cut.bytes()).isEqualTo(7);
        assertThat(cut.expected()).isEqualTo(9);

        UnexpectedContentException page = copy(
                new UnexpectedContentException("page", "https://cdn/x", "image/png", "an HTML page", "<html>", 200, 1));
        assertThat(page.expected()).isEqualTo("image/png");
        assertThat(page.actual()).isEqualTo("an HTML page");
        assertThat(page.beginning()).isEqualTo("<html>");

        assertThat(copy(new FileTooLargeException("large", 5, null)).limit()).isEqualTo(5);
    }

    @Test
    void optionsSayWhatIsSet() {
        assertThat(SaveOptions.defaults()).hasToString("SaveOptions{overwrite=false, progress=nobody's}");
        assertThat(SaveOptions.overwrite(true).withProgress((bytes, total) -> {}))
                .hasToString("SaveOptions{overwrite=true, progress=somebody's}");
        assertThat(SaveOptions.progress((bytes, total) -> {})
                        .withOverwrite(true)
                        .overwrite())
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T exception) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(exception);
        return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }
}
