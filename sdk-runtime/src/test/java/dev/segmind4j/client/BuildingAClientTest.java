package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.JobRef;
import dev.segmind4j.poll.PollPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings: where they come from and what is refused. */
class BuildingAClientTest {
    @Test
    void aMissingKeyFailsAtOnce() {
        assertThatThrownBy(
                        () -> SegmindClient.builder().environment(name -> null).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "No API key: the environment variable SEGMIND_API_KEY is not set. Set it, or pass the key with"
                                + " SegmindClient.builder().apiKey(...).");
        assertThatThrownBy(
                        () -> SegmindClient.builder().environment(name -> " ").build())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyComesFromTheEnvironmentUnlessItIsGiven() throws Exception {
        try (SocketRig given = new SocketRig(builder -> builder.environment(name -> "SG_environment"))) {
            given.reply(200, "{\"credits\":1}");
            given.client.credits();
            assertThat(given.requests().get(0).getHeaders().get("x-api-key")).isEqualTo(SocketRig.KEY);
        }
        SegmindClientBuilder fromEnvironment = SegmindClient.builder()
                .environment(name -> name.equals("SEGMIND_API_KEY") ? " SG_environment\n" : null);
        fromEnvironment.build().close();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.segmind.com, https://api.segmind.com/",
        "https://api.segmind.com/, https://api.segmind.com/",
        "https://api.segmind.com/v1, https://api.segmind.com/",
        "https://api.segmind.com/v2/, https://api.segmind.com/",
        "http://localhost:8080/proxy, http://localhost:8080/proxy/",
        "http://localhost:8080/proxy/, http://localhost:8080/proxy/",
        "http://localhost:8080/proxy/v1//, http://localhost:8080/proxy/",
        "' https://api.segmind.com ', https://api.segmind.com/"
    })
    void theBaseUrlMayHaveAPathAndASlash(String given, String used) {
        try (SegmindClient client =
                SegmindClient.builder().apiKey("k").baseUrl(given).build()) {
            assertThat(client).hasToString("SegmindClient{" + used + "}");
        }
    }

    @Test
    void aPathOfTheBaseUrlComesBeforeOurs() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            try (SegmindClient client = SegmindClient.builder()
                    .apiKey("k")
                    .baseUrl(rig.server.url("/segmind").toString())
                    .build()) {
                rig.reply(400, "{\"error\":\"no\"}");
                assertThatThrownBy(() -> client.model("flux-pro").run(Map.of()))
                        .hasMessageStartingWith("POST /segmind/v2/flux-pro was answered with 400: no.");
                assertThat(rig.server.takeRequest().getTarget()).isEqualTo("/segmind/v2/flux-pro");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://x | baseUrl must be an http or https address such as https://api.segmind.com, but is 'ftp://x'",
                "api.segmind.com | baseUrl must be an http or https address such as https://api.segmind.com, but is"
                        + " 'api.segmind.com'",
                "https://x/?a=b | baseUrl must have no user, query or fragment; 'https://x/' has one",
                "https://me:secret@x/ | baseUrl must have no user, query or fragment; 'https://x/' has one"
            })
    void anotherBaseUrlIsRefused(String url, String message) {
        assertThatThrownBy(() -> SegmindClient.builder().baseUrl(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    /** Fault 1.43: the key went over the network in clear text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.segmind.com/",
                "http://10.0.2.2:8080/",
                "http://localhost.example.com/",
                "http://127.example.com/",
                "http://notlocalhost/",
                "http://[2001:db8::1]/"
            })
    void httpBeyondThisMachineIsRefused(String url) {
        assertThatThrownBy(
                        () -> SegmindClient.builder().apiKey("k").baseUrl(url).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("baseUrl '" + url
                        + "' is http, and not on this machine: the API key would go over the network in clear"
                        + " text, for everybody on the way to read. Use https, or call allowInsecureHttp(true) if that network"
                        + " is private.");
    }

    /** Fault 1.43. */
    @Test
    void httpBeyondThisMachineMayBeAllowedBeforeOrAfterTheAddressIsSet() {
        SegmindClient.builder()
                .apiKey("k")
                .allowInsecureHttp(true)
                .baseUrl("http://10.0.2.2/")
                .build()
                .close();
        SegmindClient.builder()
                .apiKey("k")
                .baseUrl("http://10.0.2.2/")
                .allowInsecureHttp(true)
                .build()
                .close();
        assertThatThrownBy(() -> SegmindClient.builder()
                        .apiKey("k")
                        .allowInsecureHttp(true)
                        .baseUrl("http://10.0.2.2/")
                        .allowInsecureHttp(false)
                        .build())
                .isInstanceOf(IllegalStateException.class);
    }

    /** Fault 1.43. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/",
                "http://segmind.localhost/",
                "http://127.0.0.1:1/",
                "http://127.255.3.4/",
                "http://[::1]:8080/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://LOCALHOST/",
                "https://api.example.com/"
            })
    void httpOnThisMachineAndHttpsAnywhereAreNot(String url) {
        SegmindClient.builder().apiKey("k").baseUrl(url).build().close();
    }

    /** Fault 1.40: an IllegalArgumentException without a text. */
    @Test
    void noLimitAtAllIsALimitToo() throws Exception {
        try (SocketRig rig = new SocketRig(builder -> builder.maxConcurrentCalls(Integer.MAX_VALUE)
                .maxConcurrentSubmits(Integer.MAX_VALUE)
                .maxConcurrentSyncRuns(Integer.MAX_VALUE)
                .submitsPerMinute(Integer.MAX_VALUE)
                .pollsPerMinute(Integer.MAX_VALUE))) {
            rig.accepted().completed().reply(200, "{\"status\":\"COMPLETED\",\"output\":\"hi\"}");
            assertThat(rig.run().text()).isEqualTo("hi");
        }
    }

    @Test
    void aReferenceWithExtremeTimesCanBeResumed() {
        for (String times : List.of(
                "-9223372036854775808:-9223372036854775808",
                "9223372036854775807:9223372036854775807",
                "-9223372036854775808:9223372036854775807")) {
            try (Rig rig = new Rig()) {
                rig.api.state("PROCESSING").state("COMPLETED").image("https://c/x");
                CompletableFuture<Generation> result = rig.client
                        .resume(JobRef.parse("segmind-job:1:flux-pro:a:" + times))
                        .result();
                rig.advance(5);
                assertThat(result).as(times).isCompleted();
            }
        }
    }

    @Test
    void limitsAndTimesAreAboveZero() {
        SegmindClientBuilder builder = SegmindClient.builder();
        assertThatThrownBy(() -> builder.maxConcurrentCalls(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxConcurrentCalls must be at least 1, but is 0");
        assertThatThrownBy(() -> builder.maxConcurrentSubmits(0))
                .hasMessage("maxConcurrentSubmits must be at least 1, but is 0");
        assertThatThrownBy(() -> builder.maxConcurrentSyncRuns(-1))
                .hasMessage("maxConcurrentSyncRuns must be at least 1, but is -1");
        assertThatThrownBy(() -> builder.submitsPerMinute(0))
                .hasMessage("submitsPerMinute must be at least 1, but is 0");
        assertThatThrownBy(() -> builder.deadline(Duration.ZERO))
                .hasMessage("deadline must be above zero, but is PT0S");
        assertThatThrownBy(() -> builder.callTimeout(Duration.ofSeconds(-1)))
                .hasMessage("callTimeout must be above zero, but is PT-1S");
        assertThatThrownBy(() -> CallOptions.deadline(Duration.ZERO))
                .hasMessage("deadline must be above zero, but is PT0S");
        assertThatThrownBy(() -> PollPolicy.fixed(Duration.ZERO))
                .hasMessage("interval must be above zero, but is PT0S");
        assertThatThrownBy(() -> PollPolicy.exponential(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessage("longest must be at least first, which is PT2S, but is PT1S");
    }

    @Test
    void optionsAreValues() {
        CallOptions options = CallOptions.deadline(Duration.ofSeconds(5)).withCallTimeout(Duration.ofSeconds(1));
        assertThat(options)
                .isEqualTo(CallOptions.defaults()
                        .withCallTimeout(Duration.ofSeconds(1))
                        .withDeadline(Duration.ofSeconds(5)))
                .hasSameHashCodeAs(CallOptions.deadline(Duration.ofSeconds(5)).withCallTimeout(Duration.ofSeconds(1)))
                .isNotEqualTo(CallOptions.defaults())
                .hasToString("CallOptions{deadline=PT5S, callTimeout=PT1S}");
        assertThat(CallOptions.defaults()).hasToString("CallOptions{deadline=client's, callTimeout=client's}");
    }

    @Test
    void aDeadlineForEverIsPossible() {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a").state("COMPLETED").image("https://c/x");
            assertThat(rig.run(CallOptions.deadline(Duration.ofSeconds(Long.MAX_VALUE))))
                    .isNotDone();
            rig.advance(1);
            assertThat(rig.client.openJobs()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a b", "a?b", "a#b", "a%2Fb", "a\nb"})
    void aSlugThatCannotStandInAUrlIsRefused(String slug) {
        try (Rig rig = new Rig()) {
            assertThatThrownBy(() -> rig.client.model(slug))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + slug
                            + "' is no slug: it is the last part of a model's address, such as 'flux-pro', without"
                            + " '/', '?', '#', '%' or spaces");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flux-1.1-pro-ultra", "Simple_Vector_Flux", "3d-thing"})
    void slugsHaveDotsAndCapitalsAndDigits(String slug) {
        try (Rig rig = new Rig()) {
            rig.api.accepted("a");
            rig.client.model(slug).runAsync(Map.of());
            rig.time.run();
            assertThat(rig.api.log()).containsExactly("0.0s POST /v2/" + slug);
            assertThat(rig.client.model(slug).slug()).isEqualTo(slug);
        }
    }

    @Test
    void anIdIsOpaqueButCannotLeadElsewhere() {
        try (Rig rig = new Rig()) {
            rig.api.otherwise(404, "{}");
            rig.client.resume(JobRef.of("flux-pro", "../../v1/get-user-credits?x=#y", Instant.EPOCH));
            rig.time.run();
            assertThat(rig.api.log())
                    .containsExactly("0.0s GET /v2/requests/..%2F..%2Fv1%2Fget-user-credits%3Fx=%23y/status");
        }
    }

    @Test
    void everyCallOfAClosedClientSaysSo() {
        SegmindClient client = SegmindClient.builder().apiKey("k").build();
        client.close();
        assertThatThrownBy(client::credits).isInstanceOf(ClientClosedException.class);
        assertThatThrownBy(() -> client.model("m").run(Map.of())).isInstanceOf(ClientClosedException.class);
        assertThatThrownBy(() -> client.model("m").submit(Map.of())).isInstanceOf(ClientClosedException.class);
        assertThatThrownBy(() -> client.model("m").runSync(Map.of())).isInstanceOf(ClientClosedException.class);
        assertThat(Rig.failureWhenDone(client.model("m").submitAsync(Map.of())))
                .isInstanceOf(ClientClosedException.class);
        assertThat(Rig.failureWhenDone(
                        client.resume(JobRef.of("m", "a", Instant.EPOCH)).result()))
                .isInstanceOf(ClientClosedException.class)
                .hasMessage(
                        "The client is closed. Keep it open for as long as calls are made; close() ends everything.");
    }
}
