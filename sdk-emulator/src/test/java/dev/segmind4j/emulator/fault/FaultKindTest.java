package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The kinds of faults: each bills as it says, hits once and leaves the server sound. */
class FaultKindTest {
    /** Longer than the slowest reply that does come, shorter than a test's patience with those that do not. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final FaultServer server = FaultServer.start().plans(prompt -> JobPlan.afterPolls(0));
    private final PlainClient client = new PlainClient(server.url());
    private final PlainClient impatient = client.waiting(PATIENCE);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    static Stream<Arguments> kindsAndCalls() {
        return Arrays.stream(FaultKind.values())
                .flatMap(kind -> kind.calls().stream().map(call -> Arguments.of(kind, call)));
    }

    @Test
    void thereAreEnough() {
        assertThat(FaultKind.values()).hasSizeGreaterThanOrEqualTo(35);
        assertThat(Arrays.stream(FaultKind.values()).map(FaultKind::description))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kindsAndCalls")
    void eachHitsOnceAndBillsAsItSays(FaultKind kind, CallKind call) throws Exception {
        String id = client.submit("before").requestId();
        client.status(id);
        int nth = call == CallKind.STATUS ? 2 : 1;
        server.script(request -> request.call() == call
                        && request.nth() == nth
                        && !request.subject().equals("after")
                ? kind
                : null);

        boolean answered = answers(call, id);
        if (call.isPost()) {
            assertThat(server.ledger().with("hit")).hasSize(kind.isAccepted() ? 1 : 0);
        }
        assertThat(server.exchanges().stream().filter(request -> request.fault() != null))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.fault()).isEqualTo(kind.name());
                    assertThat(request.call()).isEqualTo(call);
                });
        assertThat(server.await(() -> answersSoundly(call, id), Duration.ofSeconds(10)))
                .as("sound again, after a reply: %s", answered)
                .isTrue();
    }

    private boolean answers(CallKind call, String id) {
        try {
            return impatient.call(call, "hit", id).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** On a connection of its own. */
    private boolean answersSoundly(CallKind call, String id) {
        try (PlainClient other = new PlainClient(server.url())) {
            return other.call(call, "after", id).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {
                "CUT_AFTER_ID",
                "LENGTH_TOO_LONG",
                "LENGTH_TOO_SHORT",
                "LAST_CHUNK_MISSING",
                "STALLED_AFTER_ID",
                "BYTE_ORDER_MARK",
                "DEEP_MEMBER",
                "HUGE_NUMBER",
                "TEXT_BEHIND",
                "NO_JSON_VALUES",
                "NO_STATE"
            })
    void theIdOfABrokenAcceptanceCanBeRead(FaultKind kind) throws Exception {
        server.script(FaultScript.always(CallKind.SUBMIT, kind));

        String reply = raw("POST /v2/flux-pro HTTP/1.1\r\nContent-Length: 16\r\n\r\n{\"prompt\":\"hit\"}");

        Ledger.Entry entry = server.ledger().entries().get(0);
        assertThat(reply).contains("\"request_id\":\"" + entry.id() + "\"");
        assertThat(entry.told()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {
                "RESET_AFTER_REQUEST",
                "CLOSED_UNANSWERED",
                "CLOSED_AFTER_REPLY_HEAD",
                "CUT_BEFORE_ID",
                "STALLED",
                "STALLED_BODY",
                "HTML",
                "EMPTY",
                "NO_CONTENT",
                "BAD_GATEWAY_ACCEPTED",
                "GATEWAY_TIMEOUT"
            })
    void theIdOfALostAcceptanceDoesNotGoOut(FaultKind kind) throws Exception {
        server.script(FaultScript.always(CallKind.SUBMIT, kind));

        String reply = raw("POST /v2/flux-pro HTTP/1.1\r\nContent-Length: 16\r\n\r\n{\"prompt\":\"hit\"}");

        Ledger.Entry entry = server.ledger().entries().get(0);
        assertThat(reply).doesNotContain(entry.id());
        assertThat(entry.told()).isFalse();
    }

    @Test
    void aReplyThatComesTwiceIsTheNextOnesReply() throws Exception {
        server.script(FaultScript.nth(CallKind.SUBMIT, 1, FaultKind.REPLIED_TWICE));

        String first = client.submit("first").requestId();
        String second = client.submit("second").requestId();

        assertThat(second).isEqualTo(first);
        assertThat(server.await(() -> server.ledger().entries().size() == 2, Duration.ofSeconds(10)))
                .isTrue();
    }

    @Test
    void aReplyOfAnotherIsAboutAJobThatExistsIfThereIsOne() throws Exception {
        String other = client.submit("other").requestId();
        client.status(other);
        server.script(FaultScript.always(CallKind.SUBMIT, FaultKind.REPLY_OF_ANOTHER));

        assertThat(client.submit("mine").requestId()).isEqualTo(other);
        assertThat(server.ledger().with("mine")).hasSize(1);
    }

    @Test
    void theKeyComesBack() throws Exception {
        String id = client.submit("a lighthouse").requestId();
        server.script(FaultScript.always(CallKind.STATUS, FaultKind.KEY_ECHOED));

        assertThat(client.status(id).text())
                .contains("\"status\":\"WAITING FOR SG_key\",\"error\":\"key SG_key is busy\"");
    }

    @Test
    void chanceDependsOnTheSeedAndTheRequestAlone() {
        FaultScript script = FaultScript.random(5, 0.2, EnumSet.allOf(FaultKind.class));
        FaultScript same = FaultScript.random(5, 0.2, EnumSet.allOf(FaultKind.class));
        FaultScript other = FaultScript.random(6, 0.2, EnumSet.allOf(FaultKind.class));

        int hits = 0;
        int differences = 0;
        for (int i = 0; i < 10_000; i++) {
            RecordedExchange request = polled("prompt " + i);
            Fault fault = script.decide(request);
            assertThat(same.decide(request)).isSameAs(fault);
            hits += fault == null ? 0 : 1;
            differences += other.decide(request) == fault ? 0 : 1;
            assertThat(fault == null || ((FaultKind) fault).calls().contains(CallKind.STATUS))
                    .isTrue();
        }
        assertThat(hits).isBetween(1_850, 2_150);
        assertThat(differences).isGreaterThan(2_000);
    }

    private static RecordedExchange polled(String prompt) {
        return new RecordedExchange(
                1, 1, CallKind.STATUS, "GET", "/v2/requests/a/status", Map.of(), 0, 0, prompt, 1, null, null);
    }

    /** What a socket sees until the server, which is told no second request but nonsense, closes it. */
    private String raw(String request) throws IOException {
        Buffer reply = new Buffer();
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write((request + "END\r\n").getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                reply.writeByte(next);
            }
        } catch (SocketException e) {
            // A reset is an end too.
            return reply.readUtf8();
        }
        return reply.readUtf8();
    }
}
