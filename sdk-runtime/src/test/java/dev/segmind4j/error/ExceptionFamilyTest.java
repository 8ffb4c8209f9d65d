package dev.segmind4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.Metrics;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
                        OrphanedException.class,
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
        } else if (e instanceof SubmitOutcomeUnknownException || e instanceof OrphanedException) {
            return "look";
        } else if (e instanceof TransportException || e instanceof ProtocolException) {
            return "check the network";
        }
        throw new AssertionError("not handled: " + e.getClass());
    }

    @Test
    void aHandlerThatNamesThemAllHandlesEverything() {
        List<SegmindException> all = EveryFailure.saying("words");
        assertThat(all).allSatisfy(e -> assertThat(handle(e)).isNotEmpty());
        assertThat(all)
                .extracting(SegmindException::getMessage)
                .allSatisfy(message -> assertThat(message).isNotBlank());
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
        ClientClosedException e = new ClientClosedException(null, refs);
        assertThat(e.refs()).hasSize(1000);
        assertThat(e.ref()).isNull();
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

    @Test
    void aClosedClientNamesTheCallsOwnJobFirst() {
        JobRef own = JobRef.of("m", "own", Instant.EPOCH);
        ClientClosedException e = new ClientClosedException(own, List.of(JobRef.of("m", "a", Instant.EPOCH), own));
        assertThat(e.ref()).isEqualTo(own);
        assertThat(e.refs()).extracting(JobRef::requestId).containsExactly("a", "own");
        assertThat(e)
                .hasMessage(
                        "The client was closed while 2 jobs were open. They may still finish and be billed; resume them with"
                                + " another client:\n"
                                + "  segmind-job:1:m:own:0:3600000 (this call's)\n"
                                + "  segmind-job:1:m:a:0:3600000");
        assertThat(new ClientClosedException(own, List.of(own)))
                .hasMessage(
                        "The client was closed while 1 job was open. It may still finish and be billed; resume it with another"
                                + " client:\n"
                                + "  segmind-job:1:m:own:0:3600000");
    }

    @Test
    void anEngineThatEndsByItselfSaysWhy() {
        JobRef own = JobRef.of("m", "own", Instant.EPOCH);
        OutOfMemoryError fault = new OutOfMemoryError("Java heap space");
        assertThat(new ClientClosedException(own, List.of(own), fault))
                .hasMessage(
                        "The client ended by a fault of its own (OutOfMemoryError: Java heap space) while 1 job was open. It may"
                                + " still finish and be billed; resume it with another client:\n"
                                + "  segmind-job:1:m:own:0:3600000")
                .hasCause(fault);
        assertThat(new ClientClosedException(null, List.of(), fault))
                .hasMessage(
                        "The client ended by a fault of its own (OutOfMemoryError: Java heap space). Make a new one, and report"
                                + " the fault.");
    }

    @Test
    void thousandsOfCallsThatEndTogetherShareOneList() {
        List<JobRef> refs = List.of(JobRef.of("m", "a", Instant.EPOCH), JobRef.of("m", "b", Instant.EPOCH));
        assertThat(new ClientClosedException(refs.get(1), refs).refs()).isSameAs(refs);
    }

    @Test
    void aV1CallThatFailedIsNoJobThatCouldBeFound() {
        JobFailedException e = new JobFailedException("flux-pro", null, "NSFW content", Metrics.NONE);
        assertThat(e)
                .hasMessage(
                        "The v1 call to 'flux-pro' failed: NSFW content. Running the same request again is a new, billed"
                                + " job.");
        assertThat(e.ref()).isNull();
        assertThat(e.model()).isEqualTo("flux-pro");
    }

    @Test
    void anUnknownOutcomeTellsTheIdThatArrived() {
        SubmitOutcomeUnknownException with = new SubmitOutcomeUnknownException(
                "m", "POST /v2/m", "its id cannot stand in an address", 200, "..\n", null);
        assertThat(with)
                .hasMessage(
                        "Whether POST /v2/m was accepted is unknown: its id cannot stand in an address. The job may be running"
                                + " and billed, but the id that arrived, '..\\n', does not find it here: name it to Segmind's support."
                                + " Do not send it again blindly: each POST is a new, billed job.");
        assertThat(with.requestId()).isEqualTo("..\n");
        assertThat(with.call()).isEqualTo("POST /v2/m");
        assertThat(new SubmitOutcomeUnknownException("m", "POST /v2/m", "it broke", null, null))
                .hasMessage(
                        "Whether POST /v2/m was accepted is unknown: it broke. The job may be running and billed, but nothing"
                                + " arrived that would find it. Do not send it again blindly: each POST is a new, billed job.");
    }

    @Test
    void whoeverLeftARunningJobIsToldWhich() {
        JobRef ref = JobRef.of("m", "a", Instant.EPOCH);
        OrphanedException e = new OrphanedException("POST /v2/m", ref);
        assertThat(e)
                .hasMessage(
                        "The caller of POST /v2/m left while job 'a' of 'm' was running: it is not polled any more. The job may"
                                + " still finish and be billed: resume(JobRef.parse(\"segmind-job:1:m:a:0:3600000\")) goes on waiting,"
                                + " until 1970-01-01T01:00:00Z.");
        assertThat(e.ref()).isEqualTo(ref);
        assertThat(e.later()).isCompletedWithValue(ref);
    }

    @Test
    void whoeverLeftARequestUnderWayIsToldLater() {
        JobRef ref = JobRef.of("m", "a", Instant.EPOCH);
        CompletableFuture<JobRef> reply = new CompletableFuture<>();
        OrphanedException e = new OrphanedException("POST /v2/m", reply);
        assertThat(e)
                .hasMessage(
                        "The caller left while POST /v2/m was under way. The request goes on and may create a job that is"
                                + " billed: later() tells what becomes of it, and listeners hear of the job by orphaned(...). Do not send"
                                + " it again blindly: each POST is a new, billed job.");
        assertThat(e.ref()).isNull();
        CompletableFuture<JobRef> later = e.later();
        assertThat(e.later().cancel(true)).isTrue();
        assertThat(reply).isNotDone();
        reply.complete(ref);
        assertThat(later).isCompletedWithValue(ref);
        assertThat(e.ref()).isEqualTo(ref);
    }

    @Test
    void whoeverLeftIsToldOfARefusalToo() {
        CompletableFuture<JobRef> reply = new CompletableFuture<>();
        OrphanedException e = new OrphanedException("POST /v2/m", reply);
        BadRequestException refusal = new BadRequestException(FAILURE);
        CompletableFuture<JobRef> later = e.later();
        reply.completeExceptionally(refusal);
        assertThat(later.handle((value, problem) -> problem).join()).isSameAs(refusal);
        assertThat(e.ref()).isNull();
    }
}
