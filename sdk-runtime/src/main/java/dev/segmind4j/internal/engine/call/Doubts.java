package dev.segmind4j.internal.engine.call;

import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.Sending;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which it may be unknown whether a request was accepted, in words.
 *
 * @param model the model's slug
 * @param call method and path
 * @param key blotted out
 */
record Doubts(String model, String call, ApiKey key) {
    SubmitOutcomeUnknownException of(String what) {
        return of(what, null, null);
    }

    private SubmitOutcomeUnknownException of(String what, @Nullable Integer status, @Nullable Throwable cause) {
        return new SubmitOutcomeUnknownException(model, call, what, status, cause);
    }

    SubmitOutcomeUnknownException gateway(Refusal refusal) {
        return of(
                "a gateway answered with " + refusal.status() + " in place of the API",
                refusal.status(),
                refusal.error());
    }

    SubmitOutcomeUnknownException unreadable(HttpReply reply, ProtocolException problem) {
        return of(
                "it was answered with " + reply.status() + ", but the reply " + problem.problem()
                        + (problem.found().isEmpty() ? "" : "; it begins: " + problem.found()),
                reply.status(),
                problem);
    }

    SubmitOutcomeUnknownException misdirected(HttpReply reply, MisdirectedException problem) {
        return of(
                "it was answered with " + reply.status() + ", but the reply " + problem.getMessage(),
                reply.status(),
                null);
    }

    SubmitOutcomeUnknownException broken(Throwable problem, Sending sending) {
        Integer status = sending.status();
        String what = status == null
                ? "the connection broke after the request was sent"
                : "it was answered with " + status + ", but the reply broke off";
        return of(what + " (" + Failures.describe(problem, key) + ")", status, Failures.cause(problem, key));
    }

    SubmitOutcomeUnknownException silent(Duration took, @Nullable Integer status) {
        return of("no answer came within " + Failures.seconds(took), status, null);
    }

    SubmitOutcomeUnknownException late(Duration elapsed) {
        return of("its deadline passed after " + Failures.seconds(elapsed) + " and before an answer");
    }

    SubmitOutcomeUnknownException closed() {
        return of("the client was closed before an answer came");
    }

    SubmitOutcomeUnknownException aborted(Throwable how) {
        return of("the client ended by a fault of its own before an answer came", null, how);
    }

    SubmitOutcomeUnknownException fault(Throwable problem) {
        return of("this client failed (" + Failures.describe(problem, key) + ")", null, Failures.cause(problem, key));
    }
}
