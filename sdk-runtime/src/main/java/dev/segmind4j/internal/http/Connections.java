package dev.segmind4j.internal.http;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * Which connections have carried calls. On a kept HTTP/1.1 connection a reply that was sent twice is taken for the answer to
 * the next call, and a server that has just closed it leaves nobody knowing what it has read. So what must be told apart from
 * another call's, and what must not be lost, goes over a connection of its own. HTTP/2 keeps calls apart, and says what it has
 * not read.
 */
final class Connections {
    private final Map<Connection, Sending> used = Collections.synchronizedMap(new WeakHashMap<>());
    private volatile boolean multiplexed;

    /** Whether a connection is expected to carry calls apart, before the first one is seen. */
    private Connections(boolean multiplexed) {
        this.multiplexed = multiplexed;
    }

    /** Over TLS most servers speak HTTP/2; if one does not, the first connection is nobody else's anyway. */
    static Connections to(HttpUrl url, OkHttpClient client) {
        return new Connections(url.isHttps() || client.protocols().contains(Protocol.H2_PRIOR_KNOWLEDGE));
    }

    /** Whether the last connection that was seen carries calls apart from each other. */
    boolean areMultiplexed() {
        return multiplexed;
    }

    /**
     * A call is about to be written to a connection.
     *
     * @throws StaleConnectionException if it needs one of its own and this is none
     */
    void take(Connection connection, Sending sending) throws IOException {
        Protocol protocol = connection.protocol();
        multiplexed = protocol == Protocol.HTTP_2 || protocol == Protocol.H2_PRIOR_KNOWLEDGE;
        Sending last = used.put(connection, sending);
        // An interceptor of the user's may ask twice.
        boolean before = last != null && last != sending;
        if (before && !multiplexed && sending.terms().alone()) {
            throw new StaleConnectionException("the connection has carried other calls");
        }
        sending.goesOut(before || multiplexed, !before || multiplexed);
    }
}
