package dev.segmind4j.internal.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A body that OkHttp sends at most once. Without that it sends a POST again by itself when a pooled connection drops after
 * the server has read it: a second, billed job.
 */
final class OneShotBody extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json");

    private final RequestBody content;
    private final Sending sending;

    private OneShotBody(RequestBody content, Sending sending) {
        this.content = content;
        this.sending = sending;
    }

    /** The request with its body, if it has one, wrapped. */
    static Request wrap(Request request) {
        RequestBody body = request.body();
        return body == null || body instanceof OneShotBody
                ? request
                : request.newBuilder()
                        .method(request.method(), new OneShotBody(body, Sending.of(request)))
                        .build();
    }

    /** Exactly this: the API refuses other content types, and a charset is not part of JSON's. */
    @Override
    public MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() throws IOException {
        return content.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sending.bodyStarts();
        content.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
        return true;
    }
}
