package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobState;
import dev.segmind4j.poll.PollPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** A limit of polls per minute for the whole client. */
class PollBudgetTest {
    @Test
    void notMorePollsThanThatAreSentInAMinute() {
        try (Rig rig = new Rig(builder -> builder.pollsPerMinute(30))) {
            rig.api.otherwise(request -> request.method().equals("POST")
                    ? rig.api.response(
                            request, 200, "{\"request_id\":\"" + rig.api.log().size() + "\"}")
                    : rig.api.response(request, 200, "{\"status\":\"PROCESSING\"}"));
            for (int i = 0; i < 10; i++) {
                rig.run();
            }
            rig.advance(120);
            assertThat(polls(rig)).hasSize(5 + 60 - 1);
        }
    }

    @Test
    void withOtherPoliciesTheLongestWaitingJobIsNext() {
        try (Rig rig = new Rig(builder -> builder.pollsPerMinute(6))) {
            rig.api.accepted("a").accepted("b").accepted("c").otherwise(200, "{\"status\":\"PROCESSING\"}");
            rig.run();
            rig.advance(0.1);
            rig.run();
            rig.advance(0.1);
            rig.run();
            rig.advance(61);
            assertThat(polls(rig)).containsExactly("a", "b", "c", "a", "b", "c", "a");
        }
    }

    @Test
    void theResultIsFetchedThoughNoPollMayBeMade() {
        try (Rig rig = new Rig(builder -> builder.pollsPerMinute(1))) {
            rig.api.accepted("a").state("COMPLETED").image("https://cdn/x.png");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(1);
            assertThat(future).isCompleted();
        }
    }

    @Test
    void aPauseHoldsPollsUnderABudgetToo() {
        try (Rig rig = new Rig(builder -> builder.pollsPerMinute(60))) {
            rig.api.accepted("a").accepted("b").reply(429, "{}", "Retry-After: 30");
            rig.api.otherwise(200, "{\"status\":\"COMPLETED\",\"output\":\"\"}");
            CompletableFuture<Generation> first = rig.run();
            CompletableFuture<Generation> second = rig.run();
            rig.advance(30.5);
            assertThat(polls(rig)).hasSize(1);
            rig.advance(10);
            assertThat(first).isCompleted();
            assertThat(second).isCompleted();
        }
    }

    @Test
    void aJobThatWaitsForItsPollStillKeepsItsDeadline() {
        try (Rig rig = new Rig(builder -> builder.pollsPerMinute(1).deadline(Duration.ofSeconds(20)))) {
            rig.api.accepted("a").accepted("b").otherwise(200, "{\"status\":\"PROCESSING\"}");
            CompletableFuture<Generation> first = rig.run();
            CompletableFuture<Generation> second = rig.run();
            rig.advance(20);
            assertThat(Rig.failure(first)).hasMessageContaining("when its deadline passed after 20 s");
            assertThat(Rig.failure(second)).hasMessageContaining("when its deadline passed after 20 s");
        }
    }

    @Test
    void theJobThatGainsMostIsNextAndNoneStarves() {
        Map<String, Double> worth = new HashMap<>();
        PollPolicy policy = new PollPolicy() {
            @Override
            public Duration nextPoll(PolledJob job) {
                return Duration.ofSeconds(1);
            }

            @Override
            public double worth(PolledJob job) {
                return worth.getOrDefault(job.ref().requestId(), 0.0);
            }
        };
        worth.put("b", 1.0);
        try (Rig rig = new Rig(builder -> builder.pollPolicy(policy).pollsPerMinute(6))) {
            rig.api.accepted("a").accepted("b").otherwise(200, "{\"status\":\"PROCESSING\"}");
            rig.run();
            rig.run();
            rig.advance(101);
            // Two wait, ten seconds each: a round is 20 s, and 'a' goes first once it has waited for two.
            assertThat(polls(rig)).containsExactly("b", "b", "b", "b", "a", "b", "b", "b", "b", "a", "b");
        }
    }

    @Test
    void withFiftyPollsForFortyJobsDetectionIsTwiceAsFastAsByTurns() {
        Simulation byTurns = new Simulation(PollPolicy.fixed(Duration.ofSeconds(1)));
        Simulation learned = new Simulation(PollPolicy.learned());
        assertThat(byTurns.meanDelay()).isBetween(10.0, 40.0);
        assertThat(learned.meanDelay()).isLessThan(byTurns.meanDelay() / 2);
        // Forty jobs, 1.2 s each: a round is at most 48 s.
        assertThat(learned.longestWait).isLessThanOrEqualTo(3 * 48);
    }

    private static List<String> polls(Rig rig) {
        return rig.api.log().stream()
                .filter(line -> line.endsWith("/status"))
                .map(line -> line.split("/")[3])
                .toList();
    }

    /** Forty jobs at any time, of two models that take two and four minutes; measured after 200 to learn from. */
    private static final class Simulation {
        private static final int JOBS = 600;
        private static final int LEARNING = 200;

        private final Random random = new Random(1);
        private final Map<String, Double> doneAt = new HashMap<>();
        private final List<Double> delays = new ArrayList<>();
        private final Rig rig;
        private int submitted;
        private double longestWait;

        Simulation(PollPolicy policy) {
            Map<String, Double> due = new HashMap<>();
            PollPolicy watched = new PollPolicy() {
                @Override
                public Duration nextPoll(PolledJob job) {
                    Duration delay = policy.nextPoll(job);
                    due.put(job.ref().requestId(), now() + delay.toNanos() / 1e9);
                    return delay;
                }

                @Override
                public void finished(FinishedJob job) {
                    policy.finished(job);
                }

                @Override
                public double worth(PolledJob job) {
                    return policy.worth(job);
                }
            };
            rig = new Rig(builder -> builder.pollPolicy(watched)
                    .pollsPerMinute(50)
                    .random(random::nextDouble)
                    .deadline(Duration.ofHours(1)));
            rig.api.otherwise(request -> answer(request, due));
            try (rig) {
                while (delays.size() < JOBS) {
                    while (submitted - delays.size() < 40) {
                        String model = submitted % 2 == 0 ? "clip" : "film";
                        var unused = rig.client.model(model).runAsync(Map.of());
                        rig.time.run();
                    }
                    rig.advance(0.2);
                }
            }
        }

        double meanDelay() {
            return delays.stream()
                    .skip(LEARNING)
                    .mapToDouble(delay -> delay)
                    .average()
                    .orElseThrow();
        }

        private double now() {
            return rig.time.nanoTime() / 1e9;
        }

        private Response answer(Request request, Map<String, Double> due) throws java.io.IOException {
            List<String> path = request.url().pathSegments();
            if (request.method().equals("POST")) {
                double mean = path.get(1).equals("clip") ? 120 : 240;
                String id = "j" + submitted++;
                doneAt.put(id, now() + mean * Math.exp(0.15 * random.nextGaussian()));
                return rig.api.response(request, 200, "{\"request_id\":\"" + id + "\",\"status\":\"QUEUED\"}");
            }
            String id = path.get(2);
            if (path.size() == 3) {
                return rig.api.response(request, 200, "{\"status\":\"COMPLETED\",\"output\":\"\"}");
            }
            longestWait = Math.max(longestWait, now() - due.get(id));
            boolean done = now() >= doneAt.get(id);
            if (done) {
                delays.add(now() - doneAt.get(id));
            }
            String state = (done ? JobState.COMPLETED : JobState.PROCESSING).toString();
            return rig.api.response(request, 200, "{\"status\":\"" + state + "\"}");
        }
    }
}
