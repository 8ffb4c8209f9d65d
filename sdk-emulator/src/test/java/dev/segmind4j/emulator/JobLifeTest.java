package dev.segmind4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.segmind4j.emulator.ApiClient.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobLifeTest extends EmulatorTest {
    private static final String LIGHTHOUSE = "{\"prompt\":\"a lighthouse\"}";

    @Test
    void freshJobIsQueued() {
        String id = api.submit("painter", LIGHTHOUSE);

        Answer status = api.get("/v2/requests/" + id + "/status");

        assertThat(status.status()).isEqualTo(200);
        assertThat(status.text()).isEqualTo("{\"status\":\"QUEUED\",\"request_id\":\"" + id + "\",\"metrics\":{}}");
    }

    @Test
    void jobIsQueuedThenProcessedThenCompleted() {
        String id = api.submit("painter", LIGHTHOUSE);
        List<Object> states = new ArrayList<>();
        for (int second = 0; second < 60; second++) {
            Object state = api.get("/v2/requests/" + id + "/status").json().get("status");
            if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
                states.add(state);
            }
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(states).containsExactly("QUEUED", "PROCESSING", "COMPLETED");
    }

    @Test
    void metricsAgreeWithTheClock() {
        String id = api.submit("painter", LIGHTHOUSE);
        clock.advance(LONG_ENOUGH);
        Map<?, ?> metrics =
                (Map<?, ?>) api.get("/v2/requests/" + id + "/status").json().get("metrics");
        String again = reborn();

        BigDecimal total = (BigDecimal) metrics.get("total_time");
        clock.advance(Duration.ofNanos(total.movePointRight(9).longValue()).minusMillis(1));
        assertThat(api.get("/v2/requests/" + again + "/status").json()).containsEntry("status", "PROCESSING");
        clock.advance(Duration.ofMillis(2));
        assertThat(api.get("/v2/requests/" + again + "/status").json()).containsEntry("status", "COMPLETED");
        assertThat(((BigDecimal) metrics.get("queue_time")).add((BigDecimal) metrics.get("inference_time")))
                .isCloseTo(total, offset(new BigDecimal("0.000002")));
    }

    /** The same job on a new emulator with the same seed. */
    private String reborn() {
        stop();
        start();
        return api.submit("painter", LIGHTHOUSE);
    }

    @Test
    void completedStatusNamesCostAndRemainingCredits() {
        String id = api.submit("painter", LIGHTHOUSE);
        clock.advance(LONG_ENOUGH);

        Map<?, ?> metrics =
                (Map<?, ?>) api.get("/v2/requests/" + id + "/status").json().get("metrics");

        assertThat(List.<Object>copyOf(metrics.keySet()))
                .containsExactly("inference_time", "queue_time", "total_time", "cost", "remaining_credits");
        assertThat(metrics.get("cost")).isEqualTo(new BigDecimal("0.067"));
        assertThat(metrics.get("remaining_credits")).isEqualTo(new BigDecimal("99.933"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/requests/%s", "/v1/requests/%s"})
    void resultOfARunningJobIsItsStatus(String path) {
        String id = api.submit("painter", LIGHTHOUSE);

        Answer result = api.get(path.formatted(id));

        assertThat(result.status()).isEqualTo(200);
        assertThat(result.text()).isEqualTo("{\"status\":\"QUEUED\",\"request_id\":\"" + id + "\",\"metrics\":{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/requests/%s", "/v1/requests/%s"})
    void resultNamesOutputAndSeed(String path) {
        String id = api.submit("painter", "{\"prompt\":\"a lighthouse\",\"seed\":999999999999999}");
        clock.advance(LONG_ENOUGH);

        Answer result = api.get(path.formatted(id));

        assertThat(result.status()).isEqualTo(200);
        assertThat(result.json())
                .containsEntry("status", "COMPLETED")
                .containsEntry("request_id", id)
                .containsEntry("error", null)
                .containsEntry("seed", "999999999999999")
                .containsKey("metrics");
        assertThat((String) result.json().get("output")).matches("http://.+/outputs/" + id + "-0\\.webp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/requests/%s/status", "/v2/requests/%s", "/v1/requests/%s"})
    void badParametersAreAcceptedAndTheJobFailsWith422(String path) {
        String id = api.submit("painter", "{\"guidance\":9}");
        assertThat(api.get(path.formatted(id)).json()).containsEntry("status", "QUEUED");
        clock.advance(LONG_ENOUGH);

        Answer answer = api.get(path.formatted(id));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json())
                .containsEntry("status", "FAILED")
                .containsEntry(
                        "error",
                        "'prompt' is required, but is not set; 'guidance' must be between 2 and 5, but is 9; the nearest legal"
                                + " value is 5");
        assertThat(((Map<?, ?>) answer.json().get("metrics")).keySet())
                .extracting(Object::toString)
                .containsExactly("inference_time", "queue_time");
    }

    @Test
    void unknownIdIs404() {
        Answer answer = api.get("/v2/requests/00000000000000000000000000000000/status");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).isEqualTo("{\"error\":\"Request '00000000000000000000000000000000' not found.\"}");
    }

    @Test
    void statusAndResultExpireAnHourAfterSubmission() {
        String id = api.submit("painter", LIGHTHOUSE);
        clock.advance(Duration.ofHours(1).minusNanos(1));
        assertThat(api.get("/v2/requests/" + id).status()).isEqualTo(200);

        clock.advance(Duration.ofNanos(1));

        assertThat(api.get("/v2/requests/" + id + "/status").status()).isEqualTo(404);
        assertThat(api.get("/v2/requests/" + id).status()).isEqualTo(404);
        assertThat(api.get("/v1/requests/" + id).status()).isEqualTo(404);
    }

    @Test
    void expiryIsNotShortenedByTheTimeScale() {
        stop();
        emulator = settings().timeScale(0.001).start();
        api = new ApiClient(emulator);
        String id = api.submit("painter", LIGHTHOUSE);

        clock.advance(Duration.ofMinutes(59));

        assertThat(api.get("/v2/requests/" + id).json()).containsEntry("status", "COMPLETED");
    }

    @Test
    void timeScaleShortensJobs() {
        stop();
        emulator = settings().timeScale(0.02).start();
        api = new ApiClient(emulator);
        String id = api.submit("painter", LIGHTHOUSE);

        clock.advance(Duration.ofSeconds(2));

        assertThat(api.get("/v2/requests/" + id).json()).containsEntry("status", "COMPLETED");
    }

    @Test
    void timeScaleZeroFinishesJobsAtOnce() {
        stop();
        emulator = settings().timeScale(0).start();
        api = new ApiClient(emulator);

        String id = api.submit("painter", LIGHTHOUSE);

        assertThat(api.get("/v2/requests/" + id).json()).containsEntry("status", "COMPLETED");
    }

    @Test
    void textModelsAnswerWithJsonInAText() {
        Answer result = finished("writer", "{\"prompt\":\"hello\"}");

        assertThat(result.json())
                .containsEntry(
                        "output",
                        "{\"object\":\"chat.completion\",\"model\":\"writer\",\"choices\":[{\"index\":0,\"message\":"
                                + "{\"role\":\"assistant\",\"content\":\"You wrote: hello\"},\"finish_reason\":\"stop\"}]}");
    }

    @Test
    void jsonModelsAnswerWithAnObject() {
        Answer result = finished("extractor", "{\"prompt\":\"hello\"}");

        assertThat(result.json())
                .containsEntry("output", Map.of("model", "extractor", "parameters", Map.of("prompt", "\"hello\"")));
    }
}
