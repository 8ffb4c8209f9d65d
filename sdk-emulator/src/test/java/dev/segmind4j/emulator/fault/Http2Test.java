package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.segmind4j.client.SegmindClient;
import dev.segmind4j.client.SegmindClientBuilder;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.poll.PollPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults of streams and of the connection that they share. */
class Http2Test {
    private final H2Segmind server = new H2Segmind().plans(prompt -> JobPlan.afterPolls(1));
    private final OkHttpClient http = new OkHttpClient.Builder()
            .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
            .build();

    @AfterEach
    void close() {
        server.close();
        http.connectionPool().evictAll();
    }

    private SegmindClient client(UnaryOperator<SegmindClientBuilder> settings) {
        return settings.apply(FaultLab.settings(server.url()).httpClient(http)).build();
    }

    private void assertRuns(SegmindClient client, String prompt) throws InterruptedException {
        Generation generation = client.model("flux-pro").run(FaultLab.request(prompt));

        assertThat(generation.json()).containsEntry("prompt", prompt);
        assertThat(server.ledger().with(prompt))
                .singleElement()
                .satisfies(entry -> assertThat(entry.id()).isEqualTo(generation.requestId()));
    }

    @Test
    void jobsRunOverOneConnection() throws Exception {
        try (SegmindClient client = client(builder -> builder)) {
            assertRuns(client, "first");
            assertRuns(client, "second");

            assertThat(server.relay().connections()).isEqualTo(1);
        }
    }

    /** Fault 1.2: a connection that goes silent is left after one failure; the next call opens another. */
    @Test
    void aSilentConnectionIsLeft() throws Exception {
        try (SegmindClient client = client(builder -> builder.pollPolicy(PollPolicy.fixed(Duration.ofMinutes(1))))) {
            client.model("flux-pro").submit(FaultLab.request("first"));
            server.relay().each(RelayLink::swallow);

            Throwable failure = catchThrowable(() -> client.model("flux-pro").submit(FaultLab.request("second")));
            Job third = client.model("flux-pro").submit(FaultLab.request("third"));

            assertThat(failure == null || failure instanceof SubmitOutcomeUnknownException)
                    .isTrue();
            assertThat(server.ledger().with("third").get(0).id())
                    .isEqualTo(third.ref().requestId());
            assertThat(server.relay().connections()).isEqualTo(2);
        }
    }

    /** Fault 1.2: jobs that are being polled over it come to their ends over another. */
    @Test
    void jobsOfASilentConnectionComeToTheirEnds() throws Exception {
        try (SegmindClient client = client(builder -> builder)) {
            server.plans(prompt -> JobPlan.after(Duration.ofMillis(300)));
            CompletableFuture<Generation> run = client.model("flux-pro").runAsync(FaultLab.request("a lighthouse"));
            assertThat(server.await(() -> server.exchanges().size() >= 3, FaultLab.SOON))
                    .isTrue();

            server.relay().each(RelayLink::swallow);

            assertThat(run.get(10, TimeUnit.SECONDS).json()).containsEntry("prompt", "a lighthouse");
            assertThat(server.relay().connections()).isEqualTo(2);
        }
    }

    /** What HTTP/2 says was not processed is sent again. */
    @Test
    void aRefusedStreamIsSentAgain() throws Exception {
        server.script(stream -> stream == 1 ? StreamFault.REFUSED_STREAM : null);
        try (SegmindClient client = client(builder -> builder)) {
            assertRuns(client, "a lighthouse");
        }
    }

    /** A server that shuts down finishes what it has; later calls go elsewhere. */
    @Test
    void jobsGoOnAfterGoaway() throws Exception {
        server.script(stream -> stream % 2 == 1 ? StreamFault.GOAWAY : null);
        try (SegmindClient client = client(builder -> builder)) {
            assertRuns(client, "first");
            assertRuns(client, "second");
        }
    }

    /** A submission whose stream breaks after the request is in doubt, and is not sent again. */
    @ParameterizedTest
    @EnumSource(
            value = StreamFault.class,
            names = {"CANCEL", "INTERNAL_ERROR", "CONNECTION_CLOSED", "STALLED"})
    void aSubmissionWhoseStreamBreaksIsInDoubt(StreamFault fault) throws Exception {
        server.script(stream -> stream == 1 ? fault : null);
        try (SegmindClient client = client(builder -> builder)) {
            assertThat(catchThrowable(() -> client.model("flux-pro").submit(FaultLab.request("a lighthouse"))))
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageContaining("POST /v2/flux-pro");
            assertThat(server.ledger().with("a lighthouse")).hasSize(1);
            assertRuns(client, "later");
        }
    }

    /** A poll or a result whose stream breaks is asked for again. */
    @ParameterizedTest
    @EnumSource(
            value = StreamFault.class,
            names = {
                "REFUSED_STREAM",
                "CANCEL",
                "INTERNAL_ERROR",
                "FAILS_IN_BODY",
                "CONNECTION_CLOSED",
                "CLOSED_IN_BODY",
                "STALLED",
                "ANOTHERS"
            })
    void aPollWhoseStreamBreaksIsMadeAgain(StreamFault fault) throws Exception {
        // The submission is the first stream; then come two polls and the result.
        server.script(stream -> stream == 2 || stream == 5 ? fault : null);
        try (SegmindClient client = client(builder -> builder)) {
            assertRuns(client, "a lighthouse");
        }
    }
}
