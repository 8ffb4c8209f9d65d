package dev.segmind4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import dev.segmind4j.job.Metrics;
import dev.segmind4j.request.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The family is closed: who handles its members has handled everything. */
class ExceptionFamilyTest {
    private static final HttpFailure FAILURE =
            new HttpFailure("POST", "/v2/m", 418, "teapot", "", null, null, Map.of());

    @Test
    void itsMembersAreTheseAndNoOthers() {
        assertThat(SegmindException.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        InvalidRequestException.class,
                        ApiException.class,
                        JobFailedException.class,
                        JobTimeoutException.class,
                        JobExpiredException.class,
                        JobNotFoundException.class,
                        SubmitOutcomeUnknownException.class,
                        TransportException.class,
                        ProtocolException.class,
                        ClientClosedException.class);
        assertThat(ApiException.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        BadRequestException.class,
                        AuthenticationException.class,
                        InsufficientCreditsException.class,
                        PermissionDeniedException.class,
                        ModelNotFoundException.class,
                        MethodNotAllowedException.class,
                        UnsupportedMediaTypeException.class,
                        RejectedValueException.class,
                        ModelRetiredException.class,
                        RateLimitedException.class,
                        ServerErrorException.class);
    }

    @Test
    void noneOfThemCanBeExtended() {
        List<Class<?>> leaves = new ArrayList<>(List.of(ApiException.class.getPermittedSubclasses()));
        for (Class<?> member : SegmindException.class.getPermittedSubclasses()) {
            if (member != ApiException.class) {
                leaves.add(member);
            }
        }
        assertThat(leaves).allMatch(leaf -> Modifier.isFinal(leaf.getModifiers()));
        assertThat(SegmindException.class).matches(family -> Modifier.isAbstract(family.getModifiers()));
    }

    /** What a switch over the sealed type does on a later language level. */
    private static String handle(SegmindException e) {
        if (e instanceof InvalidRequestException) {
            return "fix the request";
        } else if (e instanceof ApiException api) {
            return "read " + api.status();
        } else if (e instanceof JobFailedException
                || e instanceof JobExpiredException
                || e instanceof JobNotFoundException) {
            return "run again";
        } else if (e instanceof JobTimeoutException || e instanceof ClientClosedException) {
            return "resume";
        } else if (e instanceof SubmitOutcomeUnknownException) {
            return "look";
        } else if (e instanceof TransportException || e instanceof ProtocolException) {
            return "check the network";
        }
        throw new AssertionError("not handled: " + e.getClass());
    }

    @Test
    void aHandlerThatNamesThemAllHandlesEverything() {
        JobRef ref = JobRef.of("m", "a", Instant.EPOCH);
        List<SegmindException> all = List.of(
                new InvalidRequestException("m", List.of(new Violation("a", "b", "c", null, null))),
                new ApiException(FAILURE),
                new BadRequestException(FAILURE),
                new AuthenticationException(FAILURE),
                new InsufficientCreditsException(FAILURE),
                new PermissionDeniedException(FAILURE),
                new ModelNotFoundException(FAILURE),
                new MethodNotAllowedException(FAILURE),
                new UnsupportedMediaTypeException(FAILURE),
                new RejectedValueException(FAILURE),
                new ModelRetiredException(FAILURE),
                new RateLimitedException(FAILURE, null),
                new ServerErrorException(FAILURE),
                new JobFailedException(ref, "", Metrics.NONE),
                JobTimeoutException.waited(ref, JobState.QUEUED, Duration.ZERO),
                new JobExpiredException(ref),
                new JobNotFoundException(ref),
                new SubmitOutcomeUnknownException("m", "POST /v2/m", "it broke", null, null),
                new TransportException("POST /v2/m", "it broke", null, null),
                new ProtocolException("GET /v2/m", 200, "is not JSON", "x", null, null),
                new ClientClosedException(List.of()));
        assertThat(all).allSatisfy(e -> assertThat(handle(e)).isNotEmpty());
        assertThat(all)
                .extracting(SegmindException::getMessage)
                .allSatisfy(message -> assertThat(message).isNotBlank());
    }

    @Test
    void theyCanBeSerialised() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new RateLimitedException(FAILURE, Instant.EPOCH));
            out.writeObject(new JobExpiredException(JobRef.of("m", "a", Instant.EPOCH)));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((RateLimitedException) in.readObject()).retryAt()).isEqualTo(Instant.EPOCH);
            assertThat((JobExpiredException) in.readObject()).hasMessageStartingWith("Job 'a' of 'm' expired");
        }
    }

    @Test
    void headersAreFoundInAnyCase() {
        ApiException e = new ApiException(
                new HttpFailure("GET", "/v2/m", 418, null, "", "r", null, Map.of("Retry-After", "3", "X-Cost", "0")));
        assertThat(e.header("retry-after")).isEqualTo("3");
        assertThat(e.header("RETRY-AFTER")).isEqualTo("3");
        assertThat(e.headers()).containsOnlyKeys("retry-after", "x-cost");
        assertThat(e)
                .hasMessage(
                        "GET /v2/m was answered with 418 (request id 'r'). No other meaning of this status is known.");
    }

    @Test
    void aThousandOpenJobsDoNotFloodAMessage() {
        List<JobRef> refs = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            refs.add(JobRef.of("m", "job-" + i, Instant.EPOCH));
        }
        ClientClosedException e = new ClientClosedException(refs);
        assertThat(e.refs()).hasSize(1000);
        assertThat(e)
                .hasMessage(
                        "The client was closed while 1000 jobs were open. They may still finish and be billed; resume them"
                                + " with another client:\n"
                                + "  segmind-job:1:m:job-0:0:3600000\n"
                                + "  segmind-job:1:m:job-1:0:3600000\n"
                                + "  segmind-job:1:m:job-2:0:3600000\n"
                                + "  segmind-job:1:m:job-3:0:3600000\n"
                                + "  segmind-job:1:m:job-4:0:3600000\n"
                                + "  and 995 more, see refs()");
    }
}
