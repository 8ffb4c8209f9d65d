package dev.segmind4j.internal.file;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.internal.http.Wire;
import dev.segmind4j.internal.reply.Generations;
import dev.segmind4j.internal.reply.MediaRef;
import dev.segmind4j.job.OutputFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Fetches files without the key. Tries three times; waits between the attempts on the engine's time. */
public final class Downloader implements Generations.FileMaker {
    private static final int ATTEMPTS = 3;

    private final Wire wire;
    private final Pauses pauses;
    private volatile boolean closed;

    /** Waits between attempts. */
    public interface Pauses {
        /**
         * Blocks for a while.
         *
         * @param failures how many attempts have failed
         * @throws InterruptedException if the thread is interrupted
         */
        void afterFailures(int failures) throws InterruptedException;
    }

    /** Where a download goes. */
    @FunctionalInterface
    interface Target {
        /** Called for each attempt that gets a file; what an earlier attempt wrote is void. */
        OutputStream open() throws IOException;
    }

    /**
     * Fetches files.
     *
     * @param wire makes the calls
     * @param pauses waits between attempts
     */
    public Downloader(Wire wire, Pauses pauses) {
        this.wire = wire;
        this.pauses = pauses;
    }

    @Override
    public OutputFile remote(MediaRef file) {
        return DataUri.is(file.url())
                ? new MemoryFile(
                        file.url(),
                        DataUri.mediaType(file.url()),
                        () -> DataUri.parse(file.url()).content())
                : new RemoteFile(file, this);
    }

    @Override
    public OutputFile inMemory(@Nullable String mediaType, byte[] content) {
        return new MemoryFile(null, mediaType, () -> content);
    }

    /** No further download begins. */
    public void close() {
        closed = true;
    }

    /** Downloads a file; returns the media type that the download states, or null if it states none. */
    @Nullable
    String download(String url, Target target) throws IOException {
        HttpUrl address = HttpUrl.parse(url);
        if (address == null) {
            throw new IOException("'" + shown(url) + "' is no http address");
        }
        Request request = new Request.Builder().url(address).build();
        for (int attempt = 1; ; attempt++) {
            if (closed) {
                throw new ClientClosedException(List.of());
            }
            Download download = new Download(shown(url), target);
            try {
                return download.run(wire.newDownload(request));
            } catch (IOException e) {
                if (closed) {
                    throw new ClientClosedException(List.of());
                }
                if (attempt == ATTEMPTS || !download.mayBeTriedAgain() || e instanceof InterruptedIOException) {
                    throw e;
                }
            }
            pause(url, attempt);
        }
    }

    private void pause(String url, int failures) throws InterruptedIOException {
        try {
            pauses.afterFailures(failures);
        } catch (InterruptedException e) {
            throw Download.interrupted(shown(url));
        }
    }

    /** An address for messages: its query may be a signature. */
    static String shown(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
