package dev.segmind4j.testkit;

import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** As the processor generates it. */
public interface PaintApi {
    @POST("v2/paint")
    Call<ResponseBody> submit(@Body Paint request);

    @POST("v1/paint")
    Call<ResponseBody> run(@Body Paint request);
}
