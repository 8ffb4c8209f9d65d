package dev.segmind4j.error;

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

    private final transient HttpFailure failure;

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
        String location = failure.headers().get("location");
        return location == null || failure.status() / 100 != 3
                ? "No other meaning of this status is known."
                : "The redirect to '" + location + "' was not followed: the key goes to no other address. "
                        + "If the API has moved, set baseUrl(...).";
    }

    @Override
    String brief() {
        return failure.sentence();
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
