package dev.segmind4j.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * An event listener of the user's, which gets no request with the key, and whose failures end here. A test holds this to every
 * event that OkHttp has.
 */
final class GuardedListener extends EventListener {
    private final EventListener listener;
    private final Consumer<Throwable> failed;

    /**
     * Guards a listener.
     *
     * @param listener the user's
     * @param failed told of whatever it throws
     */
    GuardedListener(EventListener listener, Consumer<Throwable> failed) {
        this.listener = listener;
        this.failed = failed;
    }

    private void tell(Consumer<EventListener> event) {
        try {
            event.accept(listener);
        } catch (Throwable e) {
            // Not just RuntimeException: an Error here would take the call's slot along, and Kotlin throws what it
            // likes.
            failed.accept(e);
        }
    }

    private static Request keyless(Request request) {
        return request.header(KeyInterceptor.HEADER) == null
                ? request
                : request.newBuilder().removeHeader(KeyInterceptor.HEADER).build();
    }

    private static Response keyless(Response response) {
        return response.request().header(KeyInterceptor.HEADER) == null
                ? response
                : response.newBuilder().request(keyless(response.request())).build();
    }

    @Override
    public void callStart(Call call) {
        tell(to -> to.callStart(call));
    }

    @Override
    public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
        tell(to -> to.dispatcherQueueStart(call, dispatcher));
    }

    @Override
    public void dispatcherQueueEnd(Call call, Dispatcher dispatcher) {
        tell(to -> to.dispatcherQueueEnd(call, dispatcher));
    }

    @Override
    public void proxySelectStart(Call call, HttpUrl url) {
        tell(to -> to.proxySelectStart(call, url));
    }

    @Override
    public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
        tell(to -> to.proxySelectEnd(call, url, proxies));
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        tell(to -> to.dnsStart(call, domainName));
    }

    @Override
    public void dnsEnd(Call call, String domainName, List<InetAddress> inetAddressList) {
        tell(to -> to.dnsEnd(call, domainName, inetAddressList));
    }

    @Override
    public void connectStart(Call call, InetSocketAddress inetSocketAddress, Proxy proxy) {
        tell(to -> to.connectStart(call, inetSocketAddress, proxy));
    }

    @Override
    public void secureConnectStart(Call call) {
        tell(to -> to.secureConnectStart(call));
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        tell(to -> to.secureConnectEnd(call, handshake));
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress inetSocketAddress, Proxy proxy, @Nullable Protocol protocol) {
        tell(to -> to.connectEnd(call, inetSocketAddress, proxy, protocol));
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress inetSocketAddress, Proxy proxy, @Nullable Protocol protocol, IOException ioe) {
        tell(to -> to.connectFailed(call, inetSocketAddress, proxy, protocol, ioe));
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        tell(to -> to.connectionAcquired(call, connection));
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
        tell(to -> to.connectionReleased(call, connection));
    }

    @Override
    public void requestHeadersStart(Call call) {
        tell(to -> to.requestHeadersStart(call));
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        tell(to -> to.requestHeadersEnd(call, keyless(request)));
    }

    @Override
    public void requestBodyStart(Call call) {
        tell(to -> to.requestBodyStart(call));
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        tell(to -> to.requestBodyEnd(call, byteCount));
    }

    @Override
    public void requestFailed(Call call, IOException ioe) {
        tell(to -> to.requestFailed(call, ioe));
    }

    @Override
    public void responseHeadersStart(Call call) {
        tell(to -> to.responseHeadersStart(call));
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        tell(to -> to.responseHeadersEnd(call, keyless(response)));
    }

    @Override
    public void responseBodyStart(Call call) {
        tell(to -> to.responseBodyStart(call));
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
        tell(to -> to.responseBodyEnd(call, byteCount));
    }

    @Override
    public void responseFailed(Call call, IOException ioe) {
        tell(to -> to.responseFailed(call, ioe));
    }

    @Override
    public void callEnd(Call call) {
        tell(to -> to.callEnd(call));
    }

    @Override
    public void callFailed(Call call, IOException ioe) {
        tell(to -> to.callFailed(call, ioe));
    }

    @Override
    public void canceled(Call call) {
        tell(to -> to.canceled(call));
    }

    @Override
    public void satisfactionFailure(Call call, Response response) {
        tell(to -> to.satisfactionFailure(call, keyless(response)));
    }

    @Override
    public void cacheHit(Call call, Response response) {
        tell(to -> to.cacheHit(call, keyless(response)));
    }

    @Override
    public void cacheMiss(Call call) {
        tell(to -> to.cacheMiss(call));
    }

    @Override
    public void cacheConditionalHit(Call call, Response cachedResponse) {
        tell(to -> to.cacheConditionalHit(call, keyless(cachedResponse)));
    }

    @Override
    public void retryDecision(Call call, IOException exception, boolean retry) {
        tell(to -> to.retryDecision(call, exception, retry));
    }

    @Override
    public void followUpDecision(Call call, Response networkResponse, @Nullable Request nextRequest) {
        tell(to ->
                to.followUpDecision(call, keyless(networkResponse), nextRequest == null ? null : keyless(nextRequest)));
    }
}
