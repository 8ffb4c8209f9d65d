package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** v1 replies under a status of success that are none. */
class SyncRunFaultsTest {
    /** Fault 1.12: a failure is a failure, also under 200. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"FAILED\",\"error\":\"too dark\"}", "{\"error\":\"too dark\"}"})
    void aFailureUnder200IsAFailure(String body) {
        try (FaultLab lab = new FaultLab()) {
            lab.script(FaultScript.always(CallKind.RUN, exchange -> {
                exchange.answer();
                exchange.send(ServerReply.json(200, body));
            }));

            JobFailedException failure = catchThrowableOfType(
                    JobFailedException.class, () -> lab.model().runSync(FaultLab.request("a lighthouse")));

            assertThat(failure.detail()).isEqualTo("too dark");
        }
    }

    /** Fault 1.12: a run that is queued instead becomes a job that is polled to its end. */
    @ParameterizedTest
    @ValueSource(ints = {200, 202})
    void aRunThatIsQueuedIsPolledToItsEnd(int status) throws Exception {
        try (FaultLab lab = new FaultLab()) {
            lab.script(FaultScript.always(
                    CallKind.RUN,
                    exchange -> exchange.send(ServerReply.json(
                            status, "{\"request_id\":\"" + exchange.answer().jobId() + "\",\"status\":\"QUEUED\"}"))));

            Generation generation = lab.model().runSync(FaultLab.request("a lighthouse"));

            assertThat(generation.state()).isEqualTo(JobState.COMPLETED);
            lab.assertSound(generation, "a lighthouse");
        }
    }
}
