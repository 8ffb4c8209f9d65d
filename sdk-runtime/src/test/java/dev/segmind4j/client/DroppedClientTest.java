package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.internal.thread.Leftovers;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.OutputFile;
import dev.segmind4j.poll.PollPolicy;
import dev.segmind4j.testkit.OurThreads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that nobody holds any more and nobody has closed ends by itself, when nothing is under way. */
@Timeout(60)
class DroppedClientTest {
    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger("dev.segmind4j");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final MockWebServer server = new MockWebServer();
    private final CountDownLatch done = new CountDownLatch(1);
    private List<Thread> before;

    @BeforeEach
    void start() throws Exception {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        before = OurThreads.alive();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                String target = request.getTarget();
                if (target.endsWith("/status")) {
                    done.await();
                }
                if (target.endsWith(".png")) {
                    return new MockResponse.Builder().body("pixels").build();
                }
                if (target.startsWith("/v1")) {
                    return new MockResponse.Builder()
                            .addHeader("Content-Type", "image/png")
                            .body(new Buffer().write(new byte[9 << 20]))
                            .build();
                }
                return new MockResponse.Builder()
                        .body(
                                request.getMethod().equals("POST")
                                        ? "{\"request_id\":\"a\"}"
                                        : "{\"status\":\"COMPLETED\",\"output\":\"" + server.url("/x.png") + "\"}")
                        .build();
            }
        });
        server.start();
    }

    @AfterEach
    void end() {
        done.countDown();
        server.close();
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private SegmindClient client() {
        return SegmindClient.builder()
                .apiKey(SocketRig.KEY)
                .baseUrl(server.url("/").toString())
                .pollPolicy(PollPolicy.fixed(Duration.ofMillis(50)))
                .build();
    }

    private List<Thread> ours() {
        List<Thread> ours = new ArrayList<>(OurThreads.alive());
        ours.removeAll(before);
        return ours;
    }

    /** Until its threads have ended, however often the collector has to run. */
    private void awaitEnd() throws InterruptedException {
        while (!ours().isEmpty()) {
            System.gc();
            for (Thread thread : ours()) {
                thread.join(20);
            }
        }
    }

    /** The collector has run, and whoever is told by it has had the time to be. */
    private static void collect() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            CountDownLatch told = new CountDownLatch(1);
            Leftovers.register(new Object(), told::countDown);
            while (!told.await(10, TimeUnit.MILLISECONDS)) {
                System.gc();
            }
        }
    }

    /** Fault 1.36: 300 clients that were dropped had 300 threads for ever. */
    @Test
    void endsWhenItIsCollectedAndSaysSo() throws Exception {
        done.countDown();
        for (int i = 0; i < 10; i++) {
            client().model("flux-pro").run(Map.of());
        }
        assertThat(ours()).isNotEmpty();
        awaitEnd();
        assertThat(logged).hasSize(10).allSatisfy(record -> {
            assertThat(record.getLevel().getName()).isEqualTo("WARNING");
            assertThat(record.getMessage())
                    .isEqualTo(
                            "A SegmindClient was dropped without close(): its threads and connections end now that nothing is"
                                    + " under way any more. Make one client, share it and close it.");
        });
    }

    @Test
    void aClientThatIsClosedSaysNothing() throws Exception {
        done.countDown();
        try (SegmindClient client = client()) {
            client.model("flux-pro").run(Map.of());
        }
        collect();
        assertThat(logged).isEmpty();
    }

    static List<Function<SegmindClient, Object>> whoeverHoldsAPartOfItHoldsIt() {
        return List.of(
                client -> client.model("flux-pro"),
                client -> job(client),
                client -> {
                    OutputFile file = generation(client).file();
                    assertThat(file.url()).isNotNull();
                    return file;
                },
                client -> generation(client),
                client -> content(generation(client).file()),
                client -> large(client),
                client -> content(large(client)));
    }

    private static InputStream content(OutputFile file) {
        try {
            return file.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A v1 call's output that lies in a temporary file. */
    private static OutputFile large(SegmindClient client) {
        try {
            return client.model("flux-pro").runSync(Map.of()).file();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Job job(SegmindClient client) {
        try {
            Job job = client.model("flux-pro").submit(Map.of());
            var unused = job.result().handle((value, problem) -> problem).join();
            return job;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Generation generation(SegmindClient client) {
        try {
            return client.model("flux-pro").run(Map.of());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Apart, so that no frame of a test that goes on holds what was read. */
    private static void read(Object part) throws IOException {
        if (part instanceof OutputFile file) {
            assertThat(file.bytes()).isNotEmpty();
        } else if (part instanceof InputStream content) {
            assertThat(content.readAllBytes()).isNotEmpty();
            content.close();
        }
    }

    /** Fault 1.36: a model, a job and a file are of no use without their client. */
    @ParameterizedTest
    @MethodSource
    void whoeverHoldsAPartOfItHoldsIt(Function<SegmindClient, Object> part) throws Exception {
        done.countDown();
        Object[] held = {part.apply(client())};
        collect();
        assertThat(logged).isEmpty();
        assertThat(ours()).anyMatch(thread -> thread.getName().equals("segmind4j-scheduler"));
        read(held[0]);
        Reference.reachabilityFence(held[0]);
        held[0] = null;
        awaitEnd();
        assertThat(logged).hasSize(1);
    }

    /** Fault 1.36: a job that nobody but its future knows comes to its end. */
    @Test
    void itsJobsComeToTheirEnd() throws Exception {
        CompletableFuture<Generation> future = client().model("flux-pro").runAsync(Map.of());
        while (server.getRequestCount() < 2) {
            Thread.onSpinWait();
        }
        collect();
        assertThat(logged).isEmpty();
        assertThat(future).isNotDone();
        done.countDown();
        assertThat(future.join().files()).hasSize(1);
        future = null;
        awaitEnd();
        assertThat(logged).hasSize(1);
    }
}
