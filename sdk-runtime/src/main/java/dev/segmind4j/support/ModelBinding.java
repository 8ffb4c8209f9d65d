package dev.segmind4j.support;

import com.squareup.moshi.JsonAdapter;
import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.request.ModelRequest;
import java.util.Objects;
import java.util.function.BiFunction;
import okhttp3.ResponseBody;
import retrofit2.Call;

/**
 * How the runtime calls one generated model: its description, its Retrofit interface and how its requests become JSON.
 *
 * @param <R> the generated request class
 * @param <A> the generated Retrofit interface
 */
public final class ModelBinding<R extends ModelRequest, A> {
    private final ModelInfo info;
    private final Class<A> api;
    private final BiFunction<A, R, Call<ResponseBody>> submit;
    private final BiFunction<A, R, Call<ResponseBody>> run;
    private final JsonAdapter.Factory adapters;

    /**
     * Binds a model.
     *
     * @param info the model's description
     * @param api the model's Retrofit interface
     * @param submit calls v2 through the interface
     * @param run calls v1 through the interface
     * @param adapters makes the JSON adapters of the model's set
     */
    public ModelBinding(
            ModelInfo info,
            Class<A> api,
            BiFunction<A, R, Call<ResponseBody>> submit,
            BiFunction<A, R, Call<ResponseBody>> run,
            JsonAdapter.Factory adapters) {
        this.info = Objects.requireNonNull(info, "info");
        this.api = Objects.requireNonNull(api, "api");
        this.submit = Objects.requireNonNull(submit, "submit");
        this.run = Objects.requireNonNull(run, "run");
        this.adapters = Objects.requireNonNull(adapters, "adapters");
    }

    /**
     * The model's description.
     *
     * @return the description
     */
    public ModelInfo info() {
        return info;
    }

    /**
     * The model's Retrofit interface.
     *
     * @return the interface
     */
    public Class<A> api() {
        return api;
    }

    /**
     * Makes the JSON adapters of the model's set.
     *
     * @return one factory per set, always the same instance
     */
    public JsonAdapter.Factory adapters() {
        return adapters;
    }

    /**
     * The v2 call that submits a job.
     *
     * @param retrofitApi an implementation of the interface
     * @param request the request
     * @return a call that is not yet under way
     */
    public Call<ResponseBody> submit(A retrofitApi, R request) {
        return submit.apply(retrofitApi, request);
    }

    /**
     * The v1 call that runs the model and waits for its output.
     *
     * @param retrofitApi an implementation of the interface
     * @param request the request
     * @return a call that is not yet under way
     */
    public Call<ResponseBody> run(A retrofitApi, R request) {
        return run.apply(retrofitApi, request);
    }
}
