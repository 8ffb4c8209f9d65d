package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replies that do not answer what was asked. */
class ShiftedRepliesTest {
    /** Fault 1.1: replies that come twice shift later ones; no job gets another's result. */
    @ParameterizedTest
    @EnumSource(
            value = CallKind.class,
            names = {"SUBMIT", "STATUS", "RESULT"})
    void repliesThatComeTwiceGiveNobodyAnothersResult(CallKind call) {
        try (FaultLab lab = new FaultLab()) {
            lab.script(FaultScript.nth(call, 1, FaultKind.REPLIED_TWICE));

            Map<String, CompletableFuture<Generation>> runs = new LinkedHashMap<>();
            for (int i = 0; i < 60; i++) {
                String prompt = "prompt " + i;
                runs.put(prompt, lab.model().runAsync(FaultLab.request(prompt)));
            }

            runs.forEach((prompt, run) -> assertSoundOrUnknown(lab, prompt, run));
        }
    }

    private static void assertSoundOrUnknown(FaultLab lab, String prompt, CompletableFuture<Generation> run) {
        Generation generation;
        try {
            generation = run.join();
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(SubmitOutcomeUnknownException.class);
            assertThat(lab.server.ledger().with(prompt)).hasSizeLessThanOrEqualTo(1);
            return;
        }
        lab.assertSound(generation, prompt);
    }

    /** Fault 1.1: an acceptance with the id of a job that is open here accepts nothing that is known. */
    @Test
    void anAcceptanceOfAJobThatIsOpenAlreadyIsAnUnknownOutcome() throws Exception {
        try (FaultLab lab = new FaultLab()) {
            lab.server.plans(prompt -> JobPlan.after(Duration.ofMinutes(1)));
            Job first = lab.model().submit(FaultLab.request("first"));
            lab.await(() -> !lab.server.exchanges(CallKind.STATUS).isEmpty());
            lab.script(FaultScript.always(CallKind.SUBMIT, FaultKind.REPLY_OF_ANOTHER));

            assertThatThrownBy(() -> lab.model().submit(FaultLab.request("second")))
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageContaining("POST /v2/flux-pro")
                    .hasMessageContaining(first.ref().requestId());
            assertThat(first.isDone()).isFalse();
            lab.assertPaidOnce("second");
        }
    }

    /** Fault 1.1: a status or result of another job is asked for again, on another connection. */
    @ParameterizedTest
    @EnumSource(
            value = CallKind.class,
            names = {"STATUS", "RESULT"})
    void aReplyAboutAnotherJobIsAskedForAgainOnAnotherConnection(CallKind call) throws Exception {
        try (FaultLab lab = new FaultLab()) {
            lab.assertRuns("other");
            lab.script(FaultScript.nth(call, 1, FaultKind.REPLY_OF_ANOTHER));

            lab.assertRuns("mine");

            RecordedExchange odd = lab.server.exchanges(call).stream()
                    .filter(exchange -> exchange.fault() != null)
                    .findFirst()
                    .orElseThrow();
            assertThat(lab.server.exchanges().stream()
                            .filter(exchange ->
                                    exchange.connection() == odd.connection() && exchange.exchange() > odd.exchange()))
                    .isEmpty();
        }
    }
}
