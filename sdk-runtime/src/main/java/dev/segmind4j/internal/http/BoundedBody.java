package dev.segmind4j.internal.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** A reply's body that ends at a limit, counted after decompression. */
final class BoundedBody extends ResponseBody {
    private final ResponseBody content;
    private final BufferedSource source;

    BoundedBody(ResponseBody content, long limit) {
        this.content = content;
        source = Okio.buffer(new Bounded(content.source(), limit));
    }

    @Override
    public @Nullable MediaType contentType() {
        return content.contentType();
    }

    @Override
    public long contentLength() {
        return content.contentLength();
    }

    @Override
    public BufferedSource source() {
        return source;
    }

    /** Hands on so many bytes, and then fails. */
    private static final class Bounded extends ForwardingSource {
        private long left;

        Bounded(Source content, long limit) {
            super(content);
            left = limit;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            if (left == 0) {
                throw new IOException("the reply is larger than is read");
            }
            long count = super.read(sink, Math.min(left, byteCount));
            left -= Math.max(0, count);
            return count;
        }
    }
}
