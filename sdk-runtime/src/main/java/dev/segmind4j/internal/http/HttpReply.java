package dev.segmind4j.internal.http;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/**
 * A whole reply, read to its end.
 *
 * @param method the call's method
 * @param path the call's path
 * @param status the HTTP status code
 * @param headers the reply's headers
 * @param mediaType the media type without parameters in lower case, or null if the reply states none
 * @param body the reply's body
 * @param key blots the key out of texts
 */
public record HttpReply(
        String method,
        String path,
        int status,
        Headers headers,
        @Nullable String mediaType,
        byte[] body,
        ApiKey key) {
    private static final int SHOWN = 200;

    /**
     * Reads a Retrofit response, whose body Retrofit has read into memory.
     *
     * @param request what was asked
     * @param response what came
     * @param key blots the key out of texts
     * @return the reply
     * @throws IOException never in practice
     */
    public static HttpReply of(Request request, Response<ResponseBody> response, ApiKey key) throws IOException {
        try (ResponseBody body = response.isSuccessful() ? response.body() : response.errorBody()) {
            MediaType type = body == null ? null : body.contentType();
            return new HttpReply(
                    request.method(),
                    path(request.url()),
                    response.code(),
                    response.headers(),
                    type == null ? null : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT),
                    body == null ? new byte[0] : body.bytes(),
                    key);
        }
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
     * The body as text.
     *
     * @return decoded with the charset that the content type names, else UTF-8
     */
    public String text() {
        String type = headers.get("content-type");
        MediaType mediaType = type == null ? null : MediaType.parse(type);
        Charset charset = mediaType == null ? null : mediaType.charset(StandardCharsets.UTF_8);
        return new String(body, charset == null ? StandardCharsets.UTF_8 : charset);
    }

    /**
     * The beginning of the body, fit for a message.
     *
     * @return one line of at most 200 characters, without the key
     */
    public String beginning() {
        return beginning(SHOWN).replaceAll("\\s+", " ").trim();
    }

    /**
     * The beginning of the body without the key.
     *
     * @param longest how many characters at most
     * @return a text that ends with an ellipsis if it was cut
     */
    public String beginning(int longest) {
        // Blot first: a cut through the key would leave a part of it.
        String text = key.scrub(text());
        return text.length() <= longest ? text : text.substring(0, longest) + '…';
    }

    /**
     * A header.
     *
     * @param name in any case
     * @return its last value, or null if there is none
     */
    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
