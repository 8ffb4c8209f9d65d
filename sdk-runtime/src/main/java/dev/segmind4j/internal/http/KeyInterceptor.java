package dev.segmind4j.internal.http;

import java.io.IOException;
import java.util.Objects;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Adds the key, as the last network interceptor: no interceptor of the user's client, a logging one among them, sees it, and
 * whatever those did to the address, the key goes to the API's host only. Here, too, the connection is looked at: nothing has
 * been written to it yet.
 */
final class KeyInterceptor implements Interceptor {
    /** The header with the key. */
    static final String HEADER = "x-api-key";

    private final ApiKey key;
    private final BaseUrl baseUrl;
    private final Connections connections;

    KeyInterceptor(ApiKey key, BaseUrl baseUrl, Connections connections) {
        this.key = key;
        this.baseUrl = baseUrl;
        this.connections = connections;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Sending sending = Sending.of(chain.call().request());
        // Whatever body it has by now, it leaves once.
        Request request = OneShotBody.forSending(chain.request(), sending);
        connections.take(Objects.requireNonNull(chain.connection()), sending);
        if (baseUrl.covers(request.url())) {
            request = request.newBuilder().header(HEADER, key.next()).build();
        }
        Response response = chain.proceed(request);
        // The response names its request: hand on the one without the key.
        return RetryAfter.hidden(response.newBuilder().request(chain.request()).build());
    }
}
