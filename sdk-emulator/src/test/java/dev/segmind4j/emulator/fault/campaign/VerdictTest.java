package dev.segmind4j.emulator.fault.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.emulator.fault.FaultServer;
import dev.segmind4j.emulator.fault.JobPlan;
import dev.segmind4j.emulator.fault.PlainClient;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.Metrics;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The judge of the campaign: what it finds has to be found, or a campaign proves nothing. */
class VerdictTest {
    private static final String PROMPT = "a lighthouse";

    private final FaultServer server = FaultServer.start().plans(prompt -> JobPlan.afterPolls(0));
    private final PlainClient client = new PlainClient(server.url());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private static JobRecord job(JobRecord.Way way) {
        JobRecord job = new JobRecord(PROMPT, way, JobRecord.Trouble.NONE);
        job.isOver = true;
        return job;
    }

    private static JobRef ref(String id) {
        return JobRef.of("flux-pro", id, Instant.parse("2026-11-28T10:00:00Z"));
    }

    private Verdict verdict(JobRecord job) {
        return Verdict.of(job, server.ledger(), Set.of());
    }

    @Test
    void anAcceptedJobOfWhichNothingWasToldIsLost() throws Exception {
        client.submit(PROMPT);
        JobRecord job = job(JobRecord.Way.RUN);
        job.failed(new TransportException("POST /v2/flux-pro", "no connection", null, null));

        assertThat(verdict(job)).isEqualTo(Verdict.LOST);
    }

    @Test
    void anInterruptedCallThatTellsNothingIsLost() throws Exception {
        client.submit(PROMPT);
        JobRecord job = job(JobRecord.Way.RUN);
        job.gaveUp = true;
        job.failed(new InterruptedException());

        assertThat(verdict(job)).isEqualTo(Verdict.LOST);
    }

    @Test
    void anInterruptedCallThatTellsTheIdIsOrphaned() throws Exception {
        String id = client.submit(PROMPT).requestId();
        JobRecord job = job(JobRecord.Way.RUN);
        job.gaveUp = true;
        InterruptedException interrupt = new InterruptedException();
        interrupt.addSuppressed(new TransportException("GET", "given up", ref(id), null));
        job.failed(interrupt);

        assertThat(verdict(job)).isEqualTo(Verdict.ORPHANED);
    }

    @Test
    void whatAListenerWasToldIsOrphanedToo() throws Exception {
        String id = client.submit(PROMPT).requestId();
        JobRecord job = job(JobRecord.Way.SUBMIT_ASYNC);
        job.gaveUp = true;
        job.failed(new CancellationException());

        assertThat(verdict(job)).isEqualTo(Verdict.LOST);
        assertThat(Verdict.of(job, server.ledger(), Set.of(id))).isEqualTo(Verdict.ORPHANED);
    }

    @Test
    void aClosedClientTellsTheJobOrLosesIt() throws Exception {
        String id = client.submit(PROMPT).requestId();
        JobRecord told = job(JobRecord.Way.RUN_ASYNC);
        told.failed(new ClientClosedException(null, List.of(ref("another"), ref(id))));
        JobRecord lost = job(JobRecord.Way.RUN_ASYNC);
        lost.failed(new ClientClosedException(null, List.of(ref("another"))));

        assertThat(verdict(told)).isEqualTo(Verdict.ORPHANED);
        assertThat(verdict(lost)).isEqualTo(Verdict.LOST);
    }

    @Test
    void anUnknownOutcomeIsInDoubtAsACauseOrSuppressedToo() throws Exception {
        client.submit(PROMPT);
        SubmitOutcomeUnknownException doubt =
                new SubmitOutcomeUnknownException("flux-pro", "POST /v2/flux-pro", "no answer", null, null);
        JobRecord direct = job(JobRecord.Way.RUN);
        direct.failed(doubt);
        JobRecord suppressed = job(JobRecord.Way.RUN);
        InterruptedException interrupt = new InterruptedException();
        interrupt.addSuppressed(doubt);
        suppressed.failed(interrupt);

        assertThat(verdict(direct)).isEqualTo(Verdict.IN_DOUBT);
        assertThat(verdict(suppressed)).isEqualTo(Verdict.IN_DOUBT);
        assertThat(direct.doubts).singleElement().asString().contains("POST /v2/flux-pro");
    }

    @Test
    void whatWasNotAcceptedHasFailed() throws Exception {
        JobRecord job = job(JobRecord.Way.RUN);
        job.failed(new TransportException("POST /v2/flux-pro", "no connection", null, null));

        assertThat(verdict(job)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aTypedFailureOfTheJobHasFailed() throws Exception {
        String id = client.submit(PROMPT).requestId();
        JobRecord job = job(JobRecord.Way.RUN);
        job.failed(new JobFailedException("flux-pro", ref(id), "too dark", Metrics.NONE));

        assertThat(verdict(job)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aFailureOfAnotherJobIsWrong() throws Exception {
        client.submit(PROMPT);
        JobRecord job = job(JobRecord.Way.RUN);
        job.failed(new JobFailedException("flux-pro", ref("another"), "too dark", Metrics.NONE));

        assertThat(verdict(job)).isEqualTo(Verdict.WRONG);
    }

    @Test
    void twoAcceptancesAreBilledTwice() throws Exception {
        client.submit(PROMPT);
        client.submit(PROMPT);

        assertThat(verdict(job(JobRecord.Way.RUN))).isEqualTo(Verdict.BILLED_TWICE);
    }

    @Test
    void whoeverStillWaitsIsOpen() {
        JobRecord job = job(JobRecord.Way.RUN_ASYNC);
        job.isOver = false;

        assertThat(verdict(job)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void aV1CallThatRanAndCannotBeReadHasFailed() throws Exception {
        client.post("/v1/flux-pro", PROMPT);
        JobRecord job = job(JobRecord.Way.RUN_SYNC);
        job.failed(new ProtocolException("POST /v1/flux-pro", 200, "is an HTML page", "<html>", null, null));
        JobRecord lost = job(JobRecord.Way.RUN_SYNC);
        lost.failed(new TransportException("POST /v1/flux-pro", "no connection", null, null));

        assertThat(verdict(job)).isEqualTo(Verdict.FAILED);
        assertThat(verdict(lost)).isEqualTo(Verdict.LOST);
    }
}
