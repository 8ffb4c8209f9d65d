package dev.segmind4j.internal.engine;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.client.JobListener;
import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.JobTimeoutException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.NotSentException;
import dev.segmind4j.internal.http.Sending;
import dev.segmind4j.internal.reply.ApiErrors;
import dev.segmind4j.internal.reply.RetryTimes;
import java.time.Duration;
import java.time.Instant;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A call that must not be repeated unless the API certainly has not accepted it: the connection failed before the body, 429, or
 * 503 with Retry-After. In every other doubt the outcome is unknown.
 */
abstract class PostOperation<T> extends Operation<T> {
    /** A wrong address should not take the whole deadline to be found out. */
    private static final int CONNECT_ATTEMPTS = 4;

    private final ModelFacts facts;
    private final String callName;
    private @Nullable Call<ResponseBody> call;
    private @Nullable SegmindException lastFailure;
    private int attempts;
    private int connectFailures;

    PostOperation(Engine engine, CallOptions options, ModelFacts facts, Call<ResponseBody> call) {
        super(engine, options);
        this.facts = facts;
        this.call = call;
        callName = "POST " + HttpReply.path(call.request().url());
    }

    /** Queues the first call. */
    abstract void begin();

    /** The lane of the call. */
    abstract Lane lane();

    final ModelFacts facts() {
        return facts;
    }

    /** Lets the request go: it may be large, and is not needed any more. */
    final void release() {
        call = null;
    }

    @Override
    final Call<ResponseBody> newCall() {
        Call<ResponseBody> first = call;
        if (first == null) {
            throw new IllegalStateException(callName + " is over");
        }
        return attempts++ == 0 ? first : first.clone();
    }

    /** An error came. */
    final void refused(HttpReply reply) {
        Instant retryAt = RetryTimes.of(reply, engine().clock().now());
        ApiException error = ApiErrors.of(reply, null, retryAt);
        int status = reply.status();
        if (status == 429 || (status == 503 && retryAt != null)) {
            lastFailure = error;
            engine().pause().begin(error, retryAt);
            due(lane());
        } else if (isGateway(status)) {
            fail(new SubmitOutcomeUnknownException(
                    facts.slug(),
                    callName,
                    "a gateway answered with " + status + " in place of the API",
                    status,
                    error));
        } else {
            fail(error);
        }
    }

    /** 502, 504 and the 52x of content networks come from something that may have passed the request on. */
    private static boolean isGateway(int status) {
        return status == 502 || status == 504 || (status >= 520 && status < 600);
    }

    @Override
    void failed(Throwable problem, Sending sending) {
        if (sending.mayHaveArrived()) {
            Integer status = sending.status();
            String what = status == null
                    ? "the connection broke after the request was sent"
                    : "it was answered with " + status + ", but the reply broke off";
            fail(new SubmitOutcomeUnknownException(
                    facts.slug(),
                    callName,
                    what + " (" + Failures.describe(problem, engine().key()) + ")",
                    status,
                    Failures.cause(problem, engine().key())));
            return;
        }
        TransportException failure = Failures.transport(callName, problem, null, engine().key());
        if (problem instanceof NotSentException || Failures.isPermanent(problem)) {
            fail(failure);
        } else {
            connectAgain(failure);
        }
    }

    @Override
    void timedOut(Sending sending) {
        if (sending.mayHaveArrived()) {
            fail(new SubmitOutcomeUnknownException(
                    facts.slug(),
                    callName,
                    "no answer came within " + Failures.seconds(callTook()),
                    sending.status(),
                    null));
        } else if (isPastDeadline(nowNanos())) {
            lastFailure = Failures.timeout(callName, callTook(), null);
            deadlinePassed();
        } else {
            connectAgain(Failures.timeout(callName, callTook(), null));
        }
    }

    private void connectAgain(TransportException failure) {
        lastFailure = failure;
        if (++connectFailures >= CONNECT_ATTEMPTS) {
            fail(failure);
            return;
        }
        long delay = engine().backoff().after(connectFailures);
        retried(failure, delay);
        callAt(nowNanos() + delay, lane());
    }

    /** A pause is waited out if it is short; otherwise this fails at once and says when to come again. */
    @Override
    void paused(ApiException cause, long untilNanos) {
        long wait = untilNanos - nowNanos();
        lastFailure = cause;
        if (wait > Pause.LONGEST_FOR_SUBMITS || isPastDeadline(untilNanos)) {
            fail(cause);
        } else {
            retried(cause, wait);
            callAt(untilNanos, lane());
        }
    }

    private void retried(SegmindException failure, long delay) {
        if (engine().events().isOn() && attempts > 0) {
            JobListener.Retried event = new JobListener.Retried(
                    facts.slug(),
                    null,
                    attempts,
                    Duration.ofNanos(delay),
                    failure,
                    engine().clock().now());
            engine().events().send(listener -> listener.retried(event));
        }
    }

    @Override
    void deadlinePassed() {
        fail(JobTimeoutException.notSubmitted(callName, elapsed(), lastFailure));
    }
}
