package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.OutputFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a job ends, over a real socket: every outcome that the API is known to give, and some that it might. */
@Timeout(60)
class JobOutcomeTest {
    @Test
    void failedUnder422() {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .reply(
                            422,
                            "{\"error\":\"Prompt is required for video generation.\",\"metrics\":{\"inference_time\":0.003372,"
                                    + "\"queue_time\":0.025989},\"status\":\"FAILED\"}");
            assertThatThrownBy(rig::run)
                    .isInstanceOfSatisfying(JobFailedException.class, e -> {
                        assertThat(e.detail()).isEqualTo("Prompt is required for video generation.");
                        assertThat(e.metrics().inferenceTime()).isEqualTo(Duration.ofNanos(3_372_000));
                    })
                    .hasMessage(
                            "Job 'a' of 'flux-pro' failed: Prompt is required for video generation. Running the same request"
                                    + " again is a new, billed job.");
        }
    }

    @Test
    void failedUnder200() {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted().reply(200, "{\"status\":\"FAILED\",\"error\":null,\"metrics\":{}}");
            assertThatThrownBy(rig::run)
                    .isInstanceOf(JobFailedException.class)
                    .hasMessage(
                            "Job 'a' of 'flux-pro' failed: the server does not say why. Running the same request again is a"
                                    + " new, billed job.");
        }
    }

    @Test
    void failedOnlyWhenTheResultIsFetched() {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted().completed().reply(422, "{\"error\":\"NSFW content\",\"status\":\"FAILED\"}");
            assertThatThrownBy(rig::run)
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageStartingWith("Job 'a' of 'flux-pro' failed: NSFW content.");
        }
    }

    @Test
    void completedWithOutputAsText() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .completed()
                    .reply(
                            200,
                            "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/x.png\",\"seed\":\"42\","
                                    + "\"metrics\":{\"cost\":0.067,\"total_time\":20.5,\"retry_count\":1}}");
            Generation generation = rig.run();
            assertThat(generation.files()).extracting(OutputFile::url).containsExactly("https://cdn/x.png");
            assertThat(generation.file().mediaType()).isEqualTo("image/png");
            assertThat(generation.text()).isNull();
            assertThat(generation.seed()).isEqualTo(42);
            assertThat(generation.metrics().cost()).isEqualByComparingTo("0.067");
            assertThat(generation.metrics().totalTime()).isEqualTo(Duration.ofMillis(20_500));
            assertThat(generation.metrics().retryCount()).isEqualTo(1);
            assertThat(generation.state()).isEqualTo(JobState.COMPLETED);
            assertThat(generation.model()).isEqualTo("flux-pro");
            assertThat(generation.requestId()).isEqualTo("a");
        }
    }

    @Test
    void completedWithOutputAsProse() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"See https://cdn/x.png for more.\"}");
            Generation generation = rig.run();
            assertThat(generation.text()).isEqualTo("See https://cdn/x.png for more.");
            assertThat(generation.files()).isEmpty();
            assertThatThrownBy(generation::file)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "the result of 'flux-pro' (request id 'a') has no file; its output is a text, see text()");
        }
    }

    @Test
    void completedWithOutputAsJsonEncodedAsText() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"{\\\"choices\\\":[{\\\"index\\\":0}]}\"}");
            Generation generation = rig.run();
            assertThat(generation.text()).isEqualTo("{\"choices\":[{\"index\":0}]}");
            assertThat(generation.decodedOutput()).isEqualTo(Map.of("choices", List.of(Map.of("index", 0L))));
        }
    }

    @Test
    void completedWithOutputAsArray() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":[\"https://cdn/1.jpg\",\"https://cdn/2.jpg\"]}");
            assertThat(rig.run().files())
                    .extracting(OutputFile::url)
                    .containsExactly("https://cdn/1.jpg", "https://cdn/2.jpg");
        }
    }

    @Test
    void completedWithOutputAsObject() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .completed()
                    .reply(
                            200,
                            "{\"status\":\"COMPLETED\",\"output\":{\"video_url\":\"https://cdn/v.mp4\",\"note\":"
                                    + "\"see https://example.com\",\"frames\":3}}");
            Generation generation = rig.run();
            assertThat(generation.files()).extracting(OutputFile::url).containsExactly("https://cdn/v.mp4");
            assertThat(generation.output())
                    .isEqualTo(
                            Map.of("video_url", "https://cdn/v.mp4", "note", "see https://example.com", "frames", 3L));
        }
    }

    @Test
    void completedWithOutputAbsentAndImagesBesideIt() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            String result =
                    "{\"status\":\"COMPLETED\",\"images\":[{\"url\":\"https://cdn/1\",\"content_type\":\"image/webp\","
                            + "\"file_name\":\"1.webp\",\"file_size\":\"1234\"}],\"error\":null}";
            rig.accepted().completed().reply(200, result);
            Generation generation = rig.run();
            assertThat(generation.file().url()).isEqualTo("https://cdn/1");
            assertThat(generation.file().mediaType()).isEqualTo("image/webp");
            assertThat(generation.file().size()).isEqualTo(1234);
            assertThat(generation.output()).isNull();
            assertThat(generation.rawJson()).isEqualTo(result);
            assertThat(generation.json()).containsKey("images").containsEntry("error", null);
        }
    }

    @Test
    void completedWithTheSameFileNamedTwice() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .completed()
                    .reply(
                            200,
                            "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/v\",\"video\":{\"url\":\"https://cdn/v\","
                                    + "\"content_type\":\"video/mp4\"}}");
            Generation generation = rig.run();
            assertThat(generation.files()).hasSize(1);
            assertThat(generation.file().mediaType()).isEqualTo("video/mp4");
        }
    }

    @Test
    void completedWithNothingAtAll() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted().completed();
            for (int i = 0; i < 3; i++) {
                // It may be the reply to a status call: asked twice more.
                rig.reply(200, "{\"status\":\"COMPLETED\"}");
            }
            Generation generation = rig.run();
            assertThat(generation.files()).isEmpty();
            assertThatThrownBy(generation::file)
                    .hasMessage(
                            "the result of 'flux-pro' (request id 'a') has no file; it has no output at all, see json()");
        }
    }

    @Test
    void anUnknownState() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted()
                    .reply(200, "{\"status\":\"WARMING_UP\"}")
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"https://cdn/x\"}");
            assertThat(rig.run().files()).hasSize(1);
            rig.client.close();
            assertThat(rig.listener.events()).contains("changed QUEUED->WARMING_UP", "changed WARMING_UP->COMPLETED");
        }
    }
}
