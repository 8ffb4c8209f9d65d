package dev.segmind4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.emulator.ApiClient.Answer;
import java.util.HashSet;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;

class SubmitTest extends EmulatorTest {
    @Test
    void submitAnswersWithTheIdTheStateAndTheThreeUrls() {
        Answer answer = api.post("/v2/painter", "{\"prompt\":\"a lighthouse\"}");

        String id = (String) answer.json().get("request_id");
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "application/json");
        assertThat(answer.text())
                .isEqualTo("{\"request_id\":\"" + id + "\",\"status\":\"QUEUED\",\"poll_url\":\"" + emulator.baseUrl()
                        + "/v1/requests/" + id + "\",\"status_url\":\"" + emulator.baseUrl() + "/v2/requests/" + id
                        + "/status\",\"response_url\":\"" + emulator.baseUrl() + "/v2/requests/" + id + "\"}");
    }

    @Test
    void everyJobGetsAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            ids.add(api.submit("painter", "{\"prompt\":\"a lighthouse\"}"));
        }

        assertThat(ids).hasSize(50);
    }

    @Test
    void oneSeedGivesTheSameIdsAndTimesAgain() {
        Answer first = finished("painter", "{\"prompt\":\"a lighthouse\"}");
        stop();
        start();
        Answer second = finished("painter", "{\"prompt\":\"a lighthouse\"}");

        assertThat(second.json().get("request_id")).isEqualTo(first.json().get("request_id"));
        assertThat(second.json().get("metrics")).isEqualTo(first.json().get("metrics"));
    }

    @Test
    void slugsKeepUpperCaseUnderscoresAndDots() {
        assertThat(api.post("/v2/Upper_Case.1", "{\"prompt\":\"x\"}").status()).isEqualTo(200);
    }

    @Test
    void contentTypeMayNameACharset() {
        RequestBody body = RequestBody.create("{\"prompt\":\"x\"}", MediaType.get("application/json; charset=utf-8"));

        assertThat(api.send(api.to("/v2/painter").post(body)).status()).isEqualTo(200);
    }

    @Test
    void unknownSlugIs404() {
        Answer answer = api.post("/v2/flux-prro", "{\"prompt\":\"x\"}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).isEqualTo("{\"error\":\"Model 'flux-prro' not found.\"}");
    }

    @Test
    void unknownPathIs404() {
        Answer answer = api.get("/v3/painter");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).isEqualTo("{\"error\":\"Not found.\"}");
    }

    @Test
    void wrongVerbIs405WithAnHtmlBody() {
        Answer answer = api.get("/v2/painter");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers())
                .containsEntry("content-type", "text/html; charset=utf-8")
                .containsEntry("allow", "POST");
        assertThat(answer.text()).startsWith("<!doctype html>").contains("<title>405 Method Not Allowed</title>");
    }

    @Test
    void postToAStatusIs405() {
        Answer answer = api.post("/v2/requests/0123/status", "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("allow", "GET");
    }

    @Test
    void wrongContentTypeIs406() {
        RequestBody body = RequestBody.create("{\"prompt\":\"x\"}", MediaType.get("text/plain"));

        Answer answer = api.send(api.to("/v2/painter").post(body));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"error\":\"Content-Type must be 'application/json', but is 'text/plain; charset=utf-8'.\"}");
    }

    @Test
    void missingContentTypeIs406() {
        Answer answer = api.send(api.to("/v2/painter").post(RequestBody.create("{\"prompt\":\"x\"}", null)));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.text()).isEqualTo("{\"error\":\"Content-Type must be 'application/json', but is missing.\"}");
    }

    @Test
    void malformedJsonIs400() {
        Answer answer = api.post("/v2/painter", "{\"prompt\":");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).isEqualTo("{\"error\":\"The body is not valid JSON: End of input\"}");
    }

    @Test
    void emptyBodyIs400() {
        Answer answer = api.post("/v2/painter", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).startsWith("{\"error\":\"The body is not valid JSON: ");
    }

    @Test
    void moreThanOneJsonValueIs400() {
        assertThat(api.post("/v2/painter", "{\"prompt\":\"x\"} {}").status()).isEqualTo(400);
    }

    @Test
    void jsonNestedTooDeepIs400() {
        assertThat(api.post("/v2/painter", "[".repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void bodyThatIsNoObjectIs400() {
        Answer answer = api.post("/v2/painter", "[1]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).isEqualTo("{\"error\":\"The body must be a JSON object, but is [1].\"}");
    }

    @Test
    void valueOutsideAClosedEnumIs406AtOnce() {
        Answer answer = api.post("/v2/painter", "{\"prompt\":\"x\",\"output_format\":\"gif\"}");

        assertThat(answer.status()).isEqualTo(406);
        assertThat((String) answer.json().get("error")).startsWith("'output_format' must be one of ");
    }

    @Test
    void valueOutsideAnOpenEnumIsAccepted() {
        Answer result = finished("painter", "{\"prompt\":\"x\",\"style\":\"sepia\"}");

        assertThat(result.json()).containsEntry("status", "COMPLETED");
    }

    @Test
    void unknownParametersAreIgnoredAndRemembered() {
        Answer result = finished("painter", "{\"prompt\":\"x\",\"guidence\":3,\"zoom\":null}");

        assertThat(result.json()).containsEntry("status", "COMPLETED");
        assertThat(emulator.ignoredParameters("painter")).containsExactly("guidence", "zoom");
        assertThat(emulator.ignoredParameters("sized")).isEmpty();
    }

    @Test
    void videoModelsAreRefusedWith501() {
        Answer answer = api.post("/v2/film-maker", "{\"prompt\":\"x\"}");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.text())
                .isEqualTo("{\"error\":\"The emulator cannot make video, so 'film-maker' can only be called on the real"
                        + " API.\"}");
    }
}
