package dev.segmind4j.internal.reply;

import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.AuthenticationException;
import dev.segmind4j.error.BadRequestException;
import dev.segmind4j.error.HttpFailure;
import dev.segmind4j.error.InsufficientCreditsException;
import dev.segmind4j.error.MethodNotAllowedException;
import dev.segmind4j.error.ModelNotFoundException;
import dev.segmind4j.error.ModelRetiredException;
import dev.segmind4j.error.PermissionDeniedException;
import dev.segmind4j.error.RateLimitedException;
import dev.segmind4j.error.RejectedValueException;
import dev.segmind4j.error.ServerErrorException;
import dev.segmind4j.error.UnsupportedMediaTypeException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.http.ServerText;
import dev.segmind4j.internal.reply.json.Members;
import dev.segmind4j.job.JobRef;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a status code means, with the help of the body where the code alone does not tell. */
public final class ApiErrors {
    private static final int BODY_KEPT = 2000;
    private static final int HEADER_KEPT = 300;
    private static final Pattern MONEY = Pattern.compile("credit|spend|balance|billing|insufficient fund");
    private static final Pattern CONTENT_TYPE = Pattern.compile("content[- ]?type|media[- ]?type|application/json");
    private static final Set<String> HEADERS =
            Set.of("content-type", "date", "location", "retry-after", "x-request-id", "cf-ray", "server", "x-cost");

    private ApiErrors() {}

    /**
     * The exception that a reply stands for.
     *
     * @param reply a reply that is no success
     * @param job the job that the call is about, or null if it is about none
     * @param retryAt when the API will take calls again, or null if it does not say
     * @return an exception of the subclass for the status
     */
    public static ApiException of(HttpReply reply, @Nullable JobRef job, @Nullable Instant retryAt) {
        HttpFailure failure = failure(reply, job);
        return switch (reply.status()) {
            case 400, 422 -> new BadRequestException(failure);
            case 401 -> new AuthenticationException(failure);
            case 402 -> new InsufficientCreditsException(failure);
            case 403 -> new PermissionDeniedException(failure);
            case 404 -> reply.method().equals("POST") ? new ModelNotFoundException(failure) : new ApiException(failure);
            case 405 -> new MethodNotAllowedException(failure);
            case 406 -> notAcceptable(failure);
            case 410 -> new ModelRetiredException(failure);
            case 415 -> new UnsupportedMediaTypeException(failure);
            case 429 -> new RateLimitedException(failure, retryAt);
            default -> reply.status() / 100 == 5 ? new ServerErrorException(failure) : new ApiException(failure);
        };
    }

    /** 406 has three meanings, and only the text tells them apart. */
    private static ApiException notAcceptable(HttpFailure failure) {
        String text = (failure.detail() == null ? failure.body() : failure.detail()).toLowerCase(Locale.ROOT);
        if (MONEY.matcher(text).find()) {
            return new InsufficientCreditsException(failure);
        }
        if (CONTENT_TYPE.matcher(text).find()) {
            return new UnsupportedMediaTypeException(failure);
        }
        return text.isEmpty() ? new ApiException(failure) : new RejectedValueException(failure);
    }

    private static HttpFailure failure(HttpReply reply, @Nullable JobRef job) {
        Members members = ReplyBody.of(reply).members();
        String detail = members == null ? null : ErrorText.ofFailure(members);
        Map<String, String> headers = new TreeMap<>();
        for (String name : reply.headers().names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            String value = reply.header(name);
            if (value != null
                    && (HEADERS.contains(lower) || lower.contains("ratelimit") || lower.contains("rate-limit"))) {
                headers.put(lower, ServerText.line(value, HEADER_KEPT));
            }
        }
        return new HttpFailure(
                reply.method(),
                reply.path(),
                reply.status(),
                detail == null ? describe(reply) : detail,
                reply.beginning(BODY_KEPT),
                job != null ? job.requestId() : Generations.id(reply, null),
                job,
                headers);
    }

    /** A short body that is no JSON is the reply's own words; a page is not. */
    private static @Nullable String describe(HttpReply reply) {
        String text = reply.beginning();
        if (text.isEmpty()) {
            return null;
        }
        return text.startsWith("<") ? "an HTML page" : text;
    }
}
