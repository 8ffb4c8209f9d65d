package dev.segmind4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.JobRef;
import dev.segmind4j.job.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was ridden out is told in the end: how often, the first, the last, and what the server said. */
class SetbacksTest {
    private static final JobRef REF = JobRef.of("m", "a", Instant.parse("2026-11-20T10:00:00Z"));
    private static final Duration TEN_MINUTES = Duration.ofSeconds(600);
    private static final String RESUME = " The job may still finish and be billed:"
            + " resume(JobRef.parse(\"segmind-job:1:m:a:1795168800000:1795172400000\")) goes on waiting,"
            + " until 2026-11-20T11:00:00Z. A longer deadline avoids this.";

    private static ApiException answered(int status, String words) {
        HttpFailure failure = new HttpFailure("GET", "/v2/requests/a/status", status, words, "", null, REF, Map.of());
        return status == 401 ? new AuthenticationException(failure) : new ApiException(failure);
    }

    private static final TransportException BROKEN =
            new TransportException("GET /v2/requests/a/status", "Connection reset", REF, null);

    @Test
    void aDeadlineWithoutSetbacksSaysJustThat() {
        JobTimeoutException e = JobTimeoutException.deadline(REF, JobState.PROCESSING, TEN_MINUTES, Setbacks.NONE);
        assertThat(e)
                .hasMessage("Job 'a' of 'm' was still PROCESSING when its deadline passed after 600 s." + RESUME)
                .hasNoCause();
        assertThat(e.setbacks()).isEqualTo(Setbacks.NONE);
        assertThat(Setbacks.NONE).hasToString("");
    }

    @Test
    void aDeadlineTellsHowManyAttemptsFailedTheFirstAndTheLast() {
        ApiException last = answered(404, "no such job");
        Setbacks setbacks = Setbacks.NONE
                .and(BROKEN, Duration.ZERO)
                .and(answered(502, "x"), Duration.ofSeconds(10))
                .and(last, Duration.ofMillis(45_500));
        JobTimeoutException e = JobTimeoutException.deadline(REF, JobState.QUEUED, TEN_MINUTES, setbacks);
        assertThat(e)
                .hasMessage("Job 'a' of 'm' was still QUEUED when its deadline passed after 600 s." + RESUME
                        + " 3 attempts to ask failed within 45.5 s. The first: GET /v2/requests/a/status failed:"
                        + " Connection reset. The last: GET /v2/requests/a/status was answered with 404: no such job.")
                .hasCause(last);
        assertThat(e.setbacks()).isEqualTo(new Setbacks(3, Duration.ofMillis(45_500), BROKEN, last, null));
    }

    @Test
    void oneSetbackIsToldOnce() {
        assertThat(Setbacks.NONE.and(BROKEN, Duration.ofSeconds(7)))
                .isEqualTo(new Setbacks(1, Duration.ZERO, BROKEN, BROKEN, null))
                .hasToString("One attempt to ask failed: GET /v2/requests/a/status failed: Connection reset.");
    }

    @Test
    void theServersWordsBesideAnUnknownStateAreTold() {
        Setbacks setbacks = Setbacks.NONE.saying("an earlier word").saying("Cancelled by an administrator");
        assertThat(JobTimeoutException.deadline(REF, JobState.of("CANCELLED"), TEN_MINUTES, setbacks))
                .hasMessage("Job 'a' of 'm' was still CANCELLED when its deadline passed after 600 s." + RESUME
                        + " The server said: Cancelled by an administrator.")
                .hasNoCause();
    }

    /** Fault 1.16: a job's timeout named the job whose reply had asked for the pause, and had its exception as cause. */
    @Test
    void aDeadlineInAPauseSaysSoAndNamesNoOtherJob() {
        RateLimitedException others = new RateLimitedException(
                new HttpFailure(
                        "GET",
                        "/v2/requests/another/status",
                        429,
                        "slow down",
                        "",
                        "another",
                        JobRef.of("m", "another", EveryFailure.NOW),
                        Map.of()),
                null);
        assertThat(others.summary()).isEqualTo("429: slow down");
        assertThat(JobTimeoutException.deadline(REF, JobState.QUEUED, TEN_MINUTES, Setbacks.NONE, others.summary()))
                .hasMessage(
                        "Job 'a' of 'm' was still QUEUED when its deadline passed after 600 s. The client was not asking"
                                + " then, because the API limits the rate (429: slow down)." + RESUME)
                .hasNoCause();
    }

    @Test
    void aJobThatIsNotFoundSaysHowOftenItWasAskedFor() {
        ApiException seen = answered(404, "not found");
        Setbacks setbacks = Setbacks.NONE
                .and(answered(404, "not found"), Duration.ZERO)
                .and(answered(404, "not found"), Duration.ofSeconds(10))
                .and(seen, Duration.ofSeconds(31));
        assertThat(new JobNotFoundException(REF, setbacks))
                .hasMessage(
                        "The API does not know job 'a' of 'm', which would expire at 2026-11-20T11:00:00Z only. Check that"
                                + " the reference is whole and that the key and baseUrl(...) are those it was submitted with."
                                + " 3 attempts to ask failed within 31 s, the first and the last alike:"
                                + " GET /v2/requests/a/status was answered with 404: not found.")
                .hasCause(seen);
    }

    @Test
    void aRefusalThatWasRiddenOutSaysSoToo() {
        ApiException e = answered(401, "bad key");
        Setbacks setbacks =
                Setbacks.NONE.and(answered(401, "bad key"), Duration.ZERO).and(e, Duration.ofSeconds(62));
        e.attach(setbacks);
        e.attach(Setbacks.NONE);
        assertThat(e.setbacks()).isSameAs(setbacks);
        assertThat(e)
                .hasMessage(
                        "GET /v2/requests/a/status was answered with 401: bad key. The API key is missing, wrong or expired:"
                                + " check SEGMIND_API_KEY or apiKey(...). The job may still finish and be billed:"
                                + " resume(JobRef.parse(\"segmind-job:1:m:a:1795168800000:1795172400000\")) goes on waiting,"
                                + " until 2026-11-20T11:00:00Z. 2 attempts to ask failed within 62 s, the first and the last alike:"
                                + " GET /v2/requests/a/status was answered with 401: bad key.");
    }
}
