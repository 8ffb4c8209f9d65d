package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.client.SegmindClientBuilder;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.poll.PollPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Connections that go silent: sleep, another network, a NAT that forgets. */
class SilentConnectionsTest {
    private static final int CONNECTIONS = 45;
    /** Room for many connections, and jobs that rest after their submission. */
    private static final UnaryOperator<SegmindClientBuilder> IDLE = builder -> builder.maxConcurrentCalls(64)
            .maxConcurrentSubmits(64)
            .callTimeout(Duration.ofMillis(1_500))
            .pollPolicy(PollPolicy.fixed(Duration.ofMinutes(1)));

    /** Fault 1.3: 45 idle connections go silent; at most one submission is in doubt. */
    @Test
    void ofManyIdleConnectionsThatGoSilentOneCostsADoubt() throws Exception {
        try (FaultLab lab = new FaultLab(IDLE)) {
            openConnections(lab);
            lab.relay.each(RelayLink::swallow);

            int doubts = 0;
            for (int i = 0; i < 5; i++) {
                try {
                    lab.model().submit(FaultLab.request("later " + i));
                } catch (SubmitOutcomeUnknownException e) {
                    doubts++;
                }
            }

            assertThat(doubts).isLessThanOrEqualTo(1);
            assertThat(lab.server.ledger().billedTwice()).isEmpty();
        }
    }

    /** Fault 1.3: a poll does not try one dead connection after the other. */
    @Test
    void aPollIsSoonOnAConnectionThatLives() throws Exception {
        try (FaultLab lab = new FaultLab(IDLE);
                PlainClient elsewhere = new PlainClient(lab.server.url())) {
            List<Job> jobs = openConnections(lab);
            lab.server.plans(prompt -> JobPlan.afterPolls(0));
            String id = elsewhere.submit("elsewhere").requestId();
            lab.relay.each(RelayLink::swallow);

            Job job = lab.client.resume(
                    JobRef.of("flux-pro", id, jobs.get(0).ref().submittedAt()));

            lab.assertSound(job.await(FaultLab.SOON), "elsewhere");
        }
    }

    /** Opens many connections at once, each with a submission; they are idle afterwards. */
    private static List<Job> openConnections(FaultLab lab) throws Exception {
        Gate gate = new Gate(lab.server, CallKind.SUBMIT);
        lab.script(FaultScript.always(CallKind.SUBMIT, gate));
        List<CompletableFuture<Job>> submissions = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            submissions.add(lab.model().submitAsync(FaultLab.request("first " + i)));
        }
        gate.awaitHeld(CONNECTIONS);
        assertThat(lab.relay.links()).hasSize(CONNECTIONS);
        lab.script(FaultScript.none());
        gate.open();
        List<Job> jobs = new ArrayList<>();
        for (CompletableFuture<Job> submission : submissions) {
            jobs.add(submission.get(10, TimeUnit.SECONDS));
        }
        return jobs;
    }
}
