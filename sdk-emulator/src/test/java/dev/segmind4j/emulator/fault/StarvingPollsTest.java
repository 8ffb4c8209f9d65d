package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StarvingPollsTest {
    private static final int JOBS = 200;

    /** Fault 1.33: with few slots and many submissions, polls and results come in between. */
    @Test
    void submissionsDoNotStarvePolls() throws Exception {
        try (FaultLab lab = new FaultLab(builder -> builder.maxConcurrentCalls(4))) {
            List<CompletableFuture<Generation>> runs = new ArrayList<>();
            for (int i = 0; i < JOBS; i++) {
                runs.add(lab.model().runAsync(FaultLab.request("prompt " + i)));
            }
            for (CompletableFuture<Generation> run : runs) {
                run.get(30, TimeUnit.SECONDS);
            }

            List<CallKind> calls =
                    lab.server.exchanges().stream().map(RecordedExchange::call).collect(Collectors.toList());
            int lastSubmission = calls.lastIndexOf(CallKind.SUBMIT);
            assertThat(calls.indexOf(CallKind.STATUS)).isLessThan(lastSubmission / 2);
            assertThat(calls.indexOf(CallKind.RESULT)).isLessThan(lastSubmission);
        }
    }
}
