package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.Job;
import dev.segmind4j.poll.PollPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that a server closes between two calls. */
class KeepAliveTest {
    private static final Duration IDLE = Duration.ofMillis(60);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static FaultLab resting() {
        return FaultLab.direct(builder -> builder.pollPolicy(PollPolicy.fixed(Duration.ofMinutes(1))));
    }

    private static Job submitted(FaultLab lab, String prompt) throws InterruptedException {
        Job job = lab.model().submit(FaultLab.request(prompt));
        assertThat(lab.server.ledger().with(prompt))
                .singleElement()
                .satisfies(entry -> assertThat(entry.id()).isEqualTo(job.ref().requestId()));
        return job;
    }

    /** Fault 1.4: a submission after the server has closed the idle connection is accepted, once. */
    @Test
    void aConnectionThatTheServerHasClosedIsNoUnknownOutcome() throws Exception {
        try (FaultLab lab = resting()) {
            lab.server.closesIdleAfter(IDLE);
            submitted(lab, "first");
            lab.await(() -> lab.server.openConnections() == 0);

            submitted(lab, "second");
        }
    }

    /** Fault 1.4: whatever the server promised before it closed. */
    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"CONNECTION_CLOSE", "KEEP_ALIVE_BROKEN", "KEEP_ALIVE_SHORT"})
    void whateverTheServerPromisedBefore(FaultKind kind) throws Exception {
        try (FaultLab lab = resting()) {
            lab.script(FaultScript.always(CallKind.SUBMIT, kind));
            for (int i = 0; i < 5; i++) {
                submitted(lab, "prompt " + i);
                lab.await(() -> lab.server.openConnections() == 0);
            }
        }
    }

    /** Fault 1.4: {@code Keep-Alive: timeout=1} is honoured, also by a submission at exactly that time. */
    @ParameterizedTest
    @ValueSource(longs = {950, 1_000, 1_050})
    void aStatedIdleTimeIsHonoured(long pauseMillis) throws Exception {
        try (FaultLab lab = resting()) {
            lab.server.closesIdleAfter(SECOND);
            lab.script(FaultScript.always(
                    CallKind.SUBMIT,
                    OddBodies.reply(reply ->
                            reply.withHeader("Connection", "keep-alive").withHeader("Keep-Alive", "timeout=1"))));
            submittedAtOnce(lab, "first", 8);
            assertThat(lab.server.await(() -> false, Duration.ofMillis(pauseMillis)))
                    .isFalse();

            submittedAtOnce(lab, "second", 8);

            assertThat(lab.server.ledger().billedTwice()).isEmpty();
            assertThat(lab.server.ledger().entries()).hasSize(16);
        }
    }

    private static void submittedAtOnce(FaultLab lab, String prompt, int count) throws Exception {
        List<CompletableFuture<Job>> submissions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            submissions.add(lab.model().submitAsync(FaultLab.request(prompt + " " + i)));
        }
        for (CompletableFuture<Job> submission : submissions) {
            submission.get(10, TimeUnit.SECONDS);
        }
    }
}
