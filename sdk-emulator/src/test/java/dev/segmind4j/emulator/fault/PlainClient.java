package dev.segmind4j.emulator.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/** HTTP without any cleverness. */
public final class PlainClient implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http;
    private final String url;

    public PlainClient(String url) {
        this(
                new OkHttpClient.Builder()
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .readTimeout(Duration.ofSeconds(10))
                        .build(),
                url);
    }

    private PlainClient(OkHttpClient http, String url) {
        this.http = http;
        this.url = url;
    }

    /** One with the same connections that waits less long. */
    PlainClient waiting(Duration readTimeout) {
        return new PlainClient(http.newBuilder().readTimeout(readTimeout).build(), url);
    }

    /** A reply as a whole. */
    public record Answer(int status, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public String requestId() {
            return text().replaceFirst(".*\"request_id\":\"([^\"]*)\".*", "$1");
        }
    }

    public Answer submit(String prompt) throws IOException {
        return post("/v2/flux-pro", prompt);
    }

    public Answer post(String path, String prompt) throws IOException {
        return send(new Request.Builder()
                .url(url + path)
                .post(new OneShot(("{\"prompt\":\"" + prompt + "\"}").getBytes(StandardCharsets.UTF_8))));
    }

    public Answer status(String id) throws IOException {
        return get("/v2/requests/" + id + "/status");
    }

    public Answer get(String path) throws IOException {
        return send(new Request.Builder().url(url + path));
    }

    public Answer call(CallKind call, String prompt, String id) throws IOException {
        return switch (call) {
            case SUBMIT -> submit(prompt);
            case RUN -> post("/v1/flux-pro", prompt);
            case STATUS -> status(id);
            case RESULT -> get("/v2/requests/" + id);
            case FILE -> get("/files/" + id + ".png");
            case OTHER -> get("/");
        };
    }

    private Answer send(Request.Builder request) throws IOException {
        try (Response response =
                http.newCall(request.header("x-api-key", "SG_key").build()).execute()) {
            return new Answer(response.code(), response.body().bytes());
        }
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }

    /** OkHttp sends others again after some replies. */
    private static final class OneShot extends RequestBody {
        private final byte[] content;

        OneShot(byte[] content) {
            this.content = content;
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() {
            return content.length;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(content);
        }

        @Override
        public boolean isOneShot() {
            return true;
        }
    }
}
