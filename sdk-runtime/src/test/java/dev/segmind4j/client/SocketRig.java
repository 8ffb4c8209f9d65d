package dev.segmind4j.client;

import dev.segmind4j.job.Generation;
import dev.segmind4j.poll.PollPolicy;
import dev.segmind4j.testkit.FixedWall;
import dev.segmind4j.testkit.RecordingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A client and a server with a real socket between them. */
final class SocketRig implements AutoCloseable {
    static final String KEY = "SG_0123456789abcdef";

    final MockWebServer server = new MockWebServer();
    final RecordingListener listener = new RecordingListener();
    final SegmindClient client;

    SocketRig() {
        this(builder -> builder);
    }

    SocketRig(UnaryOperator<SegmindClientBuilder> settings) {
        this(settings, server -> {});
    }

    SocketRig(UnaryOperator<SegmindClientBuilder> settings, Consumer<MockWebServer> preparing) {
        preparing.accept(server);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client = settings.apply(SegmindClient.builder()
                        .apiKey(KEY)
                        .baseUrl(server.url("/").toString())
                        .pollPolicy(PollPolicy.fixed(Duration.ofMillis(1)))
                        .deadline(Duration.ofSeconds(30))
                        .listener(listener)
                        .time(new FixedWall())
                        // Retries come as soon as they may.
                        .random(() -> 0))
                .build();
    }

    SocketRig reply(int status, String body, String... headers) {
        MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
        for (String header : headers) {
            response.addHeader(header);
        }
        return reply(response.build());
    }

    SocketRig reply(MockResponse response) {
        server.enqueue(response);
        return this;
    }

    SocketRig accepted() {
        return accepted("a");
    }

    /** An id is believed once. */
    SocketRig accepted(String id) {
        return reply(200, "{\"request_id\":\"" + id + "\",\"status\":\"QUEUED\"}");
    }

    SocketRig completed() {
        return reply(200, "{\"status\":\"COMPLETED\",\"metrics\":{\"inference_time\":13.06}}");
    }

    Generation run() throws InterruptedException {
        return client.model("flux-pro").run(Map.of("prompt", "a lighthouse"));
    }

    Generation runSync() throws InterruptedException {
        return client.model("flux-pro").runSync(Map.of("prompt", "a lighthouse"));
    }

    /** The requests so far. */
    List<RecordedRequest> requests() throws InterruptedException {
        List<RecordedRequest> requests = new ArrayList<>();
        for (int left = server.getRequestCount(); left > 0; left--) {
            requests.add(server.takeRequest());
        }
        return requests;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
