package dev.segmind4j.internal.file;

import dev.segmind4j.job.DownloadException;
import dev.segmind4j.job.DownloadTimeoutException;
import dev.segmind4j.job.FileTooLargeException;
import dev.segmind4j.job.IncompleteDownloadException;
import dev.segmind4j.job.UnexpectedContentException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Words what goes wrong with one download, and keeps count of its tries. */
final class Problems {
    private static final int BEGINNING = 200;
    private static final int SECRET = 6;

    private final Downloader downloader;
    private final HttpUrl address;
    private final String shown;
    private final long startedNanos;
    private final AtomicInteger tries = new AtomicInteger();
    private volatile @Nullable Integer status;
    private volatile long bytes;

    Problems(Downloader downloader, HttpUrl address, String shown) {
        this.downloader = downloader;
        this.address = address;
        this.shown = shown;
        startedNanos = downloader.pauses().nanoTime();
    }

    long elapsedNanos() {
        return downloader.pauses().nanoTime() - startedNanos;
    }

    void tryBegins() {
        tries.incrementAndGet();
        status = null;
        bytes = 0;
    }

    void answered(int code) {
        status = code;
    }

    boolean isAnswered() {
        return status != null;
    }

    void reached(long count) {
        bytes = count;
    }

    String shown(String url) {
        return downloader.shown(url);
    }

    DownloadException noReply(IOException e) {
        return problem("failed" + tries() + ": " + words(e), e);
    }

    DownloadException refused(int code) {
        String advice =
                code == 403 || code == 404 || code == 410 ? ": output files are kept for about 7 days only" : "";
        return problem("was answered with " + code + tries() + advice, null);
    }

    DownloadException redirected(int code, String where) {
        status = code;
        return problem("was redirected " + where, null);
    }

    DownloadException encoded(String encoding) {
        return problem(
                "came in the encoding '" + downloader.shown(encoding, SECRET * 5) + "', which nobody asked for"
                        + tries(),
                null);
    }

    IncompleteDownloadException brokeOff(long count, @Nullable Long expected, IOException e) {
        String why = e instanceof SocketTimeoutException ? "no byte came for a minute" : words(e);
        return new IncompleteDownloadException(
                download("broke off after " + count + (expected == null ? "" : " of " + expected) + " bytes" + tries()
                        + ": " + why),
                shown,
                count,
                expected,
                tries.get(),
                e);
    }

    IncompleteDownloadException wrongLength(long count, long expected, String who) {
        return new IncompleteDownloadException(
                download("ended after " + count + " bytes" + tries() + ", but " + who + " " + expected),
                shown,
                count,
                expected,
                tries.get(),
                null);
    }

    FileTooLargeException tooLarge(SizeLimit limit, @Nullable Long size) {
        return new FileTooLargeException(
                "the file at " + shown + " is too large: it has " + (size == null ? "" : size + " bytes, ")
                        + "more than " + limit.name() + ", " + limit.bytes() + " bytes; " + limit.advice(),
                limit.bytes(),
                null);
    }

    FileTooLargeException beyondHeap(SizeLimit limit, OutOfMemoryError cause) {
        return new FileTooLargeException(
                "the file at " + shown + " is too large for the memory that is left; " + SizeLimit.MEMORY.advice(),
                limit.bytes(),
                cause);
    }

    UnexpectedContentException unexpected(String expected, String actual, String text) {
        String beginning = downloader.shown(withoutQuery(text), BEGINNING);
        return new UnexpectedContentException(
                download("brought " + actual + " where " + expected + " belongs" + tries()
                        + (beginning.isEmpty() ? "" : "; it begins: " + beginning)),
                shown,
                expected,
                actual,
                beginning,
                status,
                tries.get());
    }

    DownloadTimeoutException tookTooLong() {
        return new DownloadTimeoutException(shown, downloader.timeout(), bytes, status, tries.get());
    }

    InterruptedIOException interrupted() {
        return new InterruptedIOException(download("was interrupted"));
    }

    /** A failure of what was done with the file. */
    IOException receiving(Throwable e) {
        return new IOException(download("failed: " + e), e);
    }

    private DownloadException problem(String what, @Nullable Throwable cause) {
        return new DownloadException(download(what), shown, status, tries.get(), cause);
    }

    private String download(String what) {
        return "the download of " + shown + " " + what;
    }

    private String tries() {
        int count = tries.get();
        return count < 2 ? "" : String.format(Locale.ROOT, " (%d tries in %.1f s)", count, elapsedNanos() / 1e9);
    }

    private String words(Throwable e) {
        String message = e.getMessage();
        return downloader.shown(message == null ? e.toString() : message, BEGINNING);
    }

    /** Stores repeat the address that was asked for, signature and all. */
    private String withoutQuery(String text) {
        String clean = text;
        for (String name : address.queryParameterNames()) {
            for (String value : address.queryParameterValues(name)) {
                clean = value == null ? clean : without(value, clean);
            }
        }
        String query = address.encodedQuery();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            clean = without(part.substring(part.indexOf('=') + 1), clean);
        }
        return clean;
    }

    /** The text may have been cut in the middle of the secret. */
    private static String without(String secret, String text) {
        if (secret.length() < SECRET) {
            return text;
        }
        String clean = text.replace(secret, "…");
        for (int length = secret.length() - 1; length >= SECRET; length--) {
            if (clean.endsWith(secret.substring(0, length))) {
                return clean.substring(0, clean.length() - length) + "…";
            }
        }
        return clean;
    }
}
