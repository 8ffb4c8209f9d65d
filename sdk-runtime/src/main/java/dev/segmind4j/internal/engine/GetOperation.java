package dev.segmind4j.internal.engine;

import dev.segmind4j.client.CallOptions;
import dev.segmind4j.client.JobListener;
import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.NotSentException;
import dev.segmind4j.internal.http.Sending;
import dev.segmind4j.internal.reply.ApiErrors;
import dev.segmind4j.internal.reply.RetryTimes;
import dev.segmind4j.job.JobRef;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Calls that may be repeated: what may pass is tried again, with growing delays, until the deadline. */
abstract class GetOperation<T> extends Operation<T> {
    /** After so many unreadable replies in a row, something else answers in the API's place. */
    private static final int UNREADABLE_REPLIES = 3;

    private @Nullable SegmindException lastFailure;
    private int failures;
    private int unreadable;

    GetOperation(Engine engine, CallOptions options) {
        super(engine, options);
    }

    GetOperation(Operation<?> before) {
        super(before);
    }

    /** The lane of the call that is due. */
    abstract Lane lane();

    /** Method and path of the call that is due. */
    abstract String call();

    /** The model that retries are reported with. */
    abstract String model();

    /** The job that retries are reported with, or null. */
    abstract @Nullable JobRef job();

    /** An attempt failed and is made again after a delay; for the record. */
    void noteRetry(SegmindException failure, long delayNanos) {}

    /** The client pauses; for the record. */
    void notePause(ApiException cause) {}

    /** How often to call before giving up. */
    abstract int maxAttempts();

    /** The failure of the latest call, or null if it was answered. */
    final @Nullable SegmindException lastFailure() {
        return lastFailure;
    }

    /** A reply came that makes sense. */
    final void understood() {
        failures = 0;
        unreadable = 0;
        lastFailure = null;
        engine().retries().answered();
        engine().pause().passed();
    }

    /** An error came that says nothing about the job itself. */
    final void refused(HttpReply reply) {
        Instant retryAt = RetryTimes.of(reply, engine().clock().now());
        ApiException error = ApiErrors.of(reply, job(), retryAt);
        int status = reply.status();
        if (status == 429 || (status == 503 && retryAt != null)) {
            lastFailure = error;
            engine().pause().begin(error, retryAt);
            due(lane());
        } else if (status / 100 == 5 || status == 408 || status == 425) {
            again(error);
        } else {
            fail(error);
        }
    }

    @Override
    void unreadable(HttpReply reply, ProtocolException problem) {
        ProtocolException located = new ProtocolException(
                problem.call(), problem.status(), problem.problem(), problem.found(), job(), problem.getCause());
        if (++unreadable >= UNREADABLE_REPLIES) {
            fail(located);
        } else {
            again(located);
        }
    }

    @Override
    void failed(Throwable problem, Sending sending) {
        TransportException failure = Failures.transport(call(), problem, job(), engine().key());
        if (problem instanceof NotSentException || Failures.isPermanent(problem)) {
            fail(failure);
        } else {
            again(failure);
        }
    }

    @Override
    void timedOut(Sending sending) {
        TransportException failure = Failures.timeout(call(), callTook(), job());
        if (isPastDeadline(nowNanos())) {
            lastFailure = lastFailure == null ? failure : lastFailure;
            deadlinePassed();
        } else {
            again(failure);
        }
    }

    /** A pause is waited out, unless it reaches past the deadline. */
    @Override
    void paused(ApiException cause, long untilNanos) {
        lastFailure = cause;
        notePause(cause);
        if (isPastDeadline(untilNanos)) {
            pausedPastDeadline(cause);
        } else {
            callAt(untilNanos, lane());
        }
    }

    /** The client pauses until after the deadline. */
    abstract void pausedPastDeadline(ApiException cause);

    @Override
    void due(Lane through) {
        if (heldByPause()) {
            return;
        }
        if (failures > 0 && !engine().retries().take(nowNanos())) {
            callAt(nowNanos() + engine().backoff().overBudget(), through);
        } else {
            callNow(through);
        }
    }

    /** Tries the call again after a delay. */
    final void again(SegmindException failure) {
        lastFailure = failure;
        if (++failures >= maxAttempts()) {
            fail(failure);
            return;
        }
        long delay = engine().backoff().after(failures);
        retried(failure, delay);
        callAt(nowNanos() + delay, lane());
    }

    private void retried(SegmindException failure, long delay) {
        noteRetry(failure, delay);
        if (engine().events().isOn()) {
            JobListener.Retried event = new JobListener.Retried(
                    model(),
                    job(),
                    failures,
                    Duration.ofNanos(delay),
                    failure,
                    engine().clock().now());
            engine().events().send(listener -> listener.retried(event));
        }
    }
}
