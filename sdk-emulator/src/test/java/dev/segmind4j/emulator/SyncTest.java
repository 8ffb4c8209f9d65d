package dev.segmind4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.emulator.ApiClient.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SyncTest extends EmulatorTest {
    @Override
    SegmindEmulator.Builder settings() {
        return super.settings().timeScale(0);
    }

    @Test
    void syncCallAnswersWithThePictureItself() throws Exception {
        Answer answer = api.post(
                "/v1/painter", "{\"prompt\":\"x\",\"output_format\":\"jpg\",\"aspect_ratio\":\"16:9\",\"seed\":5}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "image/jpeg");
        Picture picture = Picture.of(answer.body());
        assertThat(picture).isEqualTo(new Picture("JPEG", 1024, 576));
    }

    @Test
    void syncHeadersNameIdCostCreditsTimeAndSeed() {
        Answer answer = api.post("/v1/painter", "{\"prompt\":\"x\",\"seed\":5}");

        assertThat(answer.headers())
                .containsEntry("x-cost", "0.067")
                .containsEntry("x-remaining-credits", "99.933")
                .containsEntry("x-generation-time", "0.000000")
                .containsEntry("x-seed-value", "5");
        assertThat(answer.headers().get("x-request-id")).matches("[0-9a-f]{32}");
    }

    @Test
    void syncAndAsyncGiveTheSameBytes() {
        String json = "{\"prompt\":\"x\",\"seed\":5}";
        String url = (String) finished("painter", json).json().get("output");

        assertThat(api.post("/v1/painter", json).body()).isEqualTo(api.file(url).body());
    }

    @Test
    void severalPicturesComeAsJson() {
        Answer answer = api.post("/v1/painter", "{\"prompt\":\"x\",\"samples\":3}");

        assertThat(answer.headers()).containsEntry("content-type", "application/json");
        assertThat(answer.json()).containsEntry("status", "COMPLETED");
        assertThat((List<?>) answer.json().get("output")).hasSize(3);
    }

    @Test
    void textModelsAnswerWithPlainJson() {
        Answer answer = api.post("/v1/writer", "{\"prompt\":\"hello\"}");

        assertThat(answer.headers())
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("x-seed-value");
        assertThat(answer.json()).containsEntry("object", "chat.completion");
    }

    @Test
    void badParametersAreRefusedWith400() {
        Answer answer = api.post("/v1/painter", "{\"prompt\":\"x\",\"guidance\":1}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"error\":\"'guidance' must be between 2 and 5, but is 1; the nearest legal value is 2\"}");
    }

    @Test
    void refusedCallIsNotBilled() {
        api.post("/v1/painter", "{\"prompt\":\"x\",\"guidance\":1}");

        assertThat(emulator.credits()).isEqualByComparingTo("100");
    }

    @Test
    void syncCallsWaitTheLatencyWithoutHoldingAThread() {
        stop();
        emulator = super.settings().start();
        api = new ApiClient(emulator);
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(CompletableFuture.supplyAsync(
                    () -> api.post("/v1/writer", "{\"prompt\":\"x\"}"), task -> new Thread(task).start()));
        }
        while (emulator.requestCount() < 100) {
            Thread.onSpinWait();
        }
        // A hundred calls wait on at most 32 threads, and the API still answers.
        assertThat(api.get("/v1/get-user-credits").status()).isEqualTo(200);
        while (emulator.credits().doubleValue() > 99.001) {
            Thread.onSpinWait();
        }
        assertThat(answers).noneMatch(CompletableFuture::isDone);

        while (!answers.stream().allMatch(CompletableFuture::isDone)) {
            clock.advance(Duration.ofSeconds(10));
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
    }

    @Test
    void resultOfASyncCallCanBeFetchedByItsId() {
        Answer answer = api.post("/v1/painter", "{\"prompt\":\"x\"}");

        Map<String, Object> result =
                api.get("/v2/requests/" + answer.headers().get("x-request-id")).json();

        assertThat(result).containsEntry("status", "COMPLETED");
    }
}
