package dev.segmind4j.internal.engine;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.client.Credits;
import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.reply.CreditsReply;
import dev.segmind4j.job.JobRef;
import java.util.concurrent.CancellationException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** A question for the balance. */
final class CreditsOperation extends GetOperation<CreditsOperation.Balance> {
    private static final int ATTEMPTS = 5;

    private final Pending<Credits> result;

    /** The balance, or null if the reply is an error. */
    record Balance(@Nullable Credits credits) {}

    CreditsOperation(Engine engine, Pending<Credits> result) {
        super(engine, CallOptions.defaults());
        this.result = result;
    }

    void begin() {
        due(lane());
    }

    @Override
    Lane lane() {
        return Lane.RESULT;
    }

    @Override
    String call() {
        return "GET " + engine().path("v1/get-user-credits");
    }

    @Override
    String model() {
        return "";
    }

    @Override
    @Nullable
    JobRef job() {
        return null;
    }

    @Override
    int maxAttempts() {
        return ATTEMPTS;
    }

    @Override
    Call<ResponseBody> newCall() {
        return engine().api().credits();
    }

    @Override
    Balance decode(HttpReply reply) {
        return new Balance(CreditsReply.of(reply));
    }

    @Override
    void answered(HttpReply reply, Balance balance) {
        Credits credits = balance.credits();
        if (credits == null) {
            refused(reply);
        } else {
            understood();
            if (end()) {
                result.succeed(credits);
            }
        }
    }

    @Override
    void pausedPastDeadline(ApiException cause) {
        fail(cause);
    }

    @Override
    void deadlinePassed() {
        SegmindException last = lastFailure();
        fail(last != null ? last : new TransportException(call(), "no turn came before the deadline", null, null));
    }

    @Override
    void refuse(ClientClosedException reason) {
        result.fail(reason);
    }

    @Override
    void fail(Throwable problem) {
        if (end()) {
            result.fail(problem);
        }
    }

    /** Stops asking. From any thread. */
    void giveUp() {
        engine().scheduler()
                .execute(() -> fail(new CancellationException("the question for the balance was given up")));
    }
}
