package dev.segmind4j.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Locale;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a download. The caller's thread waits, so that an interrupt reaches it at once; the call's thread reads and
 * writes.
 */
final class Download implements Callback {
    private enum Phase {
        CALLING,
        WRITING,
        LEFT,
        DONE
    }

    private final String shown;
    private final Downloader.Target target;
    private Phase phase = Phase.CALLING;
    private @Nullable IOException failure;
    private @Nullable String mediaType;
    private boolean mayBeTriedAgain;

    Download(String shown, Downloader.Target target) {
        this.shown = shown;
        this.target = target;
    }

    /** Runs the call; returns the media type that the reply states. */
    @Nullable
    String run(Call call) throws IOException {
        call.enqueue(this);
        try {
            await();
        } catch (InterruptedException e) {
            call.cancel();
            leave();
            throw interrupted(shown);
        }
        synchronized (this) {
            if (failure != null) {
                throw failure;
            }
            return mediaType;
        }
    }

    static InterruptedIOException interrupted(String shown) {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("the download of " + shown + " was interrupted");
    }

    synchronized boolean mayBeTriedAgain() {
        return mayBeTriedAgain;
    }

    private synchronized void await() throws InterruptedException {
        while (phase != Phase.DONE) {
            wait();
        }
    }

    /** Guard against the call's thread: once it writes, it has to end before the target may be cleared away. */
    private synchronized void leave() {
        boolean interrupted = false;
        while (phase == Phase.WRITING) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (phase == Phase.CALLING) {
            phase = Phase.LEFT;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean mayWrite() {
        if (phase == Phase.LEFT) {
            return false;
        }
        phase = Phase.WRITING;
        return true;
    }

    private synchronized void done(@Nullable IOException problem, boolean again) {
        failure = problem;
        mayBeTriedAgain = again;
        phase = Phase.DONE;
        notifyAll();
    }

    @Override
    public void onFailure(Call call, IOException e) {
        done(new IOException("the download of " + shown + " failed: " + e.getMessage(), e), true);
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            if (!response.isSuccessful()) {
                refused(response.code());
            } else if (mayWrite()) {
                MediaType type = response.body().contentType();
                mediaType = type == null ? null : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
                copy(response.body().byteStream());
            }
        }
    }

    private void refused(int status) {
        boolean temporary = status / 100 == 5 || status == 408 || status == 429;
        String advice =
                status == 403 || status == 404 || status == 410 ? ": output files are kept for about 7 days only" : "";
        done(new IOException("the download of " + shown + " was answered with " + status + advice), temporary);
    }

    private void copy(InputStream in) {
        IOException problem = null;
        boolean again = false;
        try (OutputStream out = target.open()) {
            problem = copy(in, out);
            again = problem != null;
        } catch (IOException | RuntimeException | Error e) {
            problem = e instanceof IOException io ? io : new IOException("writing " + shown + " failed: " + e, e);
            again = false;
        }
        done(problem, again);
    }

    /** A failure to read, which is returned, may pass; a failure to write (a full disk), which is thrown, will not. */
    private @Nullable IOException copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        while (true) {
            int count;
            try {
                count = in.read(buffer);
            } catch (IOException e) {
                return new IOException("the download of " + shown + " broke off: " + e.getMessage(), e);
            }
            if (count < 0) {
                return null;
            }
            out.write(buffer, 0, count);
        }
    }
}
