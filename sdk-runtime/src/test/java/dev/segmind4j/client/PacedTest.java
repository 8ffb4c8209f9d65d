package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.job.Generation;
import dev.segmind4j.poll.PollPolicy;
import dev.segmind4j.testkit.SlowNetwork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A limit that the API does not tell is found out, and then kept, without many calls that it refuses. */
class PacedTest {
    /** A job that has been accepted takes so long. */
    private static final Duration JOB = Duration.ofSeconds(10);

    /** How an API limits the rate. */
    private interface Limit {
        boolean permits(long nowNanos);
    }

    /** Tokens that come evenly, of which some are kept. */
    private static Limit bucket(double perSecond, double kept) {
        return new Limit() {
            private double tokens = kept;
            private long filledNanos;

            @Override
            public boolean permits(long now) {
                tokens = Math.min(kept, tokens + (now - filledNanos) / 1e9 * perSecond);
                filledNanos = now;
                boolean permits = tokens >= 1;
                tokens -= permits ? 1 : 0;
                return permits;
            }
        };
    }

    /** So many calls in each of the windows that follow each other. */
    private static Limit window(int calls, Duration length) {
        return new Limit() {
            private long window;
            private int left = calls;

            @Override
            public boolean permits(long now) {
                if (now / length.toNanos() != window) {
                    window = now / length.toNanos();
                    left = calls;
                }
                return left-- > 0;
            }
        };
    }

    /** Fault 1.15: 2 requests a second, and other limits. The whole takes no longer than a third more than the limit makes it. */
    @ParameterizedTest
    @CsvSource({
        "2, 2, 20, 46",
        "2, 1, 20, 55",
        "2, 20, 20, 40",
        "0.08333, 5, 20, 720",
        "0.83333, 1, 20, 110",
        "10, 10, 100, 48",
        "50, 50, 300, 40",
        "2, 2, 100, 200"
    })
    void aBucketOfTokensIsFoundOut(double perSecond, double kept, int jobs, int longest) {
        for (int millis : new int[] {1, 100, 400}) {
            for (long seed = 1; seed <= 3; seed++) {
                Run run = new Run(bucket(perSecond, kept), Duration.ofMillis(millis), seed, PollPolicy.learned());
                run.check(jobs, longest);
            }
        }
    }

    /** Fault 1.15: a limit that counts anew each minute, or each ten seconds. */
    @ParameterizedTest
    @CsvSource({"60, 60, 100, 400", "5, 60, 40, 2000", "20, 10, 100, 240", "2, 1, 20, 55"})
    void aWindowIsFoundOut(int calls, int seconds, int jobs, int longest) {
        for (long seed = 1; seed <= 3; seed++) {
            Limit limit = window(calls, Duration.ofSeconds(seconds));
            new Run(limit, Duration.ofMillis(100), seed, PollPolicy.learned()).check(jobs, longest);
        }
    }

    /** Fault 1.15: a policy that asks every second. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPolicyThatKnowsNothingOfLimitsIsSlowedDown(long seed) {
        PollPolicy policy = PollPolicy.fixed(Duration.ofSeconds(1));
        new Run(bucket(2, 2), Duration.ofMillis(100), seed, policy).check(20, 46);
    }

    /** Fault 1.15: a limit that is lifted is forgotten within minutes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aLimitThatIsLiftedIsForgotten(long seed) {
        Limit limit = bucket(1 / 12.0, 5);
        long lifted = Duration.ofMinutes(5).toNanos();
        PollPolicy policy = PollPolicy.fixed(Duration.ofSeconds(1));
        new Run(now -> now > lifted || limit.permits(now), Duration.ofMillis(100), seed, policy).check(100, 900);
    }

    /** Jobs under one limit on a clock that is moved by hand. */
    private static final class Run implements Interceptor {
        private final ManualTime time = new ManualTime(Rig.START);
        private final Map<String, Long> doneNanos = new HashMap<>();
        private final Limit limit;
        private final SegmindClient client;
        private int accepted;
        private int rejected;

        Run(Limit limit, Duration latency, long seed, PollPolicy policy) {
            Random random = new Random(seed);
            this.limit = limit;
            client = SegmindClient.builder()
                    .apiKey("SG_0123456789abcdef")
                    .time(time)
                    .threads(new SlowNetwork(time, latency))
                    .random(random::nextDouble)
                    .deadline(Duration.ofHours(1))
                    .pollPolicy(policy)
                    .httpClient(new OkHttpClient.Builder().addInterceptor(this).build())
                    .build();
        }

        void check(int jobs, int longestSeconds) {
            try (client) {
                List<CompletableFuture<Generation>> futures = new ArrayList<>();
                for (int i = 0; i < jobs; i++) {
                    futures.add(client.model("flux-pro").runAsync(Map.of()));
                }
                int seconds = 0;
                while (seconds < 3600 && !futures.stream().allMatch(CompletableFuture::isDone)) {
                    time.advance(Duration.ofSeconds(1));
                    seconds++;
                }
                assertThat(futures).allMatch(future -> future.isDone() && !future.isCompletedExceptionally());
                assertThat(seconds).isLessThanOrEqualTo(longestSeconds);
                assertThat(rejected).as("of %s accepted", accepted).isLessThan(accepted / 2);
            }
        }

        @Override
        public Response intercept(Chain chain) throws IOException {
            Request request = chain.request();
            if (request.body() != null) {
                request.body().writeTo(new Buffer());
            }
            if (!limit.permits(time.nanoTime())) {
                rejected++;
                return reply(request, 429, "{\"error\":\"Rate limit exceeded\"}");
            }
            accepted++;
            return reply(request, 200, answer(request));
        }

        private String answer(Request request) {
            long now = time.nanoTime();
            if (request.method().equals("POST")) {
                String id = "job" + doneNanos.size();
                doneNanos.put(id, now + JOB.toNanos());
                return "{\"request_id\":\"" + id + "\"}";
            }
            List<String> path = request.url().pathSegments();
            if (path.size() == 3) {
                return "{\"status\":\"COMPLETED\",\"output\":\"x\"}";
            }
            return "{\"status\":\"" + (now >= doneNanos.get(path.get(2)) ? "COMPLETED" : "PROCESSING") + "\"}";
        }

        private static Response reply(Request request, int status, String json) {
            return new Response.Builder()
                    .request(request)
                    .protocol(Protocol.HTTP_1_1)
                    .code(status)
                    .message("")
                    .body(ResponseBody.create(json.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json")))
                    .build();
        }
    }
}
