package dev.segmind4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.emulator.ApiClient.Answer;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTest extends EmulatorTest {
    private String url() {
        return (String) finished("painter", "{\"prompt\":\"x\"}").json().get("output");
    }

    @Test
    void filesAreOnAnotherPortThanTheApi() {
        HttpUrl file = HttpUrl.get(url());

        assertThat(file.host()).isEqualTo(HttpUrl.get(emulator.baseUrl()).host());
        assertThat(file.port()).isNotEqualTo(HttpUrl.get(emulator.baseUrl()).port());
    }

    @Test
    void filesNeedNoKey() {
        assertThat(api.file(url()).status()).isEqualTo(200);
        assertThat(emulator.keysSeenByCdn()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"x-api-key, " + KEY, "Authorization, Bearer " + KEY})
    void keySentWithAFileRequestIsCounted(String header, String value) {
        Answer file = api.send(new Request.Builder().url(url()).header(header, value));

        assertThat(file.status()).isEqualTo(200);
        assertThat(emulator.keysSeenByCdn()).isEqualTo(1);
    }

    @Test
    void filesOutliveTheResultAndExpireAfterSevenDays() {
        String url = url();
        clock.advance(Duration.ofDays(6));
        assertThat(api.file(url).status()).isEqualTo(200);

        clock.advance(Duration.ofDays(1));

        assertThat(api.file(url).status()).isEqualTo(404);
    }

    @Test
    void fileOfARunningJobIs404() {
        String finished = url();
        String running = api.submit("painter", "{\"prompt\":\"x\"}");
        String url = finished.replaceAll("[0-9a-f]{32}", running);

        assertThat(api.file(url).status()).isEqualTo(404);
        clock.advance(LONG_ENOUGH);
        assertThat(api.file(url).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"-0.webp, -1.webp", "-0.webp, -0.png", "/outputs/, /other/"})
    void fileThatWasNotMadeIs404(String part, String other) {
        Answer answer = api.file(url().replace(part, other));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).isEqualTo("Not Found\n");
    }

    @Test
    void headOfAFileHasItsMediaTypeAndNoBody() {
        Answer answer = api.send(new Request.Builder().url(url()).head());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "image/webp");
        assertThat(answer.body()).isEmpty();
    }
}
