package dev.segmind4j.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * The last application interceptor, behind those of the user's client: one of them may have put another body into the
 * request, may proceed twice, or may read the reply without a bound.
 */
final class GuardInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Sending sending = Sending.of(chain.call().request());
        sending.passes();
        Response response = RetryAfter.shown(chain.proceed(OneShotBody.forInterceptors(chain.request(), sending)));
        sending.answered(response.code());
        long limit = ReplyReader.limit(response, sending.terms());
        return response.newBuilder()
                // One byte more, so that whoever reads up to the limit can see that there is more.
                .body(new BoundedBody(response.body(), limit + 1))
                .build();
    }
}
