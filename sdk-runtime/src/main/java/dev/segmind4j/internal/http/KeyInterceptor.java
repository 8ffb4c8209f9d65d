package dev.segmind4j.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Adds the key, as the last network interceptor: no interceptor of the user's client, a logging one among them, sees it, and
 * whatever those did to the address, the key goes to the API's host only.
 */
final class KeyInterceptor implements Interceptor {
    private final ApiKey key;
    private final BaseUrl baseUrl;

    KeyInterceptor(ApiKey key, BaseUrl baseUrl) {
        this.key = key;
        this.baseUrl = baseUrl;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (baseUrl.covers(request.url())) {
            request = request.newBuilder().header("x-api-key", key.next()).build();
        }
        Response response = chain.proceed(request);
        // The response names its request: hand on the one without the key.
        return response.newBuilder().request(chain.request()).build();
    }
}
