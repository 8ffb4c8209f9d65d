package dev.segmind4j.emulator.fault.campaign;

import dev.segmind4j.client.SegmindClientBuilder;
import dev.segmind4j.emulator.fault.CallKind;
import dev.segmind4j.emulator.fault.Fault;
import dev.segmind4j.emulator.fault.FaultKind;
import dev.segmind4j.emulator.fault.FaultScript;
import dev.segmind4j.emulator.fault.FaultServer;
import dev.segmind4j.emulator.fault.JobPlan;
import dev.segmind4j.emulator.fault.Ledger;
import dev.segmind4j.emulator.fault.RecordedExchange;
import dev.segmind4j.emulator.fault.Relay;
import dev.segmind4j.emulator.fault.RelayLink;
import dev.segmind4j.emulator.fault.ServerReply;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 over plain sockets. Every other part goes through a relay that swallows or resets all connections once. */
final class Http1Site implements Site {
    private static final Duration GONE = Duration.ofSeconds(5);

    private final FaultServer server = FaultServer.start();
    private final Relay relay = Relay.to(server.port());
    private final FaultScript faults;
    private final Map<CallKind, Concurrency> held = new EnumMap<>(CallKind.class);

    Http1Site(long seed, double share, Set<FaultKind> kinds) {
        faults = FaultScript.random(seed, share, kinds);
    }

    @Override
    public String protocol() {
        return "HTTP/1.1";
    }

    @Override
    public Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (FaultKind kind : FaultKind.values()) {
            kinds.put(kind.name(), kind.description());
        }
        return kinds;
    }

    @Override
    public SegmindClientBuilder prepare(SegmindClientBuilder builder, int part) {
        ledger().nextClient();
        return builder.baseUrl(isRelayed(part) ? relay.url() : server.url());
    }

    private static boolean isRelayed(int part) {
        return part % 2 == 1;
    }

    @Override
    public void plans(Function<String, JobPlan> byPrompt) {
        server.plans(byPrompt);
    }

    @Override
    public void faults(boolean on) {
        server.script(on ? faults : this::held);
    }

    @Override
    public void disturb(int part) {
        if (isRelayed(part)) {
            relay.each(part % 4 == 1 ? RelayLink::swallow : RelayLink::reset);
        }
    }

    @Override
    public void hold(CallKind call, @Nullable Concurrency concurrency) {
        synchronized (held) {
            held.remove(call);
            if (concurrency != null) {
                held.put(call, concurrency);
            }
        }
    }

    private @Nullable Fault held(RecordedExchange request) {
        Concurrency concurrency;
        synchronized (held) {
            concurrency = held.get(request.call());
        }
        return concurrency == null
                ? null
                : exchange -> {
                    ServerReply reply = exchange.answer();
                    concurrency.hold();
                    exchange.send(reply);
                };
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

    @Override
    public int connectionsLeft() throws InterruptedException {
        boolean unused =
                server.await(() -> server.openConnections() + relay.links().size() == 0, GONE);
        return server.openConnections() + relay.links().size();
    }

    @Override
    public void close() {
        relay.close();
        server.close();
    }
}
