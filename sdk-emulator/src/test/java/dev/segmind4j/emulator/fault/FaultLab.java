package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.client.ModelClient;
import dev.segmind4j.client.SegmindClient;
import dev.segmind4j.client.SegmindClientBuilder;
import dev.segmind4j.job.Generation;
import dev.segmind4j.poll.PollPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A client, a server that goes wrong and a relay between them. */
final class FaultLab implements AutoCloseable {
    static final String KEY = "SG_0123456789abcdef";
    static final Duration CALL_TIMEOUT = Duration.ofSeconds(1);
    static final Duration SOON = Duration.ofSeconds(10);

    final FaultServer server = FaultServer.start().plans(prompt -> JobPlan.afterPolls(1));
    final Relay relay = Relay.to(server.port());
    final SegmindClient client;

    FaultLab() {
        this(builder -> builder);
    }

    FaultLab(UnaryOperator<SegmindClientBuilder> settings) {
        this(settings, false);
    }

    private FaultLab(UnaryOperator<SegmindClientBuilder> settings, boolean direct) {
        client = settings.apply(settings(direct ? server.url() : relay.url())).build();
    }

    /** Without the relay, so that what the server does to a connection is felt by the client at once. */
    static FaultLab direct(UnaryOperator<SegmindClientBuilder> settings) {
        return new FaultLab(settings, true);
    }

    /** Times that are short enough for a test: a call has a second, a job half a minute. */
    static SegmindClientBuilder settings(String url) {
        return SegmindClient.builder()
                .apiKey(KEY)
                .baseUrl(url)
                .pollPolicy(PollPolicy.fixed(Duration.ofMillis(20)))
                .callTimeout(CALL_TIMEOUT)
                .deadline(Duration.ofSeconds(30));
    }

    /** From now on something goes wrong. */
    FaultLab script(FaultScript script) {
        server.script(script);
        return this;
    }

    ModelClient<Map<String, ?>> model() {
        return client.model("flux-pro");
    }

    static Map<String, ?> request(String prompt) {
        return Map.of("prompt", prompt);
    }

    Generation run(String prompt) throws InterruptedException {
        return model().run(request(prompt));
    }

    /** A result belongs to the prompt that was sent, and was paid for once. */
    void assertSound(Generation generation, String prompt) {
        assertThat(generation.json()).containsEntry("prompt", prompt);
        assertPaidOnce(prompt);
        assertThat(generation.requestId())
                .isEqualTo(server.ledger().with(prompt).get(0).id());
    }

    void assertPaidOnce(String prompt) {
        assertThat(server.ledger().with(prompt)).hasSize(1);
    }

    /** Runs a job and finds its result sound. */
    void assertRuns(String prompt) throws InterruptedException {
        assertSound(run(prompt), prompt);
    }

    /** Waits for something that the server's record shows. */
    void await(BooleanSupplier condition) throws InterruptedException {
        assertThat(server.await(condition, SOON)).isTrue();
    }

    @Override
    public void close() {
        client.close();
        relay.close();
        server.close();
    }
}
