package dev.segmind4j.internal.file;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.internal.file.Downloader.Receiver;
import dev.segmind4j.internal.reply.MediaRef;
import dev.segmind4j.internal.time.Nanos;
import dev.segmind4j.job.IncompleteDownloadException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * One download, all its tries and redirects together. The caller's thread decides and waits, so that an interrupt, the closing of
 * the client or the end of the time reaches it at once; the calls' threads read and write.
 */
final class Fetch<T> {
    /** Why a download is cut off. */
    enum Cut {
        TIME,
        CLOSED,
        INTERRUPTED
    }

    private final Downloader downloader;
    /** Keeps the client open for as long as this is read. */
    @SuppressWarnings({"unused", "UnusedVariable"})
    private final Object keeper;

    private final MediaRef file;
    private final SizeLimit limit;
    private final Receiver<T> receiver;
    private final HttpUrl address;
    private final Problems problems;
    private Runnable alarm = () -> {};
    private @Nullable Cut cut;
    private @Nullable Call call;

    Fetch(Downloader downloader, Object keeper, MediaRef file, SizeLimit limit, Receiver<T> receiver)
            throws IOException {
        this.downloader = downloader;
        this.keeper = keeper;
        this.file = file;
        this.limit = limit;
        this.receiver = receiver;
        HttpUrl parsed = Addresses.parse(file.url());
        if (parsed == null) {
            throw new IOException(
                    "'" + downloader.shown(file.url()) + "' is no http address that a file could be fetched from");
        }
        address = parsed;
        problems = new Problems(downloader, parsed, downloader.shown(file.url()));
    }

    /** Fetches the file; until {@link #end()} it may be cut off. */
    T run() throws IOException {
        downloader.began(this);
        long timeout = Nanos.of(downloader.timeout());
        alarm = downloader.pauses().alarm(timeout, () -> cut(Cut.TIME));
        Patience patience = new Patience(downloader.pauses());
        IOException first = null;
        while (true) {
            problems.tryBegins();
            Outcome<T> outcome = tryOnce();
            IOException failure = outcome.failure();
            if (failure == null) {
                return Objects.requireNonNull(outcome.received());
            }
            long wait = outcome.again() ? patience.afterFailure(outcome.askedNanos()) : -1;
            if (wait < 0 || problems.elapsedNanos() + wait >= timeout) {
                if (first != null) {
                    failure.addSuppressed(first);
                }
                throw failure;
            }
            first = first == null ? failure : first;
            if (!problems.isAnswered() || failure instanceof IncompleteDownloadException) {
                downloader.suspectConnections();
            }
            pause(wait);
        }
    }

    private Outcome<T> tryOnce() throws IOException {
        Redirects redirects = new Redirects(address, problems);
        while (true) {
            Hop<T> hop = new Hop<>(this);
            Call next = downloader.call(request(redirects.address()));
            begin(next);
            enqueue(next, hop);
            Outcome<T> outcome = await(hop);
            if (!outcome.isRedirect()) {
                return outcome;
            }
            redirects.follow(outcome.status(), outcome.location());
        }
    }

    private void enqueue(Call next, Hop<T> hop) throws IOException {
        try {
            next.enqueue(hop);
        } catch (RuntimeException | Error e) {
            // There is no thread for it, or an EventListener of the user's OkHttpClient failed.
            cancel();
            throw problems.receiving(e);
        }
    }

    private static Request request(HttpUrl url) {
        // What is compressed on the way tells neither its length nor how far it has come.
        Request.Builder request = new Request.Builder().url(url).header("Accept-Encoding", "identity");
        return url.encodedUsername().isEmpty()
                ? request.build()
                : request.header("Authorization", Credentials.basic(url.username(), url.password()))
                        .build();
    }

    private void pause(long nanos) throws IOException {
        try {
            downloader.pauses().pause(nanos);
        } catch (InterruptedException e) {
            interrupted();
        }
        check();
    }

    private void begin(Call next) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            interrupted();
        }
        synchronized (this) {
            check();
            call = next;
        }
    }

    private Outcome<T> await(Hop<T> hop) throws IOException {
        try {
            awaitEnd(hop);
        } catch (InterruptedException e) {
            interrupted();
        }
        synchronized (this) {
            Outcome<T> outcome = hop.outcome();
            if (outcome == null || cut != null && outcome.failure() != null) {
                hop.leave();
                check();
            }
            return Objects.requireNonNull(outcome);
        }
    }

    private synchronized void awaitEnd(Hop<T> hop) throws InterruptedException {
        while (hop.outcome() == null && cut == null) {
            wait();
        }
    }

    private void interrupted() {
        Thread.currentThread().interrupt();
        cut(Cut.INTERRUPTED);
    }

    /** Cuts the download off, from any thread. */
    void cut(Cut reason) {
        synchronized (this) {
            if (cut != null) {
                return;
            }
            cut = reason;
            notifyAll();
        }
        cancel();
        // A stream that nobody closes would stay for as long as the client.
        downloader.ended(this);
    }

    /** Cuts the call off that is under way. */
    void cancel() {
        Call current;
        synchronized (this) {
            current = call;
        }
        try {
            if (current != null) {
                current.cancel();
            }
        } catch (RuntimeException | Error e) {
            // An EventListener of the user's OkHttpClient failed; the call is cancelled all the same.
            return;
        }
    }

    /** Throws if the download has been cut off. */
    synchronized void check() throws IOException {
        if (cut == Cut.TIME) {
            throw problems.tookTooLong();
        }
        if (cut == Cut.CLOSED) {
            throw new ClientClosedException(null, List.of());
        }
        if (cut == Cut.INTERRUPTED) {
            throw problems.interrupted();
        }
    }

    /** Nothing more comes, and nothing more is cut off. */
    void end() {
        alarm.run();
        downloader.ended(this);
    }

    MediaRef file() {
        return file;
    }

    SizeLimit limit() {
        return limit;
    }

    Receiver<T> receiver() {
        return receiver;
    }

    Problems problems() {
        return problems;
    }
}
