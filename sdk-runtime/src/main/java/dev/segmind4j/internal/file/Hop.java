package dev.segmind4j.internal.file;

import dev.segmind4j.job.DownloadException;
import dev.segmind4j.job.DownloadTimeoutException;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One call of a download: reads the reply on the call's thread and tells the thread that waits what became of it. */
final class Hop<T> implements Callback {
    private final Fetch<T> fetch;
    private @Nullable Outcome<T> outcome;
    private boolean left;

    Hop(Fetch<T> fetch) {
        this.fetch = fetch;
    }

    /** What became of the call, or null if it is not over. */
    @Nullable
    Outcome<T> outcome() {
        synchronized (fetch) {
            return outcome;
        }
    }

    /** Nobody waits any more. */
    void leave() {
        synchronized (fetch) {
            left = true;
        }
    }

    private boolean tell(Outcome<T> told) {
        synchronized (fetch) {
            outcome = told;
            fetch.notifyAll();
            return !left;
        }
    }

    @Override
    public void onFailure(Call call, IOException e) {
        tell(Outcome.failed(fetch.problems().noReply(e), true, 0));
    }

    @Override
    public void onResponse(Call call, Response response) {
        Outcome<T> told;
        try {
            told = read(response);
        } catch (RuntimeException | Error e) {
            told = Outcome.failed(fetch.problems().receiving(e), false, 0);
        }
        boolean wanted = tell(told);
        // A stream that was handed over is its reader's to close.
        if (!wanted || !(told.received() instanceof Body)) {
            response.close();
        }
    }

    private Outcome<T> read(Response response) {
        int status = response.code();
        fetch.problems().answered(status);
        if (Redirects.is(status)) {
            return Outcome.redirect(status, response.header("Location"));
        }
        // A part was not asked for.
        if (!response.isSuccessful() || status == 206) {
            boolean again = status / 100 == 5
                    || status == 206
                    || status == 403
                    || status == 404
                    || status == 408
                    || status == 425
                    || status == 429;
            return Outcome.failed(fetch.problems().refused(status), again, askedNanos(response.headers()));
        }
        try {
            Body body = Body.of(fetch, response);
            return Outcome.received(fetch.receiver().receive(body, body.begin()));
        } catch (IOException e) {
            // Of what is left, a full disk or a file that is too large, another try would make nothing better.
            return Outcome.failed(e, e instanceof DownloadException && !(e instanceof DownloadTimeoutException), 0);
        }
    }

    /** Retry-After, in seconds or as a date of the host's clock. */
    static long askedNanos(Headers headers) {
        String asked = headers.get("Retry-After");
        if (asked == null) {
            return 0;
        }
        if (asked.trim().matches("[0-9]{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(asked.trim())).toNanos();
        }
        Date at = headers.getDate("Retry-After");
        Date now = headers.getDate("Date");
        return at == null || now == null
                ? 0
                : Duration.ofMillis(Math.max(0, Math.min(at.getTime() - now.getTime(), 1_000_000L)))
                        .toNanos();
    }
}
