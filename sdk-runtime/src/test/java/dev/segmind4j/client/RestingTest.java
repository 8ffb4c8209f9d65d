package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.testkit.FakeApi;
import dev.segmind4j.testkit.Paint;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;

/** What a job holds while it waits, and what becomes of a reply that stops half-way. */
class RestingTest {
    @Test
    void aJobAtRestHoldsNoRequest() {
        try (Rig rig = new Rig()) {
            List<WeakReference<?>> requests = new ArrayList<>();
            rig.api.step(request -> {
                requests.add(new WeakReference<>(request));
                return rig.api.response(request, 200, "{\"request_id\":\"a\"}");
            });
            rig.api.otherwise(request -> {
                requests.add(new WeakReference<>(request));
                return rig.api.response(request, 200, "{\"status\":\"PROCESSING\"}");
            });
            Job job = rig.submit().join();
            rig.advance(2);
            assertThat(requests).hasSize(3);
            for (int i = 0; i < 100 && requests.stream().anyMatch(request -> request.get() != null); i++) {
                System.gc();
            }
            assertThat(requests).allSatisfy(request -> assertThat(request.get()).isNull());
            assertThat(job.isDone()).isFalse();
        }
    }

    @Test
    void aServerThatStallsInTheMiddleOfAReplyIsCutOffAndAskedAgain() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").step(request -> stalling(rig, rig.api.response(request, 200, "{\"status\":\"COMP")));
            rig.api.state("COMPLETED").image("https://cdn/x.png");
            CompletableFuture<Generation> future = rig.run();
            rig.threads.hold();
            rig.advance(1);
            assertThat(rig.threads.inFlight()).isEqualTo(1);
            rig.threads.release();
            rig.threads.runOne();
            rig.advance(1);
            assertThat(future).isCompleted();
            assertThat(rig.listener.events()).contains("retried #1 in 499ms: TransportException");
            assertThat(rig.api.log())
                    .containsExactly(
                            "0.0s POST /v2/flux-pro",
                            "1.0s GET /v2/requests/a/status",
                            "61.499s GET /v2/requests/a/status",
                            "61.499s GET /v2/requests/a");
        }
    }

    /** The first bytes come, then a minute passes; the read ends as OkHttp's do when their call is cut off. */
    private static Response stalling(Rig rig, Response response) throws IOException {
        Buffer beginning = new Buffer();
        beginning.writeAll(response.body().source());
        BufferedSource source = Okio.buffer(new ForwardingSource(beginning) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                long read = super.read(sink, byteCount);
                if (read < 0) {
                    rig.advance(60);
                    throw new IOException("Canceled");
                }
                return read;
            }
        });
        return response.newBuilder()
                .body(ResponseBody.create(source, MediaType.get("application/json"), -1))
                .build();
    }

    @Test
    void aClientLearnsWhenToPollUnlessToldOtherwise() {
        try (Rig told = new Rig()) {
            FakeApi api = told.api;
            api.accepted("a").otherwise(200, "{\"status\":\"PROCESSING\"}");
            SegmindClient client = SegmindClient.builder()
                    .apiKey("SG_0123456789abcdef")
                    .httpClient(new OkHttpClient.Builder().addInterceptor(api).build())
                    .time(told.time)
                    .threads(told.threads)
                    .build();
            try (client) {
                var unused = client.model(Paint.BINDING).runAsync(new Paint("x"));
                told.advance(5);
                assertThat(api.log()).containsExactly("0.0s POST /v2/paint");
                told.advance(15);
                assertThat(api.log()).hasSizeBetween(3, 10);
            }
        }
    }
}
