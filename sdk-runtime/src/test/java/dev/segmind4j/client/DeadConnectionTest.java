package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.error.SubmitOutcomeUnknownException;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.job.Job;
import dev.segmind4j.testkit.FixedWall;
import dev.segmind4j.testkit.SentBodies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that have died are found and left; how long they have been idle is told on a clock that is moved by hand. */
@Timeout(60)
class DeadConnectionTest {
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);

    private final ManualTime time = new ManualTime(FixedWall.NOW);
    private final Server server = new Server();
    private final SentBodies sent = new SentBodies();

    /** Answers everything, but on connections that are dead nothing. */
    private static final class Server extends Dispatcher {
        volatile int dead;
        volatile boolean resets;
        volatile CountDownLatch together = new CountDownLatch(0);
        volatile UnaryOperator<MockResponse.Builder> how = reply -> reply;
        private int jobs;

        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            MockResponse.Builder reply = new MockResponse.Builder();
            if (request.getConnectionIndex() < dead) {
                return resets
                        ? reply.onResponseStart(new SocketEffect.CloseSocket()).build()
                        : reply.headersDelay(1, TimeUnit.HOURS).build();
            }
            together.countDown();
            together.await();
            String target = request.getTarget();
            return how.apply(reply)
                    .body(
                            request.getMethod().equals("POST")
                                    ? "{\"request_id\":\"" + job() + "\"}"
                                    : target.endsWith("credits") ? "{\"credits\":1}" : "{\"status\":\"PROCESSING\"}")
                    .build();
        }

        private synchronized int job() {
            return ++jobs;
        }
    }

    /** The server's ends of connections. */
    private static final class Accepted extends ServerSocketFactory {
        final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    sockets.add(socket);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
            throw new UnsupportedOperationException();
        }
    }

    private SocketRig rig() {
        return rig(builder -> builder, mock -> {});
    }

    private SocketRig rig(UnaryOperator<SegmindClientBuilder> settings, Consumer<MockWebServer> preparing) {
        SocketRig rig = new SocketRig(
                builder -> settings.apply(builder.time(time)
                        .callTimeout(CALL_TIMEOUT)
                        .httpClient(sent.client().build())),
                preparing);
        rig.server.setDispatcher(server);
        return rig;
    }

    private SocketRig http2() {
        List<Protocol> protocols = List.of(Protocol.H2_PRIOR_KNOWLEDGE);
        return rig(
                builder -> builder.httpClient(sent.client().protocols(protocols).build()),
                mock -> mock.setProtocols(protocols));
    }

    private CompletableFuture<Job> submit(SocketRig rig) {
        return rig.client.model("flux-pro").submitAsync(Map.of("prompt", "a lighthouse"));
    }

    private <T> CompletableFuture<T> ended(CompletableFuture<T> future) {
        while (!future.isDone()) {
            time.run();
            Thread.onSpinWait();
        }
        return future;
    }

    /** Until so many requests are at the server, and have left here, so that their time has begun. */
    private void atServer(SocketRig rig, int requests, int bodies) {
        while (rig.server.getRequestCount() < requests || sent.count() < bodies) {
            time.run();
            Thread.onSpinWait();
        }
    }

    /** So many calls at once, each on a connection of its own that is kept. */
    private void warm(SocketRig rig, int connections) {
        server.together = new CountDownLatch(connections);
        List<CompletableFuture<?>> calls = new ArrayList<>();
        IntStream.range(0, connections).forEach(i -> calls.add(rig.client.creditsAsync()));
        calls.forEach(this::ended);
    }

    private static List<Integer> connections(SocketRig rig) throws InterruptedException {
        List<Integer> indices = new ArrayList<>();
        rig.requests().forEach(request -> indices.add(request.getConnectionIndex()));
        return indices;
    }

    /** Fault 1.3: a machine has slept, or its network has changed: all idle connections are silent. */
    @Test
    void afterOneSilentConnectionNoIdleOneIsUsed() throws Exception {
        try (SocketRig rig = rig()) {
            warm(rig, 5);
            server.dead = 5;
            CompletableFuture<Credits> call = rig.client.creditsAsync();
            atServer(rig, 6, 0);
            time.advance(CALL_TIMEOUT);
            time.advance(Duration.ofMillis(50));
            assertThat(ended(call).join().total()).isOne();
            assertThat(rig.listener.failures())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e).hasMessage("GET /v1/get-user-credits failed: no answer within 5 s."));
            assertThat(connections(rig)).hasSize(7).endsWith(5);
        }
    }

    /** Fault 1.3: when the network says so, a question is asked again at once until a connection holds. */
    @Test
    void aQuestionSurvivesAllBrokenConnections() throws Exception {
        try (SocketRig rig = rig()) {
            warm(rig, 5);
            server.resets = true;
            server.dead = 5;
            CompletableFuture<Credits> call = rig.client.creditsAsync();
            assertThat(ended(call).join().total()).isOne();
            assertThat(rig.listener.failures()).isEmpty();
            assertThat(connections(rig)).endsWith(5);
        }
    }

    /** Fault 1.3: no submission is lost in a connection that died while it was idle. */
    @Test
    void submissionsDoNotMeetDeadConnections() throws Exception {
        try (SocketRig rig = rig()) {
            warm(rig, 5);
            server.dead = 5;
            for (int i = 0; i < 3; i++) {
                assertThat(ended(submit(rig))).isCompleted();
            }
            assertThat(rig.listener.failures()).isEmpty();
            assertThat(connections(rig)).endsWith(5, 6, 7);
        }
    }

    /** Fault 1.2: a relay swallows an HTTP/2 connection, which all calls share. */
    @Test
    void aSilentHttp2ConnectionIsLeftAfterOneFailure() throws Exception {
        try (SocketRig rig = http2()) {
            warm(rig, 1);
            server.dead = 1;
            CompletableFuture<Job> lost = submit(rig);
            atServer(rig, 2, 1);
            time.advance(CALL_TIMEOUT);
            time.advance(Duration.ofSeconds(1));
            assertThat(Rig.failure(ended(lost)))
                    .isInstanceOf(SubmitOutcomeUnknownException.class)
                    .hasMessageStartingWith(
                            "Whether POST /v2/flux-pro was accepted is unknown: no answer came within 5 s.");
            assertThat(ended(submit(rig))).isCompleted();
            assertThat(ended(submit(rig))).isCompleted();
            assertThat(connections(rig)).containsExactly(0, 0, 1, 1);
        }
    }

    /** Fault 1.2: a poll on it is asked again elsewhere, long before the job's deadline. */
    @Test
    void aPollOnASilentHttp2ConnectionIsMadeAgainOnAnother() throws Exception {
        try (SocketRig rig = http2()) {
            warm(rig, 1);
            CompletableFuture<Job> job = ended(submit(rig));
            server.dead = 1;
            time.advance(Duration.ofMillis(50));
            atServer(rig, 3, 1);
            time.advance(CALL_TIMEOUT);
            time.advance(Duration.ofMillis(50));
            while (job.join().state().value().equals("QUEUED")) {
                time.run();
            }
            assertThat(connections(rig)).containsExactly(0, 0, 0, 1);
        }
    }

    /** Fault 1.4: the server's keep-alive is shorter than the pause between two runs, and nobody knows how much. */
    @ParameterizedTest
    @ValueSource(longs = {0, 999, 1_000, 1_500, 3_000, 8_000})
    void aSubmissionGoesOverAConnectionOfItsOwn(long idleMillis) throws Exception {
        try (SocketRig rig = rig()) {
            warm(rig, 1);
            time.advance(Duration.ofMillis(idleMillis));
            assertThat(ended(submit(rig))).isCompleted();
            assertThat(ended(rig.client.creditsAsync())).isCompleted();
            assertThat(connections(rig)).containsExactly(0, 1, 0);
        }
    }

    /** Fault 1.4: the server has closed the connection without a word. */
    @Test
    void aConnectionThatTheServerHasClosedGetsNoSubmission() throws Exception {
        server.how = reply -> reply.onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE);
        Accepted accepted = new Accepted();
        try (SocketRig rig = rig(builder -> builder, mock -> mock.setServerSocketFactory(accepted))) {
            warm(rig, 1);
            while (!accepted.sockets.peek().isClosed()) {
                Thread.onSpinWait();
            }
            server.how = reply -> reply;
            time.advance(Duration.ofMillis(100));
            assertThat(ended(submit(rig))).isCompleted();
            assertThat(rig.listener.failures()).isEmpty();
            assertThat(connections(rig)).containsExactly(0, 1);
        }
    }
}
