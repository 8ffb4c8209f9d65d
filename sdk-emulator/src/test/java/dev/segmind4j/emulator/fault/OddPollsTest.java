package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.error.JobTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Polls that are answered with something else than the truth: what is paid for is not given up for one of them. */
class OddPollsTest {
    /** Fault 1.5: a job is not there at the first poll, or a gateway says so in the middle. */
    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"NOT_FOUND", "NOT_FOUND_PAGE"})
    void aJobThatIsNotFoundOnceIsPolledOn(FaultKind kind) throws Exception {
        hitOnce(kind);
    }

    /** Fault 1.6: one refusal, redirect or page does not end a job. */
    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"UNAUTHORIZED", "FORBIDDEN", "BAD_REQUEST", "REDIRECT", "GONE", "HTML"})
    void aPollThatIsRefusedOnceIsMadeAgain(FaultKind kind) throws Exception {
        hitOnce(kind);
    }

    /** At the first poll, at a later one, and when the result is fetched. */
    private static void hitOnce(FaultKind kind) throws Exception {
        try (FaultLab lab = new FaultLab()) {
            lab.script(FaultScript.nth(CallKind.STATUS, 1, kind));
            lab.assertRuns("first poll");
            lab.script(FaultScript.nth(CallKind.STATUS, 2, kind));
            lab.assertRuns("second poll");
            lab.script(FaultScript.nth(CallKind.RESULT, 1, kind));
            lab.assertRuns("result");
        }
    }

    /** Fault 1.7: pages and empty bodies are ridden out as long as a 502 is. */
    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"BAD_GATEWAY", "HTML", "EMPTY", "NO_CONTENT", "UNAUTHORIZED", "BAD_REQUEST"})
    void fiveInARowAreRiddenOut(FaultKind kind) throws Exception {
        try (FaultLab lab = new FaultLab()) {
            lab.script(request -> request.call() == CallKind.STATUS && request.nth() <= 5 ? kind : null);

            lab.assertRuns("a lighthouse");
        }
    }

    /** Fault 1.6: what was seen instead of an answer is told when the deadline passes, with the job. */
    @Test
    void whatWasSeenInsteadIsToldAtTheDeadline() throws Exception {
        try (FaultLab lab = new FaultLab()) {
            lab.script(FaultScript.nth(CallKind.STATUS, 1, FaultKind.FORBIDDEN)
                    .orElse(FaultScript.always(CallKind.STATUS, FaultKind.HTML)));

            JobTimeoutException timeout = catchThrowableOfType(
                    JobTimeoutException.class,
                    () -> lab.model()
                            .run(FaultLab.request("a lighthouse"), CallOptions.deadline(Duration.ofMillis(1_500))));

            assertThat(timeout.ref()).isNotNull();
            assertThat(timeout.ref().requestId())
                    .isEqualTo(lab.server.ledger().entries().get(0).id());
            // The first and the last, in words.
            assertThat(timeout.getMessage()).contains("403").contains("HTML");
        }
    }
}
