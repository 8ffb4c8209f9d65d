package dev.segmind4j.emulator.fault.campaign;

import dev.segmind4j.client.SegmindClientBuilder;
import dev.segmind4j.emulator.fault.CallKind;
import dev.segmind4j.emulator.fault.H2Segmind;
import dev.segmind4j.emulator.fault.JobPlan;
import dev.segmind4j.emulator.fault.Ledger;
import dev.segmind4j.emulator.fault.RecordedExchange;
import dev.segmind4j.emulator.fault.RelayLink;
import dev.segmind4j.emulator.fault.StreamFault;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** HTTP/2 in clear text through a relay that swallows or resets the connection in every part. */
final class Http2Site implements Site {
    private static final Duration GONE = Duration.ofSeconds(5);

    private final H2Segmind server = new H2Segmind();
    private final OkHttpClient http = new OkHttpClient.Builder()
            .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
            .build();
    private final long seed;
    private final double share;

    Http2Site(long seed, double share) {
        this.seed = seed;
        this.share = share;
    }

    @Override
    public String protocol() {
        return "HTTP/2";
    }

    @Override
    public Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (StreamFault fault : StreamFault.values()) {
            kinds.put(fault.name(), fault.description());
        }
        return kinds;
    }

    @Override
    public SegmindClientBuilder prepare(SegmindClientBuilder builder, int part) {
        ledger().nextClient();
        return builder.baseUrl(server.url()).httpClient(http);
    }

    @Override
    public void plans(Function<String, JobPlan> byPrompt) {
        server.plans(byPrompt);
    }

    @Override
    public void faults(boolean on) {
        server.script(on ? this::fault : stream -> null);
    }

    private @Nullable StreamFault fault(long stream) {
        Random random = new Random(seed * 1_000_003 + stream * 7_919);
        random.nextInt();
        StreamFault[] all = StreamFault.values();
        return random.nextDouble() < share ? all[random.nextInt(all.length)] : null;
    }

    @Override
    public void disturb(int part) {
        server.relay().each(part % 2 == 0 ? RelayLink::swallow : RelayLink::reset);
    }

    @Override
    public void hold(CallKind call, @Nullable Concurrency concurrency) {
        server.hold(
                concurrency == null
                        ? null
                        : (kind -> {
                            if (kind == call) {
                                concurrency.hold();
                            }
                        }));
    }

    @Override
    public Ledger ledger() {
        return server.ledger();
    }

    @Override
    public List<RecordedExchange> exchanges() {
        return server.exchanges();
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
        return server.await(condition, limit);
    }

    /** The connections are the user's, who closes those that are idle; one that is in use for ever stays. */
    @Override
    public int connectionsLeft() throws InterruptedException {
        http.connectionPool().evictAll();
        boolean unused = server.await(() -> server.relay().links().isEmpty(), GONE);
        return server.relay().links().size();
    }

    @Override
    public void close() {
        server.close();
    }
}
