package dev.segmind4j.emulator;

import com.squareup.moshi.JsonReader;
import dev.segmind4j.support.JsonValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/** Plain HTTP to an emulator, with its key. */
public final class ApiClient implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .readTimeout(Duration.ofSeconds(30))
            .build();
    private final SegmindEmulator emulator;

    public ApiClient(SegmindEmulator emulator) {
        this.emulator = emulator;
    }

    public Answer get(String path) {
        return send(to(path).get());
    }

    public Answer post(String path, String json) {
        return send(to(path).post(RequestBody.create(json.getBytes(StandardCharsets.UTF_8), JSON)));
    }

    public Request.Builder to(String path) {
        return new Request.Builder().url(emulator.baseUrl() + path).header("x-api-key", emulator.apiKey());
    }

    public Call call(Request.Builder request) {
        return http.newCall(request.build());
    }

    public Answer send(Request.Builder request) {
        try (Response response = call(request).execute()) {
            return new Answer(
                    response.code(),
                    response.headers().toMultimap().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().get(0))),
                    response.body().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file, fetched as anyone would: without the key. */
    public Answer file(String url) {
        return send(new Request.Builder().url(url));
    }

    /** Submits a job and returns its id. */
    public String submit(String slug, String json) {
        return (String) post("/v2/" + slug, json).json().get("request_id");
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }

    public record Answer(int status, Map<String, String> headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        @SuppressWarnings("unchecked")
        public Map<String, Object> json() {
            try {
                return (Map<String, Object>) JsonValues.read(JsonReader.of(new Buffer().write(body)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
