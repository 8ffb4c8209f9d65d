package dev.segmind4j.internal.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * A reply, read to its end or to where it broke off.
 *
 * @param method the call's method
 * @param path the call's path
 * @param status the HTTP status code
 * @param headers the reply's headers
 * @param mediaType the media type without parameters in lower case, or null if the reply states none
 * @param body the reply's body as far as it came; empty if it is in a file
 * @param flaw why the body is not whole, in a few words; null if it is
 * @param file where a body lies that is too large for memory, a temporary file, or null
 * @param key blots the key out of texts
 */
public record HttpReply(
        String method,
        String path,
        int status,
        Headers headers,
        @Nullable String mediaType,
        byte[] body,
        @Nullable String flaw,
        @Nullable Path file,
        ApiKey key) {
    /** What {@link #flaw()} says of a body that was not read to its end because of its size. */
    public static final String TOO_LARGE = "it is larger than ";

    private static final int SHOWN = 200;
    private static final int LONGEST_TYPE = 200;

    /** Of one character in any charset that is met. */
    private static final int MOST_BYTES = 4;

    /**
     * Whether the body came to its end.
     *
     * @return false if it broke off, or was larger than is read
     */
    public boolean whole() {
        return flaw == null;
    }

    /**
     * The path of an address as messages show it.
     *
     * @param url the address
     * @return the path, without host and query
     */
    public static String path(HttpUrl url) {
        return url.encodedPath();
    }

    /**
     * The call as messages name it.
     *
     * @return method and path
     */
    public String call() {
        return method + " " + path;
    }

    /**
     * Whether the status is one of success.
     *
     * @return true for 200 to 299
     */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /**
     * The body as text, the key blotted out: whatever is read from it is clean, but for what JSON escapes. Takes time and memory
     * with the body's size at each call: ask once.
     *
     * @return decoded with the charset that a byte order mark tells, else the content type, else UTF-8; empty if the body is
     *     in a file
     */
    public String text() {
        return key.scrub(decoded(body.length));
    }

    private String decoded(int bytes) {
        Charset marked = marked();
        if (marked != null) {
            int mark = marked == StandardCharsets.UTF_8 ? 3 : 2;
            return new String(body, mark, bytes - mark, marked);
        }
        String type = headers.get("content-type");
        MediaType stated = type == null || type.length() > LONGEST_TYPE ? null : MediaType.parse(type);
        Charset charset = stated == null ? null : stated.charset(StandardCharsets.UTF_8);
        return new String(body, 0, bytes, charset == null ? StandardCharsets.UTF_8 : charset);
    }

    /** The charset of a byte order mark, which knows better than a header that a gateway wrote. */
    private @Nullable Charset marked() {
        if (starts(0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        return starts(0xff, 0xfe) ? StandardCharsets.UTF_16LE : null;
    }

    private boolean starts(int... mark) {
        if (body.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((body[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The beginning of the body, fit for a message.
     *
     * @return one line of at most 200 characters without the key, what cannot be seen escaped; ends with an ellipsis if it was
     *     cut
     */
    public String beginning() {
        return beginning(SHOWN, true);
    }

    /**
     * The beginning of the body without the key. Does not read what is behind it.
     *
     * @param longest how many characters at most
     * @return a text whose line breaks and tabs stay and what else cannot be seen is escaped; ends with an ellipsis if it was cut
     */
    public String beginning(int longest) {
        return beginning(longest, false);
    }

    private String beginning(int longest, boolean oneLine) {
        int keyLength = key.longest();
        int bytes = MOST_BYTES * (longest + keyLength + 1);
        boolean whole = bytes >= body.length;
        String text = whole ? text() : key.scrub(decoded(bytes));
        if (!whole) {
            // Where the bytes end they may cut a key in two, which nobody finds then.
            text = text.substring(0, Math.max(0, text.length() - keyLength));
        }
        String shown = oneLine ? ServerText.line(text, longest) : ServerText.lines(text, longest);
        return whole || shown.endsWith("…") ? shown : shown + '…';
    }

    /**
     * A header, the key blotted out.
     *
     * @param name in any case
     * @return its last value, or null if there is none
     */
    public @Nullable String header(String name) {
        String value = headers.get(name);
        return value == null ? null : key.scrub(value);
    }
}
