package dev.segmind4j.testkit;

import dev.segmind4j.internal.time.ManualTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/** An API in place of the network: answers with the next reply of a script and notes when it was asked. */
public final class FakeApi implements Interceptor {
    private final ManualTime time;
    private final long startNanos;
    private final Deque<Step> script = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private Step otherwise = request -> {
        throw new IOException("the script is over");
    };

    /** What happens to one call. */
    @FunctionalInterface
    public interface Step {
        /** Answers or fails. */
        Response answer(Request request) throws IOException;
    }

    public FakeApi(ManualTime time) {
        this.time = time;
        startNanos = time.nanoTime();
    }

    /** Adds a reply to the script. */
    public FakeApi reply(int status, String json, String... headers) {
        script.add(request -> response(request, status, json, headers));
        return this;
    }

    /** Adds a step to the script. */
    public FakeApi step(Step step) {
        script.add(step);
        return this;
    }

    /** Adds the acceptance of a job. */
    public FakeApi accepted(String id) {
        return reply(200, "{\"request_id\":\"" + id + "\",\"status\":\"QUEUED\"}");
    }

    /** Adds a state. */
    public FakeApi state(String state) {
        return reply(200, "{\"status\":\"" + state + "\",\"metrics\":{}}");
    }

    /** Adds a result of one image. */
    public FakeApi image(String url) {
        return reply(200, "{\"status\":\"COMPLETED\",\"output\":\"" + url + "\",\"metrics\":{\"cost\":0.05}}");
    }

    /** What to answer when the script is over. */
    public FakeApi otherwise(int status, String json, String... headers) {
        otherwise = request -> response(request, status, json, headers);
        return this;
    }

    /** What to do when the script is over. */
    public FakeApi otherwise(Step step) {
        otherwise = step;
        return this;
    }

    /** A step that fails before the body is sent. */
    public static Step refuse() {
        return request -> {
            throw new java.net.ConnectException("Connection refused");
        };
    }

    /** A step that fails after the body is sent. */
    public static Step breakAfterBody() {
        return request -> {
            text(request.body());
            throw new java.net.SocketException("Connection reset");
        };
    }

    /** The calls so far, each as {@code 1.0s GET /v2/requests/a/status}. */
    public List<String> log() {
        return log;
    }

    /** The bodies so far. */
    public List<String> bodies() {
        return bodies;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (chain.call().isCanceled()) {
            throw new IOException("Canceled");
        }
        Duration at = Duration.ofNanos(time.nanoTime() - startNanos);
        log.add(at.toMillis() / 1000.0 + "s " + request.method() + " "
                + request.url().encodedPath());
        Step step = script.poll();
        return (step == null ? otherwise : step).answer(request);
    }

    /** An answer for a step. */
    public Response response(Request request, int status, String json, String... headers) throws IOException {
        if (request.body() != null) {
            bodies.add(text(request.body()));
        }
        Response.Builder response = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .body(ResponseBody.create(json.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json")));
        for (String header : headers) {
            response.header(
                    header.substring(0, header.indexOf(':')),
                    header.substring(header.indexOf(':') + 1).trim());
        }
        return response.build();
    }

    private static String text(RequestBody body) throws IOException {
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        return buffer.readUtf8();
    }
}
