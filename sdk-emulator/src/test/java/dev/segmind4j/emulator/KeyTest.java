package dev.segmind4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.emulator.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest extends EmulatorTest {
    @Override
    SegmindEmulator.Builder settings() {
        return super.settings().apiKey("first", "second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/get-user-credits", "/v1/requests/0", "/v2/requests/0", "/v2/requests/0/status"})
    void missingKeyIs401(String path) {
        Answer answer = api.send(api.to(path).removeHeader("x-api-key"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"error\":\"missing_api_key\",\"error_description\":\"The header 'x-api-key' with the API key"
                                + " is missing.\",\"status_code\":401}");
    }

    @Test
    void wrongKeyIs401() {
        Answer answer = api.send(api.to("/v1/get-user-credits").header("x-api-key", "third"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text())
                .isEqualTo("{\"error\":\"invalid_api_key\",\"error_description\":\"The API key is wrong or expired.\","
                        + "\"status_code\":401}");
    }

    @Test
    void bearerTokenIs401() {
        Answer answer = api.send(
                api.to("/v1/get-user-credits").removeHeader("x-api-key").header("Authorization", "Bearer first"));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void everyGivenKeyIsAccepted() {
        assertThat(emulator.apiKey()).isEqualTo("first");
        assertThat(api.get("/v1/get-user-credits").status()).isEqualTo(200);
        assertThat(api.send(api.to("/v1/get-user-credits").header("x-api-key", "second"))
                        .status())
                .isEqualTo(200);
    }
}
