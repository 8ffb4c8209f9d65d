package dev.segmind4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EmulatorCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Integer> statuses = new ArrayList<>();

    private int execute(String key, String... args) {
        EmulatorCommand command = new EmulatorCommand(emulator -> {
            try (ApiClient api = new ApiClient(emulator)) {
                statuses.add(api.send(api.to("/v1/get-user-credits").header("x-api-key", key))
                        .status());
            }
        });
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    @Test
    void servesTheRegisteredModelsAndTellsWhere() {
        int code = execute("SG_0123456789abcdef", "--port", "0");

        assertThat(code).isZero();
        assertThat(statuses).containsExactly(200);
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches("The Segmind API is emulated at http://127\\.0\\.0\\.1:[0-9]+"),
                        line -> assertThat(line).isEqualTo("Key: SG_0123456789abcdef"),
                        line -> assertThat(line)
                                .startsWith("Models: ")
                                .contains("painter, sized, writer, extractor, film-maker, Upper_Case.1"));
    }

    @Test
    void givenKeyIsAcceptedAndNotPrinted() {
        int code = execute("secret", "--port=0", "--key=secret", "--time-scale=0.5", "--credits=1", "--seed=3");

        assertThat(code).isZero();
        assertThat(statuses).containsExactly(200);
        assertThat(out.toString()).contains("Key: the one given with --key").doesNotContain("secret");
    }

    @Test
    void badOptionIsExplained() {
        int code = execute("", "--port=0", "--time-scale=-1");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith("'timeScale' must be at least 0 and finite, but is -1.0");
        assertThat(statuses).isEmpty();
    }

    @Test
    void takenPortIsExplained() {
        try (SegmindEmulator other =
                SegmindEmulator.builder(TestModels.catalog()).start()) {
            int port = URI.create(other.baseUrl()).getPort();

            int code = execute("", "--port=" + port);

            assertThat(code).isEqualTo(2);
            assertThat(err.toString())
                    .startsWith("port " + port + " is taken; choose another one, or 0 for any that is free");
        }
    }

    @Test
    void helpListsTheOptions() {
        int code = execute("", "--help");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("--port=NUMBER", "--time-scale=FACTOR", "--key=KEY", "--credits=DOLLARS");
    }
}
