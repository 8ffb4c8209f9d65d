package dev.segmind4j.internal.engine;

import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.Sending;
import dev.segmind4j.internal.time.Timer;
import java.io.IOException;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * One HTTP call in flight, and the timer that cuts it off. The reply is read and decoded on the call's thread; what came of it
 * is told on the engine's. The slot that the call holds is given back when OkHttp is through with it, which after a cut may be
 * later than when the operation has gone on.
 */
final class Exchange<T> extends Timer implements Callback<ResponseBody> {
    private final Engine engine;
    private final Operation<T> operation;
    private final Lane lane;
    private final Call<ResponseBody> call;
    private final long startedNanos;
    private boolean over;

    Exchange(Engine engine, Operation<T> operation, Lane lane, Call<ResponseBody> call) {
        this.engine = engine;
        this.operation = operation;
        this.lane = lane;
        this.call = call;
        startedNanos = engine.scheduler().nanoTime();
    }

    void start(long timeoutNanos) {
        engine.scheduler().schedule(this, startedNanos + timeoutNanos);
        call.enqueue(this);
    }

    long startedNanos() {
        return startedNanos;
    }

    /** Cuts the call off; nothing more is told of it. */
    void cancel() {
        if (!over) {
            over = true;
            engine.scheduler().cancel(this);
            call.cancel();
        }
    }

    /** The time of the call is over. */
    @Override
    protected void fire() {
        if (!over) {
            over = true;
            call.cancel();
            operation.guarded(() -> operation.timedOut(sending()));
        }
    }

    @Override
    public void onResponse(Call<ResponseBody> same, Response<ResponseBody> response) {
        HttpReply reply;
        try {
            reply = HttpReply.of(same.request(), response, engine.key());
        } catch (IOException | RuntimeException | Error e) {
            onFailure(same, e);
            return;
        }
        T decoded;
        try {
            decoded = operation.decode(reply);
        } catch (ProtocolException e) {
            conclude(() -> {
                engine.clock().sees(reply);
                operation.unreadable(reply, e);
            });
            return;
        } catch (RuntimeException | Error e) {
            conclude(() -> operation.fail(e));
            return;
        }
        conclude(() -> {
            engine.clock().sees(reply);
            operation.answered(reply, decoded);
        });
    }

    @Override
    public void onFailure(Call<ResponseBody> same, Throwable problem) {
        conclude(() -> operation.failed(problem, sending()));
    }

    private void conclude(Runnable telling) {
        engine.scheduler().execute(() -> {
            engine.scheduler().cancel(this);
            boolean tells = !over;
            over = true;
            if (tells) {
                operation.guarded(telling);
            }
            operation.forget(this);
            // Last, so that what follows from the reply (a fetch) is in its lane when the slot is given to the next.
            engine.lanes().leave(lane);
        });
    }

    private Sending sending() {
        return Sending.of(call.request());
    }
}
