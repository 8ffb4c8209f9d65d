package dev.segmind4j.internal.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import okio.Sink;

/**
 * A body that is sent at most once. Without that OkHttp sends a POST again by itself when a pooled connection drops after
 * the server has read it: a second, billed job. Notes how much of it went out. There are two of it, one inside the other: the one
 * that interceptors are given, which one of them may look at, wrap or send in a way of its own, and the one that OkHttp sends.
 */
final class OneShotBody extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json");

    /** So much goes out between two notes of progress. */
    private static final long CHUNK = 16 * 1024;

    private final RequestBody content;
    private final Sending sending;
    private final boolean last;

    private OneShotBody(RequestBody content, Sending sending, boolean last) {
        this.content = content;
        this.sending = sending;
        this.last = last;
    }

    /** The request with its body, if it has one, as interceptors are given it. */
    static Request forInterceptors(Request request, Sending sending) {
        return request.body() instanceof OneShotBody ? request : wrap(request, sending, false);
    }

    /** The request with its body, if it has one, as it is sent, whatever interceptors have made of it. */
    static Request forSending(Request request, Sending sending) {
        return wrap(request, sending, true);
    }

    private static Request wrap(Request request, Sending sending, boolean last) {
        RequestBody body = request.body();
        return body == null
                ? request
                : request.newBuilder()
                        .method(request.method(), new OneShotBody(body, sending, last))
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
        if (!last && sending.isBegun()) {
            // Inside the last one, which watches.
            content.writeTo(sink);
            return;
        }
        if (last) {
            sending.bodyStarts();
        } else {
            sending.takingStarts();
        }
        BufferedSink watched = Okio.buffer(new Watched(sink));
        content.writeTo(watched);
        // Down to the socket: only when that returns has the last byte left.
        watched.flush();
        if (last) {
            sending.bodyEnds();
        } else {
            sending.takingEnds();
        }
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    /** Notes progress. */
    private final class Watched extends ForwardingSink {
        Watched(Sink sink) {
            super(sink);
        }

        @Override
        public void write(Buffer source, long byteCount) throws IOException {
            for (long left = byteCount; left > 0; ) {
                long next = Math.min(CHUNK, left);
                super.write(source, next);
                sending.progressed();
                left -= next;
            }
        }
    }
}
