package dev.segmind4j.internal.file;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.internal.http.ServerText;
import dev.segmind4j.internal.http.Wire;
import dev.segmind4j.internal.reply.Generations;
import dev.segmind4j.internal.reply.MediaRef;
import dev.segmind4j.job.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Makes files, and fetches without the key those that lie elsewhere. */
public final class Downloader {
    private final Wire wire;
    private final Duration timeout;
    private final long maxSize;
    private final Pauses pauses;
    private final UnaryOperator<String> scrub;
    private final Set<Fetch<?>> open = ConcurrentHashMap.newKeySet();
    private final SpoolFiles spooled = new SpoolFiles();
    private volatile boolean closed;

    /** The time that downloads go by, and waits on it. */
    public interface Pauses {
        /**
         * A monotonic clock.
         *
         * @return nanoseconds from an arbitrary origin
         */
        long nanoTime();

        /**
         * Spreads tries of many clients.
         *
         * @return a number from 0 inclusive to 1 exclusive
         */
        double random();

        /**
         * Blocks for a while, at most until the engine is closed.
         *
         * @param nanos how long
         * @throws InterruptedException if the thread is interrupted
         */
        void pause(long nanos) throws InterruptedException;

        /**
         * Does something later, unless it is called off.
         *
         * @param nanos how much later
         * @param task what, quick and not throwing
         * @return calls it off
         */
        Runnable alarm(long nanos, Runnable task);
    }

    /** What is done with a file that comes. */
    @FunctionalInterface
    interface Receiver<T> {
        /** Called on the thread of the call, for each try that gets a file; what an earlier one wrote is void. */
        T receive(Body body, Arrival arrival) throws IOException;
    }

    /**
     * Fetches files.
     *
     * @param wire makes the calls
     * @param timeout how long a download may take, all its tries together
     * @param maxSize how many bytes a file may have
     * @param pauses the time
     * @param scrub blots the key out of texts
     */
    public Downloader(Wire wire, Duration timeout, long maxSize, Pauses pauses, UnaryOperator<String> scrub) {
        this.wire = wire;
        this.timeout = timeout;
        this.maxSize = maxSize;
        this.pauses = pauses;
        this.scrub = scrub;
    }

    /**
     * Makes files, those that lie elsewhere to be fetched.
     *
     * @param keeper what keeps the client open: held by every file that needs it, and while it is read
     * @return makes files
     */
    public Generations.FileMaker keeping(Object keeper) {
        return new Generations.FileMaker() {
            @Override
            public OutputFile remote(MediaRef file) {
                return DataUri.is(file.url())
                        ? new LocalFile(file.name(), file.url(), DataUri.mediaType(file.url()), new DataUri(file.url()))
                        : new RemoteFile(file, Downloader.this, keeper);
            }

            @Override
            public OutputFile inMemory(@Nullable String mediaType, byte[] content) {
                return new LocalFile(null, null, mediaType, new LocalFile.InMemory(content));
            }

            @Override
            public OutputFile spooled(@Nullable String mediaType, Path content) {
                return new LocalFile(null, null, mediaType, spooled.keep(content, keeper));
            }
        };
    }

    /** Ends all downloads; no further one begins. */
    public void end() {
        closed = true;
        open.forEach(fetch -> fetch.cut(Fetch.Cut.CLOSED));
    }

    /** The same; and temporary files are deleted. */
    public void close() {
        end();
        spooled.close();
    }

    /** Fetches a file and has it received. */
    <T> T fetch(MediaRef file, Object keeper, SizeLimit limit, Receiver<T> receiver) throws IOException {
        Fetch<T> fetch = new Fetch<>(this, keeper, file, limit, receiver);
        try {
            return fetch.run();
        } finally {
            fetch.end();
        }
    }

    /** Begins to fetch a file; the stream that comes of it has to be closed. */
    InputStream open(MediaRef file, Object keeper) throws IOException {
        Fetch<InputStream> fetch = new Fetch<>(this, keeper, file, saving(), (body, arrival) -> body.handedOver());
        boolean begun = false;
        try {
            InputStream content = fetch.run();
            begun = true;
            return content;
        } finally {
            if (!begun) {
                fetch.end();
            }
        }
    }

    SizeLimit saving() {
        return new SizeLimit(
                maxSize, "maxDownloadSize", "set a larger one with SegmindClient.builder().maxDownloadSize(...)");
    }

    SizeLimit intoMemory() {
        return maxSize < SizeLimit.MEMORY.bytes() ? saving() : SizeLimit.MEMORY;
    }

    void began(Fetch<?> fetch) {
        open.add(fetch);
        if (closed) {
            open.remove(fetch);
            throw new ClientClosedException(null, List.of());
        }
    }

    void ended(Fetch<?> fetch) {
        open.remove(fetch);
    }

    Call call(Request request) {
        return wire.newDownload(request);
    }

    /** The network has failed. */
    void suspectConnections() {
        wire.leaveIdleDownloads();
    }

    Duration timeout() {
        return timeout;
    }

    Pauses pauses() {
        return pauses;
    }

    /** A foreign text as messages show it. */
    String shown(String text, int longest) {
        return ServerText.line(scrub.apply(text), longest);
    }

    /** An address as messages show it. */
    String shown(String url) {
        return Addresses.shown(scrub.apply(url));
    }
}
