package dev.segmind4j.internal.engine;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.job.Generation;
import java.util.concurrent.CancellationException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** A v1 call: one request that is answered when the output is there. */
final class RunOperation extends PostOperation<RunOperation.Answer> {
    private final Pending<Generation> result;

    /** The output, or null if the reply is an error. */
    record Answer(@Nullable Generation generation) {}

    RunOperation(
            Engine engine, CallOptions options, ModelFacts facts, Call<ResponseBody> call, Pending<Generation> result) {
        super(engine, options, facts, call);
        this.result = result;
    }

    @Override
    void begin() {
        due(lane());
    }

    @Override
    Lane lane() {
        return Lane.RUN;
    }

    /** The deadline is the only limit: a hidden one of 30 s is what cuts off other clients. */
    @Override
    long callTimeoutNanos() {
        return Long.MAX_VALUE;
    }

    @Override
    Answer decode(HttpReply reply) {
        return new Answer(reply.isSuccess() ? engine().generations().ofSyncRun(facts().slug(), reply) : null);
    }

    @Override
    void answered(HttpReply http, Answer answer) {
        Generation generation = answer.generation();
        if (generation == null) {
            refused(http);
        } else {
            engine().pause().passed();
            if (end()) {
                release();
                result.succeed(generation);
            }
        }
    }

    /** The run is over and billed, only its output cannot be read: nothing here is unknown. */
    @Override
    void unreadable(HttpReply reply, ProtocolException problem) {
        fail(problem);
    }

    @Override
    void refuse(ClientClosedException reason) {
        result.fail(reason);
    }

    @Override
    void fail(Throwable problem) {
        if (end()) {
            release();
            result.fail(problem);
        }
    }

    /** Cuts the call off. From any thread. */
    void giveUp() {
        engine().scheduler()
                .execute(() -> fail(new CancellationException(
                        "the v1 call to '" + facts().slug() + "' was given up; whether it is billed is unknown")));
    }
}
