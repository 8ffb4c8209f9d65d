package dev.segmind4j.internal.file;

import dev.segmind4j.internal.file.FirstBytes.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.GzipSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file as they come. Reading throws where the file is not what it should be: at its beginning if something else
 * comes, in its course if it is too large, at its end if bytes are missing.
 */
final class Body extends InputStream {
    private final Fetch<?> fetch;
    private final Response response;
    private final Counter wire;
    private final BufferedSource content;
    /** How many bytes the headers state, before decompression. */
    private final @Nullable Long stated;

    private final @Nullable Long total;
    private final ReentrantLock reading = new ReentrantLock();
    private long count;
    private boolean over;
    private volatile boolean handedOver;
    private volatile boolean closed;

    private Body(Fetch<?> fetch, Response response, boolean zipped) {
        this.fetch = fetch;
        this.response = response;
        wire = new Counter(response.body().source());
        content = Okio.buffer(zipped ? new GzipSource(wire) : wire);
        long length = response.body().contentLength();
        stated = length < 0 ? null : Long.valueOf(length);
        total = zipped || stated == null ? fetch.file().size() : stated;
    }

    /** Nobody is asked to compress, but a store may have compressed files and say so. */
    static Body of(Fetch<?> fetch, Response response) throws IOException {
        String header = response.header("Content-Encoding");
        String encoding = header == null ? "" : header.trim().toLowerCase(Locale.ROOT);
        boolean zipped = encoding.equals("gzip") || encoding.equals("x-gzip");
        if (!zipped && !encoding.equals("identity") && !encoding.isEmpty()) {
            throw fetch.problems().encoded(encoding);
        }
        return new Body(fetch, response, zipped);
    }

    /** Looks at the beginning; throws if it is not that of the file. */
    Arrival begin() throws IOException {
        if (stated != null && stated > fetch.limit().bytes()) {
            throw fetch.problems().tooLarge(fetch.limit(), stated);
        }
        try {
            content.request(FirstBytes.MOST);
        } catch (IOException e) {
            throw readFailed(e);
        }
        fetch.check();
        MediaType type = response.body().contentType();
        String mediaType =
                MediaTypes.telling(type == null ? null : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT));
        Promise promise = new Promise(fetch.file(), mediaType);
        Buffer buffered = content.getBuffer();
        if (buffered.size() == 0) {
            if (stated != null && stated > 0) {
                throw fetch.problems().wrongLength(0, stated, "its headers state");
            }
            throw fetch.problems().unexpected(promise.shown(), "nothing", "");
        }
        FirstBytes first = FirstBytes.of(buffered.snapshot((int) Math.min(FirstBytes.MOST, buffered.size()))
                .toByteArray());
        Kind kind = first.kindUnder(mediaType);
        if (!promise.allows(first, kind)) {
            throw fetch.problems().unexpected(promise.shown(), kind.shown, first.text());
        }
        return new Arrival(first.contradicts(mediaType) ? null : mediaType, first.mediaType(), total);
    }

    /** Reads the whole file. */
    byte[] intoMemory(Arrival arrival) throws IOException {
        try {
            return Bytes.read(this, arrival.total());
        } catch (OutOfMemoryError e) {
            throw fetch.problems().beyondHeap(fetch.limit(), e);
        }
    }

    /** This, which from now on is the user's to read and to close. */
    InputStream handedOver() {
        handedOver = true;
        return this;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        reading.lock();
        try {
            if (closed) {
                throw new IOException("the stream is closed");
            }
            if (over) {
                return -1;
            }
            return most == 0 ? 0 : readSome(into, from, most);
        } finally {
            reading.unlock();
        }
    }

    private int readSome(byte[] into, int from, int most) throws IOException {
        fetch.check();
        if (isInterrupted()) {
            throw fetch.problems().interrupted();
        }
        int read;
        try {
            read = content.read(into, from, most);
        } catch (IOException e) {
            throw readFailed(e);
        }
        fetch.check();
        if (read < 0) {
            checkLength();
            over = true;
            if (handedOver) {
                fetch.end();
            }
            return -1;
        }
        count += read;
        fetch.problems().reached(count);
        if (count > fetch.limit().bytes()) {
            throw fetch.problems().tooLarge(fetch.limit(), null);
        }
        return read;
    }

    private void checkLength() throws IOException {
        if (stated != null && wire.count != stated) {
            throw fetch.problems().wrongLength(wire.count, stated, "its headers state");
        }
        Long size = fetch.file().size();
        // More is well: pages round.
        if (size != null && Math.max(count, wire.count) < size) {
            throw fetch.problems().wrongLength(count, size, "the job's result states");
        }
    }

    private IOException readFailed(IOException e) throws IOException {
        fetch.check();
        if (closed) {
            return new IOException("the stream is closed", e);
        }
        return isInterrupted()
                ? fetch.problems().interrupted()
                : fetch.problems()
                        .brokeOff(wire.count, stated == null ? fetch.file().size() : stated, e);
    }

    /** On a thread of the call an interrupt means that the client is being closed, of which the fetch knows. */
    private boolean isInterrupted() {
        return handedOver && Thread.currentThread().isInterrupted();
    }

    @Override
    public void close() {
        closed = true;
        // Wakes a thread that reads.
        if (!over) {
            fetch.cancel();
        }
        reading.lock();
        try {
            response.close();
        } finally {
            reading.unlock();
        }
        if (handedOver) {
            fetch.end();
        }
    }

    /** Counts what came, before decompression. */
    private static final class Counter extends ForwardingSource {
        private long count;

        Counter(Source source) {
            super(source);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            count += Math.max(read, 0);
            return read;
        }
    }
}
