package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.poll.PollPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A poll policy's fault is never a job's. */
class PollPolicyFaultTest {
    static List<Supplier<Throwable>> whateverItThrows() {
        return List.of(
                () -> new AssertionError("policy"),
                () -> new NoClassDefFoundError("some/Policy"),
                StackOverflowError::new,
                () -> new IllegalStateException("policy"),
                () -> new IOException("from a language that need not declare it"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable problem) throws E {
        throw (E) problem;
    }

    /** All that a policy may do, each throwing. */
    private record Broken(Supplier<Throwable> kind) implements PollPolicy {
        private <T> T thrown() {
            PollPolicyFaultTest.<RuntimeException>sneak(kind.get());
            throw new IllegalStateException();
        }

        @Override
        public Duration nextPoll(PolledJob job) {
            return thrown();
        }

        @Override
        public double worth(PolledJob job) {
            return this.<Double>thrown();
        }

        @Override
        public OptionalDouble progress(PolledJob job) {
            return thrown();
        }

        @Override
        public void finished(FinishedJob job) {
            thrown();
        }
    }

    /** Fault 1.21: a paid job ended raw; now it is polled every second. */
    @ParameterizedTest
    @MethodSource("whateverItThrows")
    void aPolicyThatThrowsIsReplacedByASecond(Supplier<Throwable> kind) {
        try (Rig rig = new Rig(builder -> builder.pollPolicy(new Broken(kind)).pollsPerMinute(600))) {
            rig.api
                    .accepted("a")
                    .state("PROCESSING")
                    .state("PROCESSING")
                    .state("COMPLETED")
                    .image("https://cdn/x.png");
            Job job = rig.submit().join();
            assertThat(job.progress()).isEmpty();
            rig.advance(3);
            CompletableFuture<Generation> result = job.result();
            assertThat(result).isCompleted();
            assertThat(rig.api.log())
                    .containsExactly(
                            "0.0s POST /v2/flux-pro",
                            "1.0s GET /v2/requests/a/status",
                            "2.0s GET /v2/requests/a/status",
                            "3.0s GET /v2/requests/a/status",
                            "3.0s GET /v2/requests/a");
        }
    }

    /** Fault 1.21: 440 polls a second. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000_000, 49_999_999})
    void aPolicyInAHurryPollsEvery50Milliseconds(long nanos) {
        try (Rig rig = new Rig(builder -> builder.pollPolicy(job -> Duration.ofNanos(nanos)))) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            rig.run();
            rig.advance(1);
            assertThat(rig.api.log()).hasSize(1 + 20);
        }
    }

    /** Fault 1.21: null, less than nothing, and more than there is. */
    @ParameterizedTest
    @MethodSource
    void anAnswerThatIsNoneIsReplacedByASecond(Duration answer) {
        try (Rig rig = new Rig(builder -> builder.pollPolicy(job -> answer))) {
            rig.api.accepted("a").state("COMPLETED").image("https://cdn/x.png");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(1);
            assertThat(future).isCompleted();
        }
    }

    static List<Duration> anAnswerThatIsNoneIsReplacedByASecond() {
        return Arrays.asList(null, Duration.ofSeconds(-1), Duration.ofSeconds(Long.MIN_VALUE));
    }

    /** Fault 1.21: as long as there are years: the deadline comes first. */
    @Test
    void anEndlessDelayEndsAtTheDeadline() {
        try (Rig rig = new Rig(builder ->
                builder.pollPolicy(job -> Duration.ofSeconds(Long.MAX_VALUE)).deadline(Duration.ofSeconds(30)))) {
            rig.api.accepted("a");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(30);
            assertThat(future).isCompletedExceptionally();
        }
    }
}
