package dev.segmind4j.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.client.JobListener;
import dev.segmind4j.client.SegmindClient;
import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.internal.time.TimeInjection;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.poll.PollPolicy;
import dev.segmind4j.testkit.OurThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand jobs in one client. */
@Timeout(120)
class ManyJobsTest {
    private static final int JOBS = 10_000;
    private static final int CALLS = 8;
    private static final int SYNC_RUNS = 1;
    /** The scheduler, the calls, four for callbacks and a few for the moments in which a loaded machine holds those up. */
    private static final int THREADS = 1 + CALLS + SYNC_RUNS + 4 + 4;

    private final JobsApi api = new JobsApi();
    private final OkHttpClient http =
            new OkHttpClient.Builder().addInterceptor(api).build();

    @Test
    void eachIsFetchedOnceAndCompletesWithItsOwnResult() {
        ManualTime time = new ManualTime(Instant.parse("2026-11-20T10:00:00Z"));
        AtomicInteger polls = new AtomicInteger();
        SegmindClient client = TimeInjection.inject(SegmindClient.builder(), time)
                .apiKey("SG_0123456789abcdef")
                .httpClient(http)
                .pollPolicy(PollPolicy.fixed(Duration.ofSeconds(30)))
                .listener(new JobListener() {
                    @Override
                    public void polled(Polled event) {
                        polls.incrementAndGet();
                    }
                })
                .build();
        try (client) {
            List<Job> jobs = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < JOBS; i++) {
                var unused = client.model("flux-pro")
                        .submitAsync(Map.of("prompt", "a lighthouse"))
                        .thenAccept(jobs::add);
            }
            runUntil(time, () -> jobs.size() == JOBS);
            assertThat(client.openJobs()).hasSize(JOBS);
            assertThat(polls).hasValue(0);
            time.advance(Duration.ofSeconds(30));
            runUntil(time, () -> polls.get() == JOBS);
            assertThat(jobs).noneMatch(Job::isDone);
            assertThat(time.untilNextTimer()).isEqualTo(Duration.ofSeconds(30));
            api.finishAll();
            time.advance(Duration.ofSeconds(30));
            runUntil(time, () -> client.openJobs().isEmpty() && polls.get() == 2 * JOBS);
            for (Job job : jobs) {
                assertThat(job.result().join().text())
                        .isEqualTo("result of " + job.ref().requestId());
            }
            assertThat(api.fetchedJobs()).isEqualTo(JOBS);
            assertThat(api.fetches()).isEqualTo(JOBS);
            assertThat(time.untilNextTimer()).isNull();
        }
    }

    /** The calls and callbacks have threads of their own; what comes of them happens here. */
    private static void runUntil(ManualTime time, BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            time.run();
            Thread.onSpinWait();
        }
    }

    @Test
    void theyShareAFewThreadsThatEndWithTheClient() throws InterruptedException {
        SegmindClient client = SegmindClient.builder()
                .apiKey("SG_0123456789abcdef")
                .httpClient(http)
                .maxConcurrentCalls(CALLS)
                .maxConcurrentSyncRuns(SYNC_RUNS)
                .pollPolicy(PollPolicy.fixed(Duration.ofSeconds(1)))
                .build();
        List<Thread> ours;
        try (client) {
            List<Job> jobs = submit(client, JOBS);
            assertThat(client.openJobs()).hasSize(JOBS);
            api.finishAll();
            List<CompletableFuture<Generation>> results =
                    jobs.stream().map(Job::result).collect(Collectors.toList());
            assertThat(results)
                    .allSatisfy(result -> assertThat(result.join().text()).startsWith("result of "));
            assertThat(api.callThreads).hasSizeLessThanOrEqualTo(CALLS + SYNC_RUNS);
            ours = OurThreads.alive();
            assertThat(ours).hasSizeLessThanOrEqualTo(THREADS);
        }
        OurThreads.awaitEnd(ours);
        assertThat(ours).noneMatch(Thread::isAlive);
        assertThat(api.fetches()).isEqualTo(JOBS);
    }

    private static List<Job> submit(SegmindClient client, int count) {
        List<CompletableFuture<Job>> submissions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            submissions.add(client.model("flux-pro").submitAsync(Map.of("prompt", "a lighthouse")));
        }
        return submissions.stream().map(CompletableFuture::join).collect(Collectors.toList());
    }
}
