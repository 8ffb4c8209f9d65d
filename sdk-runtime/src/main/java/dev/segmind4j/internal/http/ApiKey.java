package dev.segmind4j.internal.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** The API key: where it comes from, and how it is kept out of every text. Its {@code toString} does not show it. */
public final class ApiKey {
    private static final String BLOT = "<api key>";
    private static final int REMEMBERED = 8;

    private final Supplier<String> source;
    private final Deque<String> seen = new ArrayDeque<>();

    /**
     * A key from a source.
     *
     * @param source asked for every call, on its thread
     */
    public ApiKey(Supplier<String> source) {
        this.source = source;
    }

    /**
     * Checks that a header can carry a key.
     *
     * @param key the key
     * @return the key
     * @throws IllegalArgumentException if it is empty or has a character that no header can carry; the message does not show it
     */
    public static String checked(String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("the API key is empty");
        }
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) <= ' ' || key.charAt(i) > '~') {
                throw new IllegalArgumentException("the API key has a character at position " + (i + 1)
                        + " that no HTTP header can carry: a space, a line break or a letter outside ASCII");
            }
        }
        return key;
    }

    /** The key for one call. */
    String next() throws NotSentException {
        String key;
        try {
            key = source.get();
            if (key == null) {
                throw new NotSentException("the supplier of the API key returned null");
            }
            checked(key);
        } catch (RuntimeException e) {
            throw new NotSentException("the supplier of the API key failed: " + scrub(String.valueOf(e)));
        }
        remember(key);
        return key;
    }

    private synchronized void remember(String key) {
        if (!key.equals(seen.peekFirst())) {
            seen.remove(key);
            seen.addFirst(key);
            if (seen.size() > REMEMBERED) {
                seen.removeLast();
            }
        }
    }

    /**
     * Blots the key out of a text that came from elsewhere; with a rotating key, the last eight that were sent.
     *
     * @param text any text
     * @return the text without the key
     */
    public synchronized String scrub(String text) {
        String clean = text;
        for (String key : seen) {
            clean = clean.replace(key, BLOT);
        }
        return clean;
    }

    /** Not the key. */
    @Override
    public String toString() {
        return BLOT;
    }
}
