package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.job.Generation;
import dev.segmind4j.poll.PollPolicy;
import dev.segmind4j.testkit.FakeApi;
import dev.segmind4j.testkit.SlowNetwork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six hundred jobs through a few slots: neither submissions nor polls nor results wait for the end of the others. */
class FairnessTest {
    private static final int JOBS = 600;

    /** Fault 1.33: the first poll came after 598 POSTs. Each call takes a tenth of a second. */
    @ParameterizedTest
    @CsvSource({"1, 16", "2, 16", "16, 16", "16, 1"})
    void nobodyIsStarved(int maxCalls, int maxSubmits) {
        ManualTime time = new ManualTime(Rig.START);
        FakeApi api = new FakeApi(time);
        Map<String, Long> acceptedNanos = new HashMap<>();
        api.otherwise(request -> {
            String path = request.url().encodedPath();
            if (request.method().equals("POST")) {
                String id = "job" + acceptedNanos.size();
                acceptedNanos.put(id, time.nanoTime());
                return api.response(request, 200, "{\"request_id\":\"" + id + "\"}");
            }
            String id = request.url().pathSegments().get(2);
            boolean done = time.nanoTime() - acceptedNanos.get(id) > 3_000_000_000L;
            return api.response(
                    request,
                    200,
                    path.endsWith("/status")
                            ? "{\"status\":\"" + (done ? "COMPLETED" : "PROCESSING") + "\"}"
                            : "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
        });
        try (SegmindClient client = SegmindClient.builder()
                .apiKey("SG_0123456789abcdef")
                .time(time)
                .threads(new SlowNetwork(time, Duration.ofMillis(100)))
                .httpClient(new OkHttpClient.Builder().addInterceptor(api).build())
                .maxConcurrentCalls(maxCalls)
                .maxConcurrentSubmits(maxSubmits)
                .deadline(Duration.ofHours(1))
                .pollPolicy(PollPolicy.fixed(Duration.ofSeconds(1)))
                .build()) {
            List<CompletableFuture<Generation>> futures = new ArrayList<>();
            for (int i = 0; i < JOBS; i++) {
                futures.add(client.model("flux-pro").runAsync(Map.of()));
            }
            for (int i = 0; i < 3000 && !futures.stream().allMatch(CompletableFuture::isDone); i++) {
                time.advance(Duration.ofSeconds(1));
            }
            assertThat(futures).allMatch(future -> future.isDone() && !future.isCompletedExceptionally());
        }
        List<String> calls = api.log();
        assertThat(first(calls, "/status"))
                .as("the first poll comes when it is due")
                .isBetween(1.0, 1.5);
        double lastSubmission = calls.stream()
                .filter(call -> call.contains("POST"))
                .mapToDouble(FairnessTest::seconds)
                .max()
                .orElseThrow();
        assertThat(lastSubmission)
                .as("every third slot at least is for submissions until all are sent: polls and results have as many")
                .isLessThan(JOBS * 0.1 / Math.min(maxCalls, maxSubmits) * 3 + 1);
        assertThat(calls.stream().filter(call -> call.contains("POST")).collect(Collectors.toList()))
                .hasSize(JOBS);
        assertThat(first(calls, "/v2/requests/job0")).as("the first result").isLessThan(30);
    }

    private static double first(List<String> calls, String end) {
        return calls.stream()
                .filter(call -> call.endsWith(end))
                .mapToDouble(FairnessTest::seconds)
                .findFirst()
                .orElseThrow();
    }

    private static double seconds(String call) {
        return Double.parseDouble(call.substring(0, call.indexOf('s')));
    }
}
