package dev.segmind4j.error;

import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Metrics;
import dev.segmind4j.job.Timeline;
import dev.segmind4j.request.Violation;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One exception of each class of the family, with everything set, and with a server's text wherever one may stand. */
final class EveryFailure {
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private EveryFailure() {}

    /** Exceptions in which a server has said something everywhere. */
    static List<SegmindException> saying(String text) {
        JobRef ref = JobRef.of("m", text, NOW);
        HttpFailure http = new HttpFailure(
                "GET",
                "/v2/requests/" + text,
                418,
                text,
                text,
                text,
                ref,
                Map.of("location", text, "x-request-id", text));
        SegmindException first = new TransportException("GET /v2/requests/" + text, text, ref, new IOException(text));
        ApiException last = new ServerErrorException(http);
        Setbacks setbacks = Setbacks.NONE
                .and(first, Duration.ZERO)
                .and(last, Duration.ofSeconds(31))
                .saying(text);
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("gpu", Collections.unmodifiableMap(new LinkedHashMap<>(Map.of("name", text))));
        raw.put("steps", Collections.unmodifiableList(new ArrayList<>(List.of(1L, new BigDecimal("2.5"), text))));
        Metrics metrics = new Metrics(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                BigDecimal.ONE,
                BigDecimal.TEN,
                4,
                Collections.unmodifiableMap(raw));
        CompletableFuture<JobRef> later = new CompletableFuture<>();
        List<SegmindException> all = List.of(
                new InvalidRequestException("m", List.of(new Violation("seed", "maximum", "too large", "7", "6"))),
                new ApiException(new HttpFailure("GET", "/v2/m", 302, text, text, text, ref, http.headers())),
                new BadRequestException(http),
                new AuthenticationException(http),
                new InsufficientCreditsException(http),
                new PermissionDeniedException(http),
                new ModelNotFoundException(http),
                new MethodNotAllowedException(http),
                new UnsupportedMediaTypeException(http),
                new RejectedValueException(http),
                new ModelRetiredException(http),
                new RateLimitedException(http, NOW),
                new ServerErrorException(http),
                new JobFailedException("m", ref, text, metrics),
                JobTimeoutException.deadline(ref, JobState.of(text), Duration.ofSeconds(600), setbacks, text),
                new JobExpiredException(ref),
                new JobNotFoundException(ref, setbacks),
                new SubmitOutcomeUnknownException("m", "POST /v2/m", text, 200, text, new IOException(text)),
                new OrphanedException("POST /v2/m", later),
                new TransportException("GET /v2/requests/" + text, text, ref, new IOException(text)),
                new ProtocolException("GET /v2/requests/" + text, 200, "is " + text, text, ref, new IOException(text)),
                new ClientClosedException(
                        ref, List.of(JobRef.of("m", "other", NOW), ref), new IllegalStateException(text)));
        later.complete(ref);
        all.forEach(e -> e.attach(setbacks));
        all.forEach(e -> e.attach(new Timeline(List.of(new Timeline.Entry(Duration.ofSeconds(1), NOW, "polled")), 7)));
        return all;
    }
}
