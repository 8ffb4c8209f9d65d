package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.OutputFile;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Replies in shapes that no document has, and what comes of them; what is read of a reply is in {@code internal.reply}. */
class ReplyShapesTest {
    /** Fault 2.9: the status says COMPLETED, the result has an output and no status. */
    @Test
    void aResultWithoutAStatusIsTheResult() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").state(" COMPLETED ").reply(200, "{\"output\":\"https://cdn/x.png\"}");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(1);
            assertThat(future.join().files()).extracting(OutputFile::url).containsExactly("https://cdn/x.png");
        }
    }

    /** Fault 2.10: a status reply without a status is no news. */
    @Test
    void aStatusReplyWithoutAStatusIsPolledOn() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a");
            for (int i = 0; i < 20; i++) {
                rig.api.reply(200, "{\"metrics\":{}}");
            }
            rig.api.state("completed").image("https://cdn/x.png");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(21);
            assertThat(future).isCompleted();
        }
    }

    /** Fault 1.8: what stands in the way of the id does not stand in the way of the job. */
    @Test
    void aDamagedAcceptanceIsAJob() {
        try (Rig rig = new Rig()) {
            rig.api
                    .reply(
                            200,
                            "\ufeff{\"x\":" + "[".repeat(100) + "]".repeat(100)
                                    + ",\"request_id\":\"a\",\"status\":\"QUE")
                    .state("COMPLETED")
                    .image("https://cdn/x.png");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(1);
            assertThat(future.join().requestId()).isEqualTo("a");
        }
    }

    /** Fault 1.9: an id that cannot be asked for. */
    @Test
    void anIdThatLeadsElsewhereIsTold() {
        try (Rig rig = new Rig()) {
            rig.api.reply(200, "{\"request_id\":\"..\",\"status\":\"QUEUED\"}");
            assertThat(Rig.failure(rig.submit()))
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessage(
                            "Whether POST /v2/flux-pro was accepted is unknown: it was answered with an id that cannot stand in an"
                                    + " address. The job may be running and billed, but the id that arrived, '..', does not find it"
                                    + " here: name it to Segmind's support. Do not send it again blindly: each POST is a new, billed"
                                    + " job.");
        }
    }

    /** Fault 1.12: a failure under 200 in the reply to a v1 call. */
    @Test
    void aSyncCallThatFailedUnder200IsAFailure() {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(
                            200,
                            "{\"status\":\"FAILED\",\"error\":\"NSFW content\",\"request_id\":\"a\"}",
                            "Content-Type: application/json")
                    .reply(200, "{\"error\":\"NSFW content\"}", "Content-Type: application/json");
            assertThatThrownBy(rig::runSync)
                    .isInstanceOf(JobFailedException.class)
                    .hasMessage(
                            "Job 'a' of 'flux-pro' failed: NSFW content. Running the same request again is a new, billed job.");
            assertThatThrownBy(rig::runSync)
                    .isInstanceOf(JobFailedException.class)
                    .hasMessage(
                            "The v1 call to 'flux-pro' failed: NSFW content. Running the same request again is a new,"
                                    + " billed job.");
        }
    }

    /** Fault 2.8: COMPLETED, no file, and the server's text. */
    @Test
    void completedWithAnErrorTellsIt() {
        try (Rig rig = new Rig()) {
            rig.api
                    .accepted("a")
                    .state("COMPLETED")
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":null,\"error\":\"NSFW content\"}");
            CompletableFuture<Generation> future = rig.run();
            rig.advance(1);
            assertThat(future.join().error()).isEqualTo("NSFW content");
            assertThatThrownBy(() -> future.join().file())
                    .hasMessage("the result of 'flux-pro' (request id 'a') has no file; the server says: NSFW content");
        }
    }

    /** Fault 1.41: a state word with the key and an escape sequence in it. */
    @Test
    void noEventShowsWhatAServerHidesInAState() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .reply(200, "{\"status\":\"\\u0053G_0123456789abcdef\\u001b[2J\"}")
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/x\"}");
            rig.run();
            rig.client.close();
            assertThat(rig.listener.events())
                    .contains("changed QUEUED-><api key>\\u001b[2J")
                    .noneMatch(event -> event.contains("SG_"));
        }
    }
}
