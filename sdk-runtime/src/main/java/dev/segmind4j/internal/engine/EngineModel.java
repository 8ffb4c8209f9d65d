package dev.segmind4j.internal.engine;

import com.squareup.moshi.JsonDataException;
import dev.segmind4j.client.CallOptions;
import dev.segmind4j.client.JobListener;
import dev.segmind4j.client.ModelClient;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.request.Violation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** One model, generated or not. The request becomes JSON on the caller's thread. */
final class EngineModel<R> implements ModelClient<R> {
    private final Engine engine;
    private final ModelFacts facts;
    private final Function<R, Call<ResponseBody>> submit;
    private final Function<R, Call<ResponseBody>> run;
    private final Function<R, List<Violation>> warnings;

    EngineModel(
            Engine engine,
            ModelFacts facts,
            Function<R, Call<ResponseBody>> submit,
            Function<R, Call<ResponseBody>> run,
            Function<R, List<Violation>> warnings) {
        this.engine = engine;
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
        Pending<Generation> result = new Pending<>(engine.callbacks());
        SubmitOperation operation = submission(request, options, null, result);
        engine.start(operation, operation::begin);
        return awaited(result, operation::giveUp);
    }

    @Override
    public CompletableFuture<Generation> runAsync(R request, CallOptions options) {
        Pending<Generation> result = new Pending<>(engine.callbacks());
        SubmitOperation operation = submission(request, options, null, result);
        CompletableFuture<Generation> future = result.future(operation::giveUp);
        engine.start(operation, operation::begin);
        return future;
    }

    @Override
    public Job submit(R request, CallOptions options) throws InterruptedException {
        Pending<Job> submitted = new Pending<>(engine.callbacks());
        SubmitOperation operation = submission(request, options, submitted, new Pending<>(engine.callbacks()));
        engine.start(operation, operation::begin);
        return awaited(submitted, operation::giveUp);
    }

    @Override
    public CompletableFuture<Job> submitAsync(R request, CallOptions options) {
        Pending<Job> submitted = new Pending<>(engine.callbacks());
        SubmitOperation operation = submission(request, options, submitted, new Pending<>(engine.callbacks()));
        CompletableFuture<Job> future = submitted.future(operation::giveUp);
        engine.start(operation, operation::begin);
        return future;
    }

    @Override
    public Generation runSync(R request, CallOptions options) throws InterruptedException {
        Pending<Generation> result = new Pending<>(engine.callbacks());
        RunOperation operation = new RunOperation(engine, options, facts, encoded(run, request), result);
        engine.start(operation, operation::begin);
        return awaited(result, operation::giveUp);
    }

    private static <T> T awaited(Pending<T> pending, Runnable giveUp) throws InterruptedException {
        try {
            return pending.await();
        } catch (InterruptedException e) {
            giveUp.run();
            throw e;
        }
    }

    private SubmitOperation submission(
            R request, CallOptions options, @Nullable Pending<Job> submitted, Pending<Generation> result) {
        return new SubmitOperation(engine, options, facts, encoded(submit, request), submitted, result);
    }

    /** The call, its body written: what cannot be written fails here, where the request is. */
    private Call<ResponseBody> encoded(Function<R, Call<ResponseBody>> how, R request) {
        Call<ResponseBody> call = how.apply(request);
        try {
            var unused = call.request();
        } catch (JsonDataException e) {
            throw new IllegalArgumentException(
                    "the request to '" + facts.slug() + "' cannot be written as JSON: " + e.getMessage(), e);
        }
        List<Violation> doubtful = engine.events().isOn() ? warnings.apply(request) : List.of();
        if (!doubtful.isEmpty()) {
            JobListener.Warned event = new JobListener.Warned(
                    facts.slug(), doubtful, engine.clock().now());
            engine.events().send(listener -> listener.warned(event));
        }
        return call;
    }

    /** The slug. */
    @Override
    public String toString() {
        return "ModelClient{" + facts.slug() + "}";
    }
}
