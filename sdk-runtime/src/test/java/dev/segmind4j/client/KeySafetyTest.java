package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.JobFailedException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key goes to the API and nowhere else; each POST goes out once. */
@Timeout(60)
class KeySafetyTest {
    @Test
    void everyCallCarriesTheKeyAndSaysWhoItIs() throws Exception {
        try (SocketRig rig = new SocketRig()) {
            rig.accepted().completed().reply(200, "{\"status\":\"COMPLETED\",\"output\":\"hello\"}");
            rig.run();
            List<RecordedRequest> requests = rig.requests();
            assertThat(requests).hasSize(3).allSatisfy(request -> {
                assertThat(request.getHeaders().values("x-api-key")).containsExactly(SocketRig.KEY);
                assertThat(request.getHeaders().get("User-Agent"))
                        .isEqualTo("segmind4j/0.1.0-SNAPSHOT (Java " + System.getProperty("java.version") + ")");
            });
            assertThat(requests.get(0).getHeaders().values("Content-Type")).containsExactly("application/json");
            assertThat(requests.get(0).getHeaders().get("Content-Length")).isEqualTo("25");
            assertThat(requests.get(0).getBody().utf8()).isEqualTo("{\"prompt\":\"a lighthouse\"}");
        }
    }

    @Test
    void theKeyIsBlottedOutOfWhateverTheServerSays() {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(
                    401,
                    "{\"error\":\"unknown key " + SocketRig.KEY + "\"}",
                    "x-request-id: " + SocketRig.KEY,
                    "x-rate-limit-key: " + SocketRig.KEY);
            assertThatThrownBy(rig::run).satisfies(e -> {
                assertThat(everythingOf(e)).doesNotContain(SocketRig.KEY).contains("unknown key <api key>");
                assertThat(((ApiException) e).body()).isEqualTo("{\"error\":\"unknown key <api key>\"}");
                assertThat(((ApiException) e).headers().values()).noneMatch(value -> value.contains(SocketRig.KEY));
            });
        }
    }

    @Test
    void theKeyIsBlottedOutOfRepliesThatCannotBeRead() {
        try (SocketRig rig = new SocketRig()) {
            rig.reply(200, "{\"" + SocketRig.KEY + "\": oops");
            assertThatThrownBy(rig::run)
                    .satisfies(e -> assertThat(everythingOf(e))
                            .doesNotContain(SocketRig.KEY)
                            .contains("it begins: {\"<api key>\": oops"));
        }
    }

    /** Fault 1.41: a server echoed the key in a state word, an id, a metric, an address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                SocketRig.KEY,
                "SG%5F0123456789abcdef",
                "SG\\u005f0123456789abcdef",
                "\\u0053\\u0047\\u005F\\u0030\\u0031\\u0032\\u0033456789abcdef"
            })
    void theKeyIsInNothingThatIsToldOfAJob(String echo) throws Exception {
        List<Object> told = Collections.synchronizedList(new ArrayList<>());
        try (SocketRig rig = new SocketRig(builder -> builder.timeline(true).listener(everyEvent(told)))) {
            rig.reply(200, "{\"request_id\":\"a\",\"status\":\"" + echo + "\"}")
                    .reply(200, "{\"status\":\"STATE " + echo + "\",\"error\":\"" + echo + "\"}")
                    .reply(502, "{\"error\":\"" + echo + "\"}", "x-request-id: " + SocketRig.KEY)
                    .completed()
                    .reply(
                            200,
                            "{\"status\":\"COMPLETED\",\"output\":\"https://c/x?key=" + echo + "\",\"seed\":\"" + echo
                                    + "\",\"metrics\":{\"cost\":\"" + echo + "\",\"" + echo + "\":[\"" + echo
                                    + "\"]}}");
            Job job = rig.client.model("flux-pro").submit(Map.of());
            Generation generation = job.await();
            told.addAll(List.of(
                    job,
                    job.timeline(),
                    generation,
                    generation.metrics(),
                    generation.metrics().raw(),
                    generation.json(),
                    String.valueOf(generation.rawJson()),
                    generation.files(),
                    String.valueOf(generation.text())));
        }
        assertThat(told)
                .hasSizeGreaterThan(14)
                .allSatisfy(thing -> assertThat(thing.toString())
                        .doesNotContain("0123456789abcdef")
                        .doesNotContain("3456789abcdef"));
        assertThat(told.toString())
                .contains(
                        "STATE <api key>",
                        "https://c/x?key=<api key>",
                        "was answered with 502 (request id 'a'): <api key>.");
    }

    /** Fault 1.41. */
    @Test
    void norInWhatEndsIt() throws Exception {
        List<Object> told = Collections.synchronizedList(new ArrayList<>());
        try (SocketRig rig = new SocketRig(builder -> builder.listener(everyEvent(told)))) {
            rig.accepted()
                    .reply(
                            422,
                            "{\"status\":\"FAILED\",\"error\":\"key " + SocketRig.KEY + "\",\"metrics\":{\"k\":\""
                                    + SocketRig.KEY + "\"}}");
            assertThatThrownBy(rig::run).isInstanceOfSatisfying(JobFailedException.class, e -> {
                assertThat(everythingOf(e)).doesNotContain("0123456789abcdef").contains("failed: key <api key>.");
                assertThat(e.detail()).isEqualTo("key <api key>");
                assertThat(e.metrics().raw()).containsEntry("k", "<api key>");
            });
            rig.reply(302, "", "Location: https://elsewhere/?key=" + SocketRig.KEY);
            assertThatThrownBy(rig::run)
                    .satisfies(e -> assertThat(everythingOf(e))
                            .doesNotContain("0123456789abcdef")
                            .contains("'https://elsewhere/?key=<api key>'"));
        }
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(thing -> assertThat(thing.toString()).doesNotContain("0123456789abcdef"));
    }

    private static JobListener everyEvent(List<Object> told) {
        return (JobListener) Proxy.newProxyInstance(
                JobListener.class.getClassLoader(), new Class<?>[] {JobListener.class}, (self, method, arguments) -> {
                    if (arguments != null) {
                        told.add(arguments[0]);
                    }
                    return null;
                });
    }

    @Test
    void noInterceptorSeesTheKey() throws Exception {
        List<String> seen = new ArrayList<>();
        Interceptor spy = chain -> {
            seen.add(chain.request().headers().toString());
            var response = chain.proceed(chain.request());
            seen.add(response.request().headers().toString());
            return response;
        };
        OkHttpClient user = new OkHttpClient.Builder()
                .addInterceptor(spy)
                .addNetworkInterceptor(spy)
                .build();
        try (SocketRig rig = new SocketRig(builder -> builder.httpClient(user))) {
            rig.reply(200, "{\"credits\":1}");
            rig.client.credits();
            assertThat(seen).hasSize(4).noneMatch(headers -> headers.contains("SG_"));
            assertThat(rig.requests().get(0).getHeaders().get("x-api-key")).isEqualTo(SocketRig.KEY);
        }
    }

    @Test
    void anInterceptorThatLeadsElsewhereDoesNotTakeTheKeyAlong() throws Exception {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            other.enqueue(new MockResponse.Builder().body("{\"credits\":1}").build());
            OkHttpClient user = new OkHttpClient.Builder()
                    .addInterceptor(chain -> chain.proceed(chain.request()
                            .newBuilder()
                            .url(other.url("/elsewhere"))
                            .build()))
                    .build();
            try (SocketRig rig = new SocketRig(builder -> builder.httpClient(user))) {
                rig.client.credits();
            }
            assertThat(other.takeRequest().getHeaders().get("x-api-key")).isNull();
        }
    }

    @Test
    void anInterceptorThatReplacesTheBodyCannotMakeItGoOutTwice() throws Exception {
        OkHttpClient user = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .method(
                                chain.request().method(),
                                chain.request().method().equals("POST")
                                        ? RequestBody.create(new byte[] {'{', '}'})
                                        : null)
                        .build()))
                .build();
        try (SocketRig rig = new SocketRig(builder -> builder.httpClient(user))) {
            rig.reply(200, "{\"credits\":1}")
                    .reply(new MockResponse.Builder()
                            .onResponseStart(new SocketEffect.CloseSocket())
                            .build())
                    .accepted();
            rig.client.credits();
            assertThatThrownBy(rig::run).isInstanceOf(SubmitOutcomeUnknownException.class);
            assertThat(rig.server.getRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void aRotatingKeyIsAskedForAtEveryCall() throws Exception {
        AtomicInteger version = new AtomicInteger();
        try (SocketRig rig = new SocketRig(builder -> builder.apiKey(() -> "key-" + version.incrementAndGet()))) {
            rig.reply(200, "{\"credits\":1}").reply(200, "{\"credits\":1}");
            rig.client.credits();
            rig.client.credits();
            assertThat(rig.requests())
                    .extracting(request -> request.getHeaders().get("x-api-key"))
                    .containsExactly("key-1", "key-2");
        }
    }

    @Test
    void aKeySupplierThatFailsSendsNothing() {
        try (SocketRig rig = new SocketRig(builder -> builder.apiKey(() -> {
            throw new IllegalStateException("the vault is sealed");
        }))) {
            assertThatThrownBy(rig::run)
                    .isInstanceOf(TransportException.class)
                    .hasMessage("POST /v2/flux-pro failed: NotSentException: the supplier of the API key failed:"
                            + " java.lang.IllegalStateException: the vault is sealed.");
            assertThat(rig.server.getRequestCount()).isZero();
        }
    }

    @Test
    void aKeyThatNoHeaderCanCarryIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> SegmindClient.builder().apiKey("SG_secret\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the API key has a character at position 10 that no HTTP header can carry: a space, a line break or a"
                                + " letter outside ASCII");
        try (SocketRig rig = new SocketRig(builder -> builder.apiKey(() -> "SG_sécret"))) {
            assertThatThrownBy(rig::run)
                    .isInstanceOf(TransportException.class)
                    .satisfies(e -> assertThat(everythingOf(e)).doesNotContain("SG_s"));
        }
    }

    @Test
    void noToStringShowsTheKey() {
        try (SocketRig rig = new SocketRig()) {
            assertThat(rig.client.toString()).isEqualTo("SegmindClient{" + rig.server.url("/") + "}");
            assertThat(rig.client.model("flux-pro").toString()).isEqualTo("ModelClient{flux-pro}");
        }
    }

    @Test
    void theUsersClientStaysAsItIs() throws IOException {
        OkHttpClient user = new OkHttpClient();
        try (SocketRig rig = new SocketRig(builder -> builder.httpClient(user))) {
            rig.reply(200, "{\"credits\":1}");
            assertThat(rig.client.creditsAsync().join()).isNotNull();
        }
        assertThat(user.dispatcher().executorService().isShutdown()).isFalse();
        assertThat(user.dispatcher().getMaxRequestsPerHost()).isEqualTo(5);
        assertThat(user.connectionPool().connectionCount())
                .as("our connections are our own")
                .isZero();
    }

    private static String everythingOf(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text + (e instanceof SegmindException known ? String.valueOf(known.ref()) : "");
    }
}
