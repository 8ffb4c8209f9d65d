package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Calls that are given up while their POST is in flight: the POST is heard out and its id is told. */
class GivenUpPostsTest {
    private static final int RUNS = 200;
    private static final int CLOSINGS = 20;
    private static final int RUNS_OF_A_CLOSING = 30;

    /** Fault 1.27: of interrupted runs whose POST was accepted, each tells its job. */
    @Test
    void everyInterruptedRunTellsItsJob() throws Exception {
        try (FaultLab lab = new FaultLab(builder -> builder.maxConcurrentCalls(RUNS)
                .maxConcurrentSubmits(RUNS)
                // Until all are there.
                .callTimeout(Duration.ofSeconds(30)))) {
            Gate gate = new Gate(lab.server, CallKind.SUBMIT);
            lab.script(FaultScript.always(CallKind.SUBMIT, gate));
            List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                String prompt = "prompt " + i;
                Thread caller = new Thread(() -> {
                    try {
                        lab.run(prompt);
                    } catch (InterruptedException | RuntimeException e) {
                        failures.add(e);
                    }
                });
                caller.start();
                callers.add(caller);
            }
            gate.awaitHeld(RUNS);
            callers.forEach(Thread::interrupt);
            gate.open();
            for (Thread caller : callers) {
                caller.join(FaultLab.SOON.toMillis());
            }

            Set<String> told = new HashSet<>();
            for (Throwable failure : List.copyOf(failures)) {
                assertThat(failure).isInstanceOf(InterruptedException.class);
                told.addAll(Told.by(failure).ids());
            }
            assertThat(told).containsExactlyInAnyOrderElementsOf(accepted(lab.server));
            assertThat(told).hasSize(RUNS);
        }
    }

    /** Fault 1.28: closing under load tells every job that was accepted, or that it is in doubt. */
    @Test
    void everyJobOfAClosedClientIsToldOrInDoubt() throws Exception {
        for (int closing = 0; closing < CLOSINGS; closing++) {
            FaultLab lab = new FaultLab(builder -> builder.maxConcurrentSubmits(RUNS_OF_A_CLOSING));
            try (lab) {
                lab.script(FaultScript.nth(CallKind.SUBMIT, 1, FaultKind.SLOW_HEAD));
                List<CompletableFuture<Generation>> runs = new ArrayList<>();
                for (int i = 0; i < RUNS_OF_A_CLOSING; i++) {
                    runs.add(lab.model().runAsync(FaultLab.request("prompt " + i)));
                }
                lab.await(() -> lab.server.ledger().entries().size() >= RUNS_OF_A_CLOSING / 2);

                lab.client.close();

                Set<String> told = new HashSet<>();
                int doubts = 0;
                for (CompletableFuture<Generation> run : runs) {
                    Told by = Told.by(failure(run));
                    told.addAll(by.ids());
                    doubts += by.doubts().isEmpty() ? 0 : 1;
                }
                List<String> untold = new ArrayList<>(accepted(lab.server));
                untold.removeAll(told);
                // Whoever was not told an id was told that it is in doubt.
                assertThat(untold).hasSizeLessThanOrEqualTo(doubts);
                // And all replies came within the time for which they are heard out.
                assertThat(untold).isEmpty();
            }
        }
    }

    private static Throwable failure(CompletableFuture<Generation> run) throws Exception {
        try {
            run.get(10, TimeUnit.SECONDS);
            return new AssertionError("no job can be done");
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    /** Fault 1.29: a submission that is cancelled after its acceptance is told to the listener. */
    @Test
    void aSubmissionThatIsCancelledAfterItsAcceptanceIsToldToTheListener() throws Exception {
        Set<String> orphans = ConcurrentHashMap.newKeySet();
        try (FaultLab lab =
                new FaultLab(builder -> builder.listener(EngineApi.orphans(ref -> orphans.add(ref.requestId()))))) {
            Gate gate = new Gate(lab.server, CallKind.SUBMIT);
            lab.script(FaultScript.always(CallKind.SUBMIT, gate));
            CompletableFuture<Job> submission = lab.model().submitAsync(FaultLab.request("a lighthouse"));
            gate.awaitHeld(1);

            submission.cancel(true);
            gate.open();

            lab.await(() -> !orphans.isEmpty());
            assertThat(orphans).containsExactlyElementsOf(accepted(lab.server));
            // Nobody asked for it to be polled.
            assertThat(lab.server.exchanges(CallKind.STATUS)).isEmpty();
        }
    }

    private static List<String> accepted(FaultServer server) {
        return server.ledger().entries().stream().map(Ledger.Entry::id).collect(Collectors.toList());
    }
}
