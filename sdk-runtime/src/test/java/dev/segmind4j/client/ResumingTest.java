package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobFuture;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.testkit.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A job is polled by one poller here, however many ways lead to it. */
@Timeout(60)
class ResumingTest {
    private static final JobRef A = JobRef.of("flux-pro", "a", Rig.START);

    /** Fault 1.30: three pollers, 38 calls for the status instead of 10. */
    @Test
    void resumingAnOpenJobGivesThatJob() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            Job job = rig.submit().join();
            rig.advance(3);
            assertThat(rig.client.resume(job.ref())).isSameAs(job);
            assertThat(rig.client.resume(A, CallOptions.deadline(Duration.ofSeconds(1))))
                    .isSameAs(job);
            rig.advance(7);
            assertThat(rig.api.log()).hasSize(1 + 10);
            assertThat(rig.client.openJobs()).containsExactly(job);
            assertThat(rig.listener.events())
                    .filteredOn(event -> event.startsWith("resumed"))
                    .isEmpty();
        }
    }

    /** Fault 1.30: a text that was kept, in which only the id counts. */
    @Test
    void aReferenceThatWasWrittenDownFindsTheOpenJob() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            Job job = rig.submit().join();
            JobRef other = JobRef.of("flux-pro", "a", Rig.START.minusSeconds(60));
            assertThat(rig.client.resume(JobRef.parse(job.ref().toString()))).isSameAs(job);
            assertThat(rig.client.resume(other)).isSameAs(job);
        }
    }

    /** Fault 1.30: from several threads at once: one of them begins it. */
    @Test
    void resumingFromManyThreadsGivesOneJob() throws Exception {
        for (int round = 0; round < 50; round++) {
            try (Rig rig = new Rig()) {
                rig.api.otherwise(200, "{\"status\":\"PROCESSING\"}");
                CyclicBarrier together = new CyclicBarrier(4);
                List<Caller<Job>> callers = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    boolean abandons = i == round % 8;
                    callers.add(Caller.of(() -> {
                        together.await();
                        Job job = rig.client.resume(A);
                        if (abandons) {
                            job.abandon();
                        }
                        return job;
                    }));
                }
                Job first = callers.get(0).value();
                for (Caller<Job> caller : callers) {
                    // One that resumes when another has abandoned it already begins it anew.
                    assertThat(round % 8 < 4 || caller.value() == first).isTrue();
                    caller.awaitEnd();
                }
                rig.time.run();
                assertThat(rig.client.openJobs()).hasSizeLessThanOrEqualTo(1);
                assertThat(rig.api.log()).hasSizeLessThanOrEqualTo(2);
                if (rig.client.openJobs().isEmpty()) {
                    assertThat(rig.time.untilNextTimer()).isNull();
                }
            }
        }
    }

    /** Fault 1.30: after its end it is another one. */
    @Test
    void resumingAJobThatIsOverBeginsAnew() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").state("COMPLETED").image("https://cdn/x.png");
            Job job = rig.submit().join();
            rig.advance(1);
            assertThat(job.isDone()).isTrue();
            rig.api.state("COMPLETED").image("https://cdn/x.png");
            Job again = rig.client.resume(job.ref());
            assertThat(again).isNotSameAs(job);
            rig.time.run();
            assertThat(again.result()).isCompleted();
            assertThat(rig.client.openJobs()).isEmpty();
        }
    }

    /** Fault 1.30: one that was abandoned, too. */
    @Test
    void resumingAJobThatWasAbandonedBeginsAnew() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            Job job = rig.submit().join();
            job.abandon();
            rig.time.run();
            Job again = rig.client.resume(job.ref());
            rig.time.run();
            assertThat(again).isNotSameAs(job);
            assertThat(rig.client.openJobs()).containsExactly(again);
            assertThat(rig.api.log()).hasSize(2);
        }
    }

    @Test
    void openJobsAreTheJobsThatWereSubmittedAndResumed() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").accepted("b").otherwise(200, "{\"status\":\"PROCESSING\"}");
            Job submitted = rig.submit().join();
            JobFuture run = (JobFuture) rig.run();
            Job resumed = rig.client.resume(JobRef.of("flux-pro", "r", Rig.START));
            assertThat(rig.client.openJobs())
                    .containsExactlyInAnyOrder(submitted, run.job().join(), resumed);
            submitted.abandon();
            rig.time.run();
            assertThat(rig.client.openJobs())
                    .containsExactlyInAnyOrder(run.job().join(), resumed);
        }
    }

    @Test
    void theFutureOfARunTellsItsJobAsSoonAsItIsAccepted() {
        try (Rig rig = new Rig()) {
            rig.threads.hold();
            JobFuture run = rig.client.model("flux-pro").runAsync(Map.of());
            CompletableFuture<Job> job = run.job();
            rig.time.run();
            assertThat(job).isNotDone();
            rig.api.accepted("a").otherwise(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
            rig.threads.release();
            rig.threads.runAll();
            rig.time.run();
            assertThat(job.join().ref()).isEqualTo(A);
            assertThat(run).isNotDone();
            rig.advance(1);
            assertThat(run.join().text()).isEqualTo("x");
            assertThat(job.join().result()).isCompletedWithValue(run.join());
        }
    }

    @Test
    void theJobOfARunIsItsOwnAffair() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
            rig.threads.hold();
            JobFuture run = rig.client.model("flux-pro").runAsync(Map.of());
            rig.time.run();
            run.job().cancel(true);
            rig.threads.release();
            rig.threads.runAll();
            rig.time.run();
            rig.advance(1);
            assertThat(run).as("cancelling job() changes nothing").isCompleted();
        }
    }

    @Test
    void theJobOfARunThatIsRefusedFailsAsTheRunDoes() {
        try (Rig rig = new Rig()) {
            rig.api.reply(402, "{\"error\":\"no credits\"}");
            JobFuture run = (JobFuture) rig.run();
            assertThat(Rig.failure(run.job())).isSameAs(Rig.failure(run));
        }
    }

    @Test
    void cancellingARunAbandonsItsJob() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            JobFuture run = (JobFuture) rig.run();
            Job job = run.job().join();
            CompletableFuture<Generation> result = job.result();
            run.cancel(true);
            rig.time.run();
            assertThat(result).isCompletedExceptionally();
            assertThat(rig.client.openJobs()).isEmpty();
        }
    }
}
