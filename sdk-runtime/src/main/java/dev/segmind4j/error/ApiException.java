package dev.segmind4j.error;

import dev.segmind4j.support.SafeText;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The API refused a call. Each meaning has a subclass; a status without one (such as a redirect, which is never followed)
 * is a plain {@code ApiException}. Only a 200 is billed.
 */
public sealed class ApiException extends SegmindException
        permits BadRequestException,
                AuthenticationException,
                InsufficientCreditsException,
                PermissionDeniedException,
                ModelNotFoundException,
                MethodNotAllowedException,
                UnsupportedMediaTypeException,
                RejectedValueException,
                ModelRetiredException,
                RateLimitedException,
                ServerErrorException {
    private static final long serialVersionUID = 1L;
    private static final int LOCATION = 200;

    private final HttpFailure failure;
    /**
     * For a status that no subclass stands for.
     *
     * @param failure the reply
     */
    public ApiException(HttpFailure failure) {
        this(failure, advice(failure));
    }

    ApiException(HttpFailure failure, String advice) {
        super(failure.sentence() + " " + advice + Sentences.resume(failure.job()), failure.job(), null);
        this.failure = failure;
    }

    private static String advice(HttpFailure failure) {
        if (failure.status() / 100 == 3) {
            return redirect(failure);
        }
        return switch (failure.status()) {
            case 404 -> "Nothing is at this address: check that baseUrl(...) leads to the Segmind API.";
            case 407 ->
                "A proxy on the way wants a login: pass an OkHttpClient with a proxyAuthenticator to httpClient(...).";
            case 408 -> "The request took too long to arrive: call again, on a better line or with smaller files.";
            case 413 ->
                "The request is larger than the server takes: send addresses of files in place of base64, or smaller files.";
            case 414, 431 ->
                "The address or the headers are longer than the server takes: "
                        + "check interceptors and proxies that add to them.";
            case 425 -> "The server did not want to risk that the request is a copy of an earlier one: call again.";
            case 451 ->
                "The answer is withheld for legal reasons: neither another call nor another key will help; "
                        + "ask Segmind's support.";
            default -> "No other meaning of this status is known.";
        };
    }

    private static String redirect(HttpFailure failure) {
        String location = failure.headers().get("location");
        if (failure.status() == 304) {
            return "A cache between here and the API answers in its place: check interceptors and proxies.";
        }
        if (location == null) {
            return "A redirect that leads nowhere is not the API's: check baseUrl(...), and proxies on the way.";
        }
        String target = "'" + SafeText.of(location, LOCATION) + "'";
        return failure.status() == 303
                ? "The answer is said to lie at " + target
                        + ", where it was not fetched: the key goes to no other address. "
                        + "Check that no login page or proxy answers in the API's place."
                : "The redirect to " + target + " was not followed: the key goes to no other address. "
                        + "If the API has moved, set baseUrl(...).";
    }

    @Override
    String brief() {
        return failure.sentence();
    }

    /**
     * What the reply says, in short: neither the call nor its job is named, so that other calls may quote it.
     *
     * @return for example {@code 429: Too many requests}; on one line, bounded
     */
    public String summary() {
        return failure.summary();
    }

    /**
     * The HTTP status code.
     *
     * @return a number from 300 to 599, or of 200 where the API reports a failure under it
     */
    public int status() {
        return failure.status();
    }

    /**
     * The call that was refused.
     *
     * @return method and path, for example {@code POST /v2/flux-pro}
     */
    public String call() {
        return failure.method() + " " + failure.path();
    }

    /**
     * What the reply says in words.
     *
     * @return the text of the body's {@code error}, {@code error_description}, {@code message} or {@code detail}; null if
     *     the reply says nothing or is not JSON
     */
    public @Nullable String detail() {
        return failure.detail();
    }

    /**
     * The reply's body.
     *
     * @return the text, cut after 2,000 characters, the API key blotted out; empty if there was none
     */
    public String body() {
        return failure.body();
    }

    /**
     * The id to name in a support request.
     *
     * @return the job's id or the reply's {@code x-request-id}, or null if neither is known
     */
    public @Nullable String requestId() {
        return failure.requestId();
    }

    /**
     * One of the reply's headers that tell something about the failure.
     *
     * @param name the header's name, in any case
     * @return its value, or null if the reply had none of that name or it is not kept
     */
    public @Nullable String header(String name) {
        return failure.headers().get(name.toLowerCase(Locale.ROOT));
    }

    /**
     * The reply's headers that tell something about the failure.
     *
     * @return an unmodifiable map by lower-case name
     */
    public Map<String, String> headers() {
        return failure.headers();
    }
}
