package dev.segmind4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.emulator.ApiClient.Answer;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest extends EmulatorTest {
    @Override
    SegmindEmulator.Builder settings() {
        return super.settings().credits(0.14).timeScale(0);
    }

    @Test
    void balanceIsTold() {
        assertThat(api.get("/v1/get-user-credits").text()).isEqualTo("{\"credits\":0.14,\"free-credits\":0.0}");
    }

    @Test
    void acceptedJobIsBilledItsPrice() {
        api.submit("painter", "{\"prompt\":\"x\"}");

        assertThat(api.get("/v1/get-user-credits").text()).isEqualTo("{\"credits\":0.073,\"free-credits\":0.0}");
        assertThat(emulator.credits()).isEqualByComparingTo("0.073");
    }

    @Test
    void modelWithoutAPriceCostsACent() {
        api.submit("writer", "{\"prompt\":\"x\"}");

        assertThat(emulator.credits()).isEqualByComparingTo("0.13");
    }

    @Test
    void failedJobIsNotBilled() {
        api.submit("painter", "{\"prompt\":\"x\",\"guidance\":9}");

        assertThat(emulator.credits()).isEqualByComparingTo("0.14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/painter", "/v1/painter"})
    void callThatTheBalanceDoesNotCoverIs402(String path) {
        api.submit("painter", "{\"prompt\":\"x\"}");
        api.submit("painter", "{\"prompt\":\"x\"}");

        Answer answer = api.post(path, "{\"prompt\":\"x\"}");

        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.text()).isEqualTo("{\"error\":\"Insufficient credits. You have 0.006 credits.\"}");
    }

    @Test
    void callsThatRaceAreBilledExactly() {
        stop();
        emulator = settings().credits(1).start();
        api = new ApiClient(emulator);

        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(thread -> CompletableFuture.supplyAsync(
                        () -> IntStream.range(0, 25)
                                .mapToObj(call -> api.post("/v2/writer", "{\"prompt\":\"x\"}")
                                        .status())
                                .toList(),
                        task -> new Thread(task).start()))
                .toList()
                .stream()
                .flatMap(thread -> thread.join().stream())
                .sorted()
                .toList();

        assertThat(statuses)
                .isEqualTo(Stream.concat(Collections.nCopies(100, 200).stream(), Collections.nCopies(100, 402).stream())
                        .toList());
        assertThat(emulator.credits()).isEqualByComparingTo("0");
    }

    @Test
    void emptyAccountIs402() {
        stop();
        emulator = settings().credits(0).start();
        api = new ApiClient(emulator);

        Answer answer = api.post("/v2/painter", "{\"prompt\":\"x\"}");

        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.text()).isEqualTo("{\"error\":\"Insufficient credits. You have 0.0 credits.\"}");
    }
}
