package dev.segmind4j.internal.http;

import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The calls that do not depend on a model's spec. */
public interface SegmindApi {
    /**
     * Submits a job.
     *
     * @param slug the model
     * @param body the parameters
     * @return a call that is not yet under way
     */
    @POST("v2/{slug}")
    Call<ResponseBody> submit(@Path("slug") String slug, @Body UntypedBody body);

    /**
     * Runs a model and waits for its output.
     *
     * @param slug the model
     * @param body the parameters
     * @return a call that is not yet under way
     */
    @POST("v1/{slug}")
    Call<ResponseBody> run(@Path("slug") String slug, @Body UntypedBody body);

    /**
     * Asks for a job's state.
     *
     * @param id the job's id
     * @return a call that is not yet under way
     */
    @GET("v2/requests/{id}/status")
    Call<ResponseBody> status(@Path("id") String id);

    /**
     * Fetches a job's result.
     *
     * @param id the job's id
     * @return a call that is not yet under way
     */
    @GET("v2/requests/{id}")
    Call<ResponseBody> result(@Path("id") String id);

    /**
     * Asks for the balance.
     *
     * @return a call that is not yet under way
     */
    @GET("v1/get-user-credits")
    Call<ResponseBody> credits();
}
