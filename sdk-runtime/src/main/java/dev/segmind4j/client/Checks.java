package dev.segmind4j.client;

import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.internal.http.BaseUrl;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a client may be built with. */
final class Checks {
    private static final String KEY_VARIABLE = "SEGMIND_API_KEY";
    /** No machine has the threads for more; their sums stay far from the end of an int. */
    private static final int MOST_AT_ONCE = 1_000_000;

    private Checks() {}

    static long atLeast(String name, long least, long value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but is " + value);
        }
        return value;
    }

    static int atLeastOne(String name, int value) {
        return (int) atLeast(name, 1, value);
    }

    static int atOnce(String name, int value) {
        return Math.min(MOST_AT_ONCE, atLeastOne(name, value));
    }

    static void isPrivate(BaseUrl baseUrl, boolean anywhere) {
        if (!anywhere && !baseUrl.isPrivate()) {
            throw new IllegalStateException(
                    "baseUrl '" + baseUrl + "' is http, and not on this machine: the API key would go "
                            + "over the network in clear text, for everybody on the way to read. Use https, or call "
                            + "allowInsecureHttp(true) if that network is private.");
        }
    }

    static ApiKey keyOf(UnaryOperator<@Nullable String> environment) {
        String key = environment.apply(KEY_VARIABLE);
        if (key == null || key.trim().isEmpty()) {
            throw new IllegalStateException("No API key: the environment variable " + KEY_VARIABLE
                    + " is not set. Set it, or pass the key with SegmindClient.builder().apiKey(...).");
        }
        return ApiKey.fixed(ApiKey.checked(key.trim()));
    }
}
