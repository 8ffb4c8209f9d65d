package dev.segmind4j.internal.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The API key: where it comes from, and how it is kept out of every text. Its {@code toString} does not show it. */
public final class ApiKey {
    private static final String BLOT = "<api key>";
    private static final int REMEMBERED = 8;
    /** As JSON escapes a character: {@code \}{@code u002f}. */
    private static final int LONGEST_ESCAPE = 6;

    private final Supplier<String> source;
    /** The keys that were sent, the latest first. Never changed, only replaced, so that long texts need no lock. */
    private volatile List<String> seen = List.of();

    /**
     * A key from a source.
     *
     * @param source asked for every call, on its thread
     */
    public ApiKey(Supplier<String> source) {
        this.source = source;
    }

    /**
     * A key that stays the same, and is kept out of texts before it was ever sent.
     *
     * @param key the key, checked
     * @return the key
     */
    public static ApiKey fixed(String key) {
        ApiKey made = new ApiKey(() -> key);
        made.remember(key);
        return made;
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
            if (key != null) {
                checked(key);
            }
        } catch (Throwable e) {
            throw new NotSentException("the supplier of the API key failed: " + scrub(String.valueOf(e)));
        }
        if (key == null) {
            throw new NotSentException("the supplier of the API key returned null");
        }
        remember(key);
        return key;
    }

    private void remember(String key) {
        List<String> before = seen;
        if (before.isEmpty() || !before.get(0).equals(key)) {
            rememberAnother(key);
        }
    }

    private synchronized void rememberAnother(String key) {
        List<String> keys = new ArrayList<>(seen);
        keys.remove(key);
        keys.add(0, key);
        seen = List.copyOf(keys.subList(0, Math.min(REMEMBERED, keys.size())));
    }

    /**
     * Blots the key out of a text that came from elsewhere; with a rotating key, the last eight that were sent. Finds it as it
     * is, percent-encoded as in an address, and with the escapes of JSON, whichever of its characters are written so.
     *
     * @param text any text
     * @return the text without the key; the same instance if it was not there
     */
    public String scrub(String text) {
        List<String> keys = seen;
        boolean escapes = text.indexOf('%') >= 0 || text.indexOf('\\') >= 0;
        boolean found = escapes;
        for (int i = 0; i < keys.size() && !found; i++) {
            found = text.contains(keys.get(i));
        }
        return found && !keys.isEmpty() ? blotted(text, keys) : text;
    }

    private static String blotted(String text, List<String> keys) {
        List<String> longestFirst = keys;
        if (keys.size() > 1) {
            // A key that another one begins with must not leave the rest of that one.
            longestFirst = new ArrayList<>(keys);
            longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        }
        StringBuilder clean = null;
        int done = 0;
        for (int at = 0; at < text.length(); ) {
            int end = mayBegin(text.charAt(at), longestFirst) ? endOfKey(text, at, longestFirst) : -1;
            if (end < 0) {
                at++;
                continue;
            }
            if (clean == null) {
                clean = new StringBuilder(text.length());
            }
            clean.append(text, done, at).append(BLOT);
            done = end;
            at = end;
        }
        return clean == null ? text : clean.append(text, done, text.length()).toString();
    }

    private static boolean mayBegin(char c, List<String> keys) {
        boolean may = c == '%' || c == '\\';
        for (int i = 0; i < keys.size() && !may; i++) {
            may = keys.get(i).charAt(0) == c;
        }
        return may;
    }

    private static int endOfKey(String text, int at, List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            int end = Escapes.endOf(keys.get(i), text, at);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /**
     * Whether a text had the key in it.
     *
     * @param text what {@link #scrub} returned
     * @return true if the key was blotted out of it
     */
    public static boolean isBlotted(String text) {
        return text.contains(BLOT);
    }

    /** The length of the longest text that {@link #scrub} blots out, every character escaped; 0 if there is none. */
    int longest() {
        int longest = 0;
        for (String key : seen) {
            longest = Math.max(longest, key.length() * LONGEST_ESCAPE);
        }
        return longest;
    }

    /** Not the key. */
    @Override
    public String toString() {
        return BLOT;
    }
}
