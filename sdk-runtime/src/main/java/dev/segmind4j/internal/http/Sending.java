package dev.segmind4j.internal.http;

import java.io.IOException;
import java.util.function.LongSupplier;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one call while it is under way: a tag of its request. Tells whether a POST that failed may have reached
 * the API. Written on the call's thread, read on any.
 */
public final class Sending {
    /** What OkHttp says of a stream that the server reports as not processed (RFC 9113, section 8.7). */
    private static final String REFUSED_STREAM = "stream was reset: REFUSED_STREAM";

    private final Terms terms;
    private final LongSupplier nanoTime;
    private boolean revoked;
    private volatile boolean out;
    /** The body as interceptors see it was read: by one that looks at it or wraps it, or that sends it by other means. */
    private volatile boolean taken;

    private volatile boolean takenWhole;
    /** The call is past the interceptors: what goes out now goes out by OkHttp. */
    private volatile boolean guarded;

    private volatile boolean bodyStarted;
    private volatile boolean bodyWhole;
    private volatile boolean over;
    private volatile boolean refused;
    private volatile boolean reused;
    private volatile boolean trusted;
    private volatile long progressNanos;
    private volatile int status;

    Sending(Terms terms, LongSupplier nanoTime) {
        this.terms = terms;
        this.nanoTime = nanoTime;
        progressNanos = nanoTime.getAsLong();
    }

    /** The tag of a call's request, whatever interceptors have made of the request. */
    static Sending of(Request request) {
        Sending sending = request.tag(Sending.class);
        if (sending == null) {
            throw new IllegalStateException("a call that was not made by Wire");
        }
        return sending;
    }

    Terms terms() {
        return terms;
    }

    /** The call has a connection: what is written from now on goes to the network. */
    void goesOut(boolean usedBefore, boolean alone) {
        out = true;
        reused = usedBefore;
        trusted = alone;
    }

    /**
     * A POST is a new, paid job each time.
     *
     * @throws IOException if the body was begun before, or the call was taken back
     */
    synchronized void bodyStarts() throws IOException {
        begins(bodyStarted);
        bodyStarted = true;
    }

    /**
     * An interceptor reads the body, perhaps to send it in a way of its own.
     *
     * @throws IOException if the body was read before, or the call was taken back
     */
    synchronized void takingStarts() throws IOException {
        begins(taken);
        taken = true;
    }

    boolean isBegun() {
        return bodyStarted;
    }

    private void begins(boolean again) throws IOException {
        if (again) {
            throw new IOException(
                    "the body was sent before: an interceptor or authenticator of the OkHttpClient that was passed"
                            + " in sends more than once. Each POST is a new, paid job, so it leaves once; leave retries to segmind4j");
        }
        if (revoked) {
            throw new IOException("Canceled");
        }
    }

    void takingEnds() {
        progressed();
        takenWhole = true;
    }

    /**
     * The call is past the interceptors.
     *
     * @throws IOException if it was before, and the body has been begun
     */
    void passes() throws IOException {
        guarded = true;
        if (bodyStarted) {
            bodyStarts();
        }
    }

    /** A body that was not begun will not be; whether that is so. */
    synchronized boolean revoke() {
        revoked = true;
        return !hasBegun();
    }

    private boolean hasBegun() {
        return guarded ? bodyStarted : taken;
    }

    private boolean isWhole() {
        return guarded ? bodyWhole : takenWhole;
    }

    /** Bytes of the body went out. */
    void progressed() {
        progressNanos = nanoTime.getAsLong();
    }

    void bodyEnds() {
        progressed();
        bodyWhole = true;
    }

    void answered(int code) {
        status = code;
    }

    /** The call failed: looks for the protocol's word that nothing was processed. */
    void failed(Throwable problem) {
        if (Causes.any(problem, at -> REFUSED_STREAM.equals(at.getMessage()))) {
            refused = true;
        }
    }

    /** The call's thread is through with it: nothing more is written. */
    void ends() {
        over = true;
    }

    /**
     * Whether the whole request may have reached the API.
     *
     * @return false if the API certainly has not accepted it: the last byte of the body did not go out and will not any more,
     *     or the server said that it has not processed the request
     */
    public boolean mayHaveArrived() {
        return status != 0 || (!refused && (over ? isWhole() : hasBegun()));
    }

    /**
     * Whether the call was on a connection that other calls had used, or used at the same time.
     *
     * @return true if what happened to it may happen to the next on that connection
     */
    public boolean isReused() {
        return reused;
    }

    /**
     * Whether what comes is the answer to this call, whatever it names.
     *
     * @return false on a kept HTTP/1.1 connection, where it may be a late copy of an earlier reply
     */
    public boolean isTrusted() {
        return trusted || !out;
    }

    /**
     * When something last went out.
     *
     * @return nanoseconds on the engine's clock
     */
    public long progressNanos() {
        return progressNanos;
    }

    /**
     * Whether the request is still going out.
     *
     * @return true from the first byte of the body until the last
     */
    public boolean isUploading() {
        return hasBegun() && !isWhole() && !over;
    }

    /**
     * The status of the reply, if its head arrived before the failure.
     *
     * @return the HTTP status code, or null
     */
    public @Nullable Integer status() {
        int known = status;
        return known == 0 ? null : known;
    }
}
