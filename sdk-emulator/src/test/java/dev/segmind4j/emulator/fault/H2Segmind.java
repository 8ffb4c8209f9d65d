package dev.segmind4j.emulator.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** The small Segmind over HTTP/2 in clear text, with a relay before it. */
public final class H2Segmind implements AutoCloseable {
    /** What was decided for a stream before its request was read, on the thread that goes on with it. */
    private static final ThreadLocal<Optional<StreamFault>> DECIDED = new ThreadLocal<>();

    /** Streams that break are what this is for; each would be logged with its stack. A field, so that the level stays. */
    private static final Logger QUIET = Logger.getLogger(OkHttpClient.class.getName());

    static {
        QUIET.setLevel(Level.WARNING);
    }

    private final MockWebServer server = new MockWebServer();
    private final Ledger ledger = new Ledger();
    private final Exchanges exchanges = new Exchanges();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong streams = new AtomicLong();
    private final SmallSegmind segmind;
    private final Relay relay;
    private volatile LongFunction<@Nullable StreamFault> script = stream -> null;
    private volatile @Nullable Hold hold;

    public H2Segmind() {
        try {
            server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
            server.setDispatcher(new Streams());
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        relay = Relay.to(server.getPort());
        segmind = new SmallSegmind(ledger, InstantSource.system(), relay.url());
    }

    /** Where clients call: through the relay. */
    public String url() {
        return relay.url();
    }

    public Relay relay() {
        return relay;
    }

    public Ledger ledger() {
        return ledger;
    }

    public List<RecordedExchange> exchanges() {
        return exchanges.all();
    }

    /** Decides what goes wrong by the number of the stream, from 1 on. */
    public H2Segmind script(LongFunction<@Nullable StreamFault> faults) {
        script = faults;
        return this;
    }

    public H2Segmind plans(Function<String, JobPlan> byPrompt) {
        segmind.plans(byPrompt);
        return this;
    }

    /** What happens to a call that has been done, before it is answered. */
    @FunctionalInterface
    public interface Hold {
        void before(CallKind call) throws InterruptedException;
    }

    /** Holds sound replies, or no longer. */
    public void hold(@Nullable Hold before) {
        hold = before;
    }

    public boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
        return exchanges.await(condition, limit);
    }

    @Override
    public void close() {
        closed.countDown();
        relay.close();
        server.close();
    }

    /** Runs on one thread per stream: first {@code peek}, more than once, then {@code dispatch}. */
    private final class Streams extends Dispatcher {
        @Override
        public MockResponse peek() {
            if (!Thread.currentThread().getName().endsWith(" onStream")) {
                // The server asks about the connection, before there is a stream.
                return new MockResponse.Builder().build();
            }
            Optional<StreamFault> decided = DECIDED.get();
            if (decided == null) {
                decided = Optional.ofNullable(script.apply(streams.incrementAndGet()));
                DECIDED.set(decided);
            }
            StreamFault fault = decided.orElse(null);
            return fault == null ? new MockResponse.Builder().build() : fault.peeked();
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            StreamFault fault = DECIDED.get().orElse(null);
            DECIDED.remove();
            if (fault != null && fault.effect() == StreamFault.Effect.AT_START) {
                // For the server's books only: nothing was read, and nothing will be sent.
                enterUnread(fault);
                return new MockResponse.Builder().build();
            }
            byte[] body =
                    request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
            String method = request.getMethod();
            String path = request.getTarget();
            CallKind call = CallKind.of(method, path);
            int entry = enter(request, call, method, path, body);
            if (fault == null || !fault.fits(call) && fault.effect() == StreamFault.Effect.NONE) {
                return sound(entry, call, path, body);
            }
            exchanges.change(entry, exchange -> exchange.hitBy(fault.name()));
            return faulty(fault, entry, call, path, body);
        }
    }

    private MockResponse sound(int entry, CallKind call, String path, byte[] body) throws InterruptedException {
        ServerReply reply = segmind.answer(call, path, body);
        Hold before = hold;
        if (before != null) {
            before.before(call);
        }
        return sent(entry, reply).build();
    }

    private MockResponse faulty(StreamFault fault, int entry, CallKind call, String path, byte[] body)
            throws InterruptedException {
        ServerReply reply = fault == StreamFault.ANOTHERS ? segmind.answerOfAnother(call, path) : null;
        ServerReply own = fault.isAccepted() ? segmind.answer(call, path, body) : null;
        ServerReply sent = fault.changed(reply != null ? reply : own != null ? own : ServerReply.json(200, "{}"));
        switch (fault.effect()) {
            case NEVER -> closed.await();
            case LATE -> {
                boolean unused = closed.await(200, TimeUnit.MILLISECONDS);
            }
            default -> {}
        }
        boolean goesOut = fault.effect() == StreamFault.Effect.NONE
                || fault.effect() == StreamFault.Effect.LATE
                || fault.effect() == StreamFault.Effect.AFTER_REPLY;
        return fault.applied(goesOut ? sent(entry, sent) : StreamFault.response(sent))
                .build();
    }

    private MockResponse.Builder sent(int entry, ServerReply reply) {
        exchanges.change(entry, exchange -> exchange.answered(reply.status()));
        if (reply.jobId() != null) {
            ledger.tell(reply.jobId());
        }
        return StreamFault.response(reply);
    }

    private int enter(RecordedRequest request, CallKind call, String method, String path, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        request.getHeaders().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
        return exchanges.enter(new RecordedExchange(
                request.getConnectionIndex(),
                request.getExchangeIndex(),
                call,
                method,
                path,
                headers,
                body.length,
                body.length,
                segmind.subject(call, path, body),
                0,
                null,
                null));
    }

    private void enterUnread(StreamFault fault) {
        int entry =
                exchanges.enter(new RecordedExchange(0, 0, CallKind.OTHER, "", "", Map.of(), 0, 0, "", 0, null, null));
        exchanges.change(entry, exchange -> exchange.hitBy(fault.name()));
    }
}
