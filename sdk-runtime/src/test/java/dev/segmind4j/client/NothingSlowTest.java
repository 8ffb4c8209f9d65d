package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.poll.PollPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On which threads what users give is run: whatever takes time is not done by the engine. */
@Timeout(60)
class NothingSlowTest {
    /** What was done, and by which kinds of threads. */
    private final Map<String, Set<String>> threads = new ConcurrentHashMap<>();

    private void note(String what) {
        String name = Thread.currentThread().getName();
        threads.computeIfAbsent(what, key -> new ConcurrentSkipListSet<>()).add(name.replaceAll("-[0-9]+$", ""));
    }

    private RequestBody watched(RequestBody body) {
        return body == null
                ? null
                : new RequestBody() {
                    @Override
                    public MediaType contentType() {
                        return body.contentType();
                    }

                    @Override
                    public void writeTo(BufferedSink sink) throws IOException {
                        note("a body is written");
                        body.writeTo(sink);
                    }
                };
    }

    private Response watched(Response response) {
        Source content = response.body().source();
        return response.newBuilder()
                .body(ResponseBody.create(
                        Okio.buffer(new ForwardingSource(content) {
                            @Override
                            public long read(Buffer sink, long byteCount) throws IOException {
                                note("a reply is read");
                                return super.read(sink, byteCount);
                            }
                        }),
                        response.body().contentType(),
                        -1))
                .build();
    }

    /** Fault 1.18: error bodies, dates and numbers stopped the engine for seconds. */
    @Test
    void theEnginesThreadDoesNothingThatGrows() throws Exception {
        OkHttpClient user = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Request request = chain.request();
                    note("an interceptor");
                    return watched(chain.proceed(request.newBuilder()
                            .method(request.method(), watched(request.body()))
                            .build()));
                })
                .build();
        PollPolicy policy = new PollPolicy() {
            @Override
            public Duration nextPoll(PolledJob job) {
                note("a policy");
                return Duration.ofMillis(50);
            }

            @Override
            public OptionalDouble progress(PolledJob job) {
                return OptionalDouble.empty();
            }

            @Override
            public void finished(FinishedJob job) {
                note("a policy");
            }
        };
        JobListener listener = new JobListener() {
            @Override
            public void polled(Polled event) {
                note("a listener");
            }
        };
        try (SocketRig rig = new SocketRig(builder -> builder.httpClient(user)
                .pollPolicy(policy)
                .listener(listener)
                .apiKey(() -> {
                    note("a key supplier");
                    return SocketRig.KEY;
                }))) {
            rig.accepted()
                    .reply(502, "x".repeat(2_000_000))
                    .reply(200, "{\"status\":\"PROCESSING\",\"x\":" + "[".repeat(1000))
                    .completed()
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"" + "x".repeat(2_000_000) + "\"}");
            assertThat(rig.client
                            .model("flux-pro")
                            .runAsync(Map.of())
                            .thenApply(generation -> {
                                note("what hangs on a future");
                                return generation.text();
                            })
                            .join())
                    .hasSize(2_000_000);
        }
        Set<String> hanging = new TreeSet<>(threads.remove("what hangs on a future"));
        hanging.remove(Thread.currentThread().getName());
        assertThat(hanging).isSubsetOf("segmind4j-callback", "Test worker", "junit-timeout-thread");
        assertThat(threads)
                .containsEntry("a policy", Set.of("segmind4j-scheduler"))
                .containsEntry("a listener", Set.of("segmind4j-callback"));
        for (String what : Set.of("a body is written", "a reply is read", "an interceptor", "a key supplier")) {
            // OkHttp gives a thread a name of its own for as long as a call lasts.
            assertThat(threads.get(what)).as(what).doesNotContain("segmind4j-scheduler", "segmind4j-callback");
        }
    }
}
