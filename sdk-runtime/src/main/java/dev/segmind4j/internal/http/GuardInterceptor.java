package dev.segmind4j.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * The last application interceptor, behind those of the user's client: one of them may have put another body into the
 * request.
 */
final class GuardInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(OneShotBody.wrap(chain.request()));
        Sending.of(chain.request()).answered(response.code());
        return response;
    }
}
