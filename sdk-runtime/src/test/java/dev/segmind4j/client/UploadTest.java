package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body leaves once. How long that takes is bounded by its progress; if it does not leave whole, nothing was accepted. */
@Timeout(60)
class UploadTest {
    private static final int BYTES = 400_000;
    private static final Map<String, String> LARGE = Map.of("image", "x".repeat(BYTES));

    /** Writes a body to a line that takes 16 KiB at a time, and does something before each. */
    private static void upload(RequestBody body, Consumer<Long> before) throws IOException {
        Buffer arrived = new Buffer();
        try (BufferedSink line = Okio.buffer(new ForwardingSink(arrived) {
            @Override
            public void write(Buffer source, long byteCount) throws IOException {
                before.accept(arrived.size());
                super.write(source, byteCount);
            }
        })) {
            body.writeTo(line);
        }
    }

    private static Rig rig() {
        return new Rig(builder -> builder.callTimeout(Duration.ofSeconds(3)));
    }

    private static CompletableFuture<Job> submit(Rig rig) {
        CompletableFuture<Job> future = rig.client.model("flux-pro").submitAsync(LARGE);
        rig.time.run();
        return future;
    }

    /** Fault 1.26: 20 MB at 200 kB/s with a timeout of 3 s were cut off, in doubt. */
    @Test
    void anUploadThatGoesOnIsNotCutOff() {
        try (Rig rig = rig()) {
            rig.threads.hold();
            CompletableFuture<Job> future = submit(rig);
            rig.api.step(request -> {
                upload(request.body(), bytes -> rig.advance(2.9));
                rig.advance(2.9);
                return rig.api.response(request.newBuilder().get().build(), 200, "{\"request_id\":\"a\"}");
            });
            rig.threads.runOne();
            rig.time.run();
            assertThat(future.join().ref().requestId()).isEqualTo("a");
            assertThat(rig.listener.events())
                    .singleElement()
                    .asString()
                    .startsWith("submitted a took ")
                    .satisfies(event -> assertThat(Integer.parseInt(event.replaceAll("\\D", "")))
                            .as("milliseconds")
                            .isGreaterThan(60_000));
        }
    }

    /** Fault 1.26: one that has stopped is, and is sent again: it did not arrive whole. */
    @Test
    void anUploadThatHasStoppedIsCutOffAndSentAgain() {
        try (Rig rig = rig()) {
            rig.threads.hold();
            CompletableFuture<Job> future = submit(rig);
            List<String> cut = new ArrayList<>();
            rig.api.step(request -> {
                upload(request.body(), bytes -> {
                    if (bytes > BYTES / 2 && cut.isEmpty()) {
                        rig.advance(2.9);
                        cut.add(rig.listener.events().toString());
                        rig.advance(0.2);
                        throw new IllegalStateException("Canceled");
                    }
                });
                throw new AssertionError();
            });
            rig.threads.runOne();
            rig.threads.release();
            rig.time.run();
            assertThat(cut).containsExactly("[]");
            assertThat(rig.listener.events()).containsExactly("retried #1 in 499ms: TransportException");
            rig.api.accepted("a");
            rig.advance(1);
            assertThat(future.join().ref().requestId()).isEqualTo("a");
        }
    }

    /** Fault 1.26: the time of an upload that has ended begins with its end. */
    @Test
    void theTimeoutOfTheReplyBeginsWhenTheBodyHasLeft() {
        try (Rig rig = rig()) {
            rig.threads.hold();
            CompletableFuture<Job> future = submit(rig);
            rig.api.step(request -> {
                upload(request.body(), bytes -> rig.advance(1));
                rig.advance(2.9);
                assertThat(future).isNotDone();
                rig.advance(0.1);
                throw new IOException("Canceled");
            });
            rig.threads.runOne();
            rig.time.run();
            assertThat(Rig.failure(future))
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageContaining(" is unknown: no answer came within ");
        }
    }

    /** Fault 1.26: reset after 16 kB of 30 MB: certainly not accepted. */
    @Test
    void anUploadThatBreaksIsSentAgain() {
        try (Rig rig = rig()) {
            rig.api.step(request -> {
                RequestBody body = request.body();
                Buffer arrived = new Buffer();
                BufferedSink line = Okio.buffer(new ForwardingSink(arrived) {
                    @Override
                    public void write(Buffer source, long byteCount) throws IOException {
                        if (arrived.size() >= 16 * 1024) {
                            throw new SocketException("Connection reset");
                        }
                        super.write(source, byteCount);
                    }
                });
                body.writeTo(line);
                throw new AssertionError();
            });
            rig.api.accepted("a");
            CompletableFuture<Job> future = submit(rig);
            assertThat(rig.listener.events()).containsExactly("retried #1 in 499ms: TransportException");
            rig.advance(1);
            assertThat(future.join().ref().requestId()).isEqualTo("a");
        }
    }

    /** Fault 1.26: again and again: told as what it is, with nothing in doubt. */
    @Test
    void anUploadThatAlwaysBreaksIsATransportFailure() {
        try (Rig rig = rig()) {
            rig.api.otherwise(request -> {
                upload(request.body(), bytes -> {
                    throw new IllegalStateException("Connection reset");
                });
                throw new AssertionError();
            });
            CompletableFuture<Job> future = submit(rig);
            rig.advance(60);
            assertThat(Rig.failure(future))
                    .isInstanceOf(TransportException.class)
                    .hasMessage("POST /v2/flux-pro failed: IllegalStateException: Connection reset.");
            assertThat(rig.api.log()).hasSize(4);
        }
    }

    private static SocketRig rig(Interceptor interceptor) {
        OkHttpClient user =
                new OkHttpClient.Builder().addInterceptor(interceptor).build();
        return new SocketRig(builder -> builder.httpClient(user));
    }

    /** Fault 1.25: an interceptor that tries again: three POSTs were three paid jobs. */
    @Test
    void aBodyLeavesOnceThoughAnInterceptorProceedsTwice() throws Exception {
        List<String> thrown = new ArrayList<>();
        try (SocketRig rig = rig(chain -> {
            Response response = chain.proceed(chain.request());
            for (int i = 0; i < 2 && response.code() == 500; i++) {
                response.close();
                try {
                    response = chain.proceed(chain.request());
                } catch (IOException e) {
                    thrown.add(e.getMessage());
                    throw e;
                }
            }
            return response;
        })) {
            rig.reply(500, "{\"error\":\"oops\"}").accepted();
            assertThatThrownBy(rig::run)
                    .isInstanceOfSatisfying(
                            SubmitOutcomeUnknownException.class,
                            e -> assertThat(e.status()).isEqualTo(500))
                    .hasMessageContaining(
                            "the body was sent before: an interceptor or authenticator of the OkHttpClient that was"
                                    + " passed in sends more than once.");
            assertThat(thrown).hasSize(1);
            assertThat(rig.server.getRequestCount()).isEqualTo(1);
        }
    }

    /** Fault 1.25: whatever body it puts in the place of ours. */
    @Test
    void norDoesAnotherBodyOfTheInterceptorsLeaveTwice() throws Exception {
        try (SocketRig rig = rig(chain -> {
            if (chain.request().body() == null) {
                return chain.proceed(chain.request());
            }
            RequestBody own = RequestBody.create("{}", null);
            chain.proceed(chain.request().newBuilder().post(own).build()).close();
            return chain.proceed(chain.request().newBuilder().post(own).build());
        })) {
            rig.accepted().accepted("b");
            assertThatThrownBy(rig::run).isInstanceOf(SubmitOutcomeUnknownException.class);
            assertThat(rig.server.getRequestCount()).isEqualTo(1);
        }
    }

    /** Fault 1.25: a body that is wrapped, or packed, or read beforehand leaves once as well. */
    @ParameterizedTest
    @ValueSource(strings = {"wraps it", "packs it", "reads it"})
    void anInterceptorMayChangeTheBody(String what) throws Exception {
        try (SocketRig rig = rig(chain -> {
            RequestBody body = chain.request().body();
            if (body == null) {
                return chain.proceed(chain.request());
            }
            Buffer read = new Buffer();
            if (!what.equals("wraps it")) {
                body.writeTo(read);
            }
            RequestBody other = switch (what) {
                case "wraps it" ->
                    new RequestBody() {
                        @Override
                        public MediaType contentType() {
                            return body.contentType();
                        }

                        @Override
                        public void writeTo(BufferedSink sink) throws IOException {
                            body.writeTo(sink);
                        }
                    };
                case "packs it" -> RequestBody.create(read.readByteString(), null);
                default -> body;
            };
            return chain.proceed(chain.request().newBuilder().post(other).build());
        })) {
            rig.accepted().completed().reply(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
            assertThat(rig.run().text()).isEqualTo("x");
            assertThat(rig.requests().get(0).getBody().utf8()).isEqualTo("{\"prompt\":\"a lighthouse\"}");
        }
    }

    /** Fault 1.25: a network interceptor's own body is not known to OkHttp as one that leaves once. */
    @Test
    void norDoesANetworkInterceptorsBodyLeaveTwice() throws Exception {
        OkHttpClient user = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    if (chain.request().body() == null) {
                        return chain.proceed(chain.request());
                    }
                    Buffer read = new Buffer();
                    chain.request().body().writeTo(read);
                    RequestBody own = RequestBody.create(read.readByteString(), null);
                    return chain.proceed(chain.request().newBuilder().post(own).build());
                })
                .build();
        try (SocketRig rig = new SocketRig(builder -> builder.httpClient(user))) {
            rig.reply(new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseSocket())
                    .build());
            assertThatThrownBy(rig::run).isInstanceOf(SubmitOutcomeUnknownException.class);
            assertThat(rig.requests()).hasSize(1);
        }
    }

    /** Fault 1.25: one that sends it by other means, and fails: whether it arrived is not known to us. */
    @Test
    void aBodyThatAnInterceptorSendsByItselfMayHaveArrived() {
        try (Rig rig = rig()) {
            rig.api.step(request -> {
                request.body().writeTo(new Buffer());
                throw new IOException("engine of my own");
            });
            assertThat(Rig.failure(submit(rig))).isInstanceOf(SubmitOutcomeUnknownException.class);
        }
    }

    /** Fault 1.25: but not twice. */
    @Test
    void norDoesAnInterceptorSendItTwiceByItself() {
        List<String> thrown = new ArrayList<>();
        try (Rig rig = rig()) {
            rig.api.step(request -> {
                request.body().writeTo(new Buffer());
                try {
                    request.body().writeTo(new Buffer());
                } catch (IOException e) {
                    thrown.add(e.getMessage());
                }
                return rig.api.response(request.newBuilder().get().build(), 200, "{\"request_id\":\"a\"}");
            });
            assertThat(submit(rig)).isCompleted();
            assertThat(thrown).hasSize(1).first().asString().startsWith("the body was sent before: ");
        }
    }

    /** Fault 1.25: one that reads it and then cannot connect has sent nothing. */
    @Test
    void aBodyThatWasReadButHasNotLeftIsSentAgain() throws Exception {
        SocketRig rig = rig(chain -> {
            if (chain.request().body() != null) {
                chain.request().body().writeTo(new Buffer());
            }
            return chain.proceed(chain.request());
        });
        rig.server.close();
        try (rig) {
            assertThatThrownBy(rig::run)
                    .isInstanceOf(TransportException.class)
                    .hasMessageStartingWith("POST /v2/flux-pro failed: ConnectException: ");
        }
    }

    /** Fault 1.25: before the body has begun nothing has left: then it may try again. */
    @Test
    void anInterceptorMayTryAgainBeforeTheBodyHasBegun() throws Exception {
        List<String> thrown = new ArrayList<>();
        OkHttpClient user = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    try {
                        return chain.proceed(chain.request());
                    } catch (IOException e) {
                        thrown.add(e.getMessage());
                        return chain.proceed(chain.request());
                    }
                })
                .addInterceptor(chain -> {
                    if (thrown.isEmpty()) {
                        throw new IOException("not yet");
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        try (SocketRig rig = new SocketRig(builder -> builder.httpClient(user))) {
            rig.accepted().completed().reply(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
            Generation generation = rig.run();
            assertThat(generation.text()).isEqualTo("x");
            assertThat(thrown).containsExactly("not yet");
            assertThat(rig.server.getRequestCount()).isEqualTo(3);
        }
    }

    /** Fault 1.25: questions may be asked twice. */
    @Test
    void anInterceptorMayAskTwice() throws Exception {
        try (SocketRig rig = rig(chain -> {
            if (chain.request().method().equals("GET")) {
                chain.proceed(chain.request()).close();
            }
            return chain.proceed(chain.request());
        })) {
            rig.accepted().completed().completed();
            rig.reply(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}")
                    .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"x\"}");
            assertThat(rig.run().text()).isEqualTo("x");
            assertThat(rig.server.getRequestCount()).isEqualTo(5);
        }
    }
}
