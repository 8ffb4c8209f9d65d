package dev.segmind4j.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keys that have been sent, so that they are blotted out of replies. */
public final class SentKeys {
    private SentKeys() {}

    public static ApiKey of(String... keys) {
        Deque<String> left = new ArrayDeque<>(List.of(keys));
        ApiKey key = new ApiKey(left::remove);
        try {
            while (!left.isEmpty()) {
                key.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key;
    }
}
