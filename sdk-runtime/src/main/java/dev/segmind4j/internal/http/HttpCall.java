package dev.segmind4j.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One call to the API, for one thread; may be cancelled from any. A POST leaves at most once. */
public final class HttpCall {
    /** A call that is to be alone may meet a pooled connection once: where HTTP/2 was expected. */
    private static final int STALE_CONNECTIONS = 2;

    private static final long LOOK_MILLIS = 100;

    private final Wire wire;
    private final Request request;
    private final Sending sending;
    private volatile @Nullable Call current;
    private volatile boolean cancelled;
    private volatile int epoch;
    private @Nullable Semaphore taken;

    HttpCall(Wire wire, Request request, Sending sending) {
        this.wire = wire;
        this.request = request;
        this.sending = sending;
    }

    /**
     * Makes the call.
     *
     * @return the reply, as far as it came
     * @throws IOException if no head of a reply came
     */
    public HttpReply execute() throws IOException {
        try {
            for (int stale = 0; ; stale++) {
                try {
                    return attempt(stale > 0);
                } catch (StaleConnectionException e) {
                    if (stale == STALE_CONNECTIONS) {
                        throw e;
                    }
                }
            }
        } catch (Throwable e) {
            sending.failed(e);
            throw e;
        } finally {
            sending.ends();
        }
    }

    private HttpReply attempt(boolean stale) throws IOException {
        Epoch now = wire.epoch();
        epoch = now.number();
        ConnectionPool own = sending.terms().alone() && (stale || !wire.connectionsAreShared()) ? wire.ownPool() : null;
        OkHttpClient client = own == null
                ? now.client()
                : now.client().newBuilder().connectionPool(own).build();
        Call call = client.newCall(request);
        current = call;
        if (cancelled) {
            call.cancel();
        }
        Response response = null;
        try {
            response = call.execute();
            sending.answered(response.code());
            return wire.read(request, response, sending.terms(), this);
        } finally {
            letGo(response, own);
        }
    }

    /** What a socket of the user's throws when it is closed is no reason to throw away what was read from it. */
    private static void letGo(@Nullable Response response, @Nullable ConnectionPool own) {
        try {
            if (response != null) {
                response.close();
            }
            if (own != null) {
                own.evictAll();
            }
        } catch (RuntimeException e) {
            // Closed all the same, as far as it can be.
            return;
        }
    }

    /** Cuts the call off. */
    public void cancel() {
        cancelled = true;
        sending.revoke();
        Call call = current;
        if (call != null) {
            wire.cancel(call);
        }
    }

    boolean isLarge() {
        return taken != null;
    }

    /** The reply is larger than most: waits until there is room for it, unless the call is cut off. */
    void becomesLarge(Semaphore room) throws IOException {
        try {
            while (!room.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled) {
                    throw new IOException("Canceled");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        taken = room;
    }

    /** The reply is not needed any more. On the call's thread. */
    public void release() {
        Semaphore room = taken;
        if (room != null) {
            taken = null;
            room.release();
        }
    }

    /**
     * Takes a POST back that has not begun to leave, for example because it is still connecting.
     *
     * @return true if it is cut off and certainly does not arrive; false if it goes on
     */
    public boolean withdraw() {
        boolean unsent = sending.revoke();
        if (unsent) {
            cancel();
        }
        return unsent;
    }

    /**
     * Whether the call was cut off from here.
     *
     * @return true after {@link #cancel()}
     */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * The connection has failed, or answered what was not asked: it, and all that were idle when it did, are left.
     */
    public void leaveConnection() {
        wire.leave(epoch);
    }

    /**
     * How far the call has come.
     *
     * @return always the same instance
     */
    public Sending sending() {
        return sending;
    }
}
