package dev.segmind4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.job.Generation;
import dev.segmind4j.job.Job;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An event listener of the user's OkHttpClient watches; it learns no key and can harm no call. */
@Timeout(60)
class UsersEventListenerTest {
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

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private static SocketRig rig(EventListener.Factory factory) {
        OkHttpClient user =
                new OkHttpClient.Builder().eventListenerFactory(factory).build();
        return new SocketRig(builder -> builder.httpClient(user));
    }

    private static Generation oneJob(SocketRig rig) throws Exception {
        rig.accepted("job " + rig.server.getRequestCount())
                .completed()
                .reply(200, "{\"status\":\"COMPLETED\",\"output\":\"" + rig.server.url("/x") + "\"}");
        Generation generation = rig.run();
        rig.reply(200, "pixels");
        assertThat(generation.file().bytes()).hasSize(6);
        return generation;
    }

    /** Fault 1.42: it saw the request with the key. */
    @Test
    void seesWhatHappensButNoKey() throws Exception {
        Set<String> events = Collections.synchronizedSet(new TreeSet<>());
        List<Request> requests = Collections.synchronizedList(new ArrayList<>());
        EventListener spy = listener((self, method, arguments) -> {
            events.add(method.getName());
            for (Object argument : arguments) {
                if (argument instanceof Call call) {
                    requests.add(call.request());
                } else if (argument instanceof Request request) {
                    requests.add(request);
                } else if (argument instanceof Response response) {
                    for (Response at = response; at != null; at = at.networkResponse()) {
                        requests.add(at.request());
                    }
                }
            }
            return null;
        });
        try (SocketRig rig = rig(call -> spy)) {
            oneJob(rig);
            assertThat(rig.requests().subList(0, 3))
                    .allMatch(
                            request -> SocketRig.KEY.equals(request.getHeaders().get("x-api-key")));
        }
        assertThat(events)
                .contains("callStart", "requestHeadersEnd", "responseHeadersEnd", "connectionAcquired", "callEnd");
        assertThat(requests)
                .hasSizeGreaterThan(20)
                .allSatisfy(request -> assertThat(request.headers().toString()).doesNotContain("SG_"));
        assertThat(requests)
                .anyMatch(request -> request.header("User-Agent") != null && request.header("Host") != null);
        assertThat(logged).isEmpty();
    }

    static List<Supplier<Throwable>> whateverItThrows() {
        return List.of(
                () -> new IllegalStateException("key " + SocketRig.KEY),
                StackOverflowError::new,
                () -> new NoClassDefFoundError("some/Metrics"),
                () -> new AssertionError("key\n" + SocketRig.KEY),
                () -> new java.io.IOException("sneaky"));
    }

    /** Fault 1.19: it is told of a call that is cut off, and keeps whoever tells it waiting. */
    @Test
    void mayTakeItsTimeOverACallThatIsCutOff() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        EventListener slow = new EventListener() {
            @Override
            public void canceled(Call call) {
                inside.countDown();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (SocketRig rig = rig(call -> slow)) {
            rig.accepted("silent")
                    .reply(new MockResponse.Builder()
                            .headersDelay(1, TimeUnit.MINUTES)
                            .build());
            Job job = rig.client.model("flux-pro").submit(Map.of());
            while (rig.server.getRequestCount() < 2) {
                Thread.onSpinWait();
            }
            job.abandon();
            inside.await();
            assertThat(oneJob(rig)).isNotNull();
            never.countDown();
        }
    }

    /** Faults 1.19 and 1.42: an Error took the call's slot along, so that after a few nothing was sent any more. */
    @ParameterizedTest
    @MethodSource
    void whateverItThrows(Supplier<Throwable> kind) throws Exception {
        AtomicInteger thrown = new AtomicInteger();
        EventListener broken = listener((self, method, arguments) -> {
            thrown.incrementAndGet();
            throw kind.get();
        });
        OkHttpClient user = new OkHttpClient.Builder().eventListener(broken).build();
        try (SocketRig rig = new SocketRig(builder -> builder.httpClient(user).maxConcurrentCalls(1))) {
            for (int i = 0; i < 3; i++) {
                oneJob(rig);
            }
        }
        assertThat(thrown.get()).isGreaterThan(100);
        assertThat(logged).hasSize(1);
        assertThat(logged.get(0).getLevel().getName()).isEqualTo("WARNING");
        assertThat(logged.get(0).getThrown()).isNull();
        assertThat(logged.get(0).getMessage())
                .startsWith("An event listener of the OkHttpClient that was passed to httpClient(...) failed: "
                        + kind.get()
                                .toString()
                                .replace(SocketRig.KEY, "<api key>")
                                .replace("\n", "\\n") + " at ")
                .endsWith(". The call goes on. Further failures of this client's listeners are not logged.");
    }

    /** Fault 1.42. */
    @Test
    void norDoesAFactoryThatFailsHarmACall() throws Exception {
        AtomicInteger made = new AtomicInteger();
        try (SocketRig rig = rig(call -> {
            if (made.incrementAndGet() % 2 == 0) {
                return null;
            }
            throw new StackOverflowError();
        })) {
            oneJob(rig);
        }
        assertThat(made.get()).isEqualTo(4);
        assertThat(logged).hasSize(1);
        assertThat(logged.get(0).getMessage()).contains("failed: java.lang.StackOverflowError at ");
    }

    @Test
    void norALogThatFails() throws Exception {
        Handler broken = new Handler() {
            @Override
            public void publish(LogRecord record) {
                throw new AssertionError("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(broken);
        try (SocketRig rig = rig(call -> {
            throw new IllegalStateException();
        })) {
            oneJob(rig);
        } finally {
            logger.removeHandler(broken);
        }
    }

    @Test
    void theUsersOwnClientKeepsItsOwnListener() throws Exception {
        EventListener own = new EventListener() {};
        OkHttpClient user = new OkHttpClient.Builder().eventListener(own).build();
        new SocketRig(builder -> builder.httpClient(user)).close();
        Call call = user.newCall(new Request.Builder().url("http://localhost/").build());
        assertThat(user.eventListenerFactory().create(call)).isSameAs(own);
    }

    /** A listener of one method for all events. */
    private static EventListener listener(java.lang.reflect.InvocationHandler handler) {
        try {
            return new ByteBuddy()
                    .subclass(EventListener.class)
                    .method(ElementMatchers.isDeclaredBy(EventListener.class))
                    .intercept(InvocationHandlerAdapter.of(handler))
                    .make()
                    .load(UsersEventListenerTest.class.getClassLoader())
                    .getLoaded()
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
