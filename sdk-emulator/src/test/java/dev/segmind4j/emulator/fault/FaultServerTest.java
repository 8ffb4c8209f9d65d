package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.segmind4j.emulator.clock.ManualClock;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The small Segmind itself: what it answers, accepts and records. */
class FaultServerTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ManualClock clock = new ManualClock();
    private final FaultServer server = FaultServer.start(clock);
    private final PlainClient client = new PlainClient(server.url());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aJobIsQueuedThenRunsThenIsDone() throws Exception {
        String id = client.submit("a lighthouse").requestId();

        assertThat(client.status(id).text())
                .isEqualTo(
                        "{\"request_id\":\"" + id + "\",\"status\":\"QUEUED\",\"metrics\":{\"inference_time\":0.1}}");
        assertThat(client.status(id).text()).contains("\"status\":\"PROCESSING\"");
        assertThat(client.status(id).text()).contains("\"status\":\"COMPLETED\"");
    }

    @Test
    void resultAndFileCarryThePrompt() throws Exception {
        server.plans(prompt -> JobPlan.afterPolls(0));
        String id = client.submit("a \\\"lighthouse\\\"").requestId();
        client.status(id);

        assertThat(client.get("/v2/requests/" + id).text())
                .contains("\"prompt\":\"a \\\"lighthouse\\\"\"")
                .contains("\"output\":\"" + server.url() + "/files/" + id + ".png\"");
        assertThat(FaultServer.promptOf(client.get("/files/" + id + ".png").body()))
                .isEqualTo("a \"lighthouse\"");
    }

    @Test
    void aFileOfWhichAPieceIsMissingHasNoPrompt() {
        byte[] file = TinyPng.with("a lighthouse");

        assertThat(FaultServer.promptOf(file)).isEqualTo("a lighthouse");
        assertThat(FaultServer.promptOf(Arrays.copyOf(file, file.length - 1))).isNull();
        assertThat(FaultServer.promptOf("<html>".getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }

    @Test
    void aJobMayTakeATime() throws Exception {
        server.plans(prompt -> JobPlan.after(Duration.ofSeconds(5)));
        String id = client.submit("a lighthouse").requestId();

        assertThat(client.status(id).text()).contains("QUEUED");
        clock.advance(Duration.ofSeconds(5));
        assertThat(client.status(id).text()).contains("COMPLETED");
    }

    @Test
    void aJobMayFail() throws Exception {
        server.plans(prompt -> JobPlan.afterPolls(0).failing("too dark"));
        String id = client.submit("a lighthouse").requestId();

        PlainClient.Answer answer = client.status(id);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"status\":\"FAILED\",\"error\":\"too dark\"");
    }

    @Test
    void aV1CallIsAnsweredWithTheFile() throws Exception {
        PlainClient.Answer answer = client.post("/v1/flux-pro", "a lighthouse");

        assertThat(FaultServer.promptOf(answer.body())).isEqualTo("a lighthouse");
        assertThat(server.ledger().with("a lighthouse")).singleElement().satisfies(entry -> {
            assertThat(entry.call()).isEqualTo(CallKind.RUN);
            assertThat(entry.told()).isTrue();
        });
    }

    @Test
    void anUnknownJobIsNotFound() throws Exception {
        assertThat(client.status("nobody").status()).isEqualTo(404);
    }

    @Test
    void everyPostIsAJobOfItsOwn() throws Exception {
        String first = client.submit("a lighthouse").requestId();
        String second = client.submit("a lighthouse").requestId();

        assertThat(first).isNotEqualTo(second);
        assertThat(server.ledger().billedTwice())
                .containsOnlyKeys("a lighthouse")
                .containsValue(2L);
        assertThat(server.ledger().find(first))
                .isEqualTo(new Ledger.Entry(first, CallKind.SUBMIT, "flux-pro", "a lighthouse", true));
    }

    @Test
    void theRecordSaysWhatCameOnWhichConnection() throws Exception {
        String id = client.submit("a lighthouse").requestId();
        client.status(id);
        client.status(id);

        assertThat(server.exchanges())
                .extracting(
                        RecordedExchange::connection,
                        RecordedExchange::exchange,
                        RecordedExchange::call,
                        RecordedExchange::subject,
                        RecordedExchange::nth,
                        RecordedExchange::status,
                        RecordedExchange::isWhole)
                .containsExactly(
                        tuple(1, 1, CallKind.SUBMIT, "a lighthouse", 1, 200, true),
                        tuple(1, 2, CallKind.STATUS, "a lighthouse", 1, 200, true),
                        tuple(1, 3, CallKind.STATUS, "a lighthouse", 2, 200, true));
        assertThat(server.exchanges(CallKind.SUBMIT).get(0).headers()).containsEntry("x-api-key", "SG_key");
    }

    @Test
    void aRequestThatBreaksOffIsNotAccepted() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write("POST /v2/flux-pro HTTP/1.1\r\nContent-Length: 100\r\n\r\n{\"prompt\":\"a\"}"
                            .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(server.await(() -> server.connections() == 1 && server.openConnections() == 0, SOON))
                .isTrue();
        assertThat(server.exchanges()).singleElement().satisfies(request -> {
            assertThat(request.isWhole()).isFalse();
            assertThat(request.bodyArrived()).isEqualTo(14);
        });
        assertThat(server.ledger().entries()).isEmpty();
    }

    @Test
    void idleConnectionsAreClosedAfterATime() throws Exception {
        server.closesIdleAfter(Duration.ofMillis(50));

        client.submit("a lighthouse");

        assertThat(server.await(() -> server.openConnections() == 0, SOON)).isTrue();
    }

    @Test
    void connectionsAreRefusedForAWhile() throws Exception {
        server.refuse(Duration.ofMillis(100));

        assertThatThrownBy(() -> client.submit("a lighthouse")).isInstanceOf(ConnectException.class);
        assertThat(server.await(() -> connects(), SOON)).isTrue();
    }

    private boolean connects() {
        try {
            return client.submit("a lighthouse").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theNextConnectionIsReset() throws Exception {
        server.resetNext(1);

        assertThatThrownBy(() -> client.submit("a lighthouse")).isInstanceOf(IOException.class);
        assertThat(client.submit("a lighthouse").status()).isEqualTo(200);
    }

    @Test
    void closingEndsEveryConnection() throws Exception {
        server.script(FaultScript.always(CallKind.SUBMIT, FaultyExchange::hang));
        Thread caller = new Thread(
                () -> assertThatThrownBy(() -> client.submit("a lighthouse")).isInstanceOf(IOException.class));
        caller.start();
        assertThat(server.await(() -> server.exchanges().size() == 1, SOON)).isTrue();

        server.close();

        assertThat(server.await(() -> server.openConnections() == 0, SOON)).isTrue();
        caller.join(SOON.toMillis());
        assertThat(caller.isAlive()).isFalse();
    }
}
