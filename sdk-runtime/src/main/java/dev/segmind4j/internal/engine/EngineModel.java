package dev.segmind4j.internal.engine;

import com.squareup.moshi.JsonDataException;
import dev.segmind4j.client.CallOptions;
import dev.segmind4j.client.JobListener;
import dev.segmind4j.client.ModelClient;
import dev.segmind4j.internal.engine.call.ModelFacts;
import dev.segmind4j.internal.engine.call.PostOperation;
import dev.segmind4j.internal.engine.job.JobContext;
import dev.segmind4j.internal.engine.job.RunOperation;
import dev.segmind4j.internal.engine.job.SubmitOperation;
import dev.segmind4j.internal.engine.tell.Pending;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobFuture;
import dev.segmind4j.request.Violation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Request;

/** One model, generated or not. The request becomes JSON on the caller's thread. */
final class EngineModel<R> implements ModelClient<R> {
    private static final String INTERRUPTED = "its thread was interrupted";
    private static final String COMPLETED = "its future was cancelled, or completed by somebody else";

    private final JobContext context;
    private final ModelFacts facts;
    private final Function<R, Request> submit;
    private final Function<R, Request> run;
    private final Function<R, List<Violation>> warnings;

    EngineModel(
            JobContext context,
            ModelFacts facts,
            Function<R, Request> submit,
            Function<R, Request> run,
            Function<R, List<Violation>> warnings) {
        this.context = context;
        this.facts = facts;
        this.submit = submit;
        this.run = run;
        this.warnings = warnings;
    }

    @Override
    public String slug() {
        return facts.slug();
    }

    @Override
    public Generation run(R request, CallOptions options) throws InterruptedException {
        Pending<Generation> result = pending();
        SubmitOperation operation = submission(request, options, pending(), result);
        operation.start();
        return awaited(result, operation, operation::giveUp);
    }

    @Override
    public JobFuture runAsync(R request, CallOptions options) {
        Pending<Job> submitted = pending();
        Pending<Generation> result = pending();
        SubmitOperation operation = submission(request, options, submitted, result);
        JobFuture future = result.complete(
                new JobFuture(submitted.complete(new CompletableFuture<>(), null)), () -> operation.giveUp(COMPLETED));
        operation.start();
        return future;
    }

    @Override
    public Job submit(R request, CallOptions options) throws InterruptedException {
        Pending<Job> submitted = pending();
        SubmitOperation operation = submission(request, options, submitted, pending());
        operation.start();
        return awaited(submitted, operation, operation::giveUpUntold);
    }

    @Override
    public CompletableFuture<Job> submitAsync(R request, CallOptions options) {
        Pending<Job> submitted = pending();
        SubmitOperation operation = submission(request, options, submitted, pending());
        CompletableFuture<Job> future =
                submitted.complete(new CompletableFuture<>(), () -> operation.giveUpUntold(COMPLETED));
        operation.start();
        return future;
    }

    @Override
    public Generation runSync(R request, CallOptions options) throws InterruptedException {
        Pending<Generation> result = pending();
        RunOperation operation = new RunOperation(context, options, facts, encoded(run, request), result);
        operation.start();
        return awaited(result, operation, operation::giveUp);
    }

    private <T> Pending<T> pending() {
        return new Pending<>(context.core().callbacks());
    }

    private static <T> T awaited(Pending<T> pending, PostOperation<?> operation, Consumer<String> giveUp)
            throws InterruptedException {
        try {
            return pending.await();
        } catch (InterruptedException e) {
            if (pending.isSettled()) {
                // What is there is not to be lost; the next wait is interrupted.
                Thread.currentThread().interrupt();
                return pending.await();
            }
            e.addSuppressed(operation.leftBehind().leaver());
            giveUp.accept(INTERRUPTED);
            throw e;
        }
    }

    private SubmitOperation submission(
            R request, CallOptions options, Pending<Job> submitted, Pending<Generation> result) {
        return new SubmitOperation(context, options, facts, encoded(submit, request), submitted, result);
    }

    /** The request, its body written: what cannot be written fails here, where the request is. */
    private Request encoded(Function<R, Request> how, R request) {
        Request encoded;
        try {
            encoded = how.apply(request);
        } catch (JsonDataException e) {
            throw new IllegalArgumentException(
                    "the request to '" + facts.slug() + "' cannot be written as JSON: " + e.getMessage(), e);
        }
        List<Violation> doubtful = context.core().events().isOn() ? warnings.apply(request) : List.of();
        if (!doubtful.isEmpty()) {
            JobListener.Warned event = new JobListener.Warned(
                    facts.slug(), doubtful, context.core().clock().now());
            context.core().events().send(listener -> listener.warned(event));
        }
        return encoded;
    }

    /** The slug. */
    @Override
    public String toString() {
        return "ModelClient{" + facts.slug() + "}";
    }
}
