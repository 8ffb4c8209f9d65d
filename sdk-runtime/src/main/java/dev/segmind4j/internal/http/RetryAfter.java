package dev.segmind4j.internal.http;

import okhttp3.Response;

/**
 * Keeps {@code Retry-After} from OkHttp, which repeats a call by itself when it is 0, past the engine, and fails on one that is
 * greater than an {@code int}.
 */
final class RetryAfter {
    private static final String NAME = "Retry-After";
    private static final String HIDDEN = "X-Segmind4j-Retry-After";

    private RetryAfter() {}

    static Response hidden(Response response) {
        return renamed(response, NAME, HIDDEN);
    }

    static Response shown(Response response) {
        return renamed(response, HIDDEN, NAME);
    }

    private static Response renamed(Response response, String from, String to) {
        String value = response.header(from);
        return value == null
                ? response
                : response.newBuilder().removeHeader(from).header(to, value).build();
    }
}
