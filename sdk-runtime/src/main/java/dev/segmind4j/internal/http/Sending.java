package dev.segmind4j.internal.http;

import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one call while it is under way: a tag of its request. Tells whether a POST that failed may have reached
 * the API.
 */
public final class Sending {
    private volatile boolean bodyStarted;
    private volatile int status;

    Sending() {}

    /**
     * The tag of a request.
     *
     * @param request a request made by {@link Wire}
     * @return its tag
     */
    public static Sending of(Request request) {
        Sending sending = request.tag(Sending.class);
        return sending == null ? new Sending() : sending;
    }

    void bodyStarts() {
        bodyStarted = true;
    }

    void answered(int code) {
        status = code;
    }

    /**
     * Whether the first byte of the body may have been sent.
     *
     * @return false if the API certainly has not accepted the request
     */
    public boolean mayHaveArrived() {
        return bodyStarted;
    }

    /**
     * The status of the reply, if its head arrived before the failure.
     *
     * @return the HTTP status code, or null
     */
    public @Nullable Integer status() {
        int known = status;
        return known == 0 ? null : known;
    }
}
